import FullCalendar, { type CalendarRef, type EventApi, type EventInput } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import english from '@fullcalendar/react/locales/en-gb'
import vietnamese from '@fullcalendar/react/locales/vi'
import '@fullcalendar/react/skeleton.css'
import list from '@fullcalendar/react/list'
import timeGrid from '@fullcalendar/react/timegrid'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { CalendarEntry, Layer } from '#shared/features/appointments/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { officeTimeZone } from '#shared/kit/zone.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import styles from './Calendar.module.css'
import { calendarLook } from './calendarLook.tsx'
import type { CalendarView } from './calendarRange.ts'
import { AGENDA_DAYS } from './calendarRange.ts'
import { draftOf, entryOf, moreOf, stretchOf } from './calendarSpans.ts'
import { keyOf, pressOnEntry } from './entryKeys.ts'
import { layerOf } from './entryWords.ts'
import { type MoreOfDay, useCapped, useLinesPerDay } from './monthCap.ts'
import { rowDrops } from './rowDrops.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useMayEntry } from './useMayEntry.ts'
import { useOpenHours } from './useOpenHours.ts'

export interface CalendarProps {
  view: Exclude<CalendarView, 'people'>
  day: Day
  entries: CalendarEntry[]
  /** Whose, where there are several beside one another. */
  name?: string
  /** A stretch was marked, or an empty place double-clicked. */
  onMark: (draft: AppointmentDraft) => void
  /** An empty place was clicked: what is added next begins there. */
  onPoint: (draft: AppointmentDraft) => void
  onOpen: (entry: CalendarEntry, box: HTMLElement) => void
  /** What found no room in a cell or beside the others is asked for. */
  onMore: (more: { day: Day; entries: CalendarEntry[]; anchor: DOMRect }) => void
  onEdit: (entry: CalendarEntry) => void
  onRemove: (entry: CalendarEntry) => void
  /** Dragged or pulled longer; resolves false when it has to go back. */
  onMove: (entry: CalendarEntry, stretch: AppointmentDraft) => Promise<boolean>
}

const plugins = [dayGrid, timeGrid, list, interaction]
const viewNames = { day: 'timeGridDay', workWeek: 'workWeek', week: 'timeGridWeek', month: 'dayGridMonth', agenda: 'agenda' }
const fixedViews = {
  timeGridDay: { eventMaxStack: 6 },
  timeGridWeek: { eventMaxStack: 3 },
  agenda: { type: 'list', duration: { days: AGENDA_DAYS } },
}
const locales = { vi: vietnamese, en: english }

/** FullCalendar with our words, hours and looks; always in the office's time. */
export function Calendar({ view, day, entries, name, ...on }: CalendarProps) {
  const { t } = useTranslation()
  const calendar = useRef<CalendarRef>(null)
  const language = usePreferences((preferences) => preferences.language)
  const latest = useLatest(on)
  const { views, ...open } = useOpenHours(calendar, on.onPoint)
  const mayEntry = useMayEntry()
  const keptFocus = useKeptFocus(entries)
  const lines = useLinesPerDay(keptFocus.ref, day)
  const { shown, more } = useCapped(entries, view === 'month' ? lines : undefined)
  const events = useMemo(
    () => [...shown.map((entry) => eventOf(entry, mayEntry(entry).edit)), ...more.map(eventOfMore)],
    [shown, more, mayEntry],
  )
  const pointed = useRef('')
  const first = useRef({ view: viewNames[view], day })
  useEffect(() => calendar.current?.getApi().changeView(viewNames[view], day), [view, day])

  async function move({ event, revert }: { event: EventApi; revert: () => void }) {
    const entry = entryOf(event)
    if (!entry || !(await on.onMove(entry, stretchOf(event)))) revert()
  }

  return (
    <section
      {...keptFocus}
      {...rowDrops}
      className={styles.calendar}
      aria-label={name ?? t('place.calendar')}
      onKeyDown={(event) => pressOnEntry(event, { entries, ...on })}
    >
      <FullCalendar
        {...calendarLook}
        {...open}
        ref={calendar}
        plugins={plugins}
        views={{ ...fixedViews, ...views }}
        initialView={first.current.view}
        initialDate={first.current.day}
        events={events}
        eventOrder={eventOrder}
        locale={locales[language]}
        firstDay={1}
        timeZone={officeTimeZone}
        allDayText={t('calendar.allDay')}
        noEventsContent={<p className={styles.nothing}>{t('calendar.nothingAhead')}</p>}
        moreLinkText={(count) => t('calendar.more', { count })}
        moreLinkHint={(count) => t('calendar.moreHint', { count })}
        moreLinkClick={({ date, allSegs, jsEvent, view: { type } }) => {
          const box = jsEvent.target as HTMLElement
          const more = allSegs.flatMap(({ event }) => entryOf(event) ?? [])
          latest.current.onMore({ day: dayOfInstant(date.getTime()), entries: more, anchor: box.getBoundingClientRect() })
          // FullCalendar opens a list of its own unless it is told a view to go to: the one it shows.
          return type
        }}
        select={(marked) => {
          marked.view.calendar.unselect()
          latest.current.onMark(draftOf(marked))
        }}
        dateClick={({ jsEvent, date, dateStr, allDay }) => {
          if (jsEvent.target instanceof HTMLElement && jsEvent.target.closest('button')) return
          const draft = draftOf({ allDay, start: date, end: new Date(date.getTime() + HALF_HOUR), startStr: dateStr, endStr: '' })
          const isSecond = jsEvent.detail === 2 && pointed.current === dateStr
          pointed.current = dateStr
          if (isSecond) latest.current.onMark(draft)
          else latest.current.onPoint(draft)
        }}
        eventClick={({ event, el, jsEvent }) => {
          const entry = entryOf(event)
          const rest = moreOf(event)
          if (rest) on.onMore({ ...rest, anchor: el.getBoundingClientRect() })
          if (!entry) return
          el.focus({ preventScroll: true })
          if (jsEvent.detail === 2) latest.current.onEdit(entry)
          else latest.current.onOpen(entry, el)
        }}
        eventAllow={({ allDay }, event) => !allDay || event === null || entryOf(event)?.kind !== 'call'}
        eventDrop={(change) => void move(change)}
        eventResize={(change) => void move(change)}
      />
    </section>
  )
}

const HALF_HOUR = 30 * 60_000

/** Among the whole days what all share stands first, so that it is seen where there is room for one. */
const ranks: readonly Layer[] = ['holiday', 'occasion', 'appointment', 'task', 'contract-end', 'birthday', 'call']
const eventOrder = 'start,-duration,allDay,rank,title'

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
    extendedProps: { entry, rank: ranks.indexOf(layerOf(entry)) },
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
