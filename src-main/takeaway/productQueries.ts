import type { ProductKind, VatRate } from '#shared/features/products/schema.ts'
import type { Day } from '#shared/kit/day.ts'

export interface ProductLine {
  id: number
  code: string
  name: string
  kind: ProductKind
  unit: string
  unitPrice: number
  vatRate: VatRate | null
  category: string
  supplier: string
  warrantyMonths: number | null
  lastsMonths: number | null
  isSold: number
  goesWith: string | null
  upgrade: string | null
  substitute: string | null
  note: string
}

const linked = (kind: string) =>
  `(select group_concat(p.code, ', ') from product_links l join products p on p.id = l.other_id and p.deleted_at is null
    where l.product_id = o.id and l.kind = '${kind}')`

/** The products `o`. */
export const products = `select o.id, o.code, o.name, o.kind, o.unit, o.unit_price as unitPrice, o.vat_rate as vatRate, o.category, o.supplier,
  o.warranty_months as warrantyMonths, o.lasts_months as lastsMonths, o.is_sold as isSold, ${linked('goes-with')} as goesWith,
  ${linked('upgrade')} as upgrade, ${linked('substitute')} as substitute, o.note from products o`

export interface PurchaseLine {
  id: number
  code: string | null
  customer: string | null
  boughtOn: Day
  productCode: string
  product: string
  unit: string
  quantity: number
  unitPrice: number
  amount: number
  serial: string
  contract: string | null
  seller: string | null
  askOn: Day | null
  isAsked: number
  note: string
}

/** What customers `u` bought. */
export const purchases = `select b.id, u.code, u.name as customer, b.bought_on as boughtOn, o.code as productCode, o.name as product, o.unit,
  b.quantity, b.unit_price as unitPrice, b.amount, b.serial, k.number as contract, s.name as seller, b.ask_on as askOn,
  b.is_asked as isAsked, b.note
  from purchases b join customers u on u.id = b.customer_id join products o on o.id = b.product_id
  left join contracts k on k.id = b.contract_id left join staff s on s.id = b.seller_id`
