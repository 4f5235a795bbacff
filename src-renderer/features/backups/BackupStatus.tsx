import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { formatMoment, formatTime } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { backupsPlace } from '#renderer/kit/routes.ts'
import { backupIsOld, secondPlaceIsOld } from '#shared/features/backups/rules.ts'
import type { BackupStatus as Status } from '#shared/features/backups/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './BackupStatus.module.css'
import { useBackupStatus } from './useBackupStatus.ts'
import { useTrouble } from './useTrouble.ts'

/** In the status bar: when the last checked backup was made, or what keeps one from being made. Leads to the settings. */
export function BackupStatus() {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const status = useBackupStatus()
  const said = useSaid(status)
  if (!said) return null
  return (
    <button
      type="button"
      className={`${styles.status} ${said.isWarning ? styles.warning : ''}`}
      title={t('backups.bar.open')}
      onClick={() => go(backupsPlace)}
    >
      {said.text}
    </button>
  )
}

function useSaid(status: Status | undefined) {
  const { t } = useTranslation()
  const now = useNow()
  const trouble = useTrouble()
  if (!status) return undefined
  const { verifiedAt, failure, running, secondPlace } = status
  const when = verifiedAt === null ? '' : briefly(verifiedAt, now)
  if (running) return { text: t(runningWords[running.work]), isWarning: false }
  if (failure) return { text: t('backups.bar.failed', { why: trouble(failure.reason) }), isWarning: true }
  if (backupIsOld(status, now) && verifiedAt !== null) return { text: t('backups.bar.old', { when }), isWarning: true }
  if (secondPlace && secondPlaceIsOld(secondPlace, now)) return { text: t('backups.bar.secondOld'), isWarning: true }
  return verifiedAt === null
    ? { text: t('backups.bar.none'), isWarning: false }
    : { text: t('backups.bar.done', { when }), isWarning: false }
}

/** What is said of work that runs. */
export const runningWords = {
  backup: 'backups.bar.running',
  carry: 'backups.bar.running',
  test: 'backups.bar.testing',
  restore: 'backups.bar.restoring',
  seal: 'encryption.work.seal',
  unseal: 'encryption.work.unseal',
  backups: 'encryption.work.backups',
  'take-away': 'takeaway.working',
  'move-in': 'takeaway.door.working',
} as const

/** The time alone on the same day. */
function briefly(instant: number, now: number) {
  return dayOfInstant(instant) === dayOfInstant(now) ? formatTime(instant) : formatMoment(instant, now)
}
