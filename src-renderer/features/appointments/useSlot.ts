import { type RefObject, useLayoutEffect, useState } from 'react'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { addDays, type Day, dayOfInstant, instantOfDay, minuteOfInstant } from '#shared/kit/day.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import { type CalendarView, columnsOf } from './calendarRange.ts'
import { useCalendarView } from './view.ts'

const HALF_HOUR = 30
const DAY = 24 * 60

/** A stretch of the hours of a day, in minutes. */
export interface Slot {
  day: Day
  minute: number
  length: number
  /** So often somebody clicked: a click on what is marked already takes the focus there too. */
  clicks: number
}

/** The half hour that is marked where hours are drawn, and the column it stands in. */
export function useSlot(calendar: RefObject<HTMLElement | null>, view: CalendarView, day: Day) {
  const time = useWorkingTime()
  const [marked, mark] = useState<Slot>()
  const [column, setColumn] = useState<HTMLElement | null>(null)
  const hasHours = view !== 'month' && view !== 'agenda'
  const columns = columnsOf(view, day, time)
  const shownDay = marked && columns.includes(marked.day) ? marked.day : columns.includes(day) ? day : (columns[0] ?? day)
  const slot = { minute: time.hours.opensMinute, length: HALF_HOUR, clicks: 0, ...marked, day: shownDay }

  // FullCalendar draws the columns; ours is the one below the whole days, and may be another after each change of view.
  useLayoutEffect(() => {
    const find = () => {
      const cells = hasHours
        ? calendar.current?.querySelectorAll<HTMLElement>(`[role="cell"][data-date="${shownDay}"]`)
        : undefined
      setColumn(cells && cells.length > 1 ? (cells[cells.length - 1] ?? null) : null)
    }
    find()
    const drawing = requestAnimationFrame(find)
    return () => cancelAnimationFrame(drawing)
  }, [calendar, hasHours, shownDay, view])

  /** By keyboard: along the day, longer, or to the next day that has a column. */
  function press({ key, shiftKey }: Pick<React.KeyboardEvent, 'key' | 'shiftKey'>): boolean {
    const step = { ArrowUp: -HALF_HOUR, ArrowDown: HALF_HOUR }[key]
    const aside = { ArrowLeft: -1, ArrowRight: 1 }[key]
    if (step !== undefined && shiftKey) mark({ ...slot, length: within(slot.length + step, HALF_HOUR, DAY - slot.minute) })
    else if (step !== undefined) mark({ ...slot, length: HALF_HOUR, minute: within(slot.minute + step, 0, DAY - HALF_HOUR) })
    else if (aside !== undefined) markDay(nextTo(aside))
    else return false
    return true
  }

  function nextTo(step: number) {
    const beside = columns[columns.indexOf(slot.day) + step]
    if (beside) return beside
    const beyond = columnsOf(view, addDays(slot.day, step * (columns.length > 1 ? 7 : 1)), time)
    return (step > 0 ? beyond[0] : beyond.at(-1)) ?? slot.day
  }

  function markDay(next: Day) {
    mark({ ...slot, day: next })
    if (!columns.includes(next)) useCalendarView.getState().change({ day: next })
  }

  /** Where somebody clicked, or what they chose otherwise; whole days have no hours to mark. */
  function point({ startsAt, endsAt, isAllDay }: AppointmentDraft) {
    if (isAllDay || !hasHours) return
    const minute = minuteOfInstant(startsAt)
    const length = within((endsAt - startsAt) / 60_000, HALF_HOUR, DAY - minute)
    mark({ day: dayOfInstant(startsAt), minute, length, clicks: slot.clicks + 1 })
  }

  return { slot, column, isMarked: marked !== undefined, press, point }
}

export function draftOfSlot({ day, minute, length }: Omit<Slot, 'clicks'>): AppointmentDraft {
  const startsAt = instantOfDay(day, 0, minute)
  return { startsAt, endsAt: startsAt + length * 60_000, isAllDay: false }
}

function within(value: number, least: number, most: number) {
  return Math.min(most, Math.max(least, value))
}
