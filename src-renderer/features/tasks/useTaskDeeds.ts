import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { Flag, Task, TaskVersion } from '#shared/features/tasks/schema.ts'
import { formatDay } from '#shared/kit/day.ts'
import type { TaskId } from '#shared/kit/id.ts'
import { sayFlag } from './dueText.ts'
import { inputAgain } from './inputAgain.ts'
import { useTaskView } from './view.ts'

/** What is done with tasks without their form, each with its way back. */
export function useTaskDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()

  async function finish(task: TaskVersion & Pick<Task, 'title'>) {
    const { task: done, next } = await client.tasks.finish({ id: task.id, version: task.version })
    const { title } = task
    const text = next?.dueOn ? t('tasks.finishedNext', { title, day: formatDay(next.dueOn) }) : t('tasks.finished', { title })
    notify({ text, undo: () => client.tasks.reopen({ id: done.id, version: done.version }) })
  }

  async function reopen({ id, version, title }: TaskVersion & Pick<Task, 'title'>) {
    const open = await client.tasks.reopen({ id, version })
    notify({ text: t('tasks.reopened', { title }), undo: () => client.tasks.finish({ id, version: open.version }) })
  }

  async function finishMany(ids: readonly TaskId[]) {
    const done: TaskVersion[] = []
    await attempt(async () => {
      for (const id of ids) {
        const { version, doneAt } = await client.tasks.get(id)
        if (doneAt === null) done.push((await client.tasks.finish({ id, version })).task)
      }
    })
    if (done.length === 0) return
    const undo = () => Promise.all(done.map(({ id, version }) => client.tasks.reopen({ id, version })))
    notify({ text: t('tasks.finishedMany', { count: done.length }), undo })
  }

  /** Ticks what is open and takes up again what is done. */
  const toggle = (task: Task) => attempt(() => (task.doneAt === null ? finish(task) : reopen(task)))

  /** One alone is toggled as it stands now; of several those that are open are done. */
  async function toggleThese(ids: readonly TaskId[]) {
    const [only, ...others] = ids
    if (only === undefined || others.length > 0) return finishMany(ids)
    await attempt(async () => toggle(await client.tasks.get(only)))
  }

  async function flag(ids: readonly TaskId[], chosen: Flag) {
    const before: { task: Task; version: number }[] = []
    await attempt(async () => {
      for (const id of ids) {
        const task = await client.tasks.get(id)
        const { version } = await client.tasks.setFlag({ id, version: task.version, flag: chosen })
        before.push({ task, version })
      }
    })
    const [first] = before
    if (!first) return
    const when = sayFlag(chosen, t)
    const title = before.length === 1 ? first.task.title : t('tasks.manyChosen', { count: before.length })
    const undo = () =>
      Promise.all(before.map(({ task, version }) => client.tasks.update({ id: task.id, version, input: inputAgain(task) })))
    notify({ text: t('tasks.flag.set', { title, when }), undo })
  }

  async function remove(ids: readonly TaskId[], only: Pick<Task, 'title'> | undefined) {
    const removed: TaskId[] = []
    await attempt(async () => {
      for (const id of ids) {
        await client.tasks.remove(id)
        removed.push(id)
      }
    })
    if (removed.length === 0) return
    useTaskView.getState().select(new Set())
    const text = only ? t('tasks.removed', { title: only.title }) : t('tasks.removedMany', { count: removed.length })
    notify({ text, undo: () => Promise.all(removed.map((id) => client.tasks.restore(id))) })
  }

  async function accept({ id, version, title }: Task) {
    await client.tasks.accept({ id, version })
    notify({ text: t('tasks.accepted', { title }) })
  }

  return { toggle, toggleThese, flag, remove, accept: (task: Task) => attempt(() => accept(task)) }
}
