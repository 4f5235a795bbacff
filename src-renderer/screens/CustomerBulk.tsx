import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { BulkEditDialog } from '#renderer/features/bulk/BulkEditDialog.tsx'
import { PastDeeds } from '#renderer/features/bulk/PastDeeds.tsx'
import type { Deeds } from '#renderer/features/bulk/useDeeds.ts'
import { CategoriseDialog } from '#renderer/features/categories/CategoriseDialog.tsx'
import { useManyFields } from '#renderer/features/customers/editFields.ts'
import { ask } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { ManyField } from '#shared/features/customers/editFields.ts'
import type { CustomerId } from '#shared/kit/id.ts'

export type BulkOpen = { dialog: 'edit'; first?: ManyField } | { dialog: 'categorise' } | { dialog: 'past' }

interface CustomerBulkProps {
  open: BulkOpen
  ids: readonly CustomerId[]
  deeds: Deeds
  onClose: () => void
}

/** What is done to the chosen customers at once. */
export function CustomerBulk({ open, ids, deeds, onClose }: CustomerBulkProps) {
  const notify = useNotify()
  const fields = useManyFields()
  // The dialog is about those that were chosen when it opened.
  const chosen = useMemo(() => [...ids], [ids])
  if (open.dialog === 'categorise') return <Categorise ids={chosen} deeds={deeds} onClose={onClose} />
  if (open.dialog === 'past') {
    const undo = (id: Parameters<Deeds['undo']>[0]) => {
      onClose()
      deeds.undo(id).catch((error: unknown) => notify({ text: say(error), intent: 'error' }))
    }
    return <PastDeeds fields={fields} onUndo={undo} onClose={onClose} />
  }
  return (
    <BulkEditDialog
      ids={chosen}
      fields={fields}
      first={open.first}
      onApply={(deed) => {
        onClose()
        void deeds.run(chosen, deed)
      }}
      onClose={onClose}
    />
  )
}

function Categorise({ ids, deeds, onClose }: Omit<CustomerBulkProps, 'open'>) {
  const { data } = useQuery(ask.bulk.borne.queryOptions({ input: { record: 'customer', ids: [...ids] } }))
  const borne = useMemo(() => new Map(data?.map(({ id, count }) => [id, count])), [data])
  if (!data) return null
  return (
    <CategoriseDialog
      chosen={ids.length}
      borne={borne}
      onApply={(change) => {
        onClose()
        if (change.add.length + change.remove.length > 0) void deeds.run(ids, { deed: 'categorise', ...change })
      }}
      onClose={onClose}
    />
  )
}
