import type { EarlyContext } from '#main/kit/procedures.ts'
import { isDue } from '#shared/features/backups/rules.ts'
import { carryToSecondPlace, isSecondPlaceDue } from './carrying.ts'
import { readDiary } from './diary.ts'
import { testRestore } from './restoring.ts'
import { isSealingUnfinished, sealBackups } from './sealing.ts'
import { backUp, isBackupDue, newestBackup } from './service.ts'
import { workOf } from './work.ts'

const MINUTE = 60_000
const WEEK_HOURS = 7 * 24
/** A try that failed is made again after so many minutes. */
const RETRY = 10

/**
 * What a clock that strikes every minute brings about: an hourly backup of what changed, its copy in the second place once a day, and
 * a trial of restoring once a week. One thing at a time; none of them throws, because nobody waits for it.
 */
export async function tick(context: EarlyContext) {
  const { open, log } = context
  const work = workOf(context)
  const now = context.clock.now()
  if (!open || work.running || (work.triedAt !== undefined && Math.abs(now - work.triedAt) < RETRY * MINUTE)) return
  const within = { ...context, db: open.db }
  try {
    if (isSealingUnfinished(context)) await sealBackups(context)
    const newest = await newestBackup(context)
    const standing = (await isBackupDue(context)) ? await backUp(context, 'hourly') : newest
    const { tested } = readDiary(context.folder)
    if (isSecondPlaceDue(within)) await carryToSecondPlace(within)
    if (standing && isDue(tested?.at, now, WEEK_HOURS)) await testRestore(context)
  } catch (error) {
    work.triedAt = now
    log.error(error)
  }
}

/** Strikes every minute until it is stopped. */
export function startSchedule(context: EarlyContext) {
  const timer = setInterval(() => void tick(context), MINUTE)
  return { stop: () => clearInterval(timer) }
}
