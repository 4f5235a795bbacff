import { createHash } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { randomFrom } from '#main/database/sample/random.ts'
import { MANIFEST, PAPERS } from '#main/takeaway/format.ts'
import { backupPath, flipBit } from '#tests/helpers/backups.ts'
import {
  type Change,
  changedRows,
  freshPackage,
  livedInFirm,
  type manifestOf,
  type Parts,
  partsOf,
  repacked,
  takenAway,
} from '#tests/helpers/packages.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

let firm: World
let whole: string
beforeAll(async () => {
  firm = await livedInFirm()
  whole = (await takenAway(firm)).path
}, 60_000)
afterAll(() => firm[Symbol.asyncDispose]())

/** Tries to open a package in an empty folder; answers why it was refused, or what it left behind although it was. */
async function refusalOf(path: string) {
  await using world = await createWorld({ empty: true })
  try {
    await world.client.takeaway.door.open({ file: world.chosen(path), password: null })
    return 'opened'
  } catch (error) {
    const { state } = await world.client.office.folder()
    const left = filesIn(world.folder.path)
    if (state !== 'new' || left.length > 0) return `${state}, left ${left.join()}`
    return (error as { data?: { reason?: string } }).data?.reason ?? 'unexpected'
  }
}

/** Everything but the log of what went wrong. */
function filesIn(path: string) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'khach-quen.log')
    .map(({ name }) => name)
}

function copyOf(spoil: (path: string) => void) {
  const path = freshPackage()
  copyFileSync(whole, path)
  spoil(path)
  return path
}

/** Turns bytes into others of the same length wherever they stand, and seals the file as if it had been written so. */
function forged(path: string, from: string, to: string) {
  const bytes = readFileSync(path)
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes.write(to, at)
  const sealed = bytes.subarray(0, bytes.length - 64)
  const other = freshPackage()
  writeFileSync(other, Buffer.concat([sealed, Buffer.from(createHash('sha256').update(sealed).digest('hex'))]))
  return other
}

