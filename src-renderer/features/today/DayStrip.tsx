import { Link } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { routes } from '#renderer/kit/routes.ts'
import { sideBySide } from '#renderer/kit/sideBySide.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import { addDays, type Day, instantOfDay } from '#shared/kit/day.ts'
import type { WorkingHours } from '#shared/kit/workingTime.ts'
import styles from './DayStrip.module.css'
import { Panel } from './Panel.tsx'

const HOUR = 3_600_000
/** At least; a taller panel stretches the hours. */
const HOUR_HEIGHT = 34
const HALF_HOUR = HOUR / 2

export interface DayStripProps {
  on: Day
  appointments: Appointment[]
  onOpen: (appointment: Appointment) => void
  onNew: (startsAt: number) => void
}

/** The day as long as the office is open, longer where something lies outside, with a line where it stands now. */
export function DayStrip({ on, appointments, onOpen, onNew }: DayStripProps) {
  const { t } = useTranslation()
  const now = useNow()
  const allDay = appointments.filter((appointment) => appointment.isAllDay)
  const timed = appointments.filter((appointment) => !appointment.isAllDay)
  const { hours: open } = useWorkingTime()
  const { first, last } = hoursOf(on, timed, open)
  const nowLine = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const panel = nowLine.current?.closest('.scroll')
    if (panel && nowLine.current) panel.scrollTop = nowLine.current.offsetTop - panel.clientHeight / 2
  }, [])
  const share = (instant: number) => `${((instant - first) / (last - first)) * 100}%`

  function openEmpty(event: React.MouseEvent<HTMLElement>) {
    if (event.target !== event.currentTarget) return
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const passed = ((event.clientY - top) / height) * (last - first)
    onNew(first + Math.floor(passed / HALF_HOUR) * HALF_HOUR)
  }

  const hours = Array.from({ length: (last - first) / HOUR + 1 }, (_, index) => first + index * HOUR)
  return (
    <Panel title={t('today.schedule.title')} more={<Link href={`#${routes.calendar}`}>{t('today.schedule.open')}</Link>}>
      {appointments.length === 0 && (
        <p className={styles.free}>
          <strong>{t('today.schedule.emptyTitle')}.</strong> {t('today.schedule.emptyAdvice')}
        </p>
      )}
      {allDay.map((appointment) => (
        <button
          key={appointment.id}
          type="button"
          className={`${styles.entry} ${styles.allDay}`}
          onClick={() => onOpen(appointment)}
        >
          <strong>{appointment.title}</strong>
          <span>{[t('today.schedule.allDay'), appointment.customerName, appointment.location].filter(Boolean).join(' · ')}</span>
        </button>
      ))}
      <div className={styles.day} style={{ minHeight: (hours.length - 1) * HOUR_HEIGHT }}>
        {hours.map((hour) => (
          <div key={hour} className={styles.hour} style={{ top: share(hour) }} aria-hidden="true">
            {formatTime(hour)}
          </div>
        ))}
        <section className={styles.entries} aria-label={t('today.schedule.hours')} onDoubleClick={openEmpty}>
          {sideBySide(timed).map(({ item, lane, lanes }) => (
            <Entry
              key={item.id}
              appointment={item}
              isPast={item.endsAt <= now}
              onOpen={onOpen}
              box={boxOf(item, { lane, lanes, first, last })}
            />
          ))}
          {now >= first && now <= last && (
            <div
              ref={nowLine}
              className={styles.now}
              style={{ top: share(now) }}
              role="img"
              aria-label={t('today.schedule.now', { time: formatTime(now) })}
            />
          )}
        </section>
      </div>
    </Panel>
  )
}

interface EntryProps {
  appointment: Appointment
  isPast: boolean
  onOpen: (appointment: Appointment) => void
  box: React.CSSProperties
}

function Entry({ appointment, isPast, onOpen, box }: EntryProps) {
  const { title, startsAt, endsAt, customerName, location } = appointment
  const times = `${formatTime(startsAt)} – ${formatTime(endsAt)}`
  return (
    <button
      type="button"
      className={styles.entry}
      data-past={isPast}
      style={box}
      title={`${times} ${title}`}
      onClick={() => onOpen(appointment)}
    >
      <strong>{title}</strong>
      <span>{[times, customerName, location].filter(Boolean).join(' · ')}</span>
    </button>
  )
}

interface Place {
  lane: number
  lanes: number
  first: number
  last: number
}

function boxOf({ startsAt, endsAt }: Appointment, { lane, lanes, first, last }: Place): React.CSSProperties {
  const from = Math.max(first, startsAt)
  const share = (length: number) => `${(length / (last - first)) * 100}%`
  return {
    top: share(from - first),
    height: `calc(${share(Math.min(last, endsAt) - from)} - 2px)`,
    left: `${(lane / lanes) * 100}%`,
    width: `calc(${100 / lanes}% - 3px)`,
  }
}

/** Whole hours that hold the working day and every appointment, but never more than this day. */
function hoursOf(on: Day, appointments: Appointment[], { opensMinute, closesMinute }: WorkingHours) {
  const day = { from: instantOfDay(on), to: instantOfDay(addDays(on, 1)) }
  const first = Math.min(
    instantOfDay(on, Math.floor(opensMinute / 60)),
    ...appointments.map((appointment) => Math.floor(appointment.startsAt / HOUR) * HOUR),
  )
  const last = Math.max(
    instantOfDay(on, Math.ceil(closesMinute / 60)),
    ...appointments.map((appointment) => Math.ceil(appointment.endsAt / HOUR) * HOUR),
  )
  return { first: Math.max(day.from, first), last: Math.min(day.to, last) }
}
