import { useMemo } from 'react'
import { useCustomFields, useTellCustom } from '#renderer/kit/customFields.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import { isSortable } from '#shared/features/customFields/rules.ts'
import type { CustomField, CustomValues } from '#shared/features/customFields/schema.ts'
import { type CustomKey, customKey } from '#shared/kit/customKey.ts'
import { editedValue, useCustomEdits } from './edit/customEdits.ts'
import type { Column } from './useColumns.ts'

/** A row of a list with what it holds in the office's own fields. */
interface CustomRow {
  custom: CustomValues
  linkedNames: Record<string, string>
}

const widths: Partial<Record<CustomField['kind'], number>> = {
  text: 150,
  person: 130,
  customer: 180,
  choices: 170,
  lunarDay: 160,
}
const usual = 120
const none: CustomField[] = []

/** A column for each of the office's own fields, hidden until somebody chooses it. */
export function useCustomColumns<Row extends CustomRow>(record: CustomisedKind): Column<Row, CustomKey>[] {
  const fields = useCustomFields(record) ?? none
  const tell = useTellCustom()
  const edits = useCustomEdits(fields)
  return useMemo(
    () =>
      fields.map((field): Column<Row, CustomKey> => {
        const key = customKey(field.id)
        const edit = edits.get(field.id)
        const isAmount = field.kind === 'money' || field.kind === 'number'
        return {
          key,
          title: field.label,
          width: widths[field.kind] ?? usual,
          isHidden: true,
          render: (row) => tell(field, row.custom[key], row),
          ...(isSortable(field) && { sortKey: key }),
          ...(isAmount && { align: 'end' as const }),
          ...(edit && { edit: { field: edit, valueIn: (row) => editedValue(edit, row.custom[key]) } }),
        }
      }),
    [fields, tell, edits],
  )
}
