import { randomUUID } from 'node:crypto'
import { notFound } from '#main/kit/failures.ts'
import type { SearchId } from '#shared/features/duplicates/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { Group } from './groups.ts'

/** What a search found stays until a few others have followed it, or the program ends. */
const searches = new Map<SearchId, { staffId: StaffId; groups: readonly Group[] }>()
const KEPT = 6

export function keepSearch(staffId: StaffId, groups: readonly Group[]): SearchId {
  const id = randomUUID() as SearchId
  searches.set(id, { staffId, groups })
  for (const oldest of [...searches.keys()].slice(0, -KEPT)) searches.delete(oldest)
  return id
}

/** NOT_FOUND for a search that was forgotten, or is somebody else's. */
export function findSearch(staffId: StaffId, id: SearchId): readonly Group[] {
  const search = searches.get(id)
  if (!search || search.staffId !== staffId) throw notFound('duplicate-search')
  return search.groups
}
