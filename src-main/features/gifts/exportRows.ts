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
import { occasionText } from '#shared/features/gifts/rules.ts'
import type { Gift, GiftListing } from '#shared/features/gifts/schema.ts'
import type { GiftId } from '#shared/kit/id.ts'
import { listGiftIds } from './listQueries.ts'
import { giftsOf } from './queries.ts'

const columns: ExportColumn<Gift>[] = [
  textColumn('Khách hàng', 44, (gift) => gift.customerName),
  textColumn('Người nhận', 24, (gift) => gift.contactName ?? ''),
  textColumn('Dịp', 30, (gift) => occasionText(gift, 'vi')),
  dayColumn('Cho ngày', (gift) => gift.dueOn),
  textColumn('Quà', 36, (gift) => gift.what),
  numberColumn('Dự kiến (₫)', 16, (gift) => gift.budget),
  numberColumn('Đã chi (₫)', 16, (gift) => gift.cost),
  textColumn('Người tặng', 22, (gift) => gift.giverName),
  textColumn('Trạng thái', 14, (gift) => words.values.status[gift.status]),
  dayColumn('Ngày tặng, từ chối', (gift) => gift.givenOn),
  textColumn('Lý do từ chối', 30, (gift) => gift.reason),
  textColumn('Quà năm trước', 36, (gift) => gift.lastWhat ?? ''),
  numberColumn('Đã chi năm trước (₫)', 20, (gift) => gift.lastCost),
  textColumn('Lời trên thiệp', 50, (gift) => gift.cardText),
  textColumn('Ghi chú', 50, (gift) => gift.note),
]

/** Writes every gift of a list that the viewer may see to the chosen file, in the order of their list. */
export function exportGifts(context: Context, listing: GiftListing, to: ExportTo) {
  const { db } = context
  const ids = listGiftIds(db, listing, actOf(context))
  const rowsOf = (some: readonly GiftId[]) => giftsOf(db, some).map((gift) => cellsOf(columns, gift))
  return exportList(context, { name: 'Sổ quà', columns: columnsOf(columns), ids, rowsOf }, to)
}
