import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type FlagStretch, flagStretch } from '#shared/features/tasks/schema.ts'

export interface FlagDialogProps {
  /** The days that are set now. */
  days: FlagStretch
  onChoose: (days: FlagStretch) => unknown
  onClose: () => void
}

/** A flag of one's own: from which day, until which. */
export function FlagDialog({ days: { startsOn, dueOn }, onChoose, onClose }: FlagDialogProps) {
  const { t } = useTranslation()
  const form = useForm<FlagStretch>({ defaultValues: { startsOn, dueOn }, resolver: zodResolver(flagStretch) as never })
  const saving = useSaving(form, async (chosen) => void (await onChoose(chosen)))
  return (
    <FormDialog title={t('tasks.flag.ownTitle')} saving={saving} saveText={t('tasks.flag.setIt')} size="narrow" onClose={onClose}>
      <DayField control={form.control} name="startsOn" label={t('tasks.startsOn')} />
      <DayField control={form.control} name="dueOn" label={t('tasks.dueOn')} />
    </FormDialog>
  )
}
