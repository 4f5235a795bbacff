import { late } from '#renderer/kit/late.tsx'
import type { CustomerId } from '#shared/kit/id.ts'

const ProductsDialog = late(() =>
  import('#renderer/features/imports/goods/GoodsDialogs.tsx').then((module) => module.ProductsDialog),
)
const PurchasesDialog = late(() =>
  import('#renderer/features/imports/goods/GoodsDialogs.tsx').then((module) => module.PurchasesDialog),
)

interface GoodsTableProps {
  target: 'products' | 'purchases'
  /** A block of cells that was pasted. */
  pasted?: string | undefined
  /** Whose purchases they all are. */
  customer?: { id: CustomerId; name: string } | undefined
  onClose: () => void
}

/** A table of products or of purchases on its way in. */
export function GoodsTable({ target, customer, ...dialog }: GoodsTableProps) {
  return target === 'products' ? <ProductsDialog {...dialog} /> : <PurchasesDialog customer={customer} {...dialog} />
}
