import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PurchasePanel } from '#renderer/features/purchases/PurchasePanel.tsx'
import { ask } from '#renderer/kit/client.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { GoodsTable } from './GoodsTable.tsx'
import { usePasting } from './usePasting.ts'

/** What a customer bought, and how a table of it comes in. */
export function PurchasesOf({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const [table, setTable] = useState<{ pasted?: string }>()
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId }))
  const paste = usePasting((pasted) => setTable({ pasted }))
  const takeTable = paste && !isFixed ? (pasted?: string) => (pasted === undefined ? setTable({}) : paste(pasted)) : undefined
  return (
    <>
      <PurchasePanel customerId={customerId} isFixed={isFixed} onTable={takeTable} />
      {table && customer && (
        <GoodsTable target="purchases" customer={customer} pasted={table.pasted} onClose={() => setTable(undefined)} />
      )}
    </>
  )
}
