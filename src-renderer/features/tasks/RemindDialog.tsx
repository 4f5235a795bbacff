import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { TaskId } from '#shared/kit/id.ts'
import { RemindField } from './RemindField.tsx'
import { inputOf, valuesOf } from './taskForm.ts'

interface Remind {
  remindAt: number | null
}

const HOUR = 3_600_000

/** When the chosen tasks remind; an hour from now unless somebody says otherwise. */
export function RemindDialog({ ids, onClose }: { ids: readonly TaskId[]; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const now = useNow()
  const inAnHour = Math.ceil((now + HOUR) / (HOUR / 4)) * (HOUR / 4)
  const form = useForm<Remind>({ defaultValues: { remindAt: inAnHour } })
  const saving = useSaving(form, async ({ remindAt }) => {
    const changed: { task: Task; version: number }[] = []
    for (const id of ids) {
      const task = await client.tasks.get(id)
      const input = { ...inputOf(valuesOf(task)), remindAt }
      const { version } = await client.tasks.update({ id, version: task.version, input })
      changed.push({ task, version })
    }
    const [first] = changed
    const title = changed.length === 1 && first ? first.task.title : t('tasks.manyChosen', { count: changed.length })
    const when = remindAt === null ? t('reminders.task.none') : formatMoment(remindAt, now)
    const undo = () =>
      Promise.all(
        changed.map(({ task, version }) => client.tasks.update({ id: task.id, version, input: inputOf(valuesOf(task)) })),
      )
    notify({ text: t('reminders.task.set', { title, when }), undo })
  })
  return (
    <FormDialog title={t('reminders.task.title')} size="narrow" saving={saving} onClose={onClose}>
      <RemindField control={form.control} name="remindAt" usualDay={dayOfInstant(now)} />
    </FormDialog>
  )
}
