import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { nextFreeHour } from '#renderer/features/appointments/appointmentDraft.ts'
import { isOccurrence } from '#renderer/features/appointments/occurrence.ts'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { routes } from '#renderer/kit/routes.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Scope } from '#shared/features/appointments/schema.ts'
import type { DraftSummary } from '#shared/features/drafts/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type {
  AppointmentId,
  CallId,
  CompetitorId,
  ContactId,
  ContractId,
  CustomerCompetitorId,
  CustomerId,
  DataRequestId,
  GiftId,
  ImportantDateId,
  NoteId,
  OpportunityId,
  ProductId,
  PurchaseId,
  TaskId,
} from '#shared/kit/id.ts'
import { draftName } from './draftName.ts'

const CustomerForm = late(() => import('#renderer/features/customers/CustomerForm.tsx').then((module) => module.CustomerForm))
const ContactForm = late(() => import('#renderer/features/contacts/ContactForm.tsx').then((module) => module.ContactForm))
const ContractForm = late(() => import('#renderer/features/contracts/ContractForm.tsx').then((module) => module.ContractForm))
const NoteForm = late(() => import('#renderer/features/notes/NoteForm.tsx').then((module) => module.NoteForm))
const ImportantDateForm = late(() =>
  import('#renderer/features/importantDates/ImportantDateForm.tsx').then((module) => module.ImportantDateForm),
)
const MessageTo = late(() => import('./MessageTo.tsx').then((module) => module.MessageTo))
const CompetitorForm = late(() =>
  import('#renderer/features/competitors/CompetitorForm.tsx').then((module) => module.CompetitorForm),
)
const CustomerCompetitorForm = late(() =>
  import('#renderer/features/customerCompetitors/CustomerCompetitorForm.tsx').then((module) => module.CustomerCompetitorForm),
)
const GiftForm = late(() => import('#renderer/features/gifts/GiftForm.tsx').then((module) => module.GiftForm))
const ProductForm = late(() => import('#renderer/features/products/ProductForm.tsx').then((module) => module.ProductForm))
const OpportunityForm = late(() =>
  import('#renderer/features/opportunities/OpportunityForm.tsx').then((module) => module.OpportunityForm),
)
const PurchaseForm = late(() => import('#renderer/features/purchases/PurchaseForm.tsx').then((module) => module.PurchaseForm))
const NewPurchasesForm = late(() =>
  import('#renderer/features/purchases/NewPurchasesForm.tsx').then((module) => module.NewPurchasesForm),
)
const StaffForm = late(() => import('#renderer/features/staff/StaffForm.tsx').then((module) => module.StaffForm))
const RequestForm = late(() => import('#renderer/features/privacy/RequestForm.tsx').then((module) => module.RequestForm))
const AppointmentDialog = late(() =>
  import('#renderer/features/appointments/AppointmentDialog.tsx').then((module) => module.AppointmentDialog),
)
const OccurrenceDialog = late(() =>
  import('#renderer/features/appointments/OccurrenceDialog.tsx').then((module) => module.OccurrenceDialog),
)
const TaskDialog = late(() => import('#renderer/features/tasks/TaskDialog.tsx').then((module) => module.TaskDialog))
const callDialogs = () => import('#renderer/features/calls/CallDialog.tsx')
const FinishForm = late(() => import('#renderer/features/calls/FinishForm.tsx').then((module) => module.FinishForm))
const LogCallDialog = late(() => callDialogs().then((module) => module.LogCallDialog))
const PlanCallDialog = late(() => callDialogs().then((module) => module.PlanCallDialog))
const ReplanCallDialog = late(() =>
  import('#renderer/features/calls/ReplanCallDialog.tsx').then((module) => module.ReplanCallDialog),
)

export interface DraftDialogProps {
  draft: DraftSummary
  onClose: () => void
}

/** The form a draft was typed into, wherever one is; what was typed fills itself in. */
export function DraftDialog({ draft, onClose }: DraftDialogProps) {
  const [form, setForm] = useState<OpenForm>()
  const latest = useLatest({ onClose, fail: useFailing(draft), go: useHashLocation()[1] })
  useReturnFocus()
  useEffect(() => {
    let isGone = false
    const open = (load: OpenForm | undefined) => {
      if (isGone) return
      if (load) return setForm(() => load)
      if (draft.editor === 'office') latest.current.go(routes.settings)
      else latest.current.fail()
      latest.current.onClose()
    }
    formOf(draft).then(open, () => open(undefined))
    return () => {
      isGone = true
    }
  }, [draft, latest])
  return form ? form(onClose) : null
}

