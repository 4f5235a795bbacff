import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { makeCustomersFound } from '#main/database/found.ts'
import type { Db, ReadDb } from '#main/database/open.ts'
import {
  type CustomChange,
  giveValuesBack,
  type HeldBefore,
  heldNow,
  holdsOther,
  isForKind,
  replaceValues,
} from '#main/features/customFields/service.ts'
import type { Access } from '#main/kit/access.ts'
import { nameKeys } from '#shared/features/customers/rules.ts'
import { type CustomKey, customKey } from '#shared/kit/customKey.ts'
import type { BulkId, CategoryId, CustomerId, StaffId } from '#shared/kit/id.ts'
import type { CustomerValues } from './queries.ts'
import { customerWithin } from './reachQueries.ts'
import { customers } from './table.ts'

// A deed on a hundred thousand customers, a stretch of them at a time: asked and changed inside SQLite, and what was before kept as JSON.

/** What many customers become. */
export interface ManyChange {
  /** What one must be allowed with each of them. */
  deed: 'edit' | 'delete'
  /** Where they must lie. */
  isInBin: boolean
  values: Partial<CustomerValues>
  custom: readonly CustomChange[]
  /** Customers that it would put above themselves. */
  circular: readonly CustomerId[]
  add: readonly CategoryId[]
  remove: readonly CategoryId[]
}

/** A customer that was chosen, and what the change would do with it. */
export interface Weighed {
  id: CustomerId
  version: number
  fate: 'changed' | 'same' | 'forbidden' | 'circular' | 'gone'
  /** JSON of `Before`. */
  before: string
}

/** How a customer was, as far as it was changed; columns by their names in the database. */
export interface Before {
  columns: Record<string, string | number | null>
  custom?: Record<CustomKey, HeldBefore>
  added?: CategoryId[]
  removed?: CategoryId[]
}

const columnNames = new Map(Object.entries(getTableColumns(customers)).map(([field, { name }]) => [field, name]))
const known = new Set(columnNames.values())

/** Those of a stretch that are there, each with its fate. */
export function weighMany(db: ReadDb, ids: readonly number[], { change, access }: { change: ManyChange; access: Access }) {
  const isHere = change.isInBin
    ? sql`c.deleted_at is not null and not exists (select 1 from merges where merged_id = c.id and undone_at is null)`
    : sql`c.deleted_at is null`
  return db.all<Weighed>(sql`
    select c.id, c.version, case
      when not (${isHere}) or not (${customerWithin({ access }) ?? sql`true`}) then 'gone'
      when not (${customerWithin({ access }, change.deed) ?? sql`true`}) then 'forbidden'
      when c.id in (select value from json_each(${JSON.stringify(change.circular)})) then 'circular'
      when ${differs(change)} then 'changed' else 'same' end as fate,
      ${beforeOf(change)} as before
    from json_each(${JSON.stringify(ids)}) chosen cross join customers c on c.id = chosen.value`)
}

function differs({ values, custom, add, remove }: ManyChange): SQL {
  const others = changedColumns(values).map(([column, value]) => sql`c.${column} is not ${value}`)
  for (const change of custom) others.push(sql`${isForKind(change.field, values.kind)} and ${holdsOther(change, sql`c.id`)}`)
  if (add.length > 0) others.push(sql`json_array_length(${lacking(add)}) > 0`)
  if (remove.length > 0) others.push(sql`json_array_length(${bearing(remove)}) > 0`)
  return sql`(${sql.join(others, sql` or `)})`
}

function changedColumns(values: Partial<CustomerValues>): [column: SQL, value: unknown][] {
  return Object.entries(values).map(([field, value]) => [columnOf(field), value])
}

function columnOf(field: string) {
  return sql.raw(`"${columnNames.get(field)}"`)
}

function lacking(ids: readonly CategoryId[]) {
  return sql`(select json_group_array(value) from json_each(${JSON.stringify(ids)}) where not exists (
    select 1 from category_links where record = 'customer' and record_id = c.id and category_id = value))`
}

function bearing(ids: readonly CategoryId[]) {
  return sql`(select json_group_array(category_id) from category_links where record = 'customer' and record_id = c.id
    and category_id in (select value from json_each(${JSON.stringify(ids)})))`
}

function beforeOf({ values, custom, add, remove }: ManyChange) {
  const fields = [
    ...Object.keys(values),
    'version',
    'updatedAt',
    ...('kind' in values ? ['sortKey'] : []),
    ...('ownerId' in values ? ['givenAt'] : []),
  ]
  const pairs = fields.map((field) => sql`${columnNames.get(field)}, c.${columnOf(field)}`)
  const held = custom.map(({ field }) => sql`${customKey(field.id)}, ${heldNow(field, sql`c.id`)}`)
  const links = [
    ...(held.length > 0 ? [sql`, 'custom', json_object(${sql.join(held, sql`, `)})`] : []),
    ...(add.length > 0 ? [sql`, 'added', json(${lacking(add)})`] : []),
    ...(remove.length > 0 ? [sql`, 'removed', json(${bearing(remove)})`] : []),
  ]
  return sql`json_object('columns', json_object(${sql.join(pairs, sql`, `)})${sql.join(links)})`
}

