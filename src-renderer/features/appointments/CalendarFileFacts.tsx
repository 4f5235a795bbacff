import { useTranslation } from 'react-i18next'
import type { CalendarFile } from '#shared/features/appointments/schema.ts'
import { dayOfInstant, formatDay } from '#shared/kit/day.ts'
import { changedOnTheWay, type Telling, unkept } from '#shared/kit/icalendar/told.ts'
import styles from './ImportCalendarDialog.module.css'

const outcomes = ['added', 'changed', 'same', 'barred'] as const

/** What comes of a calendar file, what is not kept, what is read otherwise, and what is left out. */
export function CalendarFileFacts({ read }: { read: CalendarFile }) {
  const { t } = useTranslation()
  const { from, to, told, refused } = read
  const count = outcomes.reduce((sum, outcome) => sum + read[outcome], 0)
  const linesOf = (tellings: readonly Telling[]) =>
    tellings.flatMap((telling) => (told[telling] ? [t(`calendar.files.told.${telling}`, { count: told[telling] })] : []))
  const left = refused.count - refused.named.length
  return (
    <div className={styles.facts}>
      <p>
        {from === null || to === null
          ? t('calendar.files.nothing')
          : t('calendar.files.holds', { count, from: formatDay(dayOfInstant(from)), to: formatDay(dayOfInstant(to - 1)) })}
        {read.series > 0 && ` ${t('calendar.files.series', { count: read.series })}`}
      </p>
      <ul>
        {outcomes.map((outcome) =>
          read[outcome] > 0 ? <li key={outcome}>{t(`calendar.files.outcomes.${outcome}`, { count: read[outcome] })}</li> : null,
        )}
      </ul>
      <Lines title={t('calendar.files.unkept')} lines={linesOf(unkept)} />
      <Lines title={t('calendar.files.otherwise')} lines={linesOf(changedOnTheWay)} />
      <Lines
        title={t('calendar.files.refused', { count: refused.count })}
        lines={[
          ...refused.named.map(
            ({ title, reason }) => `${title || t('calendar.files.nameless')}: ${t(`calendar.files.reasons.${reason}`)}`,
          ),
          ...(left > 0 ? [t('calendar.more', { count: left })] : []),
        ]}
      />
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
