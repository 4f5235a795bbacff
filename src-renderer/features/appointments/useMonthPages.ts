import { useEffect, useState } from 'react'
import { addMonths, type Day, startOfMonth } from '#shared/kit/day.ts'
import type { CalendarView } from './calendarRange.ts'

/** Whoever looks at a month for so long may well turn the page. */
const A_MOMENT = 400

/** A calendar that is drawn, and the month it is in. */
export interface Page {
  id: number
  month: Day
}
type Pages = readonly [Page, ...Page[]]

/**
 * The calendar that is shown, and in the view of months the ones before and after it behind it, drawn ahead one by one: a full month takes
 * FullCalendar longer to draw than anybody should wait who turns a page.
 */
export function useMonthPages(view: CalendarView, day: Day): Pages {
  const month = startOfMonth(day)
  const [pages, setPages] = useState<Pages>([{ id: 0, month }])
  const isTurned = pages[0].month !== month || (view !== 'month' && pages.length > 1)
  const there = isTurned ? turned(pages, view, month) : pages
  if (isTurned) setPages(there)

  const missing = view === 'month' && around(month).find((one) => there.every((page) => page.month !== one))
  useEffect(() => {
    if (!missing) return
    let idle = 0
    const draw = () => setPages((now) => withMonth(now, missing))
    const timer = setTimeout(() => (idle = requestIdleCallback(draw)), A_MOMENT)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [missing])
  return there
}

/** The next one first: more turn on than back. */
function around(month: Day): [Day, Day] {
  return [addMonths(month, 1), addMonths(month, -1)]
}

/** Where the month is drawn already it comes to the front; else the one in front becomes it. */
function turned([front, ...behind]: Pages, view: CalendarView, month: Day): Pages {
  if (view !== 'month') return [{ ...front, month }]
  const shown = behind.find((page) => page.month === month) ?? { ...front, month }
  const others = [front, ...behind].filter(({ id }) => id !== shown.id)
  return [shown, ...others.filter((page) => around(month).includes(page.month))]
}

function withMonth(pages: Pages, month: Day): Pages {
  if (pages.some((page) => page.month === month)) return pages
  return [...pages, { id: Math.max(...pages.map(({ id }) => id)) + 1, month }]
}
