import type { Criterion } from '#shared/features/opinions/choices.ts'
import type { Day } from '#shared/kit/day.ts'

export interface OpinionLine extends Record<Criterion, number | null> {
  id: number
  code: string
  customer: string
  /** Null: of us. */
  competitor: string | null
  saidOn: Day
}

/** What customers `u` think of us or of a competitor `o`, but for those of the bin. */
export const opinions = `select p.id, u.code, u.name as customer, o.name as competitor, p.said_on as saidOn,
  p.innovation, p.quality, p.expertise, p.leadership, p.price, p.service
  from opinions p join customers u on u.id = p.customer_id left join competitors o on o.id = p.competitor_id
  where u.deleted_at is null and o.deleted_at is null`
