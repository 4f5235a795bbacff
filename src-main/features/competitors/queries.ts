import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { Competitor } from '#shared/features/competitors/schema.ts'
import { openStages } from '#shared/features/customers/choices.ts'
import type { CompetitorId } from '#shared/kit/id.ts'
import { competitors } from './table.ts'

type Values = typeof competitors.$inferInsert

/** All that do not lie in the bin, or the one of an id, with how many customers they have of those somebody may see. */
export function listCompetitors(db: ReadDb, access: Access, only?: CompetitorId): Competitor[] {
  const shown = allOf([sql`d.deleted_at is null and c.deleted_at is null`, customerWithin({ access })])
  return db.all<Competitor>(sql`
    select o.id, o.name, o.website, o.products, o.policy, o.service, o.strengths, o.weaknesses, o.note, o.version,
      coalesce(n.users, 0) as users, coalesce(n.expected, 0) as expected, coalesce(n.lost, 0) as lost, coalesce(n.won, 0) as won
    from competitors o left join (
      select d.competitor_id, count(distinct iif(d.status <> 'won', c.id, null)) as users,
        count(distinct iif(d.status <> 'won' and c.stage in ${openStages}, c.id, null)) as expected,
        count(distinct iif(d.status = 'lost', c.id, null)) as lost, count(distinct iif(d.status = 'won', c.id, null)) as won
      from customer_competitors d join customers c on c.id = d.customer_id where ${shown} group by d.competitor_id
    ) n on n.competitor_id = o.id
    where o.deleted_at is null and ${only === undefined ? sql`true` : sql`o.id = ${only}`} order by o.id`)
}

/** All that do not lie in the bin. */
export function listCompetitorNames(db: ReadDb) {
  return db.select({ id: competitors.id, name: competitors.name }).from(competitors).where(isNull(competitors.deletedAt)).all()
}

/** The row, also when it lies in the bin. */
export function findCompetitorRow(db: ReadDb, id: CompetitorId) {
  return db.select().from(competitors).where(eq(competitors.id, id)).get()
}

/** The one that is called so and does not lie in the bin. */
export function findByName(db: ReadDb, foldedName: string) {
  return db
    .select({ id: competitors.id })
    .from(competitors)
    .where(and(eq(competitors.foldedName, foldedName), isNull(competitors.deletedAt)))
    .get()?.id
}

export function insertCompetitor(db: Db, values: Values) {
  return db.insert(competitors).values(values).returning({ id: competitors.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateCompetitor(db: Db, row: { id: CompetitorId; version: number }, values: Partial<Values>) {
  const { changes } = db
    .update(competitors)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(competitors.id, row.id), eq(competitors.version, row.version), isNull(competitors.deletedAt)))
    .run()
  return changes === 1
}

/** Puts one into the bin at a moment, or takes it out (`null`). */
export function markCompetitor(db: Db, id: CompetitorId, deletedAt: number | null) {
  db.update(competitors)
    .set({ deletedAt, version: sql`${competitors.version} + 1` })
    .where(eq(competitors.id, id))
    .run()
}

export function deleteCompetitor(db: Db, id: CompetitorId) {
  db.delete(competitors).where(eq(competitors.id, id)).run()
}
