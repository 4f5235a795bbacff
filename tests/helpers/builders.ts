import type { z } from 'zod'
import type { contractInput } from '#shared/features/contracts/schema.ts'
import type { customerInput } from '#shared/features/customers/schema.ts'
import type { draftInput, draftPlace } from '#shared/features/drafts/schema.ts'
import type { GiftInput } from '#shared/features/gifts/schema.ts'
import type { messageTemplateInput } from '#shared/features/messages/schema.ts'
import type { opportunityInput } from '#shared/features/opportunities/schema.ts'
import type { TemplateInput } from '#shared/features/templates/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'

/** A believable organisation, changed by what the test is about. */
export function aCustomer(changes: Partial<z.input<typeof customerInput>> = {}): z.input<typeof customerInput> {
  return { kind: 'organisation', name: 'Công ty TNHH Điện lạnh Hòa Phát', phones: [{ typed: '0912 345 678' }], ...changes }
}

/** A signed contract of 180 million đồng that runs for a year. */
export function aContract(
  customerId: CustomerId,
  changes: Partial<z.input<typeof contractInput>> = {},
): z.input<typeof contractInput> {
  return {
    number: '12/2026/HĐMB',
    name: 'Bảo trì 40 máy điều hoà',
    customerId,
    madeOn: '2026-11-02' as Day,
    signedOn: '2026-11-02' as Day,
    startsOn: '2026-11-02' as Day,
    endsOn: '2027-11-02' as Day,
    value: 180_000_000,
    status: 'signed',
    ...changes,
  }
}

/** The form for a new customer. */
export const placeOfDraft: z.input<typeof draftPlace> = { editor: 'customer', recordId: null, customerId: null, occursAt: null }

/** What somebody has typed into it so far. */
export function aDraft(changes: Partial<z.input<typeof draftInput>> = {}): z.input<typeof draftInput> {
  return { ...placeOfDraft, aboutId: null, name: 'Điện lạnh', version: null, content: '{"values":{},"base":{}}', ...changes }
}

/** A template of a meeting of half an hour, one's own. */
export function aTemplate(changes: Partial<TemplateInput> = {}): TemplateInput {
  const how = { minutes: 30, isAllDay: false, showAs: 'busy' as const, isPrivate: false, remindMinutes: 15, categoryIds: [] }
  return {
    name: 'Giao ban',
    isShared: false,
    title: 'Họp giao ban',
    location: 'Phòng họp',
    note: 'Mang số liệu',
    ...how,
    ...changes,
  }
}

/** A box of tea for the Tết of 2027 that the founder of the office is to bring. */
export function aGift(changes: Partial<GiftInput> = {}): GiftInput {
  const what = { what: 'Hộp trà sen', budget: 500_000, cost: 0, giverId: 1 as StaffId }
  const end = { status: 'planned' as const, givenOn: null, reason: '' }
  const on = { occasion: 'tet', occasionName: '', dueOn: '2027-02-06' as Day }
  return { contactId: null, ...on, ...what, ...end, cardText: '', note: '', ...changes }
}

/** Twelve air conditioners for 180 million đồng, to be won before Christmas. */
export function anOpportunity(
  customerId: CustomerId,
  changes: Partial<z.input<typeof opportunityInput>> = {},
): z.input<typeof opportunityInput> {
  return { name: 'Lắp 12 máy điều hoà', customerId, amount: 180_000_000, closesOn: '2026-12-20' as Day, ...changes }
}

/** A template of a message that thanks. */
export function aMessageTemplate(
  changes: Partial<z.input<typeof messageTemplateInput>> = {},
): z.input<typeof messageTemplateInput> {
  return { name: 'Cảm ơn khách mới', kind: 'message', text: 'Cảm ơn {xung_ho} {ten}.', ...changes }
}
