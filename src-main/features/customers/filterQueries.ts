import { type SQL, sql } from 'drizzle-orm'
import type { FieldInSql, FieldsInSql } from '#main/database/filter.ts'
import { meetingsSeenBy } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { recurringTimes } from '#main/database/recurring.ts'
import { type Asking, customFilters } from '#main/features/customFields/service.ts'
import { provincesIn } from '#main/features/provinces/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { wordFields } from '#shared/features/customers/choices.ts'
import type { CustomerField } from '#shared/features/customers/filterFields.ts'
import type { Filter } from '#shared/kit/filter/schema.ts'
import { ofAudience } from './audienceQueries.ts'
import { placesInSql } from './placeQueries.ts'
import { customerWithin } from './reachQueries.ts'
import type { RelationColumn } from './relationQueries.ts'

const LIVE_CONTRACT = sql`('signed', 'running', 'accepted')`
export const DONE_CONTRACT = sql`('signed', 'running', 'accepted', 'liquidated')`

const own = Object.freeze({
  name: { value: sql`c.folded_name`, as: 'folded' },
  code: { value: sql`lower(c.code)`, as: 'caseless' },
  kind: { value: sql`c.kind`, as: 'text' },
  stage: { value: sql`c.stage`, as: 'text' },
  group: { value: sql`c.group_id`, as: 'number' },
  owner: { value: sql`c.owner_id`, as: 'number' },
  source: { value: sql`c.source`, as: 'text' },
  industry: { value: sql`c.industry`, as: 'text' },
  size: { value: sql`c.size`, as: 'text' },
  province: { value: sql`c.province`, as: 'text' },
  rating: { value: sql`c.rating`, as: 'text' },
  revenue: { value: sql`c.revenue`, as: 'number' },
  budget: { value: sql`c.budget`, as: 'number' },
  neededOn: { value: sql`c.needed_on`, as: 'day' },
  neededPlace: folded('needed_place'),
  creditLimit: { value: sql`c.credit_limit`, as: 'number' },
  shortName: folded('short_name'),
  tradeName: folded('trade_name'),
  englishName: folded('english_name'),
  nickname: folded('nickname'),
  website: folded('website'),
  address: folded('address'),
  needs: folded('needs'),
  tastes: folded('tastes'),
  note: folded('note'),
  phone: { value: sql`phone_digits(p.normal)`, as: 'dialled', through: (test) => hasPoint('phone', test) },
  email: { value: sql`p.normal`, as: 'caseless', through: (test) => hasPoint('email', test) },
  lastContact: { value: sql`c.last_contact_at`, as: 'instant' },
  created: { value: sql`c.created_at`, as: 'instant' },
  /** Said so, SQLite keeps from the index of birthdays, which is of no use for years. */
  born: { value: sql`iif(length(c.born_on) > 10, coalesce(solar_day(c.born_on), '0000'), nullif(c.born_on, ''))`, as: 'birth' },
  birthMonth: { value: sql`substr(c.born_on, 6)`, as: 'anniversary' },
  taxCode: { value: sql`c.tax_code`, as: 'text' },
  hasPhone: { value: hasPoint('phone'), as: 'truth' },
  hasEmail: { value: hasPoint('email'), as: 'truth' },
  hasZalo: { value: sql`exists (select 1 from contact_points p where p.customer_id = c.id and p.has_zalo = 1)`, as: 'truth' },
  hasParent: { value: sql`c.parent_id is not null`, as: 'truth' },
  hasSubsidiaries: { value: isPointedTo('parent_id'), as: 'truth' },
  wasReferred: { value: sql`c.referrer_id is not null`, as: 'truth' },
  hasReferred: { value: isPointedTo('referrer_id'), as: 'truth' },
} as const satisfies Partial<FieldsInSql<CustomerField>>)

/** For so long a customer whom a colleague gave is news to its owner, unless they called or met it. */
const NEWS = 14 * 86_400_000

/** So far from now the times of series are looked at. */
const LOOKED_AROUND = 400 * 86_400_000

/** The same with the fields of the office's own that a filter names. */
export function fieldsFor(db: ReadDb, where: Filter, { asking, ...act }: Act & { asking: Asking }): FieldsInSql<string> {
  return {
    ...fieldsInSql(db, act),
    ...placesInSql(db),
    ...customFilters(db, where, { record: 'customer', id: sql`c.id`, asking }),
  }
}