/** Says that what the draft belongs to cannot be opened; what was typed stays until it is given up. */
function useFailing(draft: DraftSummary) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { editor, recordId, customerId, occursAt } = draft
  const drop = async () => {
    await client.drafts.drop({ editor, recordId, customerId, occursAt })
    await cache.invalidateQueries({ queryKey: ask.drafts.list.queryKey() })
  }
  return () =>
    notify({
      text: t('drafts.gone', { what: draftName(draft, t) }),
      intent: 'info',
      action: { text: t('drafts.discard'), run: drop },
    })
}

type OpenForm = (onClose: () => void) => ReactNode

/** Reads what the form is about; undefined when it is not there or is no dialog. */
async function formOf({ editor, recordId, customerId, occursAt }: DraftSummary): Promise<OpenForm | undefined> {
  const under = customerId ?? undefined
  if (editor === 'call-log') return (onClose) => <LogCallDialog customerId={under} onClose={onClose} />
  if (editor === 'call-plan') return (onClose) => <PlanCallDialog customerId={under} onClose={onClose} />
  if (editor === 'call-replan' || editor === 'call-finish') return callForm(editor, recordId as CallId)
  if (editor === 'contact' && customerId !== null) return contactForm(customerId, recordId)
  if (editor === 'important-date' && customerId !== null) return importantDateForm(customerId, recordId as ImportantDateId | null)
  if (editor === 'gift') return giftForm(recordId as GiftId | null, customerId)
  if (editor === 'message' && customerId !== null) return messageTo(customerId, recordId as ContactId | null)
  if (editor === 'opportunity') return opportunityForm(recordId as OpportunityId | null, customerId)
  if (editor === 'product') return productForm(recordId as ProductId | null)
  if (editor === 'competitor') return competitorForm(recordId as CompetitorId | null)
  if (editor === 'customer-competitor' && customerId !== null)
    return customerCompetitorForm(customerId, recordId as CustomerCompetitorId | null)
  if (editor === 'purchase' && customerId !== null) return purchaseForm(recordId as PurchaseId | null, customerId)
  if (editor === 'note' && customerId !== null) return noteForm(customerId, recordId as NoteId | null)
  if (editor === 'staff') return staffForm(recordId)
  if (editor === 'data-request') return requestForm(recordId as DataRequestId | null, customerId)
  if (editor === 'customer') return customerForm(recordId as CustomerId | null)
  if (editor === 'contract') return contractForm(recordId as ContractId | null)
  if (editor === 'task') return taskForm(recordId as TaskId | null, customerId)
  if (editor === 'appointment') return appointmentForm(recordId as AppointmentId | null)
  if (editor === 'occurrence') return occurrenceForm(recordId as AppointmentId, { occursAt, scope: 'this' })
  if (editor === 'following-occurrences') return occurrenceForm(recordId as AppointmentId, { occursAt, scope: 'following' })
  return undefined
}

async function callForm(editor: 'call-replan' | 'call-finish', id: CallId): Promise<OpenForm> {
  const call = await client.calls.get(id)
  return (onClose) =>
    editor === 'call-finish' ? <FinishForm call={call} onClose={onClose} /> : <ReplanCallDialog call={call} onClose={onClose} />
}

async function contactForm(customerId: CustomerId, id: number | null): Promise<OpenForm | undefined> {
  const contact = (await client.contacts.list(customerId)).find((one) => one.id === id)
  if (id !== null && !contact) return undefined
  return (onClose) => <ContactForm customerId={customerId} contact={contact} onClose={onClose} />
}

/** Whom it was begun to may have gone. */
async function messageTo(customerId: CustomerId, contactId: ContactId | null): Promise<OpenForm | undefined> {
  const contacts = await client.contacts.list(customerId)
  if (contactId !== null && !contacts.some(({ id }) => id === contactId)) return undefined
  return (onClose) => <MessageTo customerId={customerId} contactId={contactId} onClose={onClose} />
}

async function noteForm(customerId: CustomerId, id: NoteId | null): Promise<OpenForm> {
  const note = id === null ? undefined : await client.notes.get(id)
  return (onClose) => <NoteForm customerId={customerId} note={note} onClose={onClose} />
}

async function importantDateForm(customerId: CustomerId, id: ImportantDateId | null): Promise<OpenForm> {
  const date = id === null ? undefined : await client.importantDates.get(id)
  return (onClose) => <ImportantDateForm customerId={customerId} date={date} onClose={onClose} />
}

