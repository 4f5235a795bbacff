import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Attachment } from '#shared/features/attachments/schema.ts'
import { requiredLine } from '#shared/kit/values.ts'

const renaming = z.object({ name: requiredLine(255) })
type Renaming = z.infer<typeof renaming>

export function RenameDialog({ attachment: { id, name, version }, onClose }: { attachment: Attachment; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useForm<Renaming>({ defaultValues: { name }, resolver: zodResolver(renaming) as never })
  const saving = useSaving(form, (values) => client.attachments.rename({ id, version, ...values }))
  return (
    <FormDialog title={t('record.files.renameTitle')} saving={saving} size="narrow" onClose={onClose}>
      <TextField control={form.control} name="name" label={t('record.files.name')} isRequired isFirst isFull />
    </FormDialog>
  )
}
