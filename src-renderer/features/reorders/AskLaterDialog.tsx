import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Reorder } from '#shared/features/reorders/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { day } from '#shared/kit/values.ts'
import { useReorderDeeds } from './useReorderDeeds.ts'

const asked = z.object({ askOn: day.nullable().refine((value) => value !== null, { error: 'required' }) })

/** On which day a customer is to be asked again. */
export function AskLaterDialog({ reorder, onClose }: { reorder: Reorder; onClose: () => void }) {
  const { t } = useTranslation()
  const { askOn } = useReorderDeeds()
  const form = useForm<{ askOn: Day | null }>({ defaultValues: { askOn: null }, resolver: zodResolver(asked) as never })
  const saving = useSaving(form, async (values) => {
    if (values.askOn !== null) await askOn(reorder.id, values.askOn)
  })
  return (
    <FormDialog
      title={t('reorders.askLaterTitle', { name: reorder.productName })}
      saving={saving}
      size="narrow"
      onClose={onClose}
    >
      <DayField control={form.control} name="askOn" label={t('reorders.askOn')} isRequired />
    </FormDialog>
  )
}
