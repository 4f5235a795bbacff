import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type Office, officeInput } from '#shared/features/office/schema.ts'
import styles from './OfficeForm.module.css'

/** The firm as it stands on contracts and reports. */
export function OfficeForm({ office }: { office: Office }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const form = useForm<Office>({ defaultValues: office, resolver: zodResolver(officeInput) })
  const { save, isSaving, failure } = useSaving(form, async (values) => {
    form.reset(await client.office.update(values))
    notify({ text: t('settings.saved') })
  })
  const { control } = form
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {failure && (
        <MessageBar intent="error">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <div className={formStyles.grid}>
        <TextField control={control} name="name" label={t('door.firmName')} isRequired isFull />
        <TextField control={control} name="taxCode" label={t('settings.taxCode')} />
        <TextField control={control} name="phone" label={t('settings.phone')} />
        <TextField control={control} name="address" label={t('settings.address')} isFull />
        <TextField
          control={control}
          name="contractNumberPattern"
          label={t('settings.pattern')}
          hint={t('settings.patternHint')}
          isRequired
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={isSaving || !form.formState.isDirty}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  )
}
