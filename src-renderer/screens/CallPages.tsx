import { useHashLocation } from 'wouter/use-hash-location'
import { useMay } from '#renderer/kit/may.ts'
import { tasksPlace } from '#renderer/kit/routes.ts'
import { CallsScreen } from './CallsScreen.tsx'
import { TasksScreen } from './TasksScreen.tsx'

/** Calls and tasks share a place of the rail; whoever sees no calls sees the tasks. */
export function CallPages() {
  const [place] = useHashLocation()
  const maySeeCalls = useMay('calls.see')
  return place.startsWith(tasksPlace) || !maySeeCalls ? <TasksScreen /> : <CallsScreen />
}
