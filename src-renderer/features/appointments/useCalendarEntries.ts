import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask } from '#renderer/kit/client.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { momentsOf } from './calendarRange.ts'
import { useShownStaff } from './useShownStaff.ts'
import { useCalendarView } from './view.ts'

const none: CalendarEntry[] = []

/** What is laid over the calendar now. */
export function useCalendarEntries() {
  const { view, day, hidden } = useCalendarView()
  const { asked } = useShownStaff()
  const input = asked ? { ...momentsOf(view, day), staffIds: asked } : skipToken
  const { data = none, error } = useQuery({
    ...ask.appointments.calendar.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const isNobody = asked === undefined
  const entries = useMemo(
    () => (isNobody ? none : data.filter((entry) => !hidden.includes(entry.kind))),
    [data, hidden, isNobody],
  )
  return { entries, error }
}
