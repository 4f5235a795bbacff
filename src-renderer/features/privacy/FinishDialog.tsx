import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type DataRequest, outcomes } from '#shared/features/privacy/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import { day, paragraphs } from '#shared/kit/values.ts'

const ending = z.object({ doneOn: day, outcome: z.enum(outcomes), result: paragraphs(5_000) })
type Ending = { doneOn: Day | null; outcome: string; result: string }

/** How a request ended: done or not possible, when, and what was done. */
export function FinishDialog({ request, onClose }: { request: DataRequest; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const form = useForm<Ending>({
    defaultValues: { doneOn: dayOfInstant(Date.now()), outcome: 'done', result: request.result },
    resolver: zodResolver(ending) as never,
  })
  const saving = useSaving(form, async (values) => {
    const { id, version } = request
    await client.privacy.finishRequest({ id, version, ...ending.parse(values) })
    notify({ text: t('privacy.request.changed') })
  })
  const { control } = form
  return (
    <FormDialog title={t('privacy.request.finishTitle')} size="narrow" saving={saving} onClose={onClose}>
      <div className={formStyles.grid}>
        <DayField control={control} name="doneOn" label={t('privacy.request.doneOn')} isRequired isFull />
        <ChoiceField
          control={control}
          name="outcome"
          label={t('privacy.request.outcome')}
          choices={outcomes.map((value) => ({ value, text: t(`privacy.request.states.${value}`) }))}
          isFull
        />
        <TextField control={control} name="result" label={t('privacy.request.result')} lines={4} isFull />
      </div>
    </FormDialog>
  )
}
