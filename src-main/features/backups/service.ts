import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backupsIn, shelfOf } from '#main/keeper/make.ts'
import { keysAmong } from '#main/kit/dataKey.ts'
import { readKeyring } from '#main/kit/keyring.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'
import { isDue, newestOf } from '#shared/features/backups/rules.ts'
import type { Backup, BackupReason, BackupStatus } from '#shared/features/backups/schema.ts'
import { dayOfInstant, minuteOfInstant } from '#shared/kit/day.ts'
import { note, readDiary, readRestored } from './diary.ts'
import { findSecondPlace } from './queries.ts'
import { inKeeper, inTurn, reasonOf, workOf } from './work.ts'

/** For whoever has long work done that may not meet a backup or a restore. */
export { inKeeper, inTurn, workOf }

/** What was saved since the newest backup; also true as long as this run of the program does not know. */
export function isChanged(context: EarlyContext) {
  return workOf(context).backedUp !== context.revisions.latest()
}

/** Makes a backup, after whatever else is being done. A failure is a CONFLICT with its reason and stays in the status until one succeeds. */
export function backUp(context: EarlyContext, reason: BackupReason): Promise<Backup> {
  return inTurn(context, 'backup', () => backUpNow(context, reason))
}

/** The same for work that is in its turn already. */
export async function backUpNow(context: EarlyContext, reason: BackupReason): Promise<Backup> {
  const { folder, office, clock } = context
  const work = workOf(context)
  const key = office.key()
  const now = clock.now()
  const revision = context.revisions.latest()
  work.triedAt = now
  try {
    const { backup } = await inKeeper<'make'>(context, {
      kind: 'make',
      database: folder.database,
      documents: folder.documents,
      backups: folder.backups,
      name: `Khách Quen ${stampOf(now)}`,
      reason,
      now,
      program: office.tools.program,
      nativeBinding: office.tools.nativeBinding,
      keys: keysAmong(key),
      ring: key && readKeyring(folder),
      isThorough: reason === 'by-hand' || reason === 'before-restore',
      isQuiet: reason === 'hourly',
    })
    work.backedUp = revision
    work.madeAt = { now, steady: clock.steady() }
    note(folder, { failure: null })
    return backup
  } catch (error) {
    if (!work.stopper.signal.aborted) note(folder, { failure: { at: now, reason: reasonOf(error) } })
    throw error
  }
}

/** Something was saved, and an hour has passed since the last backup by either clock. Before the first one of this run only dates can tell. */
export async function isBackupDue(context: EarlyContext) {
  if (!isChanged(context)) return false
  const { madeAt } = workOf(context)
  const now = context.clock.now()
  if (madeAt) return isDue(madeAt.now, now) || isDue(madeAt.steady, context.clock.steady())
  const [latest] = await listBackups(context)
  return isDue(latest?.contents?.madeAt, now)
}

/** A backup unless the newest one holds everything that was saved. */
export async function backUpIfChanged(context: EarlyContext, reason: BackupReason) {
  if (isChanged(context)) await backUp(context, reason)
}

/** One last backup before the program ends, given up when it takes too long: the next start makes it. Never throws. */
export async function backUpBeforeQuitting(context: EarlyContext, mostMilliseconds: number) {
  const work = workOf(context)
  if (!context.open || context.revisions.latest() === 0 || !isChanged(context)) return
  const limit = setTimeout(() => work.stopper.abort(), mostMilliseconds)
  await backUp(context, 'quit').catch(() => undefined)
  clearTimeout(limit)
}

export function listBackups({ folder, office }: Pick<EarlyContext, 'folder' | 'office'>) {
  return backupsIn(folder.backups, office.key())
}

/**
 * Where the log ended when each backup was made, as far as it is the log of now: what was made before the last restore tells of another
 * one, but for the backup that was restored.
 */
export async function headsInBackups(context: Pick<EarlyContext, 'folder' | 'office'>) {
  const restored = readRestored(context.folder)
  const ofNow = (await listBackups(context)).filter(
    ({ name, contents }) => !restored || name === restored.from || (contents?.madeAt ?? 0) > restored.at,
  )
  return ofNow.flatMap(({ contents }) => (contents?.auditHead && contents.auditHead.seq > 0 ? [contents.auditHead] : []))
}

/** The one that holds the newest state. */
export async function newestBackup(context: Pick<EarlyContext, 'folder' | 'clock' | 'office'>) {
  return newestOf(await listBackups(context), context.clock.now())
}

export async function statusOf(context: EarlyContext): Promise<BackupStatus> {
  const { folder, open } = context
  const diary = readDiary(folder)
  const newest = await newestBackup(context)
  const place = open && findSecondPlace(open.db)
  const carried = diary.carried.find((copy) => copy.place === place?.secondPlace)
  return {
    verifiedAt: newest?.contents?.madeAt ?? null,
    isChanged: isChanged(context) && (context.revisions.latest() > 0 || !newest),
    failure: diary.failure,
    secondPlace: place
      ? {
          path: place.secondPlace,
          isThere: existsSync(place.secondPlace),
          writtenAt: carried?.at ?? null,
          since: place.chosenAt,
          failure: diary.carryFailure,
        }
      : null,
    tested: diary.tested,
    restored: readRestored(folder),
    running: workOf(context).running ?? null,
  }
}

/** Stops what is being done; what it was to replace stays as it is. */
export function cancelWork(context: EarlyContext) {
  workOf(context).stopper.abort()
}

/** For whoever turns encryption on or off. */
export { changeKeyOfOffice, countPlainBackups, runningWork, sealBackups } from './sealing.ts'

/** `2026-11-22 10.05`, as it stands in the name of a file. */
export function stampOf(instant: number) {
  const minute = minuteOfInstant(instant)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${dayOfInstant(instant)} ${two(Math.floor(minute / 60))}.${two(minute % 60)}`
}

/** Where the originals of the backups folder lie, then those of the firm itself. */
export function shelvesOf({ folder }: Pick<EarlyContext, 'folder'>, file: string) {
  return [...new Set([shelfOf(join(file, '..')), shelfOf(folder.backups), folder.documents])]
}
