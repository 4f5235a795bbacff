import { kept, useCustomerView } from '#renderer/features/customers/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of customers that people keep. */
export function KeptCustomerViews() {
  const saved = useCustomerView((view) => view.saved)
  return <SavedViews list="customers" chosen={saved} kept={kept} countOf={countOf} />
}

/** Its order and its division are asked too: they may name a field of the office's own that is gone. */
async function countOf({ filter, sort, group }: ReturnType<typeof kept.read>) {
  await client.customers.list({ filter, sort, group, limit: 1 })
  return client.customers.count(filter)
}
