import { type SQL, sql } from 'drizzle-orm'
import { lettersOf } from '#main/database/letters.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import type { Act } from '#main/kit/access.ts'
import { stages } from '#shared/features/customers/choices.ts'
import type { CustomerFilter, Stage } from '#shared/features/customers/schema.ts'
import type { GroupId, ImportId } from '#shared/kit/id.ts'
import { conditions, isWholeView } from './conditionQueries.ts'
import { findCustomers } from './findQueries.ts'
import { everyone, hitsOf, type Listing } from './listQueries.ts'
import { customerWithin } from './reachQueries.ts'

/** Where counting the hits of a text stops. */
const MOST_COUNTED = 1_001

/**
 * What alone says how many a view has of everybody's. SQLite looks at every row instead: it does not see that an index of those that do not
 * lie in the bin answers whether one does.
 */
const countedAlong: Partial<Record<CustomerFilter['view'], SQL>> = {
  all: sql`indexed by customers_by_name`,
  'not-contacted': sql`indexed by customers_by_last_contact`,
  'long-standing': sql`indexed by customers_by_created`,
}

export function countCustomers(db: ReadDb, filter: CustomerFilter, act: Act) {
  const finding = findCustomers(db, filter.text, act)
  if (!finding && filter.text.trim()) return 0
  const counted = finding
    ? sql`select count(*) as count from (select 1 ${hitsOf(db, { finding, filter }, act)} limit ${MOST_COUNTED})`
    : sql`select count(*) as count from customers c ${indexFor(filter, act)} where ${conditions(db, filter, act)}`
  return db.get<{ count: number }>(counted).count
}

/** How many of those who came with an import a filter does not find. */
export function countHidden(db: ReadDb, { filter, importId }: { filter: CustomerFilter; importId: ImportId }, act: Act) {
  const came = sql`c.id in (select row_id from imported_rows where import_id = ${importId} and noun = 'customer')`
  const count = (shown: SQL) =>
    db.get<{ count: number }>(sql`select count(*) as count from customers c where ${came} and ${shown}`).count
  const finding = findCustomers(db, filter.text, act)
  const found = finding ? sql`c.id in (select c.id ${hitsOf(db, { finding, filter }, act)})` : conditions(db, filter, act)
  return count(living(act)) - (finding || !filter.text.trim() ? count(found) : 0)
}

function indexFor(filter: CustomerFilter, act: Act) {
  return isWholeView(filter, act) ? countedAlong[filter.view] : undefined
}

export function countLetters(db: ReadDb, { filter, sort }: Pick<Listing, 'filter' | 'sort'>, act: Act) {
  // Only the index of all of them holds their names.
  const index = filter.view === 'all' ? indexFor(filter, act) : undefined
  const names = sql`select c.sort_key from customers c ${index} where ${conditions(db, filter, act)}`
  return lettersOf(db, names, { sort, isEmptyLast: sort.length > 1 })
}

/** Waits for its turn before each count: rows that are asked for meanwhile need not wait for all of them. */
export async function countViews(
  db: ReadDb,
  { notContactedDays, turn }: Pick<CustomerFilter, 'notContactedDays'> & { turn: () => Promise<void> },
  act: Act,
) {
  async function count(filter: Partial<CustomerFilter>) {
    await turn()
    return countCustomers(db, { ...everyone, notContactedDays, ...filter }, act)
  }
  return {
    all: await count({}),
    mine: await count({ ownerIds: [act.access.staffId] }),
    newlyGiven: await count({ ownerIds: [act.access.staffId], view: 'newly-given' }),
    notContacted: await count({ view: 'not-contacted' }),
    appointmentThisWeek: await count({ view: 'appointment-this-week' }),
    contractEnding: await count({ view: 'contract-ending' }),
    bornThisMonth: await count({ view: 'born-this-month' }),
    longStanding: await count({ view: 'long-standing' }),
    frequent: await count({ view: 'frequent' }),
    priority: await count({ view: 'priority' }),
    potential: await count({ view: 'potential' }),
    bin: await count({ view: 'bin' }),
    stages: countStages(db, act),
    groups: db.all<{ id: GroupId; name: string; count: number }>(sql`
      select g.id, g.name, (select count(*) from customers c where c.group_id = g.id and ${living(act)}) as count
      from customer_groups g order by g.name`),
  }
}

function countStages(db: ReadDb, act: Act) {
  const rows = db.all<{ stage: Stage; count: number }>(
    sql`select stage, count(*) as count from customers c where ${living(act)} group by stage`,
  )
  const counts = new Map(rows.map((row) => [row.stage, row.count]))
  return Object.fromEntries(stages.map((stage) => [stage, counts.get(stage) ?? 0])) as Record<Stage, number>
}

function living(act: Act) {
  return allOf([sql`c.deleted_at is null`, customerWithin(act)])
}
