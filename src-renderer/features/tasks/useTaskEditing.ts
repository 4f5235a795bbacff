import { client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import type { EditValue } from '#renderer/kit/ui/edit/fields.ts'
import { useFormInCells } from '#renderer/kit/ui/form/useFormInCells.ts'
import { withStatus } from '#shared/features/tasks/rules.ts'
import type { Task, TaskStatus } from '#shared/features/tasks/schema.ts'
import { inputOf, type TaskValues, valuesOf } from './taskForm.ts'

/** Tasks are edited in the cells of their list as in their form. */
export function useTaskEditing() {
  return useFormInCells<Task, TaskValues>({
    ...{ record: 'task', mayEdit: useMay('tasks.edit'), get: client.tasks.get, valuesOf, withValue },
    update: (row, values) => client.tasks.update({ ...row, input: inputOf(values) }),
  })
}

/** A task without a day has no hour. */
function withValue(values: TaskValues, key: string, value: EditValue): TaskValues {
  if (key === 'status') {
    const { status, percent } = withStatus({ status: values.status, percent: Number(values.percent) }, value as TaskStatus)
    return { ...values, status, percent: String(percent) }
  }
  if (key === 'dueOn') return { ...values, dueOn: value as Task['dueOn'], dueMinute: value === null ? '' : values.dueMinute }
  return { ...values, [key]: key === 'staffId' ? String(value) : value }
}
