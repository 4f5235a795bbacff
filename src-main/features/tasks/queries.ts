import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { FlagBearer, Task } from '#shared/features/tasks/schema.ts'
import type { StaffId, TaskId } from '#shared/kit/id.ts'
import { tasks } from './table.ts'

export type TaskValues = typeof tasks.$inferInsert
export type TaskRow = typeof tasks.$inferSelect

/** The tasks of these ids in their order. */
export function tasksOf(db: ReadDb, ids: readonly TaskId[]): Task[] {
  if (ids.length === 0) return []
  return db.all<Task>(sql`
    select t.id, t.title, t.starts_on as startsOn, t.due_on as dueOn, t.due_minute as dueMinute, t.status, t.priority, t.percent,
      t.staff_id as staffId, s.name as staffName, t.giver_id as giverId, g.name as giverName, t.acceptance,
      t.declined_by_id as declinedById, d.name as declinedByName, t.decline_reason as declineReason,
      t.customer_id as customerId, c.name as customerName, t.contact_id as contactId, p.full_name as contactName,
      t.contract_id as contractId, k.number || ' · ' || k.name as contractName, t.topic, t.estimated_minutes as estimatedMinutes,
      t.spent_minutes as spentMinutes, t.note, t.remind_at as remindAt, t.done_at as doneAt, t.rule,
      t.regenerate_days as regenerateDays, t.created_at as createdAt, t.version
    from json_each(${JSON.stringify(ids)}) page join tasks t on t.id = page.value join staff s on s.id = t.staff_id
    left join staff g on g.id = t.giver_id left join staff d on d.id = t.declined_by_id left join customers c on c.id = t.customer_id
    left join contacts p on p.id = t.contact_id left join contracts k on k.id = t.contract_id order by page.key`)
}

/** The row alone, also when it lies in the bin. */
export function findTaskRow(db: ReadDb, id: TaskId) {
  return db.select().from(tasks).where(eq(tasks.id, id)).get()
}

/** The task that came when another was done, unless it lies in the bin. */
export function findNext(db: ReadDb, id: TaskId) {
  return db
    .select()
    .from(tasks)
    .where(and(eq(tasks.previousId, id), isNull(tasks.deletedAt)))
    .get()
}

/** The open task that stands for somebody's flag on what is meant, the first that is due where a merge brought two. */
export function findFlag(db: ReadDb, { customerId, contactId, contractId }: FlagBearer, staffId: StaffId) {
  const bearer =
    contractId !== undefined
      ? sql`contract_id = ${contractId}`
      : contactId !== undefined
        ? sql`contact_id = ${contactId} and customer_id = ${customerId}`
        : sql`customer_id = ${customerId} and contact_id is null and contract_id is null`
  return db.all<{ id: TaskId }>(sql`
    select id from tasks where ${bearer} and is_flag = 1 and staff_id = ${staffId} and done_at is null and deleted_at is null
    order by coalesce(due_on, '9999-12-31'), id limit 1`)[0]?.id
}

export function insertTask(db: Db, values: TaskValues) {
  return db.insert(tasks).values(values).returning({ id: tasks.id }).get().id
}

/** Writes the values when the row still has the version that was read; false when somebody was faster. */
export function updateTask(db: Db, row: { id: TaskId; version: number }, values: Partial<TaskValues>) {
  const { changes } = db
    .update(tasks)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(tasks.id, row.id), eq(tasks.version, row.version), isNull(tasks.deletedAt)))
    .run()
  return changes === 1
}

/** What one person has still to do, or waits for from others, is another's; what somebody gave to themselves nobody gave. */
export function giveTasks(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  const [staffId, giverId] = [sql`iif(staff_id = ${from}, ${to}, staff_id)`, sql`iif(giver_id = ${from}, ${to}, giver_id)`]
  const isOwn = sql`${staffId} is ${giverId}`
  return db
    .update(tasks)
    .set({
      staffId: sql`${staffId}`,
      giverId: sql`iif(${isOwn}, null, ${giverId})`,
      acceptance: sql`iif(${isOwn}, '', acceptance)`,
      updatedAt: now,
      version: sql`version + 1`,
    })
    .where(and(or(eq(tasks.staffId, from), eq(tasks.giverId, from)), isNull(tasks.doneAt), isNull(tasks.deletedAt)))
    .run().changes
}

/** Puts a task into the bin at a moment, or takes it out (`null`). */
export function markTask(db: Db, id: TaskId, deletedAt: number | null) {
  db.update(tasks)
    .set({ deletedAt, version: sql`${tasks.version} + 1` })
    .where(eq(tasks.id, id))
    .run()
}

export function deleteTask(db: Db, id: TaskId) {
  db.delete(tasks).where(eq(tasks.id, id)).run()
}
