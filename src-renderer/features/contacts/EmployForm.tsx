import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type Contact, type Employment, employment } from '#shared/features/contacts/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { DecisionRoleField } from './DecisionRoleField.tsx'
import { type ChosenPerson, PersonField } from './PersonField.tsx'

export interface EmployFormProps {
  customerId: CustomerId
  /** Undefined: somebody is chosen who does not work there yet. */
  contact: Contact | undefined
  onClose: () => void
}

type EmployValues = Omit<Employment, 'customerId'> & { person: ChosenPerson | null }

/** What somebody of another customer is at this one. */
export function EmployForm({ customerId, contact, onClose }: EmployFormProps) {
  const { t } = useTranslation()
  const form = useForm<EmployValues>({
    defaultValues: contact ? { ...contact, person: contact } : { person: null, title: '', department: '', decisionRole: '' },
    resolver: (values) => {
      const { error } = employment.safeParse({ ...values, customerId })
      const wrong = error?.issues.map(({ path, message }) => [String(path[0]), { type: 'custom', message }]) ?? []
      if (!values.person) wrong.push(['person', { type: 'custom', message: 'required' }])
      return wrong.length > 0 ? { values: {}, errors: Object.fromEntries(wrong) } : { values, errors: {} }
    },
  })
  const saving = useSaving(form, async ({ person, title, department, decisionRole }) => {
    if (!person) return
    const { id, version } = person
    await client.contacts.employ({ id, version, input: { customerId, title, department, decisionRole } })
  })
  const { control } = form
  return (
    <FormDialog
      title={contact ? t('customers.contacts.roleHere', { name: contact.fullName }) : t('customers.contacts.addKnown')}
      saving={saving}
      onClose={onClose}
    >
      <div className={formStyles.grid}>
        {!contact && <PersonField control={control} except={customerId} />}
        <TextField control={control} name="title" label={t('customers.contacts.titleHere')} isFirst={contact !== undefined} />
        <TextField control={control} name="department" label={t('customers.contacts.department')} />
        <DecisionRoleField control={control} name="decisionRole" />
      </div>
    </FormDialog>
  )
}
