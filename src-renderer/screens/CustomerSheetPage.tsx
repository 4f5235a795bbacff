import { PrintedRecord } from '#renderer/features/customers/PrintedRecord.tsx'
import { client } from '#renderer/kit/client.ts'
import { usePrinted } from '#renderer/kit/usePrinted.ts'
import type { CustomerId } from '#shared/kit/id.ts'

/** So much of what happened last stands on paper. */
const NEWEST = 20

/** The printed page of one customer. */
export function CustomerSheetPage({ argument }: { argument: string }) {
  const id = Number(argument) as CustomerId
  const printed = usePrinted(async () => {
    await client.customers.printRecord({ customerId: id })
    const [customer, contacts, relations, timeline] = await Promise.all([
      client.customers.get(id),
      client.contacts.list(id),
      client.customers.relations(id),
      client.customers.timeline({ id, limit: NEWEST }),
    ])
    return { customer, contacts, relations, timeline }
  })
  return printed && <PrintedRecord {...printed} />
}
