import { type SQL, sql } from 'drizzle-orm'
import { lettersOf } from '#main/database/letters.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { PersonSort } from '#shared/features/people/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { textSortKey } from '#shared/kit/sortKey.ts'

export type PeopleSort = { by: PersonSort; direction: 'ascending' | 'descending' }[]
type Direction = PeopleSort[number]['direction']

/** Whom the list has room for, from `offset` on. */
interface Stretch {
  sort: PeopleSort
  offset: number
  limit: number
}

/** So far from either end the indexes of names are walked along; in between all are put in order once and kept. */
const MOST_WALKED = 2_000

export function listInOrder(db: ReadDb, { sort, offset, limit }: Stretch, act: Act): PersonId[] {
  const direction = directionOfNames(sort)
  if (direction && offset + limit <= MOST_WALKED) return walk(db, { direction, offset, limit }, act)
  const behind = countPeople(db, act) - offset
  if (!direction || behind > MOST_WALKED) return listAllInOrder(db, sort, act).slice(offset, offset + limit)
  const wanted = Math.min(limit, behind)
  if (wanted <= 0) return []
  const other = direction === 'ascending' ? 'descending' : 'ascending'
  return walk(db, { direction: other, offset: behind - wanted, limit: wanted }, act).toReversed()
}

/** Everybody in an order. */
export function listAllInOrder(db: ReadDb, sort: PeopleSort, act: Act): PersonId[] {
  return keptAnswer(db, { asked: JSON.stringify(sort), act }, () => sorted(db, sort, act))
}

export function countPeople(db: ReadDb, act: Act) {
  const counted = sql`select (select count(*) from contacts k where ${seenContacts(act)})
    + (select count(*) from customers c where ${seenPersons(act)}) as count`
  return keptAnswer(db, { asked: 'count', act }, () => db.get<{ count: number }>(counted).count)
}

/** How many stand under each letter. */
export function countLetters(db: ReadDb, sort: PeopleSort, act: Act) {
  const names = sql`select k.sort_key from contacts k where ${seenContacts(act)}
    union all select c.sort_key from customers c where ${seenPersons(act)}`
  return keptAnswer(db, { asked: `letters ${JSON.stringify(sort)}`, act }, () =>
    lettersOf(db, names, { sort, isEmptyLast: sort.length > 1 }),
  )
}

/** Those of the people under whose keys the list sorts a name that begins so. */
export function listNamed(db: ReadDb, start: string, { act, limit = -1 }: { act: Act; limit?: number }): PersonId[] {
  const end = `${start}\u{10ffff}`
  const each = limit !== -1
  return idsOf(
    db,
    sql`select k.id from contacts k where k.sort_key >= ${start} and k.sort_key < ${end} and ${each ? seenContact(act) : seenContacts(act)}
      union all select -c.id from customers c where c.sort_key >= ${start} and c.sort_key < ${end} and ${seenPersons(act)} limit ${limit}`,
  )
}

/** Of these people those that may be seen, in the order of a list. */
export function listChosenInOrder(db: ReadDb, { ids, sort }: { ids: readonly PersonId[]; sort: PeopleSort }, act: Act) {
  const chosen = new Set(ids)
  return listAllInOrder(db, sort, act).filter((id) => chosen.has(id))
}

interface Kept {
  /** Changes with every COMMIT. */
  version: number
  answers: Map<string, unknown>
}

const keptOf = new WeakMap<ReadDb, Kept>()
/** Of the orders that are looked at in turn. */
const MOST_KEPT = 6

/** What takes longer than a page of a list is kept until something is written. */
export function keptAnswer<Answer>(
  db: ReadDb,
  { asked, act: { access } }: { asked: string; act: Act },
  answer: () => Answer,
): Answer {
  const { data_version: version } = db.get<{ data_version: number }>(sql`pragma data_version`)
  let known = keptOf.get(db)
  if (known?.version !== version || known.answers.size > MOST_KEPT) {
    known = { version, answers: new Map() }
    keptOf.set(db, known)
  }
  const key = JSON.stringify([asked, access.staffId, access.reach('customers.see')])
  if (!known.answers.has(key)) known.answers.set(key, answer())
  return known.answers.get(key) as Answer
}

/** Both indexes at once, and of each only as much as is wanted. */
function walk(db: ReadDb, { direction, offset, limit }: { direction: Direction; offset: number; limit: number }, act: Act) {
  return idsOf(db, sql`${byName(act, direction, seenContact(act))} limit ${limit} offset ${offset}`)
}

function byName(act: Act, direction: Direction, seen: SQL) {
  const way = direction === 'ascending' ? sql`asc` : sql`desc`
  return sql`select k.sort_key as key, k.id as row, k.id from contacts k where ${seen}
    union all select c.sort_key, c.id, -c.id from customers c where ${seenPersons(act)} order by 1 ${way}, 2 ${way}`
}

