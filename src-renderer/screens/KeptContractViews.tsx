import { kept, useContractView } from '#renderer/features/contracts/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of contracts that people keep. */
export function KeptContractViews() {
  const saved = useContractView((view) => view.saved)
  return (
    <SavedViews
      list="contracts"
      chosen={saved}
      kept={kept}
      countOf={async (view) => (await client.contracts.count({ view: view.view })).count}
    />
  )
}
