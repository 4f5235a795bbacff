import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '#main/kit/durable.ts'
import { type CarryJob, type Follower, KeeperFailure, type KeeperResults, UNFINISHED } from './jobs.ts'
import { documentsOf } from './make.ts'
import { MANIFEST, placeOf } from './manifest.ts'
import { type OpenBackup, openBackup } from './open.ts'
import { type Part, pack } from './pack.ts'
import { assertSealed } from './seal.ts'

/**
 * Makes the backup that a person can carry: the same parts as the one in the backups folder, with every original inside. It is written
 * under another name, read again, each original compared with its hash, and only then takes the place it was asked for.
 */
export async function carryBackup(
  { backup, shelf, target, keys }: CarryJob,
  follower: Follower,
): Promise<KeeperResults['carry']> {
  const unfinished = `${target}${UNFINISHED}`
  if (!existsSync(dirname(target))) throw new KeeperFailure('place-gone')
  follower.at('begin')
  const open = await openBackup(backup)
  const workplace = mkdtempSync(`${unfinished}-`)
  try {
    follower.at('unpack')
    await pack(unfinished, await partsOf(open, { shelf, workplace }), open.manifest.madeAt)
    follower.at('read again')
    const bytes = statSync(unfinished).size
    let read = 0
    await assertSealed(unfinished, (count) => follower.progress((read += count), bytes))
    await assertWhole(unfinished, { keys, workplace })
    follower.at('name')
    renameSync(unfinished, target)
    syncFolder(dirname(target))
    follower.at('end')
    return { bytes }
  } finally {
    open.close()
    rmSync(unfinished, { force: true })
    rmSync(workplace, { recursive: true, force: true })
  }
}

async function partsOf(open: OpenBackup, { shelf, workplace }: { shelf: string; workplace: string }): Promise<Part[]> {
  const carried = { ...open.manifest, isPortable: true }
  const parts: Part[] = [{ name: MANIFEST, content: Buffer.from(`${JSON.stringify(carried, null, 2)}\n`) }]
  for (const part of open.manifest.parts) {
    const path = join(workplace, part.name)
    await open.extract(part.name, part, path)
    parts.push({ name: part.name, content: { path } })
  }
  const documents = await documentsOf(open)
  const gone = documents.filter(({ sha256 }) => !existsSync(join(shelf, placeOf(sha256))))
  if (gone.length > 0) throw new KeeperFailure('backup-incomplete', { documents: gone.length })
  for (const { sha256 } of documents) {
    const path = placeOf(sha256)
    parts.push({ name: `documents/${path}`, content: { path: join(shelf, path) }, isStored: true })
  }
  return parts
}

async function assertWhole(file: string, { keys, workplace }: Pick<CarryJob, 'keys'> & { workplace: string }) {
  const open = await openBackup(file)
  try {
    for (const part of open.manifest.parts) await open.check(part.name, part)
    for (const document of await documentsOf(open)) {
      const path = join(workplace, document.sha256)
      await open.extractOriginal(document, path, keys)
      rmSync(path)
    }
  } finally {
    open.close()
  }
}
