import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Customer, Stage } from '#shared/features/customers/schema.ts'
import { line } from '#shared/kit/values.ts'

const reasoning = z.object({ reason: line(300) })
type Reasoning = z.infer<typeof reasoning>

export interface StageDialogProps {
  customer: Customer
  stage: Stage
  onClose: () => void
}

/** Another stage, and why, if somebody wants to say so. Enter is enough. */
export function StageDialog({ customer, stage, onClose }: StageDialogProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { id, name, version, stage: before } = customer
  const form = useForm<Reasoning>({ defaultValues: { reason: '' }, resolver: zodResolver(reasoning) as never })
  const saving = useSaving(form, async ({ reason }) => {
    const changed = await client.customers.changeStage({ id, version, stage, reason })
    const back = { id, version: changed.version, stage: before, reason: t('record.stage.undone') }
    const text = t('record.stage.changed', { name, stage: t(`customers.stages.${stage}`) })
    notify({ text, undo: () => client.customers.changeStage(back) })
  })
  return (
    <FormDialog
      title={t('record.stage.title', { stage: t(`customers.stages.${stage}`) })}
      saving={saving}
      saveText={t('record.stage.button')}
      size="narrow"
      onClose={onClose}
    >
      <TextField control={form.control} name="reason" label={t('record.stage.reason')} isFirst isFull />
    </FormDialog>
  )
}
