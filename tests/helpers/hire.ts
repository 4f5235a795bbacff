import { openSqlite } from '#main/database/open.ts'
import type { BuiltInRole } from '#shared/features/roles/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { World } from './world.ts'

export interface NewColleague {
  name: string
  role: BuiltInRole
  department?: string
}

/** A colleague without a password: hiring through a window takes a second for each. */
export function staffOf(world: World, { name, role, department }: NewColleague) {
  const sqlite = openSqlite(world.folder.database)
  try {
    if (department) sqlite.prepare('insert or ignore into departments (name) values (?)').run(department)
    const { lastInsertRowid } = sqlite
      .prepare(
        `insert into staff (name, role_id, department_id, created_at)
        values (?, (select id from roles where key = ?), (select id from departments where name = ?), 0)`,
      )
      .run(name, role, department ?? null)
    return Number(lastInsertRowid) as StaffId
  } finally {
    sqlite.close()
  }
}

export function hire(world: World, name: string) {
  return staffOf(world, { name, role: 'sales' })
}
