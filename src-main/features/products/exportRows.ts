import {
  cellsOf,
  columnsOf,
  type ExportColumn,
  type ExportTo,
  exportList,
  numberColumn,
  textColumn,
} from '#main/kit/exporting.ts'
import type { Context } from '#main/kit/procedures.ts'
import { vi as words } from '#shared/features/audit/wordsVi.ts'
import type { Product, ProductListing } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { listProductIds } from './listQueries.ts'
import { productsOf } from './queries.ts'

const { productKind, vatRate } = words.values

const columns: ExportColumn<Product>[] = [
  textColumn('Mã sản phẩm', 16, (one) => one.code),
  textColumn('Tên sản phẩm', 44, (one) => one.name),
  textColumn('Loại', 12, (one) => productKind[one.kind]),
  textColumn('Đơn vị tính', 12, (one) => one.unit),
  numberColumn('Đơn giá (₫)', 18, (one) => one.unitPrice),
  textColumn('Thuế GTGT', 16, (one) => (one.vatRate === null ? '' : vatRate[one.vatRate])),
  textColumn('Nhóm hàng', 24, (one) => one.category),
  textColumn('Nhà cung cấp', 28, (one) => one.supplier),
  numberColumn('Bảo hành (tháng)', 16, (one) => one.warrantyMonths),
  numberColumn('Dùng được (tháng)', 16, (one) => one.lastsMonths),
  textColumn('Đang bán', 12, (one) => (one.isSold ? words.yes : words.no)),
  textColumn('Ghi chú', 50, (one) => one.note),
]

/** Writes every product of a list to the chosen file, in the order of their list. */
export function exportProducts(context: Context, listing: ProductListing, to: ExportTo) {
  const { db } = context
  const rowsOf = (some: readonly ProductId[]) => productsOf(db, some).map((one) => cellsOf(columns, one))
  return exportList(context, { name: 'Sản phẩm', columns: columnsOf(columns), ids: listProductIds(db, listing), rowsOf }, to)
}