/** The fields of customers `c`; of calls, appointments and contracts only what the person may see of them counts. */
function fieldsInSql(
  db: ReadDb,
  { access, now }: Act,
): FieldsInSql<Exclude<CustomerField, keyof ReturnType<typeof placesInSql>>> {
  const calls = allOf([sql`done_at is null and deleted_at is null`, ownedWithin(sql`staff_id`, access.reach('calls.see'))])
  const meetings = allOf([sql`deleted_at is null`, meetingsSeenBy(access)])
  const contracts = allOf([sql`deleted_at is null`, ownedWithin(sql`owner_id`, access.reach('contracts.see'))])
  return Object.freeze({
    ...own,
    category: {
      value: sql`category_id`,
      as: 'number',
      through: (test) =>
        sql`c.id in (select record_id from category_links l join categories g on g.id = l.category_id
          where l.record = 'customer' and g.deleted_at is null and ${test})`,
    },
    competitor: dealsWith(sql`d.status <> 'won'`),
    lostTo: dealsWith(sql`d.status = 'lost'`),
    wonFrom: dealsWith(sql`d.status = 'won'`),
    product: {
      value: sql`product_id`,
      as: 'number',
      through: (test) => sql`c.id in (select customer_id from purchases where ${test} and deleted_at is null)`,
    },
    lastPurchase: { value: sql`max(bought_on)`, as: 'day', through: ofAllBought },
    purchased: { value: sql`sum(amount)`, as: 'number', absent: 0, through: ofAllBought },
    newlyGiven: {
      value: sql`(c.given_at >= ${now - NEWS} and coalesce(c.last_contact_at, 0) < c.given_at)`,
      as: 'truth',
    },
    audience: { value: sql`audience`, as: 'text', through: (test) => ofAudience(db, test) },
    nextCall: {
      value: sql`planned_at`,
      as: 'instant',
      through: (test) => sql`c.id in (select customer_id from calls where planned_at is not null and ${test} and ${calls})`,
    },
    appointment: {
      value: sql`starts_at`,
      as: 'instant',
      through(test) {
        const once = sql`c.id in (select customer_id from appointments where customer_id is not null and rule = '' and ${test} and ${meetings})`
        const span = { from: now - LOOKED_AROUND, to: now + LOOKED_AROUND }
        const again = recurringTimes(db, span, { which: allOf([sql`customer_id is not null`, meetings]) })
        if (again.length === 0) return once
        const times = JSON.stringify(again.map(({ customerId, startsAt }) => [customerId, startsAt]))
        return sql`(${once} or c.id in (
          select customer_id from (select value ->> 0 as customer_id, value ->> 1 as starts_at from json_each(${times})) where ${test}))`
      },
    },
    contractEnd: {
      value: sql`ends_on`,
      as: 'day',
      through: (test) =>
        sql`c.id in (select customer_id from contracts where ends_on is not null and ${test} and status in ${LIVE_CONTRACT} and ${contracts})`,
    },
    contractCount: {
      value: sql`count(*)`,
      as: 'number',
      absent: 0,
      through: (test) =>
        sql`c.id in (select customer_id from contracts where status in ${DONE_CONTRACT} and ${contracts} group by customer_id having ${test})`,
    },
    contractValue: {
      value: sql`value`,
      as: 'number',
      through: (test) =>
        sql`c.id in (select customer_id from contracts where ${test} and status in ${DONE_CONTRACT} and ${contracts})`,
    },
  })
}

function isPointedTo(column: RelationColumn) {
  return sql`exists (select 1 from customers o where o.${sql.raw(column)} = c.id and o.deleted_at is null)`
}

/** Whether a customer has a competitor so. */
function dealsWith(how: SQL): FieldInSql {
  return {
    value: sql`competitor_id`,
    as: 'number',
    through: (test) =>
      sql`c.id in (select d.customer_id from customer_competitors d join competitors o on o.id = d.competitor_id
        where ${how} and d.deleted_at is null and o.deleted_at is null and ${test})`,
  }
}

/** Whether all a customer bought passes a test. */
function ofAllBought(test: SQL) {
  return sql`c.id in (select customer_id from purchases where deleted_at is null group by customer_id having ${test})`
}

function hasPoint(kind: 'phone' | 'email', test = sql`true`) {
  return sql`exists (select 1 from contact_points p where p.customer_id = c.id and p.contact_id is null and p.kind = ${kind} and ${test})`
}

function folded(column: string): FieldInSql {
  const value = sql.raw(`c.${column}`)
  return { value: sql`iif(${value} = '', '', fold(${value}))`, as: 'folded' }
}

/** The words that stand in the rows one may see, for choosing among them; with the provinces they are part of now. */
export function listWords(db: ReadDb, field: (typeof wordFields)[number], act: Act): string[] {
  const column = own[field].value
  const words = db
    .all<{ word: string }>(
      sql`select distinct ${column} as word from customers c where ${allOf([sql`c.deleted_at is null and ${column} <> ''`, customerWithin(act)])} order by 1 limit 200`,
    )
    .map(({ word }) => word)
  if (field !== 'province') return words
  const provinces = provincesIn(db)
  return [...new Set(words.flatMap((word) => [word, provinces.nowOf(word)]))].toSorted(new Intl.Collator('vi').compare)
}