export interface Doing {
  change: ManyChange
  bulkId: BulkId
  at: number
  staffId: StaffId
  reason: string
}

/** Changes customers that may be; what they bear is for the caller. */
export function changeMany(db: Db, ids: readonly CustomerId[], { change, bulkId, at, staffId, reason }: Doing) {
  const { values, custom } = change
  const these = sql`(select value from json_each(${JSON.stringify(ids)}))`
  if (values.stage !== undefined) {
    db.run(sql`insert into stage_changes (customer_id, from_stage, to_stage, changed_at, staff_id, reason, bulk_id)
      select id, stage, ${values.stage}, ${at}, ${staffId}, ${reason}, ${bulkId} from customers
      where id in ${these} and stage is not ${values.stage} order by id`)
  }
  const sets = changedColumns(values).map(([column, value]) => sql`${column} = ${value}, `)
  if (values.ownerId !== undefined)
    sets.push(sql`given_at = ${values.ownerId === null || values.ownerId === staffId ? null : at}, `)
  const touched = 'deletedAt' in values ? sql`` : sql`updated_at = ${at}, `
  db.run(sql`update customers set ${sql.join(sets)}${touched}version = version + 1 where id in ${these}`)
  if (values.kind !== undefined) sortAnew(db, ids, values.kind)
  for (const one of custom) replaceValues(db, ofItsKind(db, ids, one), one)
  if ('deletedAt' in values || custom.some(({ field }) => field.kind === 'text')) makeCustomersFound(db.$client, ids)
}

/** A field that only one kind of customer has is not filled in for the others. */
function ofItsKind(db: ReadDb, ids: readonly CustomerId[], { field }: CustomChange): readonly CustomerId[] {
  if (field.onlyFor === null) return ids
  return db
    .all<{ id: CustomerId }>(
      sql`select c.id from customers c where c.id in (select value from json_each(${JSON.stringify(ids)})) and ${isForKind(field, undefined)}`,
    )
    .map(({ id }) => id)
}

function sortAnew(db: Db, ids: readonly CustomerId[], kind: CustomerValues['kind']) {
  const named = db.all<{ id: number; name: string }>(
    sql`select id, name from customers where id in (select value from json_each(${JSON.stringify(ids)}))`,
  )
  const keys = named.map(({ id, name }) => [id, nameKeys({ kind, name }).sortKey])
  db.run(sql`update customers set sort_key = json_extract(j.value, '$[1]') from json_each(${JSON.stringify(keys)}) j
    where customers.id = json_extract(j.value, '$[0]')`)
}

/** What a deed did to one customer. */
export interface DoneRow {
  id: CustomerId
  /** Its version right after it. */
  version: number
  before: Before
}

/** Makes customers what they were, but for those that were changed since or may not be changed; answers which ones. */
export function revertMany(
  db: Db,
  rows: readonly DoneRow[],
  { bulkId, access, deed }: { bulkId: BulkId; access: Access; deed: ManyChange['deed'] },
): CustomerId[] {
  const columns = Object.keys(rows[0]?.before.columns ?? {}).filter((column) => known.has(column))
  const sets = columns.map((column) => sql`${sql.raw(`"${column}"`)} = json_extract(done.value, ${`$.before.columns.${column}`})`)
  const reverted = db
    .all<{ id: CustomerId }>(sql`
      update customers as c set ${sql.join(sets, sql`, `)} from json_each(${JSON.stringify(rows)}) done
      where c.id = json_extract(done.value, '$.id') and c.version = json_extract(done.value, '$.version')
        and (${customerWithin({ access }, deed) ?? sql`true`})
      returning id`)
    .map(({ id }) => id)
  db.run(sql`delete from stage_changes where bulk_id = ${bulkId}
    and customer_id in (select value from json_each(${JSON.stringify(reverted)}))`)
  const held = rows.flatMap(({ id, before: { custom } }) => (custom && reverted.includes(id) ? [{ id, held: custom }] : []))
  const hasTexts = held.length > 0 && giveValuesBack(db, held)
  if (columns.includes('deleted_at') || hasTexts) makeCustomersFound(db.$client, reverted)
  return reverted
}

export function namesOfMany(db: ReadDb, ids: readonly CustomerId[], limit: number) {
  return db
    .all<{ name: string }>(
      sql`select name from customers where id in (select value from json_each(${JSON.stringify(ids)})) order by sort_key limit ${limit}`,
    )
    .map(({ name }) => name)
}

/** How many of these that one may see bear each category. */
export function countBorne(db: ReadDb, ids: readonly number[], access: Access) {
  return db.all<{ id: CategoryId; count: number }>(sql`
    select l.category_id as id, count(*) as count from json_each(${JSON.stringify(ids)}) chosen
    cross join customers c on c.id = chosen.value join category_links l on l.record = 'customer' and l.record_id = c.id
    where ${customerWithin({ access }) ?? sql`true`} group by l.category_id`)
}
