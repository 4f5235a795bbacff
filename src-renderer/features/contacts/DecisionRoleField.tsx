import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChoiceField, type FieldProps } from '#renderer/kit/ui/form/fields.tsx'
import { decisionRoles } from '#shared/features/contacts/schema.ts'

/** What somebody has to say when their firm decides to buy. */
export function DecisionRoleField<Form extends FieldValues>(
  props: Pick<FieldProps<Form, string | undefined>, 'control' | 'name'>,
) {
  const { t } = useTranslation()
  return (
    <ChoiceField
      {...props}
      label={t('customers.contacts.decisionRole')}
      choices={decisionRoles.map((value) => ({ value, text: value ? t(`customers.contacts.decisionRoles.${value}`) : '—' }))}
    />
  )
}
