import type { Db, ReadDb } from '#main/database/open.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, forbidden, notFound, staleVersion } from '#main/kit/failures.ts'
import type { SavedView, ViewInput } from '#shared/features/views/schema.ts'
import type { ViewId } from '#shared/kit/id.ts'
import { deleteView, findView, hasViewNamed, insertView, listViews, updateView } from './queries.ts'

const vietnamese = new Intl.Collator('vi')

/** One's own views and the shared ones, by name. */
export function viewsOf(db: ReadDb, list: SavedView['list'], access: Access): SavedView[] {
  return listViews(db, list, access.staffId)
    .map((view) => ({ ...view, mayChange: mayChange(view, access) }))
    .toSorted((one, other) => vietnamese.compare(one.name, other.name))
}

export function createView(db: Db, { list, input }: { list: SavedView['list']; input: ViewInput }, { access, now }: Act) {
  assertMayShare(input, access)
  const ownerId = access.staffId
  assertFree(db, { ownerId, list, name: input.name })
  return seenView(db, insertView(db, { ...input, list, ownerId, createdAt: now, updatedAt: now }), access)
}

export function changeView(
  db: Db,
  { id, version, input }: { id: ViewId; version: number; input: ViewInput },
  { access, now }: Act,
) {
  const view = assertMayChange(db, id, access)
  if (input.isShared !== view.isShared) assertMayShare(input, access)
  assertFree(db, { ...view, name: input.name }, id)
  if (!updateView(db, { id, version }, { ...input, updatedAt: now })) throw staleVersion()
  return seenView(db, id, access)
}

export function removeView(db: Db, id: ViewId, access: Access) {
  assertMayChange(db, id, access)
  deleteView(db, id)
}

function seenView(db: ReadDb, id: ViewId, access: Access): SavedView {
  const view = findView(db, id)
  if (!view || (view.ownerId !== access.staffId && !view.isShared)) throw notFound('view')
  return { ...view, mayChange: mayChange(view, access) }
}

function assertMayChange(db: ReadDb, id: ViewId, access: Access) {
  const view = seenView(db, id, access)
  if (!view.mayChange) throw forbidden()
  return view
}

function mayChange({ ownerId }: Pick<SavedView, 'ownerId'>, access: Access) {
  return ownerId === access.staffId || access.may('office.edit')
}

/** What everybody finds in their pane is for who works on many rows at once. */
function assertMayShare({ isShared }: ViewInput, access: Access) {
  if (isShared && !access.may('customers.bulk')) throw forbidden()
}

function assertFree(db: ReadDb, view: Pick<SavedView, 'ownerId' | 'list' | 'name'>, except?: ViewId) {
  if (hasViewNamed(db, view, except)) throw conflict('view-name-taken')
}
