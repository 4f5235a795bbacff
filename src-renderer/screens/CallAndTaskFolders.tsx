import { useHashLocation } from 'wouter/use-hash-location'
import { CallFolders } from '#renderer/features/calls/CallFolders.tsx'
import { TaskFolders } from '#renderer/features/tasks/TaskFolders.tsx'
import { useMayWhat } from '#renderer/kit/may.ts'
import { routes, tasksPlace } from '#renderer/kit/routes.ts'
import { KeptCallViews } from './KeptCallViews.tsx'
import { KeptTaskViews } from './KeptTaskViews.tsx'

/** The folders of both lists of the place, and the views people keep of the one on screen. */
export function CallAndTaskFolders({ shown }: { shown: 'calls' | 'tasks' }) {
  const [, go] = useHashLocation()
  const mayWhat = useMayWhat()
  const calls = mayWhat('calls.see') && <CallFolders key="calls" isShown={shown === 'calls'} onShow={() => go(routes.calls)} />
  const tasks = mayWhat('tasks.see') && <TaskFolders key="tasks" isShown={shown === 'tasks'} onShow={() => go(tasksPlace)} />
  return (
    <>
      {shown === 'calls' ? <KeptCallViews /> : <KeptTaskViews />}
      {calls}
      {tasks}
    </>
  )
}
