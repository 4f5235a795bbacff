import type { ReadDb } from '#main/database/open.ts'
import { getCategory } from '#main/features/categories/service.ts'
import { assertCustomer, assertGroup, circularFor, getCustomer, type ManyChange } from '#main/features/customers/service.ts'
import { changesForMany, toldValues } from '#main/features/customFields/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { type Access, type Act, assertMayGive } from '#main/kit/access.ts'
import { forbidden } from '#main/kit/failures.ts'
import type { DeedName } from '#shared/features/bulk/choices.ts'
import type { Deed } from '#shared/features/bulk/schema.ts'
import { type CustomKey, customKey } from '#shared/kit/customKey.ts'
import type { CategoryId, CustomerId } from '#shared/kit/id.ts'

/** What one must be allowed with each record. */
export function permissionOf(deed: DeedName): ManyChange['deed'] {
  return deed === 'remove' || deed === 'restore' ? 'delete' : 'edit'
}

/** More than one is bulk work. */
export function assertMayDo(access: Access, { ids, deed }: { ids: readonly number[]; deed: Deed }) {
  if (!access.may(`customers.${permissionOf(deed.deed)}`)) throw forbidden()
  if (ids.length > 1 && !access.may('customers.bulk')) throw forbidden()
}

/** What customers become by a deed; FORBIDDEN and NOT_FOUND where a value is none that may be given. */
export function changeOf(db: ReadDb, deed: Deed, { access, now }: Act): ManyChange {
  const none = { deed: permissionOf(deed.deed), isInBin: false, values: {}, custom: [], circular: [], add: [], remove: [] }
  switch (deed.deed) {
    case 'edit': {
      const { ownerId, groupId, parentId, referrerId } = deed.values
      if (ownerId) assertStaff(db, ownerId)
      if (ownerId !== undefined) assertMayGive(access, 'customers.edit', ownerId)
      if (groupId) assertGroup(db, groupId)
      const assertLinked = (id: CustomerId) => assertCustomer(db, id, access)
      for (const id of [parentId, referrerId]) if (id) assertLinked(id)
      const custom = changesForMany(db, { record: 'customer', values: deed.custom, assertLinked })
      return { ...none, values: deed.values, custom, circular: circularFor(db, deed.values) }
    }
    case 'categorise':
      for (const id of [...deed.add, ...deed.remove]) getCategory(db, id)
      return { ...none, add: deed.add, remove: deed.remove }
    case 'remove':
      return { ...none, values: { deletedAt: now } }
    case 'restore':
      return { ...none, isInBin: true, values: { deletedAt: null } }
  }
}

/** What is kept of a deed so that it can be told: JSON. Categories and what the office made by the names they have now. */
export function detailsOf(db: ReadDb, deed: Deed, { custom }: ManyChange): string {
  const namesOf = (ids: readonly CategoryId[]) => ids.map((id) => getCategory(db, id).name)
  if (deed.deed === 'edit')
    return JSON.stringify({
      values: deed.values,
      ...(custom.length > 0 && { custom: toldChanges(db, custom) }),
      ...(deed.reason && { reason: deed.reason }),
    })
  return JSON.stringify(deed.deed === 'categorise' ? { added: namesOf(deed.add), removed: namesOf(deed.remove) } : {})
}

/** What the office's own fields become, each by its key under its name in the log. */
function toldChanges(db: ReadDb, changes: ManyChange['custom']): Record<CustomKey, [name: string, told: string | number | null]> {
  const custom = Object.fromEntries(changes.map(({ field, value }) => [customKey(field.id), value]))
  const linked = changes.filter(({ field, value }) => field.kind === 'customer' && value !== null)
  const linkedNames = Object.fromEntries(
    linked.map(({ field, value }) => [customKey(field.id), getCustomer(db, value as CustomerId).name]),
  )
  const told = toldValues(db, 'customer', { custom, linkedNames })
  return Object.fromEntries(
    changes.map(({ field: { id, kind, label } }) => {
      const name = `custom.${kind}:${label}`
      return [customKey(id), [name, told[name] ?? null] as const]
    }),
  )
}
