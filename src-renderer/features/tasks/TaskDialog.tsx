import { useQuery } from '@tanstack/react-query'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useNow } from '#renderer/kit/now.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { type Edited, useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { priorities, taskStatuses } from '#shared/features/tasks/choices.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { AboutFields } from './AboutFields.tsx'
import { emptyTask, inputOf, resolveTask, type TaskDraft, type TaskValues, valuesOf } from './taskForm.ts'
import { useTiedFields } from './useTiedFields.ts'
import { WhenFields } from './WhenFields.tsx'

export type TaskDialogProps = { onClose: () => void } & ({ task: Task; draft?: never } | { task?: never; draft: TaskDraft })

const quarters = [0, 25, 50, 75, 100]

/** What is to be done, by whom, until when, and for whom. */
export function TaskDialog({ task, draft, onClose }: TaskDialogProps) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const form = useForm<TaskValues>({
    defaultValues: task ? valuesOf(task) : emptyTask(draft),
    resolver: resolveTask,
  })
  const meeting = useMeeting(form, task && editedOf(task))
  const kept = useDraft(form, {
    place: { editor: 'task', recordId: task?.id ?? null, customerId: draft?.customerId ?? null },
    ...(task && { version: task.version }),
    name: ({ title }) => title,
    about: ({ customerId }) => customerId,
    begunOn: meeting.begunOn,
  })
  useTiedFields(form, today)
  const saving = useSaving(form, useSend(task, meeting))
  const { control } = form
  const percents = [...new Set([...quarters, task?.percent ?? 0])].toSorted((one, other) => one - other)
  return (
    <FormDialog title={task ? t('tasks.edit') : t('tasks.new')} saving={saving} draft={kept} onClose={onClose}>
      <FormProvider {...form}>
        <div className={formStyles.grid}>
          <TextField control={control} name="title" label={t('tasks.title')} isRequired isFull isFirst />
          <WhenFields today={today} />
          <ChoiceField
            control={control}
            name="status"
            label={t('tasks.status')}
            choices={taskStatuses.map((value) => ({ value, text: t(`tasks.statuses.${value}`) }))}
          />
          <ChoiceField
            control={control}
            name="percent"
            label={t('tasks.percent')}
            choices={percents.map((value) => ({ value: String(value), text: `${value}%` }))}
          />
          <ChoiceField
            control={control}
            name="priority"
            label={t('tasks.priority')}
            choices={priorities.map((value) => ({ value, text: t(`tasks.priorities.${value}`) }))}
          />
          <ChoiceField control={control} name="staffId" label={t('tasks.staff')} choices={useDoers(task)} />
          <AboutFields />
          <TextField control={control} name="estimatedMinutes" label={t('tasks.estimated')} hint={t('tasks.timeHint')} />
          <TextField control={control} name="spentMinutes" label={t('tasks.spentTime')} hint={t('tasks.timeHint')} />
          <TextField control={control} name="note" label={t('tasks.note')} lines={3} isFull />
        </div>
      </FormProvider>
      {meeting.question}
    </FormDialog>
  )
}

/** Everybody who works here may be asked to do it, and who does it now stays. */
function useDoers(task: Task | undefined) {
  const { t } = useTranslation()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const here = staff.filter(({ id, leftAt }) => leftAt === null || id === task?.staffId)
  const others = here.filter(({ id }) => task !== undefined || id !== me?.id)
  return [
    ...(task ? [] : [{ value: '', text: t('tasks.myself') }]),
    ...others.map(({ id, name }) => ({ value: String(id), text: name })),
  ]
}

function editedOf(task: Task): Edited<TaskValues> {
  const { id, version } = task
  const load = async () => {
    const newest = await client.tasks.get(id)
    return { version: newest.version, values: valuesOf(newest) }
  }
  return { record: 'task', id, version, base: valuesOf(task), load }
}

function useSend(task: Task | undefined, meeting: ReturnType<typeof useMeeting<TaskValues>>) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (values: TaskValues) => {
    if (!task) {
      const { id, title } = await client.tasks.create(inputOf(values))
      notify({ text: t('tasks.quick.added', { title }), undo: () => client.tasks.remove(id) })
      return
    }
    const { id } = task
    const saved = await meeting.update(values, (newest, version) => client.tasks.update({ id, version, input: inputOf(newest) }))
    const before = meeting.before()
    notify({
      text: t('tasks.saved', { title: saved.title }),
      ...(before && { undo: () => client.tasks.update({ id, version: saved.version, input: inputOf(before) }) }),
    })
  }
}