/** The last key first: who is the same by one stays as the keys behind it have it, and by name at last. */
function sorted(db: ReadDb, sort: PeopleSort, act: Act): PersonId[] {
  const direction = directionOfNames(sort)
  if (direction) return idsOf(db, byName(act, direction, seenContacts(act)))
  let ids: readonly PersonId[] = listAllInOrder(db, [{ by: 'name', direction: 'ascending' }], act)
  for (const { by, direction: way } of sort.toReversed()) {
    if (by === 'name') ids = listAllInOrder(db, [{ by, direction: way }], act)
    else ids = divided(ids, way, columns[by](db))
  }
  return [...ids]
}

/** What somebody has in a column; who has nothing there comes last, as in a spreadsheet. */
interface Column {
  of: ReadonlyMap<PersonId, string | number>
  /** Where the order is not that of the values. */
  keyOf?: (value: string) => string
}

function divided(ids: readonly PersonId[], direction: Direction, { of, keyOf }: Column): PersonId[] {
  const parts = new Map<string | number, PersonId[]>()
  const last: PersonId[] = []
  for (const id of ids) {
    const value = of.get(id)
    const part = value === undefined ? last : parts.get(value)
    if (part) part.push(id)
    else parts.set(value ?? '', [id])
  }
  const keyed = [...parts].map(([value, part]) => ({ key: keyOf ? keyOf(String(value)) : value, part }))
  const way = direction === 'ascending' ? 1 : -1
  keyed.sort((one, other) => (one.key === other.key ? 0 : one.key < other.key ? -way : way))
  return [...keyed.flatMap(({ part }) => part), ...last]
}

/** Birthdays come as they do in a year; firms by their names, each by itself. */
const columns: Record<Exclude<PersonSort, 'name'>, (db: ReadDb) => Column> = {
  title: (db) => wordsOf(db, sql`select id, title as value from contacts where title <> ''`),
  department: (db) => wordsOf(db, sql`select id, department as value from contacts where department <> ''`),
  province: (db) =>
    wordsOf(
      db,
      sql`select k.id, c.province as value from contacts k join customers c on c.id = k.customer_id where c.province <> ''
        union all select -id, province from customers where kind = 'person' and province <> ''`,
    ),
  bornOn: (db) => ({
    of: valuesOf(
      db,
      sql`select id, substr(born_on, 6) as value from contacts where born_on is not null
        union all select -id, substr(born_on, 6) from customers where kind = 'person' and born_on is not null`,
    ),
  }),
  customerName: (db) => {
    const customers = db.all<{ id: number }>(sql`select id from customers where deleted_at is null order by sort_key, id`)
    const places = new Map(customers.map(({ id }, place) => [id, place]))
    const employers = db.all<{ id: PersonId; at: number }>(
      sql`select id, customer_id as at from contacts where deleted_at is null`,
    )
    return { of: new Map(employers.map(({ id, at }) => [id, places.get(at) ?? places.size])) }
  },
}

function wordsOf(db: ReadDb, query: SQL): Column {
  return { of: valuesOf(db, query), keyOf: textSortKey }
}

function valuesOf(db: ReadDb, query: SQL): Column['of'] {
  return new Map(db.all<{ id: PersonId; value: string }>(query).map(({ id, value }) => [id, value]))
}

function directionOfNames([first, ...others]: PeopleSort) {
  return first?.by === 'name' && others.length === 0 ? first.direction : undefined
}

/** The condition that a contact `k` works at a customer that is there and may be seen, for all of them at once. */
function seenContacts(act: Act): SQL {
  const within = customerWithin(act)
  // Where all may be seen the few in the bin are left out: so the index alone answers.
  const first = within
    ? sql`k.customer_id in (select c.id from customers c where c.deleted_at is null and ${within})`
    : sql`k.customer_id not in (select id from customers where deleted_at is not null)`
  return sql`k.deleted_at is null and (${first} or k.id in (select e.contact_id from employments e
    cross join customers c on c.id = e.customer_id where ${allOf([sql`c.deleted_at is null`, within])}))`
}

/** The same for a few, one by one. */
function seenContact(act: Act): SQL {
  const within = allOf([sql`c.deleted_at is null`, customerWithin(act)])
  return sql`k.deleted_at is null and (exists (select 1 from customers c where c.id = k.customer_id and ${within})
    or exists (select 1 from employments e cross join customers c on c.id = e.customer_id where e.contact_id = k.id and ${within}))`
}

/** The condition that a customer `c` is a person who may be seen. */
function seenPersons(act: Act): SQL {
  return allOf([sql`c.kind = 'person' and c.deleted_at is null`, customerWithin(act)])
}

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: PersonId }>(query).map(({ id }) => id)
}
