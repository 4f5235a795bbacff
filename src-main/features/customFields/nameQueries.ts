import type { ReadDb } from '#main/database/open.ts'
import { staff } from '#main/features/staff/table.ts'

/** What colleagues are called, those too who left. */
export function staffNames(db: ReadDb): ReadonlyMap<number, string> {
  const people = db.select({ id: staff.id, name: staff.name }).from(staff).all()
  return new Map(people.map(({ id, name }) => [id, name]))
}
