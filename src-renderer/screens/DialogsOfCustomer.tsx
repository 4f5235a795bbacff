import { useQuery } from '@tanstack/react-query'
import { invitedContact, nextFreeHour } from '#renderer/features/appointments/appointmentDraft.ts'
import { ask } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { useNow } from '#renderer/kit/now.ts'
import type { Contact } from '#shared/features/contacts/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { Open } from './useCustomerCommands.ts'

const AppointmentDialog = late(() =>
  import('#renderer/features/appointments/AppointmentDialog.tsx').then(({ AppointmentDialog }) => AppointmentDialog),
)
const MessageTo = late(() => import('./MessageTo.tsx').then((module) => module.MessageTo))
const LogCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ LogCallDialog }) => LogCallDialog))
const TaskDialog = late(() => import('#renderer/features/tasks/TaskDialog.tsx').then(({ TaskDialog }) => TaskDialog))
const NewPurchasesForm = late(() =>
  import('#renderer/features/purchases/NewPurchasesForm.tsx').then((module) => module.NewPurchasesForm),
)
const PlanCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ PlanCallDialog }) => PlanCallDialog))

interface WithCustomer {
  id: CustomerId
  /** With whom of its people. */
  person?: Pick<Contact, 'id' | 'fullName'> | undefined
  onClose: () => void
}

/** What one does with a customer without leaving it. */
export function DialogsOfCustomer({ id, person, open, onClose }: WithCustomer & { open: Open['form'] | undefined }) {
  const now = useNow()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  if (open === 'log') return <LogCallDialog customerId={id} contactId={person?.id} onClose={onClose} />
  if (open === 'plan') return <PlanCallDialog customerId={id} contactId={person?.id} onClose={onClose} />
  if (open === 'task')
    return <TaskDialog draft={{ customerId: id, ...(person && { contactId: String(person.id) }) }} onClose={onClose} />
  if (open === 'message') return <MessageTo customerId={id} contactId={person?.id} onClose={onClose} />
  if (open === 'purchase') return me ? <NewPurchasesForm customerId={id} sellerId={me.id} onClose={onClose} /> : null
  if (open === 'appointment')
    return (
      <AppointmentDialog
        draft={{ ...nextFreeHour(dayOfInstant(now), now), customerId: id, attendees: person && [invitedContact(person)] }}
        onClose={onClose}
      />
    )
  return null
}
