import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { staff } from '#main/features/staff/table.ts'
import { graded } from '#shared/features/opportunities/rules.ts'
import type { Opportunity, StageEntry } from '#shared/features/opportunities/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { OpportunityId, StaffId } from '#shared/kit/id.ts'
import { opportunities, opportunityShares, opportunityStageChanges } from './table.ts'

export type OpportunityValues = typeof opportunities.$inferInsert

type Row = Omit<Opportunity, 'sharedWith' | 'grade'> & { shared: string }

/** The opportunities of these ids in their order, as good as they are today. */
export function opportunitiesOf(db: ReadDb, ids: readonly OpportunityId[], today: Day): Opportunity[] {
  if (ids.length === 0) return []
  const rows = db.all<Row>(sql`
    select o.id, o.name, o.customer_id as customerId, c.name as customerName, o.contact_id as contactId, p.full_name as contactName,
      o.owner_id as ownerId, s.name as ownerName, o.stage, o.amount, o.probability, o.closes_on as closesOn, o.source, o.competitor,
      o.closed_on as closedOn, o.lost_reason as lostReason, o.reason, o.note, o.created_at as createdAt, o.version,
      (select json_group_array(staff_id order by staff_id) from opportunity_shares where opportunity_id = o.id) as shared
    from json_each(${JSON.stringify(ids)}) page join opportunities o on o.id = page.value join customers c on c.id = o.customer_id
    join staff s on s.id = o.owner_id left join contacts p on p.id = o.contact_id order by page.key`)
  return rows.map(({ shared, ...row }) => ({
    ...row,
    sharedWith: JSON.parse(shared) as StaffId[],
    grade: graded(row, today)?.grade ?? null,
  }))
}

/** The row alone, also when it lies in the bin. */
export function findOpportunityRow(db: ReadDb, id: OpportunityId) {
  return db.select().from(opportunities).where(eq(opportunities.id, id)).get()
}

export function insertOpportunity(db: Db, values: OpportunityValues) {
  return db.insert(opportunities).values(values).returning({ id: opportunities.id }).get().id
}

/** Writes the values when the row still has the version that was read; false when somebody was faster. */
export function updateOpportunity(db: Db, row: { id: OpportunityId; version: number }, values: Partial<OpportunityValues>) {
  const { changes } = db
    .update(opportunities)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(opportunities.id, row.id), eq(opportunities.version, row.version), isNull(opportunities.deletedAt)))
    .run()
  return changes === 1
}

/** Puts opportunities into the bin at a moment, or takes them out (`null`); what is there already stays as it is. */
export function markOpportunities(db: Db, ids: readonly OpportunityId[], deletedAt: number | null) {
  db.update(opportunities)
    .set({ deletedAt, version: sql`${opportunities.version} + 1` })
    .where(
      and(
        inArray(opportunities.id, sql`(select value from json_each(${JSON.stringify(ids)}))`),
        deletedAt === null ? sql`${opportunities.deletedAt} is not null` : isNull(opportunities.deletedAt),
      ),
    )
    .run()
}

/** What one person has still to win is another's; who won or lost one stays who it was. */
export function giveOpportunities(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  return db
    .update(opportunities)
    .set({ ownerId: to, updatedAt: now, version: sql`${opportunities.version} + 1` })
    .where(and(eq(opportunities.ownerId, from), isNull(opportunities.closedOn), isNull(opportunities.deletedAt)))
    .run().changes
}

export function deleteOpportunity(db: Db, id: OpportunityId) {
  db.delete(opportunities).where(eq(opportunities.id, id)).run()
}

export function insertStageChange(db: Db, values: typeof opportunityStageChanges.$inferInsert) {
  db.insert(opportunityStageChanges).values(values).run()
}

/** The stages one came through, the first first. */
export function listStageChanges(db: ReadDb, id: OpportunityId): StageEntry[] {
  const { fromStage, toStage, changedAt } = opportunityStageChanges
  return db
    .select({ id: opportunityStageChanges.id, fromStage, toStage, changedAt, staffName: staff.name })
    .from(opportunityStageChanges)
    .leftJoin(staff, eq(staff.id, opportunityStageChanges.staffId))
    .where(eq(opportunityStageChanges.opportunityId, id))
    .orderBy(asc(opportunityStageChanges.id))
    .all()
}

export function listShares(db: ReadDb, id: OpportunityId): StaffId[] {
  return db
    .select({ staffId: opportunityShares.staffId })
    .from(opportunityShares)
    .where(eq(opportunityShares.opportunityId, id))
    .orderBy(asc(opportunityShares.staffId))
    .all()
    .map(({ staffId }) => staffId)
}

/** Who comes and who goes; who stays is not written again. */
export function replaceShares(db: Db, id: OpportunityId, { come, gone }: { come: readonly StaffId[]; gone: readonly StaffId[] }) {
  if (gone.length > 0)
    db.delete(opportunityShares)
      .where(and(eq(opportunityShares.opportunityId, id), inArray(opportunityShares.staffId, [...gone])))
      .run()
  if (come.length > 0)
    db.insert(opportunityShares)
      .values(come.map((staffId) => ({ opportunityId: id, staffId })))
      .run()
}
