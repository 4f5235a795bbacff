import type { CompetitorStatus } from '#shared/features/customerCompetitors/schema.ts'
import type { Day } from '#shared/kit/day.ts'

export interface CompetitorLine {
  id: number
  name: string
  website: string
  products: string
  policy: string
  service: string
  strengths: string
  weaknesses: string
  note: string
}

/** The competitors `o`. */
export const competitors =
  'select o.id, o.name, o.website, o.products, o.policy, o.service, o.strengths, o.weaknesses, o.note from competitors o'

export interface CustomerCompetitorLine {
  id: number
  code: string | null
  customer: string | null
  competitor: string
  status: CompetitorStatus
  sinceOn: Day | null
  buys: string
  note: string
}

/** What customers `u` have to do with the competitors `o`, but for those of the bin. */
export const customerCompetitors = `select d.id, u.code, u.name as customer, o.name as competitor, d.status, d.since_on as sinceOn, d.buys, d.note
  from customer_competitors d join customers u on u.id = d.customer_id join competitors o on o.id = d.competitor_id and o.deleted_at is null`
