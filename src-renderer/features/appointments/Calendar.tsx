import type { EventInput } from '@fullcalendar/react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isMenuKey } from '#renderer/kit/ui/menuKey.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import { askMenu, askMenuByKey } from './askMenu.ts'
import styles from './Calendar.module.css'
import { CalendarGrid } from './CalendarGrid.tsx'
import type { CalendarDeeds } from './calendarDeeds.ts'
import type { CalendarView } from './calendarRange.ts'
import { DrawnWithProvider, useWhatToDrawWith } from './drawnWith.ts'
import { keyOf, pressOnEntry } from './entryKeys.ts'
import { rankOf } from './entryWords.ts'
import { type MoreOfDay, useCapped, useLinesPerDay } from './monthCap.ts'
import { rowDrops } from './rowDrops.ts'
import { SlotMark } from './SlotMark.tsx'
import { useKeptFocus } from './useKeptFocus.ts'
import { useMayEntry } from './useMayEntry.ts'
import { useSlot } from './useSlot.ts'

export interface CalendarProps extends CalendarDeeds {
  view: Exclude<CalendarView, 'people'>
  day: Day
  entries: CalendarEntry[]
  /** Whose, where there are several beside one another. */
  name?: string
}

/** FullCalendar with our words, hours and looks; always in the office's time. */
export function Calendar({ view, day, entries, name, ...on }: CalendarProps) {
  const { t } = useTranslation()
  const drawnWith = useWhatToDrawWith()
  const mayEntry = useMayEntry()
  const keptFocus = useKeptFocus(entries)
  const { point, ...slot } = useSlot(keptFocus.ref, view, day)
  const wantsFocus = useRef(false)
  const { hours } = useWorkingTime()
  function onPoint(draft: AppointmentDraft) {
    wantsFocus.current = !draft.isAllDay
    point(draft)
    on.onPoint(draft)
  }
  const latest = useLatest({ ...on, onPoint })
  const asked = { entries, hours, slot: slot.slot, onPoint, onMenu: on.onMenu }
  const lines = useLinesPerDay(keptFocus.ref, day)
  const { shown, more } = useCapped(entries, view === 'month' ? lines : undefined)
  const events = useMemo(
    () => [...shown.map((entry) => eventOf(entry, mayEntry(entry).edit)), ...more.map(eventOfMore)],
    [shown, more, mayEntry],
  )
  return (
    <section
      {...keptFocus}
      {...rowDrops}
      className={styles.calendar}
      aria-label={name ?? t('place.calendar')}
      onKeyDown={(event) => {
        if (isMenuKey(event)) askMenuByKey(event, asked)
        else pressOnEntry(event, { entries, ...on })
      }}
      onContextMenu={(event) => askMenu(event, asked)}
    >
      <SlotMark {...slot} wantsFocus={wantsFocus} on={on} />
      <DrawnWithProvider value={drawnWith}>
        <CalendarGrid view={view} day={day} events={events} lines={lines} on={latest} />
      </DrawnWithProvider>
    </section>
  )
}

/** Whole days go by their names, all else by its moment. */
function eventOf(entry: CalendarEntry, mayEdit: boolean): EventInput {
  const { kind, startsAt, endsAt, isAllDay } = entry
  const span = isAllDay ? { start: dayOfInstant(startsAt), end: lastDayAfter(entry) } : { start: startsAt, end: endsAt }
  return {
    ...span,
    id: keyOf(entry),
    title: entry.title,
    allDay: isAllDay,
    startEditable: mayEdit && (kind !== 'call' || entry.state !== 'done'),
    durationEditable: mayEdit && kind === 'appointment',
    extendedProps: { entry, rank: rankOf(entry) },
  }
}

/** The line under a day's last one that tells how many more there are. */
function eventOfMore(more: MoreOfDay): EventInput {
  const midnight = instantOfDay(addDays(more.day, 1))
  return { id: `more-${more.day}`, title: '', start: midnight - 60_000, end: midnight, editable: false, extendedProps: { more } }
}

function lastDayAfter({ startsAt, endsAt }: CalendarEntry) {
  return endsAt > startsAt ? dayOfInstant(endsAt) : addDays(dayOfInstant(startsAt), 1)
}
