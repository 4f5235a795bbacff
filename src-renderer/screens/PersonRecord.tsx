import { skipToken, useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useMayCustomer } from '#renderer/kit/useMayCustomer.ts'
import type { Contact } from '#shared/features/contacts/schema.ts'
import type { Customer } from '#shared/features/customers/schema.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'
import type { Addition } from './AddToTimeline.tsx'
import { ContactRecord } from './ContactRecord.tsx'
import { CustomerRecord } from './CustomerRecord.tsx'

/** Somebody of the list of people with what is needed to do something with them; each part as soon as it has come. */
export interface KnownPerson {
  person: Person | undefined
  contact: Contact | undefined
  customer: Customer | undefined
  /** Whether they may be changed. */
  mayEdit: boolean
  error: Error | null
}

export function usePerson(id: PersonId | undefined): KnownPerson {
  const { data: person, error } = useQuery(ask.people.get.queryOptions({ input: id ?? skipToken }))
  const { data: contact } = useQuery(
    ask.contacts.get.queryOptions({
      input: person?.contactId ? { id: person.contactId, customerId: person.customerId } : skipToken,
    }),
  )
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: person?.customerId ?? skipToken }))
  const mayEdit = useMayCustomer(customer).edit && customer?.deletedAt === null
  return { person, contact, customer, mayEdit, error }
}

/** Somebody in the reading pane: a contact with what happened with them, or the whole record of a customer who is a person. */
export function PersonRecord({
  known: { person, contact, mayEdit, error },
  onAdd,
}: {
  known: KnownPerson
  onAdd: (what: Addition | 'message') => void
}) {
  if (error) return <Empty title={say(error)} />
  if (!person) return null
  if (person.contactId === null)
    return <CustomerRecord key={person.customerId} id={person.customerId} mayEdit={mayEdit} isPage={false} onAdd={onAdd} />
  return contact && <ContactRecord key={contact.id} contact={contact} isPage={false} onAdd={onAdd} />
}
