import { textSortKey } from '#shared/kit/sortKey.ts'
import type { Sqlite } from './open.ts'

/** Contracts of a release, or of a package, that knew no sort keys get theirs; SQL cannot make them. Both looks go by an index. */
export function fillContractKeys(sqlite: Sqlite) {
  const without = sqlite.prepare(`
    select id, name from contracts where deleted_at is null and sort_key = ''
    union all select id, name from contracts where deleted_at is not null and sort_key = ''`)
  const rows = without.all() as { id: number; name: string }[]
  if (rows.length === 0) return
  const give = sqlite.prepare('update contracts set sort_key = ? where id = ?')
  const fill = sqlite.transaction(() => {
    for (const { id, name } of rows) give.run(textSortKey(name), id)
  })
  fill.immediate()
}
