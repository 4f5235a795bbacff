import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { PeopleGrouping } from '#shared/features/people/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { letterOfSortKey, textSortKey } from '#shared/kit/sortKey.ts'
import { keptAnswer, listAllInOrder, type PeopleSort } from './orderQueries.ts'

interface Division {
  sort: PeopleSort
  group: PeopleGrouping
}

/** Some of the people who have something in common. */
export interface PeopleGroup {
  /** Empty for those who have nothing there: they come last. */
  key: string
  name: string | null
  ids: PersonId[]
}

/** Everybody who may be seen, group by group, in each in the order of the list. */
export function listDivided(db: ReadDb, { sort, group }: Division, act: Act): readonly PeopleGroup[] {
  return keptAnswer(db, { asked: `divided ${group} ${JSON.stringify(sort)}`, act }, () => {
    const headOf = headsOf(db, group, act)
    const groups = new Map<string, PeopleGroup & Head>()
    for (const id of listAllInOrder(db, sort, act)) {
      const head = headOf.get(id) ?? nowhere
      const known = groups.get(head.key)
      if (known) known.ids.push(id)
      else groups.set(head.key, { ...head, ids: [id] })
    }
    return [...groups.values()].toSorted(byPlace).map(({ key, name, ids }) => ({ key, name, ids }))
  })
}

/** Under what somebody stands; `place` sorts the groups. */
interface Head {
  key: string
  name: string | null
  place: string
}

const nowhere: Head = { key: '', name: null, place: '' }

function byPlace(one: Head, other: Head) {
  if ((one.key === '') !== (other.key === '')) return one.key === '' ? 1 : -1
  return one.place < other.place ? -1 : Number(one.place > other.place)
}

function headsOf(db: ReadDb, group: PeopleGrouping, act: Act): ReadonlyMap<PersonId, Head> {
  if (group === 'letter') return byLetter(db)
  const rows = db.all<{ id: PersonId; key: number; name: string; place: string | null }>(
    group === 'firm' ? firms(act) : owners(act),
  )
  return new Map(rows.map(({ id, key, name, place }) => [id, { key: String(key), name, place: place ?? textSortKey(name) }]))
}

function byLetter(db: ReadDb) {
  const rows = db.all<{ id: PersonId; sign: string }>(sql`
    select id, substr(sort_key, 1, 1) as sign from contacts where deleted_at is null
    union all select -id, substr(sort_key, 1, 1) from customers where kind = 'person' and deleted_at is null`)
  const heads = new Map<string, Head>()
  return new Map(
    rows.map(({ id, sign }) => {
      const letter = letterOfSortKey(sign)
      // Đ comes behind D, as its sign does; what has no letter comes first, as in the list.
      const head = heads.get(letter) ?? { key: letter, name: letter, place: textSortKey(letter) }
      heads.set(letter, head)
      return [id, head]
    }),
  )
}

/** The firms people are listed at. */
function firms(act: Act) {
  return sql`select w.id, c.id as key, c.name, c.sort_key as place from (${listedAt(act)}) w join customers c on c.id = w.customerId`
}

/** Who looks after the customers people are listed at; of some nobody does. */
function owners(act: Act) {
  return sql`select p.id, s.id as key, s.name, null as place from (
      select w.id, c.owner_id as ownerId from (${listedAt(act)}) w join customers c on c.id = w.customerId
      union all select -id, owner_id from customers where kind = 'person'
    ) p join staff s on s.id = p.ownerId`
}

/** Of everybody's customers the first that may be seen, as their row says it. */
function listedAt(act: Act): SQL {
  return sql`select p.id, p.customerId, min(p.place) from (
      select id, customer_id as customerId, 0 as place from contacts where deleted_at is null
      union all select k.id, e.customer_id, e.id from employments e join contacts k on k.id = e.contact_id and k.deleted_at is null
    ) p join customers c on c.id = p.customerId where ${allOf([sql`c.deleted_at is null`, customerWithin(act)])} group by p.id`
}
