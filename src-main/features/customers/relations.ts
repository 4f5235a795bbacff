import type { ReadDb } from '#main/database/open.ts'
import type { Access } from '#main/kit/access.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import type { Related, Relations } from '#shared/features/customers/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { findCustomerRow } from './queries.ts'
import { mayWith } from './reachQueries.ts'
import { findPointed, leadsUpTo, listPointing, listUpwards, type Pointed } from './relationQueries.ts'

/** Whom a customer points to. */
export interface Pointing {
  parentId: CustomerId | null
  referrerId: CustomerId | null
}

/**
 * Whoever is named as parent or referrer is there and seen, unless they stood there before; nobody stands above themselves or sent
 * themselves. NOT_FOUND, CONFLICT `parent-cycle`, `own-referrer`.
 */
export function assertRelations(
  db: ReadDb,
  { input, before }: { input: Pointing; before: (Pointing & { id: CustomerId }) | undefined },
  access: Access,
) {
  for (const field of ['parentId', 'referrerId'] as const) {
    const wanted = input[field]
    if (wanted === null || wanted === before?.[field]) continue
    const row = findCustomerRow(db, wanted)
    if (!row || row.deletedAt !== null || !mayWith(db, { access, deed: 'see' }, row)) throw notFound('customer')
  }
  if (!before) return
  if (input.referrerId === before.id) throw conflict('own-referrer')
  if (input.parentId !== null && leadsUpTo(db, input.parentId, before.id)) throw conflict('parent-cycle')
}

/** Those whom a customer comes to stand above, or to have sent, by becoming what is named: they cannot take it. */
export function circularFor(db: ReadDb, { parentId, referrerId }: Partial<Pointing>): CustomerId[] {
  return [...(parentId ? listUpwards(db, parentId) : []), ...(referrerId ? [referrerId] : [])]
}

/** For whoever put links in place without asking for each: CONFLICT `parent-cycle` when one of these stands above itself by now. */
export function assertNoCycle(db: ReadDb, ids: readonly CustomerId[]) {
  for (const id of ids) {
    const parentId = findCustomerRow(db, id)?.parentId ?? null
    if (parentId !== null && leadsUpTo(db, parentId, id)) throw conflict('parent-cycle')
  }
}

/** Whom a customer belongs to and brought, as far as one may see them. */
export function relationsOf(db: ReadDb, id: CustomerId, access: Access): Relations {
  const [parent, referrer] = [findPointed(db, id, 'parent_id'), findPointed(db, id, 'referrer_id')]
  const subsidiaries = listPointing(db, { id, column: 'parent_id' }, access)
  const referred = listPointing(db, { id, column: 'referrer_id' }, access)
  const maySee = (one: { id: CustomerId; ownerId: StaffId | null } | undefined) =>
    one !== undefined && mayWith(db, { access, deed: 'see' }, one)
  const seen = (one: Pointed | undefined): Related | null => (one && maySee(one) ? one : null)
  return {
    parent: seen(parent),
    referrer: seen(referrer),
    hidden: [
      ...(parent && !maySee(parent) ? (['parent'] as const) : []),
      ...(referrer && !maySee(referrer) ? (['referrer'] as const) : []),
    ],
    ...{ subsidiaries: subsidiaries.rows, referred: referred.rows },
    counts: { subsidiaries: subsidiaries.count, referred: referred.count },
  }
}
