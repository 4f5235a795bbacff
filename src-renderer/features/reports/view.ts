import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { type Day, dayOfInstant, startOfWeek } from '#shared/kit/day.ts'
import { addToMonth, monthOf } from './months.ts'
import { type Period, periodOf } from './periods.ts'

interface View {
  month: string
  show: (month: string) => void
  /** The Monday of the week whose calls are read. */
  week: Day
  showWeek: (day: Day) => void
  /** Whose opportunities are read. */
  period: Period
  showPeriod: (period: Period) => void
}

/**
 * Which month is read: at first the last whole one, which is the one that is printed; and which week: this one;
 * of opportunities this quarter.
 */
export const useReportView = create<View>()((set) => ({
  month: addToMonth(monthOf(dayOfInstant(Date.now())), -1),
  show: (month) => set({ month }),
  week: startOfWeek(dayOfInstant(Date.now())),
  showWeek: (day) => set({ week: startOfWeek(day) }),
  period: periodOf(dayOfInstant(Date.now()), 'quarter'),
  showPeriod: (period) => set({ period }),
}))

whenPersonChanges(() => useReportView.setState(useReportView.getInitialState(), true))
