import type { ReadDb } from '#main/database/open.ts'
import { fieldsOf, listValues } from '#main/features/customFields/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import type { CustomValues } from '#shared/features/customFields/schema.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { namesWithin } from './reachQueries.ts'

/** What a record holds in the fields the office made, and the names of customers among it; '' for one that may not be seen. */
export interface CustomPart {
  custom: CustomValues
  linkedNames: Record<CustomKey, string>
}

/** Reads what records hold in the office's own fields, all of them in one go. */
export function customReader(
  db: ReadDb,
  record: CustomisedKind,
  { ids, access }: { ids: readonly number[]; access: Access },
): (id: number) => CustomPart {
  const fields = fieldsOf(db, record)
  if (fields.size === 0) return () => ({ custom: {}, linkedNames: {} })
  const values = listValues(db, fields, ids)
  const links = [...fields].flatMap(([key, { kind }]) => (kind === 'customer' ? key : []))
  const linked = links.flatMap((key) => [...values.values()].flatMap((own) => (own[key] as CustomerId | undefined) ?? []))
  const names = linked.length > 0 ? namesWithin(db, linked, access) : new Map<number, string>()
  return (id) => {
    const custom = values.get(id) ?? {}
    const own = links.flatMap((key) =>
      custom[key] === undefined ? [] : [[key, names.get(custom[key] as number) ?? ''] as const],
    )
    return { custom, linkedNames: Object.fromEntries(own) }
  }
}
