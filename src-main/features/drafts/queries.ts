import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { customers } from '#main/features/customers/table.ts'
import type { Draft, DraftEditor, DraftInput, DraftPlace, DraftSummary } from '#shared/features/drafts/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { drafts } from './table.ts'

const NONE = 0

function at(staffId: StaffId, { editor, recordId, customerId, occursAt }: DraftPlace) {
  return and(
    eq(drafts.staffId, staffId),
    eq(drafts.editor, editor),
    eq(drafts.recordId, recordId ?? NONE),
    eq(drafts.openedUnder, customerId ?? NONE),
    eq(drafts.occursAt, occursAt ?? NONE),
  )
}

const columns = {
  editor: drafts.editor,
  recordId: sql<number | null>`nullif(${drafts.recordId}, ${NONE})`,
  customerId: sql<CustomerId | null>`nullif(${drafts.openedUnder}, ${NONE})`,
  occursAt: sql<number | null>`nullif(${drafts.occursAt}, ${NONE})`,
  name: drafts.name,
  savedAt: drafts.savedAt,
}

const upsert = prepared((db: Db) =>
  db
    .insert(drafts)
    .values({
      staffId: sql.placeholder('staffId'),
      editor: sql.placeholder('editor'),
      recordId: sql.placeholder('recordId'),
      openedUnder: sql.placeholder('openedUnder'),
      occursAt: sql.placeholder('occursAt'),
      aboutId: sql.placeholder('aboutId'),
      name: sql.placeholder('name'),
      version: sql.placeholder('version'),
      content: sql.placeholder('content'),
      savedAt: sql.placeholder('savedAt'),
    })
    .onConflictDoUpdate({
      target: [drafts.staffId, drafts.editor, drafts.recordId, drafts.openedUnder, drafts.occursAt],
      set: {
        aboutId: sql`excluded.about_id`,
        name: sql`excluded.name`,
        version: sql`excluded.version`,
        content: sql`excluded.content`,
        savedAt: sql`excluded.saved_at`,
      },
    })
    .prepare(),
)

export function upsertDraft(db: Db, staffId: StaffId, { draft, savedAt }: { draft: DraftInput; savedAt: number }) {
  const { recordId, customerId, occursAt, ...rest } = draft
  const place = { recordId: recordId ?? NONE, openedUnder: customerId ?? NONE, occursAt: occursAt ?? NONE }
  upsert(db).run({ ...rest, ...place, staffId, savedAt })
}

export function findDraft(db: ReadDb, staffId: StaffId, place: DraftPlace): Draft | undefined {
  return db
    .select({ ...columns, version: drafts.version, content: drafts.content })
    .from(drafts)
    .where(at(staffId, place))
    .get()
}

export function listDrafts(db: ReadDb, staffId: StaffId): DraftSummary[] {
  return db.select(columns).from(drafts).where(eq(drafts.staffId, staffId)).orderBy(desc(drafts.savedAt)).all()
}

/** With a moment: only the draft that was kept then. */
export function deleteDraft(db: Db, staffId: StaffId, place: DraftPlace & { savedAt?: number | undefined }) {
  const { savedAt } = place
  db.delete(drafts)
    .where(and(at(staffId, place), savedAt === undefined ? undefined : eq(drafts.savedAt, savedAt)))
    .run()
}

/** Those beyond the last so many. */
export function deleteOldest(db: Db, staffId: StaffId, kept: number) {
  const newest = db
    .select({ rowid: sql`rowid` })
    .from(drafts)
    .where(eq(drafts.staffId, staffId))
    .orderBy(desc(drafts.savedAt))
    .limit(kept)
  db.delete(drafts)
    .where(and(eq(drafts.staffId, staffId), notInArray(sql`rowid`, newest)))
    .run()
}

export function deleteDraftsOfRecord(db: Db, editors: readonly DraftEditor[], recordId: number) {
  db.delete(drafts)
    .where(and(inArray(drafts.editor, editors), eq(drafts.recordId, recordId)))
    .run()
}

export function deleteDraftsOf(db: Db, staffId: StaffId) {
  db.delete(drafts).where(eq(drafts.staffId, staffId)).run()
}

export function isCustomer(db: ReadDb, id: CustomerId) {
  return db.select({ id: customers.id }).from(customers).where(eq(customers.id, id)).get() !== undefined
}
