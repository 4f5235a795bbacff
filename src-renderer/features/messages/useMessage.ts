import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { Contact } from '#shared/features/contacts/schema.ts'
import { addressOf } from '#shared/features/customers/labels.ts'
import type { Customer } from '#shared/features/customers/schema.ts'
import { guessedHonorific } from '#shared/features/messages/address.ts'
import { fillIn } from '#shared/features/messages/mergeFields.ts'
import type { MessageTemplate } from '#shared/features/messages/schema.ts'
import type { Office } from '#shared/features/office/schema.ts'
import type { Me } from '#shared/features/staff/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'

/** What a message is made of. */
export interface MessageBasis {
  customer: Customer
  contacts: Contact[]
  templates: MessageTemplate[]
  office: Office
  me: Me
}

/** Everything a message to a customer needs; undefined until all of it is there. */
export function useMessageBasis(customerId: CustomerId): MessageBasis | undefined {
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId }))
  const { data: contacts } = useQuery(ask.contacts.list.queryOptions({ input: customerId }))
  const { data: templates } = useQuery(ask.messages.templates.queryOptions())
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  return customer && contacts && templates && office && me ? { customer, contacts, templates, office, me } : undefined
}

/** A message while it is written: to whom, by which template, and what was changed in it by hand. */
export function useMessage(basis: MessageBasis, contactId: ContactId | undefined) {
  const { customer, contacts, templates } = basis
  const now = useNow()
  const first = contactId ?? (customer.kind === 'person' ? undefined : contacts[0]?.id)
  const [whose, setWhose] = useState(first)
  const [templateId, setTemplateId] = useState<MessageTemplate['id']>()
  const [words, setWords] = useState<{ honorific?: string; selfAddress?: string }>({})
  const [typed, setTyped] = useState<{ text?: string; subject?: string }>({})

  const contact = contacts.find(({ id }) => id === whose)
  const person = personOf(customer, contact)
  const honorific = words.honorific ?? (person && (person.honorific || guessedHonorific(person.fullName))) ?? ''
  const selfAddress = words.selfAddress ?? person?.selfAddress ?? ''
  const sources = {
    person: person && { ...person, honorific, selfAddress },
    firm: customer.kind === 'person' ? null : customer.name,
    address: addressOf(customer),
    sender: { name: basis.me.name, phone: basis.me.phone },
    office: basis.office.name,
    today: dayOfInstant(now),
  }
  const template = templates.find(({ id }) => id === templateId)
  const text = fillIn(template?.text ?? '', sources)
  const subject = fillIn(template?.subject ?? '', sources)
  return {
    contact,
    template,
    person,
    ...{ honorific, selfAddress },
    text: typed.text ?? text.text,
    subject: typed.subject ?? subject.text,
    /** What the template wants and nobody knows; nothing once the text is somebody's own. */
    missing: typed.text === undefined ? [...new Set([...text.missing, ...subject.missing])] : [],
    chooseWhose: (id: ContactId | undefined) => {
      setWhose(id)
      setWords({})
      setTyped({})
    },
    chooseTemplate: (id: MessageTemplate['id'] | undefined) => {
      setTemplateId(id)
      setTyped({})
    },
    setWords: (changed: typeof words) => setWords({ ...words, ...changed }),
    setTyped: (changed: typeof typed) => setTyped({ ...typed, ...changed }),
  }
}
export type Message = ReturnType<typeof useMessage>

function personOf({ kind, name, honorific, selfAddress }: Customer, contact: Contact | undefined) {
  if (contact) return contact
  return kind === 'person' ? { honorific, selfAddress, fullName: name, title: '' } : null
}
