import type { FluentIcon } from '@fluentui/react-icons'
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { CallMissed16Regular } from '@fluentui/react-icons/svg/call-missed'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text'
import type { TFunction } from 'i18next'
import { formatDay, formatMoment, formatTime } from '#renderer/kit/format.ts'
import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { addDays, dayOfInstant } from '#shared/kit/day.ts'

export interface Look {
  tone: Tone
  icon: FluentIcon
  /** What it is, in a word; colour alone says nothing. */
  word: string
}

/** Colour, sign and word of an entry. A planned call whose time has passed since it was read is forgotten by now. */
export function lookOf(entry: CalendarEntry, now: number, t: TFunction): Look {
  if (entry.kind === 'contract-end') return { tone: 'amber', icon: DocumentText16Regular, word: t('calendar.kinds.contract-end') }
  if (entry.kind === 'appointment') return { tone: 'teal', icon: CalendarLtr16Regular, word: t('calendar.kinds.appointment') }
  if (entry.state === 'done') return { tone: 'green', icon: CheckmarkCircle16Regular, word: t('calendar.states.done') }
  const isForgotten = entry.state === 'forgotten' || entry.startsAt < now
  return isForgotten
    ? { tone: 'red', icon: CallMissed16Regular, word: t('calendar.states.forgotten') }
    : { tone: 'blue', icon: Call16Regular, word: t('calendar.states.planned') }
}

/** The words in the box: whom to call, what ends, what was agreed. */
export function headlineOf({ kind, title, customerName }: CalendarEntry) {
  return kind === 'appointment' ? title : (customerName ?? title)
}

/** What stands below the headline. */
export function detailOf({ kind, title, customerName, location }: CalendarEntry) {
  return (kind === 'appointment' ? [customerName, location] : [title]).filter(Boolean).join(' · ')
}

type Times = Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'isAllDay'> & { kind?: CalendarEntry['kind'] }

/** `22/11 09:00 – 10:30`, `22/11/2026`, `22/11/2026 – 24/11/2026`; a call only begins. */
export function timesOf({ kind, startsAt, endsAt, isAllDay }: Times, now: number) {
  const first = dayOfInstant(startsAt)
  if (kind === 'call') return formatMoment(startsAt, now)
  if (!isAllDay) {
    const isSameDay = first === dayOfInstant(endsAt)
    return `${formatMoment(startsAt, now)} – ${isSameDay ? formatTime(endsAt) : formatMoment(endsAt, now)}`
  }
  const last = addDays(dayOfInstant(endsAt), -1)
  return first >= last ? formatDay(first) : `${formatDay(first)} – ${formatDay(last)}`
}
