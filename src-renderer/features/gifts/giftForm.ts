import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import { client } from '#renderer/kit/client.ts'
import { isOnOwnDay } from '#shared/features/gifts/rules.ts'
import { type Gift, type GiftInput, type GiftStatus, giftInput } from '#shared/features/gifts/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, GiftId, StaffId } from '#shared/kit/id.ts'
import { OTHER, occasionOf } from './occasions.ts'

/** The form as it is typed; '' stands for nobody and nothing. */
export interface GiftValues {
  customerId: CustomerId | null
  contactId: string
  /** A choice, as occasions.ts has them. */
  occasion: string
  /** Of another occasion, or of an important date. */
  occasionName: string
  dueOn: Day | null
  what: string
  budget: number | null
  cost: number | null
  giverId: string
  status: GiftStatus
  givenOn: Day | null
  reason: string
  cardText: string
  note: string
}

export function emptyGift(customerId: CustomerId | null, giverId: StaffId | undefined): GiftValues {
  return {
    ...{ customerId, contactId: '', occasion: '', occasionName: '', dueOn: null, what: '', budget: null, cost: null },
    ...{ giverId: giverId === undefined ? '' : String(giverId), status: 'planned', givenOn: null, reason: '' },
    ...{ cardText: '', note: '' },
  }
}

export function valuesOf(gift: Gift): GiftValues {
  const { customerId, contactId, occasion, occasionName, dueOn, what, budget, cost, giverId, status } = gift
  const { givenOn, reason, cardText, note } = gift
  return {
    ...{ customerId, contactId: contactId === null ? '' : String(contactId), occasion: occasion || OTHER, occasionName, dueOn },
    ...{ what, budget: budget || null, cost: cost || null, giverId: String(giverId), status, givenOn, reason, cardText, note },
  }
}

export function inputOf(values: GiftValues): GiftInput {
  const { customerId: _customerId, occasion: choice, occasionName, contactId, giverId, budget, cost, ...rest } = values
  const { key, name } = occasionOf(choice)
  return {
    ...rest,
    occasion: key,
    occasionName: name || (choice === OTHER || isOnOwnDay(key) ? occasionName : ''),
    contactId: contactId === '' ? null : (Number(contactId) as ContactId),
    giverId: Number(giverId) as StaffId,
    budget: budget ?? 0,
    cost: cost ?? 0,
  } as GiftInput
}

export async function loadGift(id: GiftId) {
  const newest = await client.gifts.get(id)
  return { version: newest.version, values: valuesOf(newest) }
}

const check = zodResolver(giftInput) as unknown as Resolver<GiftValues>

/** Checks what would be sent; the names of its fields are those of the form. What is missing is asked for where it is chosen. */
export const resolveGift: Resolver<GiftValues> = async (values, context, options) => {
  const missing = [
    ...(values.customerId === null ? ['customerId'] : []),
    ...(values.occasion === '' ? ['occasion'] : []),
    ...(values.dueOn === null ? ['dueOn'] : []),
    ...(values.giverId === '' ? ['giverId'] : []),
  ]
  const required = { type: 'required', message: 'required' }
  if (missing.length > 0) return { values: {}, errors: Object.fromEntries(missing.map((field) => [field, required])) }
  return check(inputOf(values) as unknown as GiftValues, context, options)
}
