import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditValue, NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import type { CellEdit } from '#renderer/kit/ui/useColumns.ts'
import { ratings, stages } from '#shared/features/customers/choices.ts'
import type { CustomerRow } from '#shared/features/customers/schema.ts'
import type { EditField } from '#shared/kit/editing.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import { isMask } from '#shared/kit/sensitive.ts'
import { useEditChoices } from './editFields.ts'

/** A number in E.164 as people write it; anything else as it was typed. */
export function phoneText(phone: string) {
  return phone.startsWith('+') ? formatPhone(phone) : phone
}

const fields = {
  name: { kind: 'text' },
  phone: { kind: 'phone', mayBeEmpty: true },
  email: { kind: 'email', mayBeEmpty: true },
  code: { kind: 'text' },
  taxCode: { kind: 'text', mayBeEmpty: true },
  address: { kind: 'address', mayBeEmpty: true },
  province: { kind: 'province', mayBeEmpty: true },
  source: { kind: 'word', mayBeEmpty: true },
  industry: { kind: 'word', mayBeEmpty: true },
  size: { kind: 'word', mayBeEmpty: true },
  stage: { kind: 'choice', choices: stages },
  rating: { kind: 'choice', choices: ratings, mayBeEmpty: true },
  owner: { kind: 'person', mayBeEmpty: true },
  group: { kind: 'relation', mayBeEmpty: true },
} as const satisfies Record<string, EditField>

export type CellField = keyof typeof fields

/** What stands in a cell; undefined for what is masked, or does not fit on one line. */
const values: Record<CellField, (row: CustomerRow) => EditValue | undefined> = {
  name: (row) => row.name,
  phone: (row) => phoneText(row.phone),
  email: (row) => row.email,
  code: (row) => row.code,
  taxCode: (row) => (isMask(row.taxCode) ? undefined : row.taxCode),
  address: (row) => (row.address.includes('\n') ? undefined : row.address),
  province: (row) => row.province,
  source: (row) => row.source,
  industry: (row) => row.industry,
  size: (row) => row.size,
  stage: (row) => row.stage,
  rating: (row) => row.rating,
  owner: (row) => row.ownerId,
  group: (row) => row.groupId,
}

/** How the cells of the customer list are edited; the same objects while nothing of it changes. */
export function useCellEdits(): Record<CellField, CellEdit<CustomerRow>> {
  const { t } = useTranslation()
  const choices = useEditChoices()
  return useMemo(() => {
    const { stage = [], rating = [], ownerId = [], groupId = [], source = [], industry = [], size = [] } = choices
    const ofField: Partial<Record<CellField, NamedEditField['choices']>> = {
      ...{ stage, rating, source, industry, size },
      ...{ owner: ownerId, group: groupId },
    }
    const edits = (Object.keys(fields) as CellField[]).map((key) => {
      const field = { key, name: t(`customers.${key}`), field: fields[key], choices: ofField[key] ?? [] }
      const edit = { field, valueIn: values[key], ...(key === 'address' && { provinceIn: (row: CustomerRow) => row.province }) }
      return [key, edit] as const
    })
    return Object.fromEntries(edits) as Record<CellField, CellEdit<CustomerRow>>
  }, [t, choices])
}
