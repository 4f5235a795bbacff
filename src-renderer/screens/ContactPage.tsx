import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { CommentEditRegular } from '@fluentui/react-icons/svg/comment-edit'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { peoplePlace } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useMayCustomer } from '#renderer/kit/useMayCustomer.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import type { Addition } from './AddToTimeline.tsx'
import { ContactRecord } from './ContactRecord.tsx'
import styles from './CustomerPage.module.css'
import { DialogsOfCustomer } from './DialogsOfCustomer.tsx'

const ContactForm = late(() => import('#renderer/features/contacts/ContactForm.tsx').then((module) => module.ContactForm))
const EmployForm = late(() => import('#renderer/features/contacts/EmployForm.tsx').then((module) => module.EmployForm))

interface ContactPageProps {
  customerId: CustomerId
  contactId: ContactId
  /** Where it was opened. */
  back: string
}

/** One of a customer's people as wide as the window, with what happened with them and what is done most. */
export function ContactPage({ customerId, contactId, back }: ContactPageProps) {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const [open, setOpen] = useState<Addition | 'message' | 'edit'>()
  const { data: contact, error } = useQuery(ask.contacts.get.queryOptions({ input: { id: contactId, customerId } }))
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId }))
  const mayEdit = useMayCustomer(customer).edit && customer?.deletedAt === null
  const isDead = contact === undefined || customer?.deletedAt !== null
  const close = () => setOpen(undefined)
  useOffer('page', [
    {
      id: 'back-to-customer',
      text: t(back === peoplePlace ? 'addressBook.back' : 'customers.contacts.back'),
      icon: ArrowLeftRegular,
      keys: 'Alt+ArrowLeft',
      run: () => go(back),
      place: 'bar',
    },
    {
      id: 'log-call',
      text: t('calls.log'),
      icon: CallRegular,
      isDisabled: isDead,
      run: () => setOpen('log'),
      may: 'calls.add',
      place: 'bar',
    },
    {
      id: 'plan-call',
      text: t('calls.plan'),
      icon: ClockRegular,
      isDisabled: isDead,
      run: () => setOpen('plan'),
      may: 'calls.add',
      place: 'bar',
    },
    {
      id: 'new-appointment',
      text: t('calendar.one'),
      icon: CalendarAddRegular,
      keys: 'Ctrl+Shift+A',
      isDisabled: isDead,
      run: () => setOpen('appointment'),
      may: 'appointments.add',
      place: 'bar',
    },
    {
      id: 'write-message',
      text: t('messages.command'),
      icon: CommentEditRegular,
      isDisabled: isDead,
      run: () => setOpen('message'),
      place: 'bar',
    },
    {
      id: 'edit-contact',
      text: t('action.edit'),
      icon: EditRegular,
      isDisabled: isDead,
      run: () => setOpen('edit'),
      may: mayEdit,
      place: 'bar',
    },
  ])
  return (
    <div className={`${styles.page} scroll`} data-pane="reading" tabIndex={-1}>
      <h1 className="visually-hidden">{contact?.fullName}</h1>
      {error && <Empty title={say(error)} />}
      {contact && <ContactRecord contact={contact} isPage onAdd={isDead ? undefined : setOpen} />}
      {contact && open === 'edit' && contact.isFirst && <ContactForm customerId={customerId} contact={contact} onClose={close} />}
      {contact && open === 'edit' && !contact.isFirst && <EmployForm customerId={customerId} contact={contact} onClose={close} />}
      <DialogsOfCustomer id={customerId} person={contact} open={open === 'edit' ? undefined : open} onClose={close} />
    </div>
  )
}
