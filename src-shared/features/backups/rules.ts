import { dayOfInstant, daysBetween, startOfMonth, startOfWeek } from '#shared/kit/day.ts'
import type { Backup, BackupReason } from './schema.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Made {
  name: string
  madeAt: number
  reason: BackupReason
}

/**
 * Which backups are old enough to go: kept are all of the last 24 hours, the last one of each of 14 days, of 8 weeks and of 12 months,
 * the newest of all, and the newest state before a restore. What a wrong clock dated into the future stays.
 */
export function backupsToDrop<Dated extends Made>(backups: readonly Dated[], now: number): Dated[] {
  const newestFirst = backups.toSorted((one, other) => other.madeAt - one.madeAt)
  const today = dayOfInstant(now)
  const taken = new Set<string>()
  const beforeRestore = newestFirst.find(({ reason }) => reason === 'before-restore')
  return newestFirst.filter((backup, index) => {
    const day = dayOfInstant(backup.madeAt)
    const age = daysBetween(day, today)
    const shelves = [
      ...(age < 14 ? [`day ${day}`] : []),
      ...(age < 8 * 7 ? [`week ${startOfWeek(day)}`] : []),
      ...(age <= 366 ? [`month ${startOfMonth(day)}`] : []),
    ]
    const isFirst = shelves.filter((shelf) => !taken.has(shelf)).length > 0
    for (const shelf of shelves) taken.add(shelf)
    return !(isFirst || index === 0 || backup === beforeRestore || backup.madeAt > now - DAY)
  })
}

/** The newest backup as far as clocks can be believed: one that a wrong clock dated into the future counts only where there is no other. */
export function newestOf<Made extends Pick<Backup, 'contents'>>(newestFirst: readonly Made[], now: number): Made | undefined {
  return newestFirst.find(({ contents }) => contents !== null && contents.madeAt <= now) ?? newestFirst[0]
}

/** True when an hour has passed since the newest backup; also when the clock was set back behind it. */
export function isDue(madeAt: number | undefined, now: number, hours = 1) {
  return madeAt === undefined || Math.abs(now - madeAt) >= hours * HOUR
}

/** The second place was not written to for so long that somebody should plug it in. */
export function secondPlaceIsOld({ writtenAt, since }: { writtenAt: number | null; since: number }, now: number) {
  return now - (writtenAt ?? since) > 7 * DAY
}

/** Something was saved, and for more than a day there was no backup of it. */
export function backupIsOld({ verifiedAt, isChanged }: { verifiedAt: number | null; isChanged: boolean }, now: number) {
  return isChanged && (verifiedAt === null || now - verifiedAt > DAY)
}
