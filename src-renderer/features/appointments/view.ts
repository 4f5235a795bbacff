import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { CategoryId, StaffId } from '#shared/kit/id.ts'
import type { CalendarView } from './calendarRange.ts'

interface View {
  view: CalendarView
  /** A day of what is shown. */
  day: Day
  /** Only appointments that bear one of these; all where none is chosen. */
  categoryIds: CategoryId[]
  /** Whose: the signed-in person's, everybody's, or those of `staffIds`. */
  whose: 'mine' | 'everybody' | 'chosen'
  staffIds: StaffId[]
  change: (change: Partial<Omit<View, 'change'>>) => void
}

/** What the calendar shows. The day is not remembered: a new start begins today. */
export const useCalendarView = create<View>()(
  persist(
    (set) => ({
      view: 'workWeek',
      day: dayOfInstant(Date.now()),
      categoryIds: [],
      whose: 'mine',
      staffIds: [],
      change: (change) => set(change),
    }),
    {
      name: 'calendar',
      partialize: ({ view, categoryIds, whose, staffIds }) => ({ view, categoryIds, whose, staffIds }),
    },
  ),
)

whenPersonChanges(() => useCalendarView.setState(useCalendarView.getInitialState(), true))
