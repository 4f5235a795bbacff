import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { DATABASE, DOCUMENTS, MANIFEST, type Manifest } from '#main/keeper/manifest.ts'
import { openBackup } from '#main/keeper/open.ts'
import { pack } from '#main/keeper/pack.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { rowHash } from '#tests/helpers/soundness.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

export { momentOf }

/** A firm with a customer and a contract whose original is a PDF of that content; answers the SHA-256 of the original. */
export async function fileOriginal(world: World, content: string, number = '01/2026/HĐMB') {
  const bytes = Buffer.from(`%PDF-1.7\n${content}\n%%EOF\n`)
  const customer = await world.client.customers.create(aCustomer({ name: `Khách của ${number}` }))
  const contract = await world.client.contracts.create(aContract(customer.id, { number }))
  await world.client.contracts.attach({ id: contract.id, file: world.fileWith('hop-dong.pdf', bytes), role: 'original' })
  return sha256Of(bytes)
}

/** Turns one bit of a file, as a tired disk does. */
export function flipBit(path: string, at: number) {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at)
  writeFileSync(path, bytes)
}

export function backupPath(world: Pick<World, 'folder'>, name: string) {
  return join(world.folder.backups, name)
}

/** Another backup like that one, whole and sealed, whose database or manifest somebody changed before it was packed; answers its name. */
export async function packedWith(
  world: Pick<World, 'folder'>,
  name: string,
  { change, manifest = {} }: { change?: (sqlite: SqliteDatabase.Database) => void; manifest?: object },
) {
  const other = `Bản khác.kqbackup`
  const open = await openBackup(backupPath(world, name))
  const database = backupPath(world, 'changed.db')
  try {
    const part = partOf(open.manifest, DATABASE)
    await open.extract(DATABASE, part, database)
    const sqlite = new SqliteDatabase(database)
    change?.(sqlite)
    sqlite.close()
    const schema = versionOf(database)
    const parts = [
      { ...part, bytes: readFileSync(database).length, sha256: sha256Of(readFileSync(database)) },
      partOf(open.manifest, DOCUMENTS),
    ]
    const content = Buffer.from(JSON.stringify({ ...open.manifest, schema, parts, ...manifest }))
    const list = Buffer.from(await open.text(DOCUMENTS, partOf(open.manifest, DOCUMENTS)))
    await pack(
      backupPath(world, other),
      [
        { name: MANIFEST, content },
        { name: DATABASE, content: { path: database } },
        { name: DOCUMENTS, content: list },
      ],
      open.manifest.madeAt,
    )
    return other
  } finally {
    open.close()
    rmSync(database, { force: true })
  }
}

function partOf({ parts }: Manifest, name: string) {
  const part = parts.find((one) => one.name === name)
  if (!part) throw new Error(`a backup without ${name}`)
  return part
}

function versionOf(database: string) {
  const sqlite = new SqliteDatabase(database, { readonly: true })
  const version = sqlite.pragma('user_version', { simple: true })
  sqlite.close()
  return version
}

export function sha256Of(bytes: Buffer) {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A firm with originals, a backup of it, and something saved since; each trial works in a copy of it. */
export interface BackedUpFirm {
  path: string
  backup: string
  /** Everything that is in it, and what was in it when the backup was made. */
  rowsNow: string
  rowsThen: string
}

export async function foundBackedUpFirm(): Promise<BackedUpFirm> {
  const world = await createWorld({ at: '2026-11-22 10:05', sample: true })
  await fileOriginal(world, 'Hợp đồng số 1', 'TN-1/2026')
  const { name } = await world.client.backups.make()
  const rowsThen = rowHash(world.folder.path)
  await fileOriginal(world, 'Hợp đồng số 2', 'TN-2/2026')
  await world.shut()
  return { path: world.folder.path, backup: name, rowsNow: rowHash(world.folder.path), rowsThen }
}

export function copyOfFirm({ path }: Pick<BackedUpFirm, 'path'>) {
  const copy = mkdtempSync(join(tmpdir(), 'khach-quen-trial-'))
  cpSync(path, copy, { recursive: true })
  return copy
}
