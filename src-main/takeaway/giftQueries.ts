import type { GiftStatus } from '#shared/features/gifts/schema.ts'
import type { Day } from '#shared/kit/day.ts'

export interface GiftLine {
  id: number
  code: string | null
  customer: string | null
  contact: string | null
  occasion: string
  occasionName: string
  dueOn: Day
  what: string
  budget: number
  cost: number
  giver: string
  status: GiftStatus
  givenOn: Day | null
  reason: string
  cardText: string
  note: string
}

/** The gifts `g` of customers `u`, and who gets them there. */
export const gifts = `select g.id, u.code, u.name as customer, p.full_name as contact, g.occasion, g.occasion_name as occasionName,
  g.due_on as dueOn, g.what, g.budget, g.cost, s.name as giver, g.status, g.given_on as givenOn, g.reason, g.card_text as cardText, g.note
  from gifts g join customers u on u.id = g.customer_id join staff s on s.id = g.giver_id left join contacts p on p.id = g.contact_id`
