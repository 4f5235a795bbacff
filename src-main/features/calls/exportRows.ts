import { cellsOf, columnsOf, type ExportColumn, type ExportTo, exportList } from '#main/kit/exporting.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import type { Call, CallFilter, Outcome } from '#shared/features/calls/schema.ts'
import { dayOfInstant, minuteOfInstant } from '#shared/kit/day.ts'
import type { CallId } from '#shared/kit/id.ts'
import { listCallIds } from './listQueries.ts'
import { callsOf } from './queries.ts'

const outcomeWords: Record<Outcome, string> = {
  reached: 'Đã gọi',
  'no-answer': 'Không nghe máy',
  busy: 'Máy bận',
  unavailable: 'Thuê bao',
  'wrong-number': 'Sai số',
  'call-back': 'Hẹn lại',
  refused: 'Từ chối',
}
const directionWords: Record<Call['direction'], string> = { out: 'Gọi đi', in: 'Gọi đến' }

const columns: ExportColumn<Call>[] = [
  text('Khách hàng', 44, (call) => call.customerName),
  text('Người liên hệ', 24, (call) => call.contactName ?? ''),
  text('Số điện thoại', 18, (call) => call.phone),
  text('Người gọi', 22, (call) => call.staffName),
  day('Ngày hẹn', (call) => call.plannedAt),
  time('Giờ hẹn', (call) => call.plannedAt),
  text('Lý do', 36, (call) => call.reason),
  day('Ngày gọi', (call) => call.doneAt),
  time('Giờ gọi', (call) => call.doneAt),
  text('Chiều gọi', 11, (call) => (call.doneAt === null ? '' : directionWords[call.direction])),
  text('Kết quả', 18, (call) => (call.outcome ? outcomeWords[call.outcome] : '')),
  number('Số giây nói chuyện', 20, (call) => call.durationSeconds),
  number('Số lần chưa gặp trước đó', 24, (call) => call.attempts),
  text('Nội dung', 60, (call) => call.note),
]

/** Writes every call of a filter that the viewer may see to the chosen file, in the order of their list. */
export function exportCalls(context: Context, filter: CallFilter, to: ExportTo) {
  const { db } = context
  const ids = listCallIds(db, filter, actOf(context))
  const rowsOf = (some: readonly CallId[]) => callsOf(db, some).map((call) => cellsOf(columns, call))
  return exportList(context, { name: 'Cuộc gọi', columns: columnsOf(columns), ids, rowsOf }, to)
}

function text(header: string, width: number, cell: (call: Call) => string): ExportColumn<Call> {
  return { header, width, cell, format: 'text' }
}

function number(header: string, width: number, cell: (call: Call) => number | null): ExportColumn<Call> {
  return { header, width, cell, format: 'number' }
}

function day(header: string, momentOf: (call: Call) => number | null): ExportColumn<Call> {
  return {
    header,
    width: 14,
    format: 'day',
    cell(call) {
      const moment = momentOf(call)
      return moment === null ? null : ['day', dayOfInstant(moment)]
    },
  }
}

function time(header: string, momentOf: (call: Call) => number | null): ExportColumn<Call> {
  return text(header, 10, (call) => {
    const moment = momentOf(call)
    if (moment === null) return ''
    const minute = minuteOfInstant(moment)
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  })
}
