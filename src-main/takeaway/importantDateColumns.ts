import { birthCell } from '#main/kit/exporting.ts'
import type { ImportantDateLine } from './importantDateQueries.ts'
import { customerColumns, type Shown, text } from './shownColumns.ts'

export const importantDateColumns: Shown<ImportantDateLine>[] = [
  ...customerColumns<ImportantDateLine>(),
  text('Người liên hệ', 24, (date) => date.contact),
  text('Tên ngày', 30, (date) => date.name),
  { column: { header: 'Ngày', width: 18, format: 'day' }, cell: (date) => birthCell(date.fallsOn) },
  text('Ghi chú', 40, (date) => date.note),
]
