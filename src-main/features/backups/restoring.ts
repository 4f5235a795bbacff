import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sweepRestoring } from '#main/database/replace.ts'
import { BACKUP_ENDING, type UnpackJob } from '#main/keeper/jobs.ts'
import { lookInto } from '#main/keeper/open.ts'
import { keysAmong } from '#main/kit/dataKey.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import { makeFolder } from '#main/kit/folder.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'
import type { BackupContents, BackupSource, BackupStatus, RestoreInput, RestoreResult } from '#shared/features/backups/schema.ts'
import { note } from './diary.ts'
import { keysOf } from './sealing.ts'
import { backUpNow, newestBackup, shelvesOf, stampOf } from './service.ts'
import { inKeeper, inTurn, reasonOf, workOf } from './work.ts'

/** What is in a backup, by its manifest. CONFLICT `not-a-backup`, `backup-damaged` or `backup-newer`. */
export async function look(context: EarlyContext, source: BackupSource): Promise<BackupContents> {
  const file = await fileOf(context, source)
  const { contents } = await lookInto(file, context.office.key()).catch((error: Error & { code?: string }) => {
    throw error.name === 'KeeperFailure' && error.code ? conflict(error.code) : conflict('file-unreadable')
  })
  if (!contents) throw conflict('backup-damaged')
  return contents
}

/**
 * Puts a backup in the place of the firm's data. While everything is unpacked, checked and opened beside it, the office goes on working;
 * then the database is closed, what is in it is backed up, and the two change places.
 */
export async function restore(context: EarlyContext, source: RestoreInput): Promise<RestoreResult> {
  const file = await fileOf(context, source)
  assertMayTakePlace(context)
  const keys = await keysOf(context, file, source.unlock)
  return inTurn(context, 'restore', async () => {
    const { folder } = context
    const isOpen = context.open !== undefined
    if (!isOpen) makeFolder(folder)
    rmSync(folder.restoring, { recursive: true, force: true })
    try {
      const contents = await unpack(context, file, { into: folder.restoring, isTrial: false, keys })
      let undoWith: string | null = null
      await context.office.replace(async () => {
        if (isOpen) undoWith = (await backUpNow(context, 'before-restore')).name
        const at = context.clock.now()
        const aside = `before-restore ${stampOf(at)}`
        return { replacement: { at, from: basename(file), undoWith, aside }, key: keys[0] }
      })
      // Nobody knows yet whether the newest backup holds what is there now.
      workOf(context).backedUp = undefined
      return { contents, undoWith }
    } finally {
      sweepRestoring(folder)
    }
  })
}

/** Restores the newest backup into a folder that is thrown away, with the code that would do it in earnest. */
export async function testRestore(context: EarlyContext): Promise<NonNullable<BackupStatus['tested']>> {
  const newest = await newestBackup(context)
  if (!newest) throw notFound('backup')
  return inTurn(context, 'test', async () => {
    const into = join(context.folder.temporary, 'test-restore')
    const at = context.clock.now()
    rmSync(into, { recursive: true, force: true })
    try {
      await unpack(context, join(context.folder.backups, newest.name), {
        into,
        isTrial: true,
        keys: keysAmong(context.office.key()),
      })
      return noted(context, { at, name: newest.name, failure: null })
    } catch (error) {
      if (workOf(context).stopper.signal.aborted) throw error
      return noted(context, { at, name: newest.name, failure: reasonOf(error) })
    } finally {
      rmSync(into, { recursive: true, force: true })
    }
  })
}

function noted(context: EarlyContext, tested: NonNullable<BackupStatus['tested']>) {
  note(context.folder, { tested })
  return tested
}

async function unpack(
  context: EarlyContext,
  file: string,
  { into, isTrial, keys }: Pick<UnpackJob, 'into' | 'isTrial' | 'keys'>,
) {
  const { folder, office, clock } = context
  const { contents } = await inKeeper<'unpack'>(context, {
    kind: 'unpack',
    backup: file,
    into,
    // A trial asks whether the backup can do without the firm's own folder.
    shelves: isTrial ? shelvesOf(context, file).filter((shelf) => shelf !== folder.documents) : shelvesOf(context, file),
    present: isTrial ? undefined : folder.documents,
    isTrial,
    keys: [...keys, ...keysAmong(office.key())],
    migrations: office.tools.migrations,
    nativeBinding: office.tools.nativeBinding,
    now: clock.now(),
  })
  return contents
}

/** Where the folder cannot be read at all, or another program holds it, changing its files would not mend it. */
function assertMayTakePlace({ office }: EarlyContext) {
  const { state } = office.state()
  if (state === 'locked' || state === 'unreadable' || state === 'no-space') throw conflict('not-now')
}

/** The window names a backup of the backups folder, never a path. */
async function fileOf({ folder, outside }: EarlyContext, source: BackupSource) {
  if ('name' in source) {
    if (basename(source.name) !== source.name || !source.name.endsWith(BACKUP_ENDING)) throw notFound('backup')
    return join(folder.backups, source.name)
  }
  const chosen = await outside.fileOf(source.file)
  if (!chosen) throw conflict('file-gone')
  return chosen.path
}
