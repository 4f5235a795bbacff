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
      content={kept.now}
      countOf={async (content) => (await client.contracts.count({ view: kept.read(content).view })).count}
      onShow={({ id, content }) => kept.show(id, kept.read(content))}
    />
  )
}
