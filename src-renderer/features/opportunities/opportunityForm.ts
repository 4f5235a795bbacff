import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import { client } from '#renderer/kit/client.ts'
import { usualProbability } from '#shared/features/opportunities/rules.ts'
import {
  type LostReason,
  type Opportunity,
  type OpportunityInput,
  type OpportunityStage,
  opportunityInput,
} from '#shared/features/opportunities/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, OpportunityId, StaffId } from '#shared/kit/id.ts'

/** The form as it is typed; '' stands for nobody and nothing. */
export interface OpportunityValues {
  name: string
  customerId: CustomerId | null
  contactId: string
  ownerId: string
  stage: OpportunityStage
  amount: number | null
  /** Empty: the usual one of the stage. */
  probability: string
  closesOn: Day | null
  source: string
  competitor: string
  closedOn: Day | null
  lostReason: LostReason | ''
  reason: string
  note: string
  sharedWith: StaffId[]
}

export function emptyOpportunity(customerId: CustomerId | null, ownerId: StaffId | undefined): OpportunityValues {
  return {
    ...{ name: '', customerId, contactId: '', ownerId: ownerId === undefined ? '' : String(ownerId), stage: 'new' },
    ...{ amount: null, probability: '', closesOn: null, source: '', competitor: '', closedOn: null, lostReason: '', reason: '' },
    ...{ note: '', sharedWith: [] },
  }
}

export function valuesOf(opportunity: Opportunity): OpportunityValues {
  const { name, customerId, contactId, ownerId, stage, amount, probability, closesOn, source, competitor } = opportunity
  const { closedOn, lostReason, reason, note, sharedWith } = opportunity
  return {
    ...{ name, customerId, contactId: contactId === null ? '' : String(contactId), ownerId: String(ownerId), stage },
    ...{ amount: amount || null, probability: probability === usualProbability[stage] ? '' : String(probability), closesOn },
    ...{ source, competitor, closedOn, lostReason: lostReason ?? '', reason, note, sharedWith },
  }
}

export function inputOf(values: OpportunityValues): OpportunityInput {
  const { contactId, ownerId, amount, probability, lostReason, ...rest } = values
  return {
    ...rest,
    contactId: contactId === '' ? null : (Number(contactId) as ContactId),
    ownerId: ownerId === '' ? undefined : (Number(ownerId) as StaffId),
    amount: amount ?? 0,
    probability: probability.trim() === '' ? null : Number(probability.replace('%', '')),
    lostReason: lostReason || null,
  } as OpportunityInput
}

export async function loadOpportunity(id: OpportunityId) {
  const newest = await client.opportunities.get(id)
  return { version: newest.version, values: valuesOf(newest) }
}

const check = zodResolver(opportunityInput) as unknown as Resolver<OpportunityValues>

/** Checks what would be sent; the names of its fields are those of the form. A customer that is missing is asked for where it is chosen. */
export const resolveOpportunity: Resolver<OpportunityValues> = async (values, context, options) => {
  const found = await check(inputOf(values) as unknown as OpportunityValues, context, options)
  if (values.customerId !== null) return found
  const missing = { type: 'required', message: 'required' }
  return { values: {}, errors: Object.fromEntries([...Object.entries(found.errors), ['customerId', missing]]) }
}
