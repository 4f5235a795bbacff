import type { EventInput } from '@fullcalendar/react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isMenuKey } from '#renderer/kit/ui/menuKey.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { addDays, type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import { askMenu, askMenuByKey } from './askMenu.ts'
import styles from './Calendar.module.css'
import { CalendarGrid } from './CalendarGrid.tsx'
import type { CalendarDeeds } from './calendarDeeds.ts'
import type { CalendarView } from './calendarRange.ts'
import { startWithCtrl } from './dragCopies.ts'
import { DrawnWithProvider, useWhatToDrawWith } from './drawnWith.ts'
import { keyOf, pressOnEntry } from './entryKeys.ts'
import { rankOf } from './entryWords.ts'
import { type MoreOfDay, useCapped, useLinesPerDay } from './monthCap.ts'
import { shownAt } from './officeClock.ts'
import { rowDrops } from './rowDrops.ts'
import { SlotMark } from './SlotMark.tsx'
import type { Behind } from './useBehind.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useMayEntry } from './useMayEntry.ts'
import { useSlot } from './useSlot.ts'

const DAY = 86_400_000

export interface CalendarProps extends CalendarDeeds {
  view: Exclude<CalendarView, 'people'>
  day: Day
  entries: CalendarEntry[]
  /** Whose, where there are several beside one another. */
  name?: string
  /** Not shown, for another one is: it is drawn ahead, or was drawn once. Nobody sees or reaches it. */
  behind?: Behind
}

/** FullCalendar with our words, hours and looks; always in the office's time. */
export function Calendar({ view, day, entries, name, behind, ...on }: CalendarProps) {
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
    () => [...shown.map((entry) => eventOf(entry, view, mayEntry(entry).edit)), ...more.map(eventOfMore)],
    [shown, more, view, mayEntry],
  )
  return (
    <section
      {...keptFocus}
      {...rowDrops}
      className={`${styles.calendar} ${behind ? styles.behind : ''}`}
      aria-label={behind ? undefined : (name ?? t('place.calendar'))}
      inert={behind === 'inert'}
      data-behind={behind}
      onMouseDownCapture={startWithCtrl}
      onKeyDown={(event) => {
        if (isMenuKey(event)) askMenuByKey(event, asked)
        else pressOnEntry(event, { entries, ...on })
      }}
      onContextMenu={(event) => askMenu(event, asked)}
    >
      <SlotMark {...slot} wantsFocus={wantsFocus} on={on} />
      <DrawnWithProvider value={drawnWith}>
        <CalendarGrid view={view} day={day} events={events} lines={lines} on={latest} isBehind={behind !== undefined} />
      </DrawnWithProvider>
    </section>
  )
}

/** Whole days go by their names, all else by its moment. In a month only what lasts days is made longer or shorter. */
function eventOf(entry: CalendarEntry, view: CalendarView, mayEdit: boolean): EventInput {
  const { kind, startsAt, endsAt, isAllDay } = entry
  const span = isAllDay
    ? { start: dayOfInstant(startsAt), end: lastDayAfter(entry) }
    : { start: shownAt(startsAt), end: shownAt(endsAt) }
  return {
    ...span,
    id: keyOf(entry),
    title: entry.title,
    allDay: isAllDay,
    startEditable: mayEdit && (kind !== 'call' || entry.state !== 'done'),
    durationEditable: mayEdit && kind === 'appointment' && (view !== 'month' || isAllDay || endsAt - startsAt >= DAY),
    extendedProps: { entry, rank: rankOf(entry) },
  }
}

/** The line under a day's last one that tells how many more there are. */
function eventOfMore(more: MoreOfDay): EventInput {
  const start = `${more.day}T23:59`
  return { id: `more-${more.day}`, title: '', start, end: addDays(more.day, 1), editable: false, extendedProps: { more } }
}

function lastDayAfter({ startsAt, endsAt }: CalendarEntry) {
  return endsAt > startsAt ? dayOfInstant(endsAt) : addDays(dayOfInstant(startsAt), 1)
}
