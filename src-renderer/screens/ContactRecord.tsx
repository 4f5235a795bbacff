import { CalendarAdd16Regular } from '@fluentui/react-icons/svg/calendar-add'
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ContactCard } from '#renderer/features/contacts/ContactCard.tsx'
import { CustomerTimeline } from '#renderer/features/customers/CustomerTimeline.tsx'
import { RecordFlag } from '#renderer/features/tasks/RecordFlag.tsx'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { customerPage } from '#renderer/kit/routes.ts'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import type { Contact } from '#shared/features/contacts/schema.ts'
import { personIdOf } from '#shared/features/people/schema.ts'
import { type Addition, AddToTimeline } from './AddToTimeline.tsx'
import { GroupsOf } from './GroupsOf.tsx'
import { Act, ReachActions } from './ReachActions.tsx'

const CardDialog = late(() => import('#renderer/features/customers/CardDialog.tsx').then((module) => module.CardDialog))

interface ContactRecordProps {
  contact: Contact
  isPage: boolean
  /** Undefined where nothing can be added. */
  onAdd: ((what: Addition | 'message') => void) | undefined
}

/** One of a customer's people with what happened with them and what is done most, in the reading pane or on a page of its own. */
export function ContactRecord({ contact, isPage, onAdd }: ContactRecordProps) {
  const { t } = useTranslation()
  const mayMeet = useMay('appointments.add')
  const [isCardOpen, setCardOpen] = useState(false)
  const { id: contactId, customerId, fullName } = contact
  return (
    <ContactCard
      contact={contact}
      isPage={isPage}
      employerHref={`#${customerPage(customerId)}`}
      actions={
        <>
          <ReachActions points={contact.contactPoints} onWrite={onAdd && (() => onAdd('message'))} />
          {onAdd && mayMeet && <Act icon={CalendarAdd16Regular} text={t('calendar.one')} run={() => onAdd('appointment')} />}
          <Act icon={QrCodeRegular} text={t('record.card.command')} run={() => setCardOpen(true)} />
          {onAdd && <RecordFlag bearer={{ customerId, contactId }} name={fullName} hasKeys />}
          {contact.isFirst && <HistoryButton record="contact" id={contactId} name={fullName} isSmall />}
          <GroupsOf person={personIdOf({ customerId, contactId })} name={fullName} />
        </>
      }
    >
      <CustomerTimeline
        id={customerId}
        contactId={contactId}
        top={onAdd ? <AddToTimeline onAdd={onAdd} /> : null}
        toolsOf={noTools}
      />
      {isCardOpen && <CardDialog customerId={customerId} contactId={contactId} onClose={() => setCardOpen(false)} />}
    </ContactCard>
  )
}

function noTools() {
  return null
}
