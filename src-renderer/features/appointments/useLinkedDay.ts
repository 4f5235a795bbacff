import { useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { routes } from '#renderer/kit/routes.ts'
import { isDay } from '#shared/kit/day.ts'
import { useCalendarView } from './view.ts'

/** A link to one day, `#/calendar/2026-11-25`. */
export function useLinkedDay() {
  const [place, go] = useHashLocation()
  useEffect(() => {
    const day = place.slice(routes.calendar.length + 1)
    if (!isDay(day)) return
    useCalendarView.getState().change({ day, view: 'day' })
    go(routes.calendar, { replace: true })
  }, [place, go])
}
