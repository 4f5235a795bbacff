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
import type { Reorder, ReorderListing } from '#shared/features/reorders/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { PurchaseId } from '#shared/kit/id.ts'
import { listReorderIds, reordersOf } from './queries.ts'

const columns: ExportColumn<Reorder>[] = [
  dayColumn('Đến ngày', (one) => one.dueOn),
  textColumn('Mã khách hàng', 14, (one) => one.customerCode),
  textColumn('Khách hàng', 44, (one) => one.customerName),
  textColumn('Sản phẩm', 40, (one) => one.productName),
  textColumn('Vì sao', 22, (one) => words.values.dueReason[one.dueReason]),
  dayColumn('Mua gần nhất', (one) => one.boughtOn),
  numberColumn('Số lượng', 12, (one) => one.quantity),
  textColumn('Đơn vị tính', 12, (one) => one.unit),
  numberColumn('Thành tiền (₫)', 18, (one) => one.amount),
  textColumn('Phụ trách', 22, (one) => one.ownerName ?? ''),
  dayColumn('Hẹn gọi', (one) => (one.nextCallAt === null ? null : dayOfInstant(one.nextCallAt))),
  textColumn('Cơ hội đang mở', 36, (one) => one.opportunity ?? ''),
]

/** Writes every row of a list that the viewer may see to the chosen file, in the order of their list. */
export function exportReorders(context: Context, listing: ReorderListing, to: ExportTo) {
  const { db } = context
  const act = actOf(context)
  const rowsOf = (some: readonly PurchaseId[]) => reordersOf(db, some, act).map((one) => cellsOf(columns, one))
  return exportList(
    context,
    { name: 'Đến lúc bán', columns: columnsOf(columns), ids: listReorderIds(db, listing, act), rowsOf },
    to,
  )
}
