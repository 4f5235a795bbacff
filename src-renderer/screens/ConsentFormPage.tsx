import { useQuery } from '@tanstack/react-query'
import { ConsentFormSheet } from '#renderer/features/privacy/ConsentFormSheet.tsx'
import { ask } from '#renderer/kit/client.ts'
import { personAt } from '#renderer/kit/routes.ts'
import { usePrintable } from '#renderer/kit/usePrintable.ts'

/** The printed form on which a person says what they agree to. */
export function ConsentFormPage({ argument }: { argument: string }) {
  const { customerId, contactId } = personAt(argument)
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId }))
  const { data: contacts } = useQuery(ask.contacts.list.queryOptions({ input: customerId }))
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const isDrawn = Boolean(customer && contacts && office)
  usePrintable(isDrawn)
  if (!customer || !contacts || !office) return null
  const contact = contacts.find(({ id }) => id === contactId)
  const name = contact ? [contact.honorific, contact.fullName].filter(Boolean).join(' ') : customer.name
  const reach = (contact ?? customer).contactPoints.map(({ typed }) => typed).join(' · ')
  return <ConsentFormSheet office={office} name={name} reach={reach} />
}
