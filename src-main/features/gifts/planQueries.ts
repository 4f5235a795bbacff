import { type SQL, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { peopleOf } from '#main/database/people.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { customerWithin, isWoman } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { PlanWish } from '#shared/features/gifts/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, GiftId, StaffId } from '#shared/kit/id.ts'

/** Who may get a gift; `bornOn`: the day of their own that it is for. */
export interface Receiver {
  customerId: CustomerId
  contactId: ContactId | null
  /** Of an important date or a contract: what it is called. */
  name: string
  bornOn: Birth | null
}

/** Of each of these customers that one may edit whoever gets the gift: a woman where it is for women, else the main contact; persons themselves. */
export function listReceivers(db: ReadDb, ids: readonly CustomerId[], { forWomen, act }: { forWomen: boolean; act: Act }) {
  const who = sql`(select k.id from contacts k where k.id in (${sql.raw(peopleOf('c.id'))}) and k.deleted_at is null
    and ${forWomen ? isWoman(sql`k.honorific`, sql`k.full_name`) : sql`true`} order by k.is_main desc, k.id limit 1)`
  const isSelf = forWomen ? sql`c.kind = 'person' and ${isWoman(sql`''`, sql`c.name`)}` : sql`c.kind = 'person'`
  return db.all<Receiver>(sql`
    select c.id as customerId, iif(${isSelf}, null, ${who}) as contactId, '' as name, null as bornOn
    from ${these(ids)} where ${editable(act)} order by c.sort_key`)
}

/** Everybody and everything at these customers that has a day of its own. */
export function listOwnDays(db: ReadDb, ids: readonly CustomerId[], { occasion, act }: { occasion: string; act: Act }) {
  const source = ownDaySources[occasion]
  if (!source) return []
  return db.all<Receiver>(sql`
    select d.customerId, d.contactId, d.name, d.bornOn from ${these(ids)} cross join (${source(act)}) d on d.customerId = c.id
    where ${editable(act)} and d.bornOn is not null order by c.sort_key`)
}

function these(ids: readonly CustomerId[]) {
  return sql`json_each(${JSON.stringify(ids)}) chosen cross join customers c on c.id = chosen.value`
}

function editable(act: Act) {
  return allOf([sql`c.deleted_at is null`, customerWithin(act, 'edit')])
}

const ownDaySources: Record<string, (act: Act) => SQL> = {
  birthday: () => sql`
    select id as customerId, null as contactId, '' as name, born_on as bornOn from customers where kind = 'person'
    union all select customer_id, id, '', born_on from contacts where deleted_at is null`,
  founding: () => sql`
    select id as customerId, null as contactId, '' as name, born_on as bornOn from customers where kind = 'organisation'`,
  'important-date': () => sql`
    select d.customer_id as customerId, d.contact_id as contactId, d.name, d.falls_on as bornOn
    from important_dates d left join contacts k on k.id = d.contact_id where d.deleted_at is null and k.deleted_at is null`,
  'contract-anniversary': ({ access }) => sql`
    select customer_id as customerId, null as contactId, number || ' · ' || name as name, coalesce(signed_on, starts_on) as bornOn
    from contracts where status in ('signed', 'running', 'accepted') and deleted_at is null
      and ${access.may('contracts.see') ? (ownedWithin(sql`owner_id`, access.reach('contracts.see')) ?? sql`true`) : sql`false`}`,
}

export interface Planned extends Omit<Receiver, 'bornOn'> {
  dueOn: Day
}

interface Planning {
  wish: PlanWish
  /** Who gives where nobody was named and nobody looks after the customer. */
  staffId: StaffId
  now: number
  /** Whether each person, date or contract has its own gift, and not each customer. */
  isOwnDay: boolean
}

/** Writes them all down but for those that have one of the occasion and the year. */
export function insertPlanned(db: Db, rows: readonly Planned[], { wish, staffId, now, isOwnDay }: Planning): GiftId[] {
  const { occasion, occasionName, year, what, budget, giverId, cardText } = wish
  const name = sql`coalesce(nullif(r.value ->> 'name', ''), ${occasionName})`
  const same = isOwnDay ? sql`and g.contact_id is (r.value ->> 'contactId') and g.occasion_name = ${name}` : sql``
  const unnamed = occasion === '' ? sql`and g.occasion_name = ${occasionName}` : sql``
  return db
    .all<{ id: GiftId }>(sql`
      insert into gifts (customer_id, contact_id, occasion, occasion_name, due_on, what, budget, giver_id, card_text, created_at, updated_at)
      select r.value ->> 'customerId', r.value ->> 'contactId', ${occasion}, ${name}, r.value ->> 'dueOn', ${what}, ${budget},
        ${giverId === null ? sql`coalesce(c.owner_id, ${staffId})` : sql`${giverId}`}, ${cardText}, ${now}, ${now}
      from json_each(${JSON.stringify(rows)}) r join customers c on c.id = r.value ->> 'customerId'
      where not exists (select 1 from gifts g where g.customer_id = c.id and g.occasion = ${occasion} and g.deleted_at is null
        and g.due_on >= ${`${year}-01-01`} and g.due_on < ${`${year + 1}-01-01`} ${unnamed} ${same})
      order by r.key returning id`)
    .map(({ id }) => id)
}
