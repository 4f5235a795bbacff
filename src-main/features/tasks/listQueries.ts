import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { type Order, ordering } from '#main/database/order.ts'
import { allOf } from '#main/database/reach.ts'
import type { Act, Reach } from '#main/kit/access.ts'
import { dueGroups, priorities, taskStatuses } from '#shared/features/tasks/choices.ts'
import { weekEnds } from '#shared/features/tasks/rules.ts'
import type { TaskFilter, TaskGrouping, TaskListing } from '#shared/features/tasks/schema.ts'
import { addDays, dayOfInstant } from '#shared/kit/day.ts'
import { fold } from '#shared/kit/fold.ts'
import type { TaskId } from '#shared/kit/id.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import { tasksOf } from './queries.ts'

type Sort = TaskListing['sort'][number]
const vietnamese = new Intl.Collator('vi')

export function listTasks(db: ReadDb, { offset, limit, ...listing }: TaskListing & { offset: number; limit: number }, act: Act) {
  return tasksOf(db, idsOf(db, sql`${inOrder(db, listing, act)} limit ${limit} offset ${offset}`))
}

/** All of them, in the order of their list. */
export function listTaskIds(db: ReadDb, listing: TaskListing, act: Act) {
  return idsOf(db, inOrder(db, listing, act))
}

export function countTasks(db: ReadDb, filter: TaskFilter, act: Act) {
  return db.get<{ count: number }>(sql`select count(*) as count from tasks t where ${conditions(filter, act)}`).count
}

/** How many stand in each group, in the order of the groups; `name` where the key is a person's id. */
export function countTaskGroups(db: ReadDb, { filter, group }: { filter: TaskFilter; group: TaskGrouping }, act: Act) {
  const order = groupings[group](act)
  const { ranks, joins, by } = ordering(db, [ascending('group')], { orders: { group: order }, tie: sql`1` })
  const rows = db.all<{ key: string | number; count: number }>(sql`
    ${ranks} select ${order.value} as key, count(*) as count from tasks t ${joins} where ${conditions(filter, act)}
    group by ${order.value} order by ${by}`)
  const names = group === 'staff' ? new Map(listPeople(db).map(({ id, name }) => [id, name])) : undefined
  return rows.map(({ key, count }) => ({
    key: group === 'due' ? (dueGroups[Number(key)] ?? 'none') : String(key),
    name: names?.get(Number(key)) ?? '',
    count,
  }))
}

/** The numbers beside the views: what is one's own. */
export function countTaskViews(db: ReadDb, act: Act) {
  const count = (view: TaskFilter['view']) => countTasks(db, { ...plain, view, staffIds: [act.access.staffId] }, act)
  return {
    open: count('open'),
    overdue: count('overdue'),
    today: count('today'),
    offered: count('offered'),
    given: count('given'),
    done: count('done'),
  }
}

const plain: TaskFilter = { view: 'open', staffIds: [], priorities: [], statuses: [], text: '' }

/** The topics of what is open, with how much that is. */
export function listTopics(db: ReadDb, act: Act) {
  return db
    .all<{ topic: string; open: number }>(sql`
      select topic, count(*) as open from tasks t where topic <> '' and ${conditions(plain, act)} group by topic`)
    .toSorted((one, other) => vietnamese.compare(one.topic, other.topic))
}

export function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: TaskId }>(query).map((row) => row.id)
}

function inOrder(db: ReadDb, { filter, sort, group }: TaskListing, act: Act) {
  const { ranks, joins, by } = orderOf(db, { sort, group }, act)
  return sql`${ranks} select t.id from tasks t ${joins} where ${conditions(filter, act)} order by ${by}`
}

function orderOf(db: ReadDb, { sort, group }: Pick<TaskListing, 'sort' | 'group'>, act: Act) {
  const tie = sql`t.id`
  const isByDue = sort[0]?.by === 'dueOn' && sort[0].direction === 'ascending'
  // What is sorted by its day stands in the groups of days by itself.
  if (group === null || (group === 'due' && isByDue)) return ordering(db, sort, { orders: columns, tie })
  return ordering(db, [ascending('group'), ...sort], { orders: { ...columns, group: groupings[group](act) }, tie })
}

function ascending<Key>(by: Key) {
  return { by, direction: 'ascending' as const }
}

/** As the index has it: what has no day comes last, of one day what has no time. */
export const due = sql`coalesce(t.due_on, '9999-12-31') || printf('%04d', coalesce(t.due_minute, 1440))`

