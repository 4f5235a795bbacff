import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { line } from '#shared/kit/values.ts'

const declining = z.object({ reason: line(300) })
type Declining = z.infer<typeof declining>

/** Gives a task back, and says why, if somebody wants to. Enter is enough. */
export function DeclineDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { id, version, title, giverName } = task
  const form = useForm<Declining>({ defaultValues: { reason: '' }, resolver: zodResolver(declining) as never })
  const saving = useSaving(form, async ({ reason }) => {
    await client.tasks.decline({ id, version, reason })
    notify({ text: t('tasks.declined', { title }) })
  })
  return (
    <FormDialog
      title={t('tasks.declineTitle', { title })}
      saving={saving}
      saveText={t('tasks.declineYes')}
      size="narrow"
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={t('tasks.reason')}
        hint={t('tasks.declineLead', { name: giverName ?? '' })}
        isFirst
        isFull
      />
    </FormDialog>
  )
}
