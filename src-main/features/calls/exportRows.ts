import {
  cellsOf,
  columnsOf,
  dayColumn,
  type ExportColumn,
  type ExportTo,
  exportList,
  numberColumn,
  textColumn,
} from '#main/kit/exporting.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import { vi as words } from '#shared/features/audit/wordsVi.ts'
import type { Call, CallListing } from '#shared/features/calls/schema.ts'
import { clockText, dayOfInstant, minuteOfInstant } from '#shared/kit/day.ts'
import type { CallId } from '#shared/kit/id.ts'
import { listCallIds } from './orderQueries.ts'
import { callsOf } from './queries.ts'

const { outcome, direction } = words.values

const columns: ExportColumn<Call>[] = [
  textColumn('Khách hàng', 44, (call) => call.customerName),
  textColumn('Người liên hệ', 24, (call) => call.contactName ?? ''),
  textColumn('Số điện thoại', 18, (call) => call.phone),
  textColumn('Người gọi', 22, (call) => call.staffName),
  dayColumn('Ngày hẹn', (call) => dayOf(call.plannedAt)),
  textColumn('Giờ hẹn', 10, (call) => timeOf(call.plannedAt)),
  textColumn('Lý do', 36, (call) => call.reason),
  numberColumn('Số lần dời', 12, (call) => call.rollovers),
  dayColumn('Ngày gọi', (call) => dayOf(call.doneAt)),
  textColumn('Giờ gọi', 10, (call) => timeOf(call.doneAt)),
  textColumn('Chiều gọi', 11, (call) => (call.doneAt === null ? '' : direction[call.direction])),
  textColumn('Kết quả', 18, (call) => (call.outcome ? outcome[call.outcome] : '')),
  numberColumn('Số giây nói chuyện', 20, (call) => call.durationSeconds),
  numberColumn('Số lần chưa gặp trước đó', 24, (call) => call.attempts),
  textColumn('Nội dung', 60, (call) => call.note),
]

/** Writes every call of a list that the viewer may see to the chosen file, in the order of their list. */
export function exportCalls(context: Context, listing: CallListing, to: ExportTo) {
  const { db } = context
  const ids = listCallIds(db, listing, actOf(context))
  const rowsOf = (some: readonly CallId[]) => callsOf(db, some).map((call) => cellsOf(columns, call))
  return exportList(context, { name: 'Cuộc gọi', columns: columnsOf(columns), ids, rowsOf }, to)
}

function dayOf(moment: number | null) {
  return moment === null ? null : dayOfInstant(moment)
}

function timeOf(moment: number | null) {
  return moment === null ? '' : clockText(minuteOfInstant(moment))
}
