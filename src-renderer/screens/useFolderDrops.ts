import { useCallback } from 'react'
import type { Deeds } from '#renderer/features/bulk/useDeeds.ts'
import type { FolderDeed } from '#renderer/features/customers/CustomerFolders.tsx'
import { LIST } from '#renderer/features/customers/view.ts'
import type { Dragged } from '#renderer/kit/dragged.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { CustomerId } from '#shared/kit/id.ts'

interface DropContext {
  /** What is dragged lies in the bin. */
  isBin: boolean
  deeds: Deeds
  remove: (ids: CustomerId[]) => Promise<void>
}

/** Customers that are dragged onto a folder become what it means: one deed, which is taken back as one. */
export function useFolderDrops({ isBin, ...context }: DropContext) {
  const mayWhat = useMayWhat()
  const latest = useLatest(context)
  const become = useCallback(
    (values: FolderDeed, dragged: Dragged) => {
      const ids = customersDropped(dragged)
      if (ids.length > 0) void latest.current.deeds.run(ids, { deed: 'edit', values, custom: {}, reason: '' })
    },
    [latest],
  )
  const throwAway = useCallback(
    (dragged: Dragged) => {
      const ids = customersDropped(dragged)
      if (ids.length > 0) void latest.current.remove(ids)
    },
    [latest],
  )
  return {
    onDrop: !isBin && mayWhat('customers.edit') ? become : undefined,
    onDropInBin: !isBin && mayWhat('customers.delete') ? throwAway : undefined,
  }
}

/** The customers of the list that are dragged, or the one whose page is; with a contact nobody means their firm. */
function customersDropped({ row, from }: Dragged): CustomerId[] {
  if (from?.list === LIST) return from.ids as CustomerId[]
  return row.kind === 'customer' ? [row.customerId] : []
}
