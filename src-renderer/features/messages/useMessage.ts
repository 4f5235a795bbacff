import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ask } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
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

/** What is chosen and typed of a message; null: as it follows from the others. */
interface MessageValues {
  whose: ContactId | null
  templateId: MessageTemplate['id'] | null
  honorific: string | null
  selfAddress: string | null
  subject: string | null
  text: string | null
}

const untouched = { honorific: null, selfAddress: null, subject: null, text: null }

/**
 * A message while it is written: to whom, by which template, and what was changed in it by hand, kept as a draft until it has gone out.
 * `contactId` null: to the customer itself; undefined: to whom of its people is most likely.
 */
export function useMessage(basis: MessageBasis, contactId: ContactId | null | undefined) {
  const { customer, contacts, templates } = basis
  const now = useNow()
  const likely = customer.kind === 'person' ? null : (contacts[0]?.id ?? null)
  const [first] = useState(contactId === undefined ? likely : contactId)
  const form = useForm<MessageValues>({ defaultValues: { ...untouched, whose: first, templateId: null } })
  const values = form.watch()
  const draft = useDraft(form, {
    place: { editor: 'message', recordId: first, customerId: customer.id },
    name: ({ whose }) => contacts.find(({ id }) => id === whose)?.fullName ?? customer.name,
    about: () => customer.id,
    follows: ['whose', 'templateId'],
  })
  const set = (changed: Partial<MessageValues>) => form.reset({ ...form.getValues(), ...changed }, { keepDefaultValues: true })

  const contact = contacts.find(({ id }) => id === values.whose)
  const person = personOf(customer, contact)
  const honorific = values.honorific ?? (person && (person.honorific || guessedHonorific(person.fullName))) ?? ''
  const selfAddress = values.selfAddress ?? person?.selfAddress ?? ''
  const sources = {
    person: person && { ...person, honorific, selfAddress },
    firm: customer.kind === 'person' ? null : customer.name,
    address: addressOf(customer),
    sender: { name: basis.me.name, phone: basis.me.phone },
    office: basis.office.name,
    today: dayOfInstant(now),
  }
  const template = templates.find(({ id }) => id === values.templateId)
  const text = fillIn(template?.text ?? '', sources)
  const subject = fillIn(template?.subject ?? '', sources)
  return {
    contact,
    template,
    person,
    draft,
    ...{ honorific, selfAddress },
    text: values.text ?? text.text,
    subject: values.subject ?? subject.text,
    /** What the template wants and nobody knows; nothing once the text is somebody's own. */
    missing: values.text === null ? [...new Set([...text.missing, ...subject.missing])] : [],
    chooseWhose: (id: ContactId | undefined) => set({ ...untouched, whose: id ?? null }),
    chooseTemplate: (id: MessageTemplate['id'] | undefined) => set({ templateId: id ?? null, text: null, subject: null }),
    set,
  }
}
export type Message = ReturnType<typeof useMessage>

function personOf({ kind, name, honorific, selfAddress }: Customer, contact: Contact | undefined) {
  if (contact) return contact
  return kind === 'person' ? { honorific, selfAddress, fullName: name, title: '' } : null
}