const columns: Record<Sort['by'], Order> = {
  dueOn: { value: due, isIndexed: true },
  title: { value: sql`t.title` },
  customerName: { value: sql`o.sort_key`, join: sql`left join customers o on o.id = t.customer_id` },
  staffName: { value: sql`t.staff_id`, ranked: byName },
  priority: { value: sql`t.priority`, ranked: () => priorities },
  status: { value: sql`t.status`, ranked: () => taskStatuses },
  topic: { value: sql`t.topic`, ranked: byTopic },
  createdAt: { value: sql`t.created_at` },
  doneAt: { value: sql`t.done_at`, isIndexed: true },
}

const groupings: Record<TaskGrouping, (act: Act) => Order> = {
  due: ({ now }) => ({ value: dueGroup(now) }),
  priority: () => columns.priority,
  staff: () => columns.staffName,
  topic: () => columns.topic,
}

/** The place of its group among `dueGroups`. */
function dueGroup(now: number) {
  const today = dayOfInstant(now)
  const { thisWeek, nextWeek } = weekEnds(today)
  return sql`case when t.due_on is null then 6 when t.due_on < ${today} then 0 when t.due_on = ${today} then 1
    when t.due_on = ${addDays(today, 1)} then 2 when t.due_on <= ${thisWeek} then 3 when t.due_on <= ${nextWeek} then 4 else 5 end`
}

function listPeople(db: ReadDb) {
  return db.all<{ id: number; name: string }>(sql`select id, name from staff`)
}

function byName(db: ReadDb) {
  return listPeople(db)
    .toSorted((one, other) => (personSortKey(one.name) < personSortKey(other.name) ? -1 : 1))
    .map(({ id }) => id)
}

function byTopic(db: ReadDb) {
  return db
    .all<{ topic: string }>(sql`select distinct topic from tasks where topic <> ''`)
    .map(({ topic }) => topic)
    .toSorted(vietnamese.compare)
}

const isOpen = sql`t.done_at is null and t.deleted_at is null`
/** What a task is found by. */
const words = sql`fold(t.title || ' ' || t.topic || ' ' || t.note || ' ' || coalesce((select name from customers where id = t.customer_id), ''))`
/** What was to be done for a customer in the bin is not to be done. */
const customerIsThere = sql`(t.customer_id is null or t.customer_id not in (select id from customers where deleted_at is not null))`

function conditions(filter: TaskFilter, { access, now }: Act) {
  const today = dayOfInstant(now)
  const { view, staffIds, priorities: wanted, statuses, topic, customerId, contractId, dueUntil, text } = filter
  const all: (SQL | undefined)[] = [views[view], peopleWithin(access.reach('tasks.see'))]
  if (view === 'overdue') all.push(sql`t.due_on < ${today}`)
  if (view === 'today') all.push(sql`t.due_on = ${today}`)
  if (view === 'due') all.push(sql`t.due_on <= ${today}`)
  if (staffIds.length > 0) all.push(view === 'given' ? sql`t.giver_id in ${staffIds}` : sql`t.staff_id in ${staffIds}`)
  if (wanted.length > 0) all.push(sql`t.priority in ${wanted}`)
  if (statuses.length > 0) all.push(sql`t.status in ${statuses}`)
  if (topic !== undefined) all.push(sql`t.topic = ${topic}`)
  if (customerId !== undefined) all.push(sql`t.customer_id = ${customerId}`)
  if (contractId !== undefined) all.push(sql`t.contract_id = ${contractId}`)
  for (const word of fold(text).split(' ').filter(Boolean)) all.push(sql`instr(${words}, ${word}) > 0`)
  if (dueUntil !== undefined) all.push(sql`t.due_on <= ${dueUntil}`)
  return allOf(all)
}

export const open = sql`${isOpen} and ${customerIsThere}`
const views: Record<TaskFilter['view'], SQL> = {
  open,
  overdue: open,
  today: open,
  due: open,
  offered: sql`${open} and t.acceptance = 'offered'`,
  given: sql`${open} and t.giver_id is not null`,
  done: sql`t.done_at is not null and t.deleted_at is null`,
  all: sql`t.deleted_at is null and (t.done_at is not null or ${customerIsThere})`,
}

/** A task is seen by who does it and by who gave it. */
export function peopleWithin(reach: Reach, row = sql`t.`): SQL | undefined {
  if (reach === 'all') return undefined
  const people = reach.length > 0 ? reach : [0]
  return sql`(${row}staff_id in ${people} or ${row}giver_id in ${people})`
}
