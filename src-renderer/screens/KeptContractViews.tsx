import { keptNow, readKept, showKept, useContractView } from '#renderer/features/contracts/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of contracts that people keep. */
export function KeptContractViews() {
  const saved = useContractView((view) => view.saved)
  return (
    <SavedViews
      list="contracts"
      chosen={saved}
      content={keptNow}
      countOf={async (content) => (await client.contracts.count({ view: readKept(content).view })).count}
      onShow={({ id, content }) => showKept(id, readKept(content))}
    />
  )
}