describe('P16: a package is refused, and nothing is left of it,', () => {
  it.each([
    ['when it is a letter', 'not-a-package', (path: string) => writeFileSync(path, 'Đây là một lá thư.')],
    ['when it is empty', 'not-a-package', (path: string) => truncateSync(path, 0)],
    ['when its last byte is missing', 'package-damaged', (path: string) => truncateSync(path, readFileSync(path).length - 1)],
    [
      'when half of it is missing',
      'package-damaged',
      (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
    ],
    ['when something is written behind it', 'package-damaged', (path: string) => writeFileSync(path, 'x', { flag: 'a' })],
  ])('%s', async (_what, reason, spoil) => {
    // A zip without its end is one to nobody who looks for its directory.
    expect([reason, 'not-a-package']).toContain(await refusalOf(copyOf(spoil)))
  })

  it(
    'when one bit of it flipped, wherever',
    async () => {
      const seed = chosenSeed()
      const { next } = randomFrom(seed, 'flipping')
      const count = trialsWanted(30)
      let opened = 0
      for (let trial = 0; trial < count; trial += 1) {
        const reason = await refusalOf(copyOf((path) => flipBit(path, Math.floor(next() * readFileSync(path).length))))
        if (!/^(package-damaged|not-a-package|package-newer)$/.test(reason)) opened += 1
      }
      console.log(`P16 opened ${outOf(opened, count)} packages with a flipped bit · seed ${seed}`)
      expect(opened).toBe(0)
    },
    timeFor(trialsWanted(30), 2),
  )

  it('when it is a backup, or any other zip', async () => {
    const { name } = await firm.client.backups.make()
    expect(await refusalOf(backupPath(firm, name))).toBe('not-a-package')
  })

  it('when somebody unpacked it and packed it again', async () => {
    const zip = new ZipFile()
    for (const [name, bytes] of await partsOf(whole)) zip.addBuffer(bytes, name)
    zip.end()
    const pieces: Buffer[] = []
    for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
    const path = freshPackage()
    writeFileSync(path, Buffer.concat(pieces))

    expect(await refusalOf(path)).toBe('package-damaged')
  })

  it.each<[string, string, Change]>([
    ['when a newer program wrote its rows', 'package-newer', (_parts, manifest) => void (manifest.schema = 99)],
    ['when a newer program packed it', 'package-newer', (_parts, manifest) => void (manifest.version = 2)],
    ['when its rows lack a part', 'package-damaged', (parts) => void parts.delete('du-lieu/calls.jsonl')],
    ['when an original is missing', 'package-damaged', (parts) => void parts.delete(paper(parts))],
    ['when an original is another one', 'package-damaged', (parts) => void parts.set(paper(parts), Buffer.from('%PDF-1.7 khác'))],
    ['when a table is missing', 'package-damaged', (_parts, manifest) => void manifest.tables.pop()],
    ['when it brings passwords', 'package-damaged', (parts, manifest) => bring(parts, manifest, 'passwords')],
    ['when it brings the key of the log', 'package-damaged', (parts, manifest) => bring(parts, manifest, 'audit_key')],
    ['when it writes into the tables of SQLite', 'package-damaged', (parts, manifest) => bring(parts, manifest, 'sqlite_master')],
    ['when it counts other rows', 'package-damaged', (_parts, manifest) => void (manifest.counts.customers += 1)],
    [
      'when it gives a counter to no table',
      'package-damaged',
      (_parts, manifest) => void manifest.counters.push(['passwords', 9]),
    ],
    [
      'when it claims room nobody has',
      'package-no-room',
      (_parts, manifest) => void (manifest.originals.documentBytes = 2 ** 50),
    ],
    [
      'when a line has no end',
      'package-damaged',
      (parts) => void parts.set('du-lieu/office.jsonl', Buffer.alloc(64 * 1_048_576, 32)),
    ],
    ['when it says an original lies nowhere', 'package-damaged', (parts) => lose(parts)],
  ])('%s', async (_what, reason, change) => {
    expect(await refusalOf(await repacked(whole, change))).toBe(reason)
  })

  it.each<[string, string, (rows: Record<string, unknown>[]) => void]>([
    ['a customer nobody looks after', 'customers', ([row]) => void (row && (row.owner_id = 99_999))],
    ['a call to nobody', 'calls', ([row]) => void (row && (row.customer_id = 99_999))],
    ['a row twice', 'contracts', (rows) => void rows.push({ ...rows[0] })],
    ['a code twice', 'customers', ([one, other]) => void (one && other && (one.code = other.code))],
    ['a stage nobody knows', 'customers', ([row]) => void (row && (row.stage = 'vua'))],
    ['a number that is none', 'contracts', ([row]) => void (row && (row.value = '1'))],
    ['a number too large to be exact', 'contracts', ([row]) => void (row && (row.value = 2 ** 60))],
    ['nothing where something must be', 'customers', ([row]) => void (row && (row.name = null))],
    ['a column nobody knows', 'customers', ([row]) => void (row && (row.admin = 1))],
    ['a column too few', 'customers', ([row]) => void delete row?.name],
    [
      'an original with a way out of the store',
      'documents',
      ([row]) => void (row && (row.sha256 = `../../../${'a'.repeat(55)}`)),
    ],
    ['grants that are no JSON', 'roles', (rows) => void Object.assign(rows.at(-1) ?? {}, { grants: '{"customers"' })],
    ['no owner', 'staff', (rows) => void rows.map((row) => Object.assign(row, { left_at: 1 }))],
    ['two firms', 'office', (rows) => void rows.push({ ...rows[0], id: 2 })],
    ['no firm', 'office', (rows) => void rows.splice(0)],
  ])('when its rows hold %s', async (_what, table, change) => {
    expect(await refusalOf(await repacked(whole, changedRows(table, change)))).toBe('package-damaged')
  })

  it('when a part of it is called so that it would land outside', async () => {
    const name = `${PAPERS}/Logo công ty.png`
    const outside = `../../../../tmp/${'x'.repeat(Buffer.byteLength(name) - 16)}`
    const path = forged(await repacked(whole, plain), name, outside)
    expect(readFileSync(path).includes(outside)).toBe(true)
    expect(await refusalOf(path)).toBe('package-damaged')
  })

  it('when two parts of it bear one name', async () => {
    const path = await repacked(whole, (parts) => parts.set('du-lieu/callz.jsonl', Buffer.from('{}\n')))
    expect(await refusalOf(forged(path, 'du-lieu/callz.jsonl', 'du-lieu/calls.jsonl'))).toBe('package-damaged')
  })

  it('and is opened when nobody did any of this', async () => {
    expect(await refusalOf(await repacked(whole, plain))).toBe('opened')
  })
})

function plain() {
  // Nothing is changed.
}

function paper(parts: Parts) {
  return [...parts.keys()].find((name) => name.startsWith(`${PAPERS}/`)) ?? MANIFEST
}

function bring(parts: Parts, manifest: ReturnType<typeof manifestOf>, name: string) {
  const part = `du-lieu/${name}.jsonl`
  parts.set(part, Buffer.from('{"id":1}\n'))
  manifest.tables.push({ name, part, columns: [{ name: 'id', type: 'INTEGER' }], rows: 1, bytes: 0, sha256: '' })
}

/** As if an original had been gone when the package was written, without a word about it. */
function lose(parts: Parts) {
  const text = String(parts.get('du-lieu/originals.jsonl'))
  parts.set('du-lieu/originals.jsonl', Buffer.from(text.replace(/"paths":\[[^\]]+\]/, '"paths":[]')))
}
