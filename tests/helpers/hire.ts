import { openSqlite } from '#main/database/open.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { World } from './world.ts'

/** A colleague, who cannot be hired through a window yet. */
export function hire(world: World, name: string) {
  const sqlite = openSqlite(world.folder.database)
  const { lastInsertRowid } = sqlite
    .prepare(`insert into staff (name, role_id, created_at) values (?, (select id from roles where key = 'sales'), 0)`)
    .run(name)
  sqlite.close()
  return Number(lastInsertRowid) as StaffId
}
