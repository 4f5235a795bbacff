import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomFields } from '#renderer/kit/customFields.ts'
import type { FieldId } from '#shared/features/imports/fields.ts'
import type { OwnField } from '#shared/features/imports/own.ts'
import { customKey, isCustomKey } from '#shared/kit/customKey.ts'

/** The fields the office made, as far as matching columns needs them. */
export type OwnTarget = Pick<OwnField, 'key' | 'target' | 'label'>

/** What rows may go into beside the fields every office has, and what a field is called. */
export function useFieldNames() {
  const { t } = useTranslation()
  const ofCustomers = useCustomFields('customer')
  const ofContacts = useCustomFields('contact')
  return useMemo(() => {
    const own: OwnTarget[] = [
      ...(ofCustomers ?? []).map(({ id, label }) => ({ key: customKey(id), target: 'customers' as const, label })),
      ...(ofContacts ?? []).map(({ id, label }) => ({ key: customKey(id), target: 'contacts' as const, label })),
    ]
    const isTwice = ({ label }: OwnTarget) => own.filter((one) => one.label === label).length > 1
    const labels = new Map(
      own.map((field) => [field.key, isTwice(field) ? `${field.label} (${t(`imports.targets.${field.target}`)})` : field.label]),
    )
    const nameOf = (field: FieldId) => (isCustomKey(field) ? (labels.get(field) ?? '') : t(`imports.fields.${field}`))
    return { own, nameOf }
  }, [t, ofCustomers, ofContacts])
}
