import type { CalendarOptions } from '@fullcalendar/react'
import { AgendaDay } from './AgendaDay.tsx'
import styles from './Calendar.module.css'
import { entryOf, moreOf } from './calendarSpans.ts'
import { DayLink } from './DayLink.tsx'
import { EntryBox } from './EntryBox.tsx'
import { MoreLine } from './MoreLine.tsx'
import { dayShown, instantShown, shownAt } from './officeClock.ts'

const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const

/** FullCalendar comes without a theme; this is ours: hairlines, our boxes, the lunar day. */
export const calendarLook: CalendarOptions = {
  timeZone: 'UTC',
  now: () => shownAt(Date.now()),
  height: '100%',
  headerToolbar: false,
  borderless: true,
  expandRows: true,
  fixedWeekCount: false,
  nowIndicator: true,
  editable: true,
  selectable: true,
  selectMirror: true,
  selectMinDistance: 5,
  unselectAuto: true,
  eventResizableFromStart: true,
  forceEventDuration: true,
  allDayMaintainDuration: false,
  defaultTimedEventDuration: '01:00',
  slotDuration: '00:30',
  snapDuration: '00:15',
  slotHeaderFormat: clock,
  eventTimeFormat: clock,
  scrollTime: '07:30',
  scrollTimeReset: false,
  slotMinHeight: 24,
  eventMinHeight: 17,
  eventShortHeight: 30,
  slotEventOverlap: false,
  eventDisplay: 'block',
  eventInteractive: true,
  eventContent: ({ event, view, isShort, isMirror, timeText }) => {
    const more = moreOf(event)
    if (more) return <MoreLine count={more.hidden} />
    const entry = entryOf(event)
    if (!entry) return <span className={styles.marking}>{timeText}</span>
    const shape = view.type === 'agenda' ? 'line' : event.allDay || view.type === 'dayGridMonth' ? 'row' : 'column'
    return (
      <EntryBox
        entry={entry}
        shape={shape}
        isShort={isShort}
        startsAt={isMirror && event.start ? instantShown(event.start) : entry.startsAt}
        endsAt={isMirror && event.end ? instantShown(event.end) : entry.endsAt}
      />
    )
  },
  dayHeaderContent: ({ date, view, weekdayText, dayNumberText, text }) =>
    view.type === 'dayGridMonth' ? (
      <span className={styles.weekday}>{weekdayText || text}</span>
    ) : (
      <DayLink day={dayShown(date)} shape="column">
        <span>{weekdayText}</span>
        <b>{dayNumberText}</b>
      </DayLink>
    ),
  listDayHeaderContent: ({ date, level }) => (level === 0 ? <AgendaDay day={dayShown(date)} /> : null),
  dayCellTopContent: ({ date, dayNumberText, monthText }) => (
    <DayLink day={dayShown(date)} shape="cell">
      <b>{monthText ? `${dayNumberText}/${dayShown(date).slice(5, 7)}` : dayNumberText}</b>
    </DayLink>
  ),
  viewClass: styles.view,
  tableHeaderClass: styles.tableHeader,
  dayHeaderRowClass: styles.line,
  dayHeaderClass: ({ isToday }) => join(styles.dayHeader, isToday && styles.today),
  dayHeaderDividerClass: styles.divider,
  dayRowClass: styles.line,
  dayCellClass: ({ isToday, isOther }) => join(styles.cell, isToday && styles.today, isOther && styles.other),
  dayCellTopClass: styles.cellTop,
  dayCellTopInnerClass: styles.cellTopInner,
  dayLaneClass: ({ isToday }) => join(styles.lane, isToday && styles.today),
  dayLaneInnerClass: styles.laneInner,
  slotLaneClass: ({ isMinor }) => join(styles.slot, isMinor && styles.minor),
  slotHeaderClass: styles.slotHeader,
  slotHeaderInnerClass: styles.slotHeaderInner,
  slotHeaderDividerClass: styles.slotDivider,
  allDayHeaderClass: styles.allDayHeader,
  allDayHeaderInnerClass: styles.allDayHeaderInner,
  allDayDividerClass: styles.divider,
  nonBusinessHoursClass: styles.closed,
  highlightClass: styles.marked,
  nowIndicatorLineClass: styles.nowLine,
  nowIndicatorDotClass: styles.nowDot,
  eventClass: ({ isDragging, isMirror }) =>
    join(styles.event, isMirror && styles.dragged, isDragging && !isMirror && styles.lifted),
  eventInnerClass: styles.eventInner,
  rowEventClass: styles.rowEvent,
  rowEventBeforeClass: ({ isStartResizable }) => isStartResizable && styles.rowStart,
  rowEventAfterClass: ({ isEndResizable }) => isEndResizable && styles.rowEnd,
  columnEventClass: styles.columnEvent,
  columnEventBeforeClass: ({ isStartResizable }) => isStartResizable && styles.columnStart,
  columnEventAfterClass: ({ isEndResizable }) => isEndResizable && styles.columnEnd,
  listDaysClass: styles.agenda,
  listDayClass: styles.agendaDay,
  listDayHeaderClass: ({ isToday }) => join(styles.agendaHeader, isToday && styles.agendaToday),
  listDayBodyClass: styles.agendaBody,
  listItemEventClass: styles.agendaEvent,
  moreLinkClass: styles.more,
  columnMoreLinkClass: styles.columnMore,
}

function join(...names: (string | false | undefined)[]) {
  return names.filter(Boolean).join(' ')
}
