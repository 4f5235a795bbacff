import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import type { CalendarView } from './calendarRange.ts'

/** How the tasks of each day stand under its hours. */
export const taskListStates = ['normal', 'minimized', 'off'] as const
type TaskListState = (typeof taskListStates)[number]

/** What each person at this computer chose. */
const useChosen = create<{ chosen: Partial<Record<string, TaskListState>> }>()(
  persist((): { chosen: Partial<Record<string, TaskListState>> } => ({ chosen: {} }), { name: 'calendar-task-list' }),
)

/** The daily task list of classic Outlook: how it stands, and of a view whether it has one. */
export function useDailyTaskList() {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const person = String(me?.id)
  const isOffered = useMay('tasks.see')
  const state = useChosen(({ chosen }) => chosen[person]) ?? 'minimized'
  const choose = (wanted: TaskListState) => useChosen.setState(({ chosen }) => ({ chosen: { ...chosen, [person]: wanted } }))
  const isIn = (view: CalendarView) => isOffered && state !== 'off' && (view === 'day' || view === 'workWeek' || view === 'week')
  return { state, choose, isOffered, isIn }
}
