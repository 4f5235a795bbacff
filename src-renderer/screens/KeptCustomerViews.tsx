import { keptNow, readKept, showKept, useCustomerView } from '#renderer/features/customers/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of customers that people keep. */
export function KeptCustomerViews() {
  const saved = useCustomerView((view) => view.saved)
  return (
    <SavedViews
      list="customers"
      chosen={saved}
      content={keptNow}
      countOf={async (content) => client.customers.count(readKept(content).filter)}
      onShow={({ id, content }) => showKept(id, readKept(content))}
    />
  )
}
