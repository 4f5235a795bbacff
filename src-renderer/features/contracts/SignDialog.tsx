import { type FieldErrors, type Resolver, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Contract } from '#shared/features/contracts/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'

/** Asks on which day both parties signed. */
export function SignDialog({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const today = dayOfInstant(useNow())
  const form = useForm<Signing>({ defaultValues: { signedOn: contract.signedOn ?? today }, resolver })
  const saving = useSaving(form, async ({ signedOn }) => {
    await client.contracts.sign({ id: contract.id, version: contract.version, signedOn: signedOn as Day })
    notify({ text: t('contracts.sign.done', { number: contract.number }) })
  })
  return (
    <FormDialog
      title={t('contracts.sign.title', { number: contract.number })}
      size="narrow"
      saveText={t('contracts.sign.button')}
      saving={saving}
      onClose={onClose}
    >
      <DayField control={form.control} name="signedOn" label={t('contracts.signedOn')} isRequired />
    </FormDialog>
  )
}

interface Signing {
  signedOn: Day | null
}

const missing = { signedOn: { type: 'required', message: 'required' } } as unknown as FieldErrors<Signing>

const resolver: Resolver<Signing> = (values) =>
  values.signedOn === null ? { values: {}, errors: missing } : { values, errors: {} }