async function giftForm(id: GiftId | null, customerId: CustomerId | null): Promise<OpenForm> {
  const gift = id === null ? undefined : await client.gifts.get(id)
  const me = await client.staff.me()
  return (onClose) => <GiftForm gift={gift} customerId={customerId} giverId={me.id} onClose={onClose} />
}

async function opportunityForm(id: OpportunityId | null, customerId: CustomerId | null): Promise<OpenForm> {
  const opportunity = id === null ? undefined : await client.opportunities.get(id)
  const me = await client.staff.me()
  return (onClose) => <OpportunityForm opportunity={opportunity} customerId={customerId} ownerId={me.id} onClose={onClose} />
}

async function productForm(id: ProductId | null): Promise<OpenForm> {
  const product = id === null ? undefined : await client.products.get(id)
  return (onClose) => <ProductForm product={product} onClose={onClose} />
}

async function purchaseForm(id: PurchaseId | null, customerId: CustomerId): Promise<OpenForm> {
  if (id !== null) {
    const purchase = await client.purchases.get(id)
    return (onClose) => <PurchaseForm purchase={purchase} onClose={onClose} />
  }
  const me = await client.staff.me()
  return (onClose) => <NewPurchasesForm customerId={customerId} sellerId={me.id} onClose={onClose} />
}

async function competitorForm(id: CompetitorId | null): Promise<OpenForm> {
  const competitor = id === null ? undefined : await client.competitors.get(id)
  return (onClose) => <CompetitorForm competitor={competitor} onClose={onClose} />
}

async function customerCompetitorForm(customerId: CustomerId, id: CustomerCompetitorId | null): Promise<OpenForm> {
  const dealing = id === null ? undefined : await client.customerCompetitors.get(id)
  return (onClose) => <CustomerCompetitorForm customerId={customerId} dealing={dealing} onClose={onClose} />
}

async function staffForm(id: number | null): Promise<OpenForm | undefined> {
  const member = (await client.staff.members()).find((one) => one.id === id)
  if (id !== null && !member) return undefined
  return (onClose) => <StaffForm {...(member && { member })} onClose={onClose} />
}

async function requestForm(id: DataRequestId | null, customerId: CustomerId | null): Promise<OpenForm> {
  const request = id === null ? undefined : await client.privacy.request(id)
  const customer = customerId === null ? undefined : await client.customers.get(customerId)
  const person = customer && { customerId: customer.id, contactId: null, name: customer.name }
  return (onClose) => <RequestForm request={request} person={person} onClose={onClose} />
}

async function customerForm(id: CustomerId | null): Promise<OpenForm> {
  const customer = id === null ? undefined : await client.customers.get(id)
  return (onClose) => <CustomerForm customer={customer} onClose={onClose} onSaved={ignore} />
}

async function contractForm(id: ContractId | null): Promise<OpenForm> {
  const contract = id === null ? undefined : await client.contracts.get(id)
  return (onClose) => <ContractForm contract={contract} onClose={onClose} onSaved={ignore} />
}

async function taskForm(id: TaskId | null, customerId: CustomerId | null): Promise<OpenForm> {
  const task = id === null ? undefined : await client.tasks.get(id)
  if (task) return (onClose) => <TaskDialog task={task} onClose={onClose} />
  return (onClose) => <TaskDialog draft={customerId === null ? {} : { customerId }} onClose={onClose} />
}

async function appointmentForm(id: AppointmentId | null): Promise<OpenForm> {
  const appointment = id === null ? undefined : await client.appointments.get(id)
  if (appointment) return (onClose) => <AppointmentDialog appointment={appointment} onClose={onClose} />
  const free = nextFreeHour(dayOfInstant(Date.now()), Date.now())
  return (onClose) => <AppointmentDialog draft={free} onClose={onClose} />
}

/** The time has to be there still: the series may have moved, or left it out. */
async function occurrenceForm(
  id: AppointmentId,
  at: { occursAt: number | null | undefined; scope: Scope },
): Promise<OpenForm | undefined> {
  const from = at.occursAt ?? 0
  const [series, entries] = await Promise.all([
    client.appointments.get(id),
    client.appointments.calendar({ from, to: from + 1, layers: ['appointment'] }),
  ])
  const entry = entries.filter(isOccurrence).find((one) => one.seriesId === id && one.occursAt === from)
  return entry && ((onClose) => <OccurrenceDialog series={series} entry={entry} scope={at.scope} onClose={onClose} />)
}

/** The dialog is not opened from a list, so there is no row to choose. */
function ignore() {
  return undefined
}
