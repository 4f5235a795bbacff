import type { Sqlite } from '#main/database/open.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** Somebody had chosen a password. */
export function hasPasswords(sqlite: Sqlite): boolean {
  return sqlite.prepare('select count(*) from passwords').pluck().get() !== 0
}

/** Who owns the firm: the first of those who may do everything. */
export function ownerOf(sqlite: Sqlite): { id: StaffId; name: string } {
  return sqlite
    .prepare(
      `select s.id, s.name from staff s join roles r on r.id = s.role_id where r."key" = 'owner' and s.left_at is null order by s.id limit 1`,
    )
    .get() as { id: StaffId; name: string }
}
