import { kept, useProductView } from '#renderer/features/products/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of the catalogue that people keep. */
export function KeptProductViews() {
  const saved = useProductView((view) => view.saved)
  return (
    <SavedViews
      list="products"
      chosen={saved}
      content={kept.now}
      countOf={async (content) => client.products.count(kept.read(content).filter)}
      onShow={({ id, content }) => kept.show(id, kept.read(content))}
    />
  )
}
