import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { addToMonth, monthOf } from './months.ts'

interface View {
  month: string
  show: (month: string) => void
}

/** Which month is read: at first the last whole one, which is the one that is printed. */
export const useReportView = create<View>()((set) => ({
  month: addToMonth(monthOf(dayOfInstant(Date.now())), -1),
  show: (month) => set({ month }),
}))

whenPersonChanges(() => useReportView.setState(useReportView.getInitialState(), true))
