import { useMemo, useRef } from 'react'
import { client } from '#renderer/kit/client.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { isStale, say } from '#renderer/kit/say.ts'
import type { Edited, EditValue } from '#renderer/kit/ui/edit/fields.ts'
import { useMeetings } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { RowEditing } from '#renderer/kit/ui/useCellEditing.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { withStatus } from '#shared/features/tasks/rules.ts'
import type { Task, TaskStatus } from '#shared/features/tasks/schema.ts'
import { inputOf, type TaskValues, valuesOf } from './taskForm.ts'

/** Saves what is typed into a cell as the form of the whole task would, on the version that was there when the editor opened. */
export function useTaskEditing() {
  const notify = useNotify()
  const mayEdit = useMayWhat()('tasks.edit')
  const meetings = useMeetings<TaskValues>()
  const begun = useRef<Promise<Task>>(undefined)

  async function begin(row: Task) {
    begun.current = client.tasks.get(row.id)
    return begun.current.then(
      () => true,
      (error: unknown) => {
        notify({ text: say(error), intent: 'error' })
        return false
      },
    )
  }

  async function save({ id }: Task, key: string, { value }: Edited) {
    try {
      const task = await (begun.current ?? client.tasks.get(id))
      const base = valuesOf(task)
      const load = async () => {
        const newest = await client.tasks.get(id)
        return { version: newest.version, values: valuesOf(newest) }
      }
      await meetings.save({
        edited: { record: 'task', id, version: task.version, base, load },
        values: withValue(base, key, value),
        send: (values, version) => client.tasks.update({ id, version, input: inputOf(values) }),
        isQuiet: true,
      })
      return true
    } catch (error) {
      if (!isStale(error)) notify({ text: say(error), intent: 'error' })
      return false
    }
  }

  const latest = useLatest({ begin, save })
  const editing = useMemo(
    (): RowEditing<Task> | undefined =>
      mayEdit
        ? { begin: (row) => latest.current.begin(row), save: (row, key, edited) => latest.current.save(row, key, edited) }
        : undefined,
    [mayEdit, latest],
  )
  return { editing, question: meetings.question }
}

/** The whole form with one cell of the list in it; a task without a day has no hour. */
function withValue(values: TaskValues, key: string, value: EditValue): TaskValues {
  if (key === 'status') {
    const { status, percent } = withStatus({ status: values.status, percent: Number(values.percent) }, value as TaskStatus)
    return { ...values, status, percent: String(percent) }
  }
  if (key === 'dueOn') return { ...values, dueOn: value as Task['dueOn'], dueMinute: value === null ? '' : values.dueMinute }
  return { ...values, [key]: key === 'staffId' ? String(value) : value }
}
