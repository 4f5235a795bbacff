import type { CSSProperties, KeyboardEvent } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#renderer/kit/format.ts'
import { minuteOfInstant } from '#shared/kit/day.ts'
import type { AppointmentValues } from './appointmentForm.ts'
import styles from './ScheduleStrip.module.css'

const QUARTER = 15
const LAST_MINUTE = 24 * 60 - QUARTER

interface ScheduleThumbProps {
  /** Where on the strip it lies; undefined outside the hours that are shown. */
  place: CSSProperties | undefined
  /** The midnight with which the day begins. */
  from: number
  onMove: (startsAt: number) => void
}

/** The planned time above everybody's, moved by the arrows a quarter of an hour at a time, with Shift half an hour. */
export function ScheduleThumb({ place, from, onMove }: ScheduleThumbProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<AppointmentValues>()
  const [startsAt, endsAt] = useWatch({ control, name: ['startsAt', 'endsAt'] })
  const minute = minuteOfInstant(startsAt)

  function press(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = minute + step * QUARTER * (event.shiftKey ? 2 : 1)
    onMove(from + Math.min(LAST_MINUTE, Math.max(0, next)) * 60_000)
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.thumb}
      style={place ?? { left: 0, right: 0 }}
      aria-label={t('calendar.schedule.move')}
      title={t('calendar.schedule.moveHint')}
      aria-valuemin={0}
      aria-valuemax={LAST_MINUTE}
      aria-valuenow={minute}
      aria-valuetext={`${formatTime(startsAt)} – ${formatTime(endsAt)}`}
      onKeyDown={press}
    />
  )
}
