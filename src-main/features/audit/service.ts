import { createHmac } from 'node:crypto'
import type { Change } from '#main/database/noted.ts'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { By } from '#main/database/writing.ts'
import { seenAppointment } from '#main/features/appointments/service.ts'
import { seenAttachment } from '#main/features/attachments/service.ts'
import { seenCall } from '#main/features/calls/service.ts'
import { getCompetitor } from '#main/features/competitors/service.ts'
import { seenContact } from '#main/features/contacts/service.ts'
import { seenContract } from '#main/features/contracts/service.ts'
import { seenCustomerCompetitor } from '#main/features/customerCompetitors/service.ts'
import { seenCustomer } from '#main/features/customers/service.ts'
import { seenGift } from '#main/features/gifts/service.ts'
import { seenImportantDate } from '#main/features/importantDates/service.ts'
import { seenNote } from '#main/features/notes/service.ts'
import { assertSeenOpportunity } from '#main/features/opportunities/service.ts'
import { getProduct } from '#main/features/products/service.ts'
import { seenPurchase } from '#main/features/purchases/service.ts'
import { seenTask } from '#main/features/tasks/service.ts'
import type { Access } from '#main/kit/access.ts'
import { forbidden, notFound } from '#main/kit/failures.ts'
import type { AuditFilter, AuditHead, AuditVerdict, RecordKind } from '#shared/features/audit/schema.ts'
import type {
  AppointmentId,
  AttachmentId,
  AuditSeq,
  CallId,
  CompetitorId,
  ContactId,
  ContractId,
  CustomerCompetitorId,
  CustomerId,
  GiftId,
  ImportantDateId,
  NoteId,
  OpportunityId,
  ProductId,
  PurchaseId,
  TaskId,
} from '#shared/kit/id.ts'
import { appendLines, blankLines, findHead, findKey } from './chainQueries.ts'
import { entriesOf } from './entries.ts'
import { beforeDeeds, countLog, findLastMoment, findLine, listLines, listLog, listOfRecord } from './queries.ts'
import { verifyLog } from './verify.ts'

/** Keeps what a transaction changed; to be called in it, right before its COMMIT. */
export function keepChanges(db: Db, changes: readonly Change[], how: { by: By; at: number }) {
  appendLines(db, changes, how)
}

/** Where the log ends now. Kept in a backup or on paper it shows later that nothing was cut off. */
export function auditHead(db: ReadDb): AuditHead {
  return findHead(db)
}

/** When somebody last changed something, by the clock of that moment; the beginning of time while nobody did. */
export function lastChangeAt(db: ReadDb) {
  return findLastMoment(db)
}

/** A secret of this firm's database for one purpose, the same in all its backups. */
export function derivedKey(db: ReadDb, purpose: string) {
  return createHmac('sha256', findKey(db)).update(purpose).digest()
}

/** For whoever erases a record for ever, in the same transaction: its texts go from the log; that it was erased is noted by itself. */
export function eraseTexts(db: Db, record: { record: RecordKind; id: number }) {
  blankLines(db, record)
}

/** Whether every line is as it was written; others are answered between its steps. */
export async function verifyAudit(db: ReadDb, anchors: readonly AuditHead[]): Promise<AuditVerdict> {
  const steps = verifyLog(db, anchors)
  let step = steps.next()
  for (; !step.done; step = steps.next()) await new Promise((resolve) => setImmediate(resolve))
  return step.value
}

export function listEntries(
  db: ReadDb,
  { filter, ...stretch }: { filter: AuditFilter; before?: number; offset?: number; limit: number },
) {
  return entriesOf(db, listLog(db, filter, stretch))
}

export function getEntry(db: ReadDb, id: AuditSeq) {
  const row = findLine(db, id)
  const [entry] = entriesOf(db, row ? [row] : [])
  if (!entry) throw notFound('audit-entry')
  return entry
}

export function countEntries(db: ReadDb, filter: AuditFilter) {
  return countLog(db, filter)
}

/** What happened to a record; who may not see the log is told of the record itself, if they may see that. */
export function historyOf(
  db: ReadDb,
  { record, id, ...stretch }: { record: RecordKind; id: number; offset: number; limit: number },
  access: Access,
) {
  const isWhole = access.may('audit.see')
  if (!isWhole) assertSeen(db, { record, id }, access)
  const rows = listOfRecord(db, { record, id, isWhole }, stretch)
  return entriesOf(db, rows, {
    before: record === 'customer' ? beforeDeeds(db, rows, id) : undefined,
    access: isWhole ? undefined : access,
  })
}

/** These lines of the log, for whoever may see it; a line that is not there is left out. */
export function entriesAt(db: ReadDb, ids: readonly AuditSeq[]) {
  return entriesOf(db, ids.length > 0 ? listLines(db, ids) : [])
}

export interface Subject {
  record: RecordKind
  id: number
}

/** Everything the log says of some records and what hangs on them, the oldest first; each line once. */
export function entriesAbout(db: ReadDb, subjects: readonly Subject[]) {
  const rows = subjects.flatMap((subject) => listOfRecord(db, { ...subject, isWhole: true }, { offset: 0, limit: -1 }))
  const lines = new Map(rows.map((row) => [row.id, row]))
  return entriesOf(
    db,
    [...lines.values()].toSorted((one, other) => one.id - other.id),
  )
}

const seen: Partial<Record<RecordKind, (db: ReadDb, access: Access, id: number) => unknown>> = {
  customer: (db, access, id) => seenCustomer(db, access, id as CustomerId),
  contact: (db, access, id) => seenContact(db, access, id as ContactId),
  'important-date': (db, access, id) => seenImportantDate(db, access, id as ImportantDateId),
  gift: (db, access, id) => seenGift(db, access, id as GiftId),
  opportunity: (db, access, id) => assertSeenOpportunity(db, access, id as OpportunityId),
  competitor: (db, access, id) => getCompetitor(db, access, id as CompetitorId),
  'customer-competitor': (db, access, id) => seenCustomerCompetitor(db, access, id as CustomerCompetitorId),
  product: (db, _access, id) => getProduct(db, id as ProductId),
  purchase: (db, access, id) => seenPurchase(db, access, id as PurchaseId),
  note: (db, access, id) => seenNote(db, access, id as NoteId),
  attachment: (db, access, id) => seenAttachment(db, access, id as AttachmentId),
  call: (db, access, id) => seenCall(db, access, id as CallId),
  task: (db, access, id) => seenTask(db, access, id as TaskId),
  appointment: (db, access, id) => seenAppointment(db, access, id as AppointmentId),
  contract: (db, access, id) => seenContract(db, access, id as ContractId),
}

function assertSeen(db: ReadDb, { record, id }: { record: RecordKind; id: number }, access: Access) {
  const look = seen[record]
  if (!look) throw forbidden()
  look(db, access, id)
}
