import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { DraftBar } from '#renderer/kit/ui/form/DraftBar.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type Office, officeInput } from '#shared/features/office/schema.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import { type ChosenLogo, LogoField } from './LogoField.tsx'
import styles from './OfficeForm.module.css'

/** There is one firm, so what is typed about it is never about a new one. */
const THE_FIRM = 1

/** The firm as it stands on contracts and reports. */
export function OfficeForm({ office }: { office: Office }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [logo, setLogo] = useState<ChosenLogo | null>()
  const form = useForm({ defaultValues: textsOf(office), resolver: zodResolver(officeInput.omit({ logo: true })) })
  const draft = useDraft(form, {
    place: { editor: 'office', recordId: THE_FIRM, customerId: null },
    name: () => '',
  })
  const { save, isSaving, failure } = useSaving(form, async (values) => {
    form.reset(textsOf(await client.office.update({ ...values, logo: logo === null ? null : logo?.file })))
    setLogo(undefined)
    draft.drop()
    notify({ text: t('settings.saved') })
  })
  const { control } = form
  const taxCode = form.watch('taxCode')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DraftBar draft={draft} />
      {failure && (
        <MessageBar intent="error">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <div key={draft.round} className={formStyles.grid}>
        <TextField control={control} name="name" label={t('door.firmName')} isRequired isFull />
        <TextField
          control={control}
          name="taxCode"
          label={t('settings.taxCode')}
          warning={taxCode && parseTaxCode(taxCode).warning ? t('people.firm.oddTaxCode') : undefined}
        />
        <TextField control={control} name="phone" label={t('settings.phone')} />
        <TextField control={control} name="address" label={t('settings.address')} isFull />
        <TextField
          control={control}
          name="contractNumberPattern"
          label={t('settings.pattern')}
          hint={t('settings.patternHint')}
          isRequired
        />
        <LogoField chosen={logo} onChange={setLogo} logoId={office.logoId} />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={isSaving || (!form.formState.isDirty && logo === undefined)}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  )
}

function textsOf({ logoId: _logoId, ...texts }: Office) {
  return texts
}
