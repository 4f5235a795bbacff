import type { LostReason, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import type { Day } from '#shared/kit/day.ts'

export interface OpportunityLine {
  id: number
  name: string
  code: string | null
  customer: string | null
  contact: string | null
  owner: string
  stage: OpportunityStage
  amount: number
  probability: number
  closesOn: Day | null
  source: string
  competitor: string
  closedOn: Day | null
  lostReason: LostReason | null
  reason: string
  /** Names of the colleagues it is shared with. */
  shared: string | null
  stages: string
  note: string
}

/** The opportunities `o` of customers `u`; `stages` says the day and the key of each stage one came to. */
export const opportunities = `select o.id, o.name, u.code, u.name as customer, p.full_name as contact, s.name as owner, o.stage, o.amount,
  o.probability, o.closes_on as closesOn, o.source, o.competitor, o.closed_on as closedOn, o.lost_reason as lostReason, o.reason,
  (select group_concat(w.name, '; ' order by w.id) from opportunity_shares h join staff w on w.id = h.staff_id where h.opportunity_id = o.id) as shared,
  (select json_group_array(json_array(changed_at, to_stage) order by id) from opportunity_stage_changes where opportunity_id = o.id) as stages,
  o.note
  from opportunities o join customers u on u.id = o.customer_id join staff s on s.id = o.owner_id left join contacts p on p.id = o.contact_id`
