import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { CalendarView } from './calendarRange.ts'

export type EntryKind = CalendarEntry['kind']
export const entryKinds = ['appointment', 'call', 'contract-end'] as const satisfies EntryKind[]

interface View {
  view: CalendarView
  /** A day of what is shown. */
  day: Day
  hidden: EntryKind[]
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
      hidden: [],
      whose: 'mine',
      staffIds: [],
      change: (change) => set(change),
    }),
    { name: 'calendar', partialize: ({ view, hidden, whose, staffIds }) => ({ view, hidden, whose, staffIds }) },
  ),
)

whenPersonChanges(() => useCalendarView.setState(useCalendarView.getInitialState(), true))
