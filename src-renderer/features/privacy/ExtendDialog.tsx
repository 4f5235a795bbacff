import { Input } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { Framed, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { rulesOfKind } from '#shared/features/privacy/rules.ts'
import type { DataRequest } from '#shared/features/privacy/schema.ts'
import { requiredLine } from '#shared/kit/values.ts'

const extension = z.object({ days: z.coerce.number().int().min(1).max(365), reason: requiredLine(500) })
type Extension = z.input<typeof extension> & { days: string | number }

/** Puts a request off, once, with the reason the person is told. */
export function ExtendDialog({ request, onClose }: { request: DataRequest; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const limit = rulesOfKind(request.kind)?.extensionDays ?? 0
  const form = useForm<Extension>({
    defaultValues: { days: String(limit), reason: '' },
    resolver: zodResolver(extension) as never,
  })
  const saving = useSaving(form, async ({ days, reason }) => {
    const { id, version } = request
    await client.privacy.extendRequest({ id, version, days: Number(days), reason })
    notify({ text: t('privacy.request.changed') })
  })
  return (
    <FormDialog title={t('privacy.request.extendTitle')} size="narrow" saving={saving} onClose={onClose}>
      <div className={formStyles.grid}>
        <Controller
          control={form.control}
          name="days"
          render={({ field, fieldState }) => (
            <Framed
              label={t('privacy.request.extendDays')}
              hint={t('privacy.request.extendDaysHint', { limit })}
              error={fieldState.error?.message}
              isRequired
              isFull
            >
              <Input {...field} value={String(field.value)} type="number" />
            </Framed>
          )}
        />
        <TextField control={form.control} name="reason" label={t('privacy.request.extendReason')} lines={2} isRequired isFull />
      </div>
    </FormDialog>
  )
}
