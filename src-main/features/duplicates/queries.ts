import { and, eq } from 'drizzle-orm'
import type { Db } from '#main/database/open.ts'
import type { Pair } from '#shared/features/duplicates/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { distinctCustomers } from './table.ts'

/** False when somebody said it before. */
export function insertApart(db: Db, { first, second }: Pair, { staffId, at }: { staffId: StaffId; at: number }) {
  const { changes } = db
    .insert(distinctCustomers)
    .values({ firstId: first, secondId: second, staffId, at })
    .onConflictDoNothing()
    .run()
  return changes === 1
}

export function deleteApart(db: Db, { first, second }: Pair) {
  return db
    .delete(distinctCustomers)
    .where(and(eq(distinctCustomers.firstId, first), eq(distinctCustomers.secondId, second)))
    .run().changes
}
