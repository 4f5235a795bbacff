import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { ask } from '#renderer/kit/client.ts'
import { NOT_CONTACTED_DAYS } from '#shared/features/customers/views.ts'

/** After how many days without a contact each person at this computer wants to see a customer. */
const useChosenDays = create<{ days: Partial<Record<string, number>> }>()(
  persist((): { days: Partial<Record<string, number>> } => ({ days: {} }), { name: 'not-contacted-days' }),
)

/** The N of "Chưa liên hệ N ngày" in the folder pane, and how another one is kept. */
export function useNotContactedDays(): [number, (days: number) => void] {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const person = String(me?.id)
  const days = useChosenDays((state) => state.days[person]) ?? NOT_CONTACTED_DAYS
  return [days, (next) => useChosenDays.setState((state) => ({ days: { ...state.days, [person]: next } }))]
}
