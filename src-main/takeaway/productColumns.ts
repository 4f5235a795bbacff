import { auditWords } from '#shared/features/audit/words.ts'
import type { ProductLine, PurchaseLine } from './productQueries.ts'
import { customerColumns, day, number, type Shown, text } from './shownColumns.ts'

const words = auditWords.vi

export const productColumns: Shown<ProductLine>[] = [
  text('Mã sản phẩm', 14, (product) => product.code),
  text('Tên sản phẩm', 40, (product) => product.name),
  text('Loại', 12, (product) => words.values.productKind[product.kind]),
  text('Đơn vị tính', 12, (product) => product.unit),
  number('Đơn giá', 16, (product) => product.unitPrice),
  text('Thuế GTGT', 14, (product) => (product.vatRate === null ? null : words.values.vatRate[product.vatRate])),
  text('Nhóm hàng', 20, (product) => product.category),
  text('Nhà cung cấp', 28, (product) => product.supplier),
  number('Bảo hành (tháng)', 14, (product) => product.warrantyMonths),
  number('Dùng được (tháng)', 14, (product) => product.lastsMonths),
  text('Đang bán', 10, (product) => (product.isSold ? words.yes : words.no)),
  text('Bán kèm', 24, (product) => product.goesWith),
  text('Nâng cấp lên', 24, (product) => product.upgrade),
  text('Thay thế được bằng', 24, (product) => product.substitute),
  text('Ghi chú', 40, (product) => product.note),
]

export const purchaseColumns: Shown<PurchaseLine>[] = [
  ...customerColumns<PurchaseLine>(),
  day('Ngày mua', (purchase) => purchase.boughtOn),
  text('Mã sản phẩm', 14, (purchase) => purchase.productCode),
  text('Tên sản phẩm', 40, (purchase) => purchase.product),
  text('Đơn vị tính', 12, (purchase) => purchase.unit),
  number('Số lượng', 12, (purchase) => purchase.quantity),
  number('Đơn giá', 16, (purchase) => purchase.unitPrice),
  number('Thành tiền', 16, (purchase) => purchase.amount),
  text('Số máy', 20, (purchase) => purchase.serial),
  text('Hợp đồng', 20, (purchase) => purchase.contract),
  text('Người bán', 20, (purchase) => purchase.seller),
  day('Hỏi lại ngày', (purchase) => purchase.askOn),
  text('Hỏi lại khi đến lúc', 16, (purchase) => (purchase.isAsked ? words.yes : words.no)),
  text('Ghi chú', 40, (purchase) => purchase.note),
]
