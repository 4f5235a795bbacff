import type { CalendarOptions, CalendarRef } from '@fullcalendar/react'
import { type RefObject, useEffect, useMemo } from 'react'
import { isForField } from '#renderer/kit/typing.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { addDays, clockText, type Day, instantOfDay, isDay, weekdayOf } from '#shared/kit/day.ts'
import { type DayPart, partOfWeekday, stretchesOf, type WorkingHours } from '#shared/kit/workingTime.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import styles from './Calendar.module.css'
import { calendarLook } from './calendarLook.tsx'
import { columnsOf } from './calendarRange.ts'
import { dayShown } from './officeClock.ts'
import { useCalendarView } from './view.ts'

const HALF_HOUR = 30
const weekdays = [1, 2, 3, 4, 5, 6, 7]

/**
 * What FullCalendar is told of the hours the office is open around a day, and of its working week; where one can point, Home and End lead to
 * the first and the last of them.
 */
export function useOpenHours(calendar: RefObject<CalendarRef | null>, day: Day, onPoint?: (draft: AppointmentDraft) => void) {
  const time = useWorkingTime()
  const { hours, daysOff, extraDays } = time
  const worked = columnsOf('workWeek', day, time).map(weekdayOf).join()
  useHourKeys((edge) => {
    if (!onPoint) return
    const minute = edge === 'first' ? hours.opensMinute : hours.closesMinute - HALF_HOUR
    calendar.current?.getApi().scrollToTime(clockText(minute))
    const startsAt = instantOfDay(useCalendarView.getState().day, 0, minute)
    onPoint({ startsAt, endsAt: startsAt + HALF_HOUR * 60_000, isAllDay: false })
  })
  return useMemo(
    () => ({
      views: {
        workWeek: {
          type: 'timeGridWeek',
          hiddenDays: weekdays.filter((one) => !worked.includes(String(one))).map(numberOf),
        },
      },
      businessHours: [
        ...(['whole', 'morning'] as const).flatMap((part) => businessHoursOf(hours, part)),
        ...[...extraDays].flatMap((day) => businessHoursOn(hours, day)),
      ],
      scrollTime: clockText(Math.max(0, hours.opensMinute - HALF_HOUR)),
      ...closedOn(daysOff),
    }),
    [hours, worked, daysOff, extraDays],
  )
}

function businessHoursOf(hours: WorkingHours, part: DayPart) {
  const daysOfWeek = weekdays.filter((weekday) => partOfWeekday(hours, weekday) === part).map(numberOf)
  if (daysOfWeek.length === 0) return []
  return stretchesOf(hours, part).map(({ from, to }) => ({ daysOfWeek, startTime: clockText(from), endTime: clockText(to) }))
}

/** A day that is worked though it usually is not, such as the Sunday a holiday was swapped for, is open as any other. */
function businessHoursOn(hours: WorkingHours, day: string) {
  if (!isDay(day)) return []
  const once = { daysOfWeek: [numberOf(weekdayOf(day))], startRecur: day, endRecur: addDays(day, 1) }
  return stretchesOf(hours, 'whole').map(({ from, to }) => ({ ...once, startTime: clockText(from), endTime: clockText(to) }))
}

/** FullCalendar begins a week with Sunday, 0. */
function numberOf(weekday: number) {
  return weekday % 7
}

/** Days off are shaded as a Sunday is. */
function closedOn(daysOff: ReadonlySet<string>): Pick<CalendarOptions, 'dayCellClass' | 'dayLaneClass'> {
  const { dayCellClass, dayLaneClass } = calendarLook
  const closed = (date: Date) => (daysOff.has(dayShown(date)) ? ` ${styles.closed}` : '')
  return {
    dayCellClass: (cell) => `${typeof dayCellClass === 'function' ? dayCellClass(cell) : ''}${closed(cell.date)}`,
    dayLaneClass: (lane) => `${typeof dayLaneClass === 'function' ? dayLaneClass(lane) : ''}${closed(lane.date)}`,
  }
}

/** Wherever the focus is, but not while something is typed or a dialog is open. */
function useHourKeys(go: (edge: 'first' | 'last') => void) {
  const latest = useLatest(go)
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const edge = event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : undefined
      if (!edge || isForField(event)) return
      event.preventDefault()
      latest.current(edge)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [latest])
}
