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
import { expectedValue, isClosed } from '#shared/features/opportunities/rules.ts'
import type { Opportunity, OpportunityListing } from '#shared/features/opportunities/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { OpportunityId } from '#shared/kit/id.ts'
import { listOpportunityIds } from './listQueries.ts'
import { opportunitiesOf } from './queries.ts'

const { opportunityStage, grade, lostReason } = words.values

const columns: ExportColumn<Opportunity>[] = [
  textColumn('Cơ hội', 40, (one) => one.name),
  textColumn('Khách hàng', 44, (one) => one.customerName),
  textColumn('Người liên hệ', 24, (one) => one.contactName ?? ''),
  textColumn('Giai đoạn', 18, (one) => opportunityStage[one.stage]),
  textColumn('Hạng', 12, (one) => (one.grade === null ? '' : grade[one.grade])),
  numberColumn('Giá trị (₫)', 18, (one) => one.amount),
  numberColumn('Xác suất (%)', 12, (one) => one.probability),
  numberColumn('Kỳ vọng (₫)', 18, (one) => (isClosed(one.stage) ? null : expectedValue(one))),
  dayColumn('Dự kiến chốt', (one) => one.closesOn),
  textColumn('Phụ trách', 22, (one) => one.ownerName),
  textColumn('Nguồn', 22, (one) => one.source),
  textColumn('Đối thủ', 24, (one) => one.competitor),
  dayColumn('Ngày thắng, thua', (one) => one.closedOn),
  textColumn('Vì sao thua', 20, (one) => (one.lostReason === null ? '' : lostReason[one.lostReason])),
  textColumn('Lý do', 36, (one) => one.reason),
  dayColumn('Ngày mở', (one) => dayOfInstant(one.createdAt)),
  textColumn('Ghi chú', 50, (one) => one.note),
]

/** Writes every opportunity of a list that the viewer may see to the chosen file, in the order of their list. */
export function exportOpportunities(context: Context, listing: OpportunityListing, to: ExportTo) {
  const { db } = context
  const act = actOf(context)
  const ids = listOpportunityIds(db, listing, act)
  const rowsOf = (some: readonly OpportunityId[]) =>
    opportunitiesOf(db, some, dayOfInstant(act.now)).map((one) => cellsOf(columns, one))
  return exportList(context, { name: 'Cơ hội', columns: columnsOf(columns), ids, rowsOf }, to)
}
