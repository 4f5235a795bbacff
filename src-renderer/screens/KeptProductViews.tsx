import { kept, useProductView } from '#renderer/features/products/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of the catalogue that people keep. */
export function KeptProductViews() {
  const saved = useProductView((view) => view.saved)
  return <SavedViews list="products" chosen={saved} kept={kept} countOf={async (view) => client.products.count(view.filter)} />
}
