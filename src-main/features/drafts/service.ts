import type { Db } from '#main/database/open.ts'
import type { BinKind } from '#shared/features/bin/schema.ts'
import type { DraftEditor, DraftInput } from '#shared/features/drafts/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { deleteDraftsOf, deleteDraftsOfRecord, deleteOldest, isCustomer, upsertDraft } from './queries.ts'

/** So many forms nobody leaves half done; the oldest goes. */
const MOST_OF_ONE_PERSON = 50

/** Keeps what somebody has typed so far. What is about a customer who was erased meanwhile is not kept. */
export function keepDraft(db: Db, staffId: StaffId, { draft, savedAt }: { draft: DraftInput; savedAt: number }) {
  if (draft.aboutId !== null && !isCustomer(db, draft.aboutId)) return
  upsertDraft(db, staffId, { draft, savedAt })
  deleteOldest(db, staffId, MOST_OF_ONE_PERSON)
}

const editorsOf: Record<BinKind, readonly DraftEditor[]> = {
  customer: ['customer'],
  contact: ['contact', 'message'],
  contract: ['contract'],
  'contract-file': [],
  call: ['call-finish', 'call-replan'],
  task: ['task'],
  appointment: ['appointment', 'occurrence', 'following-occurrences'],
  'important-date': ['important-date'],
  gift: ['gift'],
  opportunity: ['opportunity'],
  competitor: ['competitor'],
  'customer-competitor': ['customer-competitor'],
  product: ['product'],
  purchase: ['purchase'],
  'contact-group': [],
  'appointment-file': [],
  note: ['note'],
  attachment: [],
}

/** What was typed into the forms of a record goes with it, whoever typed it. What hangs on a customer goes by the customer's row. */
export function eraseDrafts(db: Db, { record, recordId }: { record: BinKind; recordId: number }) {
  if (editorsOf[record].length > 0) deleteDraftsOfRecord(db, editorsOf[record], recordId)
}

/** Nobody can open the drafts of somebody who has left. */
export function dropDraftsOf(db: Db, staffId: StaffId) {
  deleteDraftsOf(db, staffId)
}
