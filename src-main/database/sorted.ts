import { personSortKey, textSortKey } from '#shared/kit/sortKey.ts'
import type { Sqlite } from './open.ts'

/** Rows of a release, or of a package, that knew no sort keys get theirs; SQL cannot make them. All looks go by an index. */
export function fillSortKeys(sqlite: Sqlite) {
  fill(sqlite, { table: 'contracts', name: 'name', keyOf: textSortKey })
  fill(sqlite, { table: 'contacts', name: 'full_name', keyOf: personSortKey })
}

function fill(sqlite: Sqlite, { table, name, keyOf }: { table: string; name: string; keyOf: (name: string) => string }) {
  const without = sqlite.prepare(`
    select id, ${name} as name from ${table} where deleted_at is null and sort_key = ''
    union all select id, ${name} from ${table} where deleted_at is not null and sort_key = ''`)
  const rows = without.all() as { id: number; name: string }[]
  if (rows.length === 0) return
  const give = sqlite.prepare(`update ${table} set sort_key = ? where id = ?`)
  const giveAll = sqlite.transaction(() => {
    for (const row of rows) give.run(keyOf(row.name), row.id)
  })
  giveAll.immediate()
}
