import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { competitors } from '#main/features/competitors/table.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import { type Criterion, criteria } from '#shared/features/opinions/choices.ts'
import type { AverageOpinion, Opinion } from '#shared/features/opinions/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CompetitorId, CustomerId, OpinionId } from '#shared/kit/id.ts'
import { opinions } from './table.ts'

type Values = typeof opinions.$inferInsert

/** The newest day first, of each day that of us first; not of a competitor that lies in the bin. */
export function listOpinions(db: ReadDb, customerId: CustomerId): Opinion[] {
  return db
    .select({ ...getTableColumns(opinions), competitorName: competitors.name })
    .from(opinions)
    .leftJoin(competitors, eq(competitors.id, opinions.competitorId))
    .where(and(eq(opinions.customerId, customerId), isNull(competitors.deletedAt)))
    .orderBy(desc(opinions.saidOn), asc(opinions.competitorId), asc(opinions.id))
    .all()
}

/** A row for us, if there is any opinion of us, and for each competitor; of each customer within reach only its newest opinion counts. */
export function listAverages(db: ReadDb, access: Access): AverageOpinion[] {
  const shown = allOf([sql`c.deleted_at is null and o.deleted_at is null`, customerWithin({ access })])
  const figures = criteria.flatMap((criterion) => {
    const column = sql.raw(criterion)
    return [sql`avg(${column}) as ${sql.raw(`${criterion}Mean`)}`, sql`count(${column}) as ${sql.raw(`${criterion}Count`)}`]
  })
  const rows = db.all<Record<string, number | null> & { competitorId: CompetitorId | null }>(sql`
    select competitorId, ${sql.join(figures, sql`, `)} from (
      select p.*, p.competitor_id as competitorId,
        row_number() over (partition by p.customer_id, p.competitor_id order by p.said_on desc, p.id desc) as place
      from opinions p join customers c on c.id = p.customer_id left join competitors o on o.id = p.competitor_id where ${shown}
    ) where place = 1 group by competitorId order by competitorId`)
  return rows.map(({ competitorId, ...row }) => {
    const entries = criteria.map((criterion) => [
      criterion,
      { mean: row[`${criterion}Mean`] ?? null, count: row[`${criterion}Count`] ?? 0 },
    ])
    return { competitorId, ...(Object.fromEntries(entries) as Record<Criterion, { mean: number | null; count: number }>) }
  })
}

/** What a customer said on a day of a competitor, or of us (`null`). */
export function findOpinion(db: ReadDb, of: { customerId: CustomerId; saidOn: Day; competitorId: CompetitorId | null }) {
  return db
    .select({ id: opinions.id, version: opinions.version })
    .from(opinions)
    .where(
      and(
        eq(opinions.customerId, of.customerId),
        eq(opinions.saidOn, of.saidOn),
        sql`${opinions.competitorId} is ${of.competitorId}`,
      ),
    )
    .orderBy(asc(opinions.id))
    .get()
}

export function insertOpinion(db: Db, values: Values) {
  db.insert(opinions).values(values).run()
}

export function updateOpinion(db: Db, row: { id: OpinionId; version: number }, values: Partial<Values>) {
  db.update(opinions)
    .set({ ...values, version: row.version + 1 })
    .where(eq(opinions.id, row.id))
    .run()
}

export function deleteOpinion(db: Db, id: OpinionId) {
  db.delete(opinions).where(eq(opinions.id, id)).run()
}
