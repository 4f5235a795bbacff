import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ask, client } from '#renderer/kit/client.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { WordField } from '#renderer/kit/ui/form/WordField.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Customer, Stage } from '#shared/features/customers/schema.ts'
import { line } from '#shared/kit/values.ts'

const reasoning = z.object({ reason: line(300), lostTo: line(200) })
type Reasoning = z.infer<typeof reasoning>

export interface StageDialogProps {
  customer: Customer
  stage: Stage
  onClose: () => void
}

/** Another stage, and why, if somebody wants to say so; of one that is lost, to whom. Enter is enough. */
export function StageDialog({ customer, stage, onClose }: StageDialogProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { id, name, version, stage: before } = customer
  const form = useForm<Reasoning>({ defaultValues: { reason: '', lostTo: '' }, resolver: zodResolver(reasoning) as never })
  const isLost = stage === 'lost'
  const { data: competitors = [] } = useQuery({ ...ask.competitors.names.queryOptions(), enabled: isLost })
  const undone = t('record.stage.undone')

  /** Answers what takes it back. */
  async function change({ reason, lostTo }: Reasoning) {
    if (lostTo !== '') {
      const lost = await client.customerCompetitors.lose({ customerId: id, version, reason, competitorName: lostTo })
      return () => client.customerCompetitors.takeLossBack({ ...lost, reason: undone })
    }
    const changed = await client.customers.changeStage({ id, version, stage, reason })
    return () => client.customers.changeStage({ id, version: changed.version, stage: before, reason: undone })
  }

  const saving = useSaving(form, async (values) => {
    const undo = await change(reasoning.parse(values))
    notify({ text: t('record.stage.changed', { name, stage: t(`customers.stages.${stage}`) }), undo })
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
      {isLost && (
        <WordField
          control={form.control}
          name="lostTo"
          label={t('record.stage.lostTo')}
          words={competitors.map((one) => one.name)}
          isFull
        />
      )}
    </FormDialog>
  )
}
