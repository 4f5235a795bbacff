import FullCalendar, { type CalendarRef, type EventApi, type EventInput } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import english from '@fullcalendar/react/locales/en-gb'
import vietnamese from '@fullcalendar/react/locales/vi'
import '@fullcalendar/react/skeleton.css'
import list from '@fullcalendar/react/list'
import timeGrid from '@fullcalendar/react/timegrid'
import { memo, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { type Day, startOfMonth } from '#shared/kit/day.ts'
import styles from './Calendar.module.css'
import type { CalendarDeeds } from './calendarDeeds.ts'
import { calendarLook } from './calendarLook.tsx'
import { AGENDA_DAYS } from './calendarRange.ts'
import { draftOf, entryOf, moreOf, stretchOf } from './calendarSpans.ts'
import { droppedOnDay } from './dayDrops.ts'
import { hideCopying, isCopying, showCopying } from './dragCopies.ts'
import { dayShown } from './officeClock.ts'
import { useOpenHours } from './useOpenHours.ts'

const plugins = [dayGrid, timeGrid, list, interaction]
const viewNames = { day: 'timeGridDay', workWeek: 'workWeek', week: 'timeGridWeek', month: 'dayGridMonth', agenda: 'agenda' }
/** Where an hour holds more than it has room for, an appointment is never what hides. */
const byHours = { eventOrder: 'rank,start,-duration,title', dayMaxEvents: true }
const fixedViews = {
  timeGridDay: { ...byHours, eventMaxStack: 6 },
  timeGridWeek: { ...byHours, eventMaxStack: 3 },
  agenda: { type: 'list', duration: { days: AGENDA_DAYS } },
}
const locales = { vi: vietnamese, en: english }

const HALF_HOUR = 30 * 60_000
const eventOrder = 'start,-duration,allDay,rank,title'

interface CalendarGridProps {
  view: keyof typeof viewNames
  day: Day
  events: EventInput[]
  /** How many lines a day of the month has room for. */
  lines: number
  on: RefObject<CalendarDeeds>
  isBehind: boolean
}

/** The days and what lies on them change in one step: a full month takes FullCalendar its time. */
export function CalendarGrid({ view, day, events, lines, on, isBehind }: CalendarGridProps) {
  const calendar = useRef<CalendarRef>(null)
  const at = view === 'month' ? startOfMonth(day) : day
  const hours = useOpenHours(calendar, at, isBehind ? undefined : (draft) => on.current.onPoint(draft))
  const [first] = useState({ view: viewNames[view], day: at })
  const place = useRef(first)
  const [drawn, draw] = useState(events)
  useLayoutEffect(() => {
    const there = { view: viewNames[view], day: at }
    if (place.current.view !== there.view || place.current.day !== at) calendar.current?.getApi().changeView(there.view, at)
    place.current = there
    draw(events)
  }, [view, at, events])
  return <Drawn calendar={calendar} first={first} hours={hours} events={drawn} lines={lines} on={on} />
}

interface DrawnProps extends Pick<CalendarGridProps, 'events' | 'lines' | 'on'> {
  calendar: RefObject<CalendarRef | null>
  first: { view: string; day: Day }
  hours: ReturnType<typeof useOpenHours>
}

const Drawn = memo(function Drawn({ calendar, first, hours: { views, ...open }, events, lines, on }: DrawnProps) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const pointed = useRef('')
  const allViews = useMemo(
    () => ({ ...fixedViews, dayGridMonth: { displayEventTime: false, dayMaxEventRows: lines }, ...views }),
    [lines, views],
  )

  async function move({ event, revert }: { event: EventApi; revert: () => void }) {
    const entry = entryOf(event)
    if (!entry || !(await on.current.onMove(entry, stretchOf(event)))) revert()
  }

  /** What is copied goes back itself. */
  async function drop({ event, revert, jsEvent }: { event: EventApi; revert: () => void; jsEvent: MouseEvent }) {
    const entry = entryOf(event)
    if (!entry || !isCopied(entry, jsEvent)) return move({ event, revert })
    const stretch = stretchOf(event)
    revert()
    return on.current.onCopy(entry, stretch)
  }

  return (
    <FullCalendar
      {...calendarLook}
      {...open}
      ref={calendar}
      plugins={plugins}
      views={allViews}
      initialView={first.view}
      initialDate={first.day}
      events={events}
      eventOrder={eventOrder}
      locale={locales[language]}
      firstDay={1}
      allDayText={t('calendar.allDay')}
      noEventsContent={<p className={styles.nothing}>{t('calendar.nothingAhead')}</p>}
      moreLinkText={(count) => (count === 0 ? '' : t('calendar.more', { count }))}
      moreLinkHint={(count) => (count === 0 ? '' : t('calendar.moreHint', { count }))}
      moreLinkClick={({ date, allSegs, jsEvent, view: { type } }) => {
        const box = jsEvent.target as HTMLElement
        const more = allSegs.flatMap(({ event }) => entryOf(event) ?? [])
        on.current.onMore({ day: dayShown(date), entries: more, anchor: box.getBoundingClientRect() })
        // FullCalendar opens a list of its own unless it is told a view to go to: the one it shows.
        return type
      }}
      select={(marked) => {
        marked.view.calendar.unselect()
        on.current.onMark(draftOf(marked))
      }}
      dateClick={({ jsEvent, date, dateStr, allDay }) => {
        if (jsEvent.target instanceof HTMLElement && jsEvent.target.closest('button')) return
        const draft = draftOf({ allDay, start: date, end: new Date(date.getTime() + HALF_HOUR), startStr: dateStr, endStr: '' })
        const isSecond = jsEvent.detail === 2 && pointed.current === dateStr
        pointed.current = dateStr
        if (isSecond) on.current.onMark(draft)
        else on.current.onPoint(draft)
      }}
      eventClick={({ event, el, jsEvent }) => {
        const entry = entryOf(event)
        const rest = moreOf(event)
        if (rest) on.current.onMore({ ...rest, anchor: el.getBoundingClientRect() })
        if (!entry) return
        el.focus({ preventScroll: true })
        if (jsEvent.detail === 2) on.current.onEdit(entry)
        else on.current.onOpen(entry, el)
      }}
      eventAllow={({ allDay }, event) => !allDay || event === null || entryOf(event)?.kind !== 'call'}
      eventDragStart={showCopying}
      eventDragStop={({ event, jsEvent }) => {
        hideCopying()
        const entry = entryOf(event)
        const stretch = entry && droppedOnDay(entry, jsEvent)
        if (stretch) void (isCopied(entry, jsEvent) ? on.current.onCopy(entry, stretch) : on.current.onMove(entry, stretch))
      }}
      eventDrop={(change) => void drop(change)}
      eventResize={(change) => void move(change)}
    />
  )
})

function isCopied({ kind }: CalendarEntry, by: MouseEvent) {
  return kind === 'appointment' && isCopying(by)
}
