import type { Db } from '#main/database/open.ts'
import type { ImportId } from '#shared/kit/id.ts'

/** What an import remembers of a row so far; undefined when it has not touched it. */
export function rememberedOf({ $client: sqlite }: Db, importId: ImportId, noun: 'customer' | 'contact') {
  const read = sqlite
    .prepare<[number, string, number], string | null>(
      'select before from imported_rows where import_id = ? and noun = ? and row_id = ?',
    )
    .pluck()
  return (id: number) => read.get(importId, noun, id)
}

/** Links a customer that comes with the import: its row is still as it came, so its version stays. */
export function linker({ $client: sqlite }: Db) {
  const link = sqlite.prepare('update customers set parent_id = ?, referrer_id = ? where id = ?')
  return (id: number, links: { parent_id?: number; referrer_id?: number }) =>
    void link.run(links.parent_id ?? null, links.referrer_id ?? null, id)
}
