import type { Db } from '#main/database/open.ts'
import type { ImportId } from '#shared/kit/id.ts'

/** What an import remembers of a customer so far; undefined when it has not touched it. */
export function rememberedOf({ $client: sqlite }: Db, importId: ImportId) {
  const read = sqlite
    .prepare<[number, number], string | null>(
      `select before from imported_rows where import_id = ? and noun = 'customer' and row_id = ?`,
    )
    .pluck()
  return (id: number) => read.get(importId, id)
}
