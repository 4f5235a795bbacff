import type { Db, ReadDb } from '#main/database/open.ts'
import type { By, Writing } from '#main/database/writing.ts'
import {
  eraseAppointment,
  eraseAppointmentFile,
  reattachAppointmentFile,
  restoreAppointment,
} from '#main/features/appointments/service.ts'
import { eraseAttachment, restoreAttachment } from '#main/features/attachments/service.ts'
import { eraseTexts, lastChangeAt } from '#main/features/audit/service.ts'
import { forgetBulk } from '#main/features/bulk/service.ts'
import { eraseCall, restoreCall } from '#main/features/calls/service.ts'
import { eraseCompetitor, restoreCompetitor } from '#main/features/competitors/service.ts'
import { eraseContactGroup, restoreContactGroup } from '#main/features/contactGroups/service.ts'
import { eraseContact, movePeopleOn, restoreContact } from '#main/features/contacts/service.ts'
import { eraseContract, eraseContractFile, reattachContractFile, restoreContract } from '#main/features/contracts/service.ts'
import { eraseCustomerCompetitor, restoreCustomerCompetitor } from '#main/features/customerCompetitors/service.ts'
import { eraseCustomer } from '#main/features/customers/service.ts'
import { eraseDocuments, removeFiles } from '#main/features/documents/service.ts'
import { eraseDrafts } from '#main/features/drafts/service.ts'
import { bringBack } from '#main/features/duplicates/service.ts'
import { eraseGift, restoreGifts } from '#main/features/gifts/service.ts'
import { eraseImportantDate, importantDatesOfContact, restoreImportantDate } from '#main/features/importantDates/service.ts'
import { forgetImported } from '#main/features/imports/service.ts'
import { eraseNote, restoreNote } from '#main/features/notes/service.ts'
import { eraseOpportunity, restoreOpportunities } from '#main/features/opportunities/service.ts'
import { evidenceOf, forgetPerson } from '#main/features/privacy/service.ts'
import { eraseProduct, restoreProducts } from '#main/features/products/service.ts'
import { erasePurchase, restorePurchase } from '#main/features/purchases/service.ts'
import { eraseTask, restoreTask } from '#main/features/tasks/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { Clock } from '#main/kit/clock.ts'
import type { Folder } from '#main/kit/folder.ts'
import { type BinKind, type Binned, binKinds, DAYS_IN_BIN } from '#shared/features/bin/schema.ts'
import type {
  AppointmentFileId,
  AppointmentId,
  AttachmentId,
  CallId,
  CompetitorId,
  ContactGroupId,
  ContactId,
  ContractFileId,
  ContractId,
  CustomerCompetitorId,
  CustomerId,
  DocumentId,
  GiftId,
  ImportantDateId,
  NoteId,
  OpportunityId,
  ProductId,
  PurchaseId,
  TaskId,
} from '#shared/kit/id.ts'
import { forgottenErasures, noteErasures, rowsOf, writeLedger } from './ledger.ts'
import { type ErasureValues, insertErasure, markAgain } from './ledgerQueries.ts'
import { clearSearchIndexes, listBinned, listContractsOf, listDocumentsOf, listOverdue } from './queries.ts'

const restores: Record<BinKind, (db: Db, id: number, act: Act) => unknown> = {
  customer: (db, id, act) => bringBack(db, [id as CustomerId], act),
  contact: (db, id, act) => restoreContact(db, id as ContactId, act),
  contract: (db, id, act) => restoreContract(db, id as ContractId, act),
  'contract-file': (db, id, act) => reattachContractFile(db, id as ContractFileId, act),
  'important-date': (db, id, act) => restoreImportantDate(db, id as ImportantDateId, act),
  gift: (db, id, act) => restoreGifts(db, [id as GiftId], act),
  opportunity: (db, id, act) => restoreOpportunities(db, [id as OpportunityId], act),
  competitor: (db, id) => restoreCompetitor(db, id as CompetitorId),
  'customer-competitor': (db, id, act) => restoreCustomerCompetitor(db, id as CustomerCompetitorId, act),
  product: (db, id) => restoreProducts(db, [id as ProductId]),
  purchase: (db, id, act) => restorePurchase(db, id as PurchaseId, act),
  'contact-group': (db, id) => restoreContactGroup(db, id as ContactGroupId),
  note: (db, id, act) => restoreNote(db, id as NoteId, act),
  attachment: (db, id, act) => restoreAttachment(db, id as AttachmentId, act),
  call: (db, id, act) => restoreCall(db, id as CallId, act),
  task: (db, id, act) => restoreTask(db, id as TaskId, act),
  appointment: (db, id, act) => restoreAppointment(db, id as AppointmentId, act),
  'appointment-file': (db, id, act) => reattachAppointmentFile(db, id as AppointmentFileId, act),
}

/** Brings things back; a customer before what hangs on it. Answers how many there were. */
export function restoreAll(db: Db, things: readonly Binned[], act: Act) {
  const there = listBinned(db, things)
  for (const kind of binKinds) for (const { record, recordId } of there) if (record === kind) restores[kind](db, recordId, act)
  return there.length
}

/** What erasing has to do outside the transaction. */
export interface Erased {
  count: number
  /** Contents nobody refers to any more. */
  files: string[]
}

/** Erases what lies in the bin, with everything that hangs on it. The texts of the log go first; that it was erased is noted behind them. */
export function eraseAll(db: Db, things: readonly Binned[], now: number): Erased {
  return eraseRows(db, listBinned(db, things), now)
}

/** What hangs on others goes before them, or it would be looked for in vain. */
function eraseRows(db: Db, there: readonly Binned[], now: number): Erased {
  const going: Going = { documents: new Set(), now }
  for (const kind of binKinds.toReversed()) for (const thing of there) if (thing.record === kind) eraseOne(db, thing, going)
  return { count: there.length, files: eraseDocuments(db, [...going.documents]) }
}

interface Going {
  documents: Set<DocumentId>
  now: number
}

function eraseOne(db: Db, thing: Binned, going: Going) {
  const { record, recordId } = thing
  const { documents, now } = going
  if (record === 'customer') {
    movePeopleOn(db, recordId as CustomerId)
    const contracts = listContractsOf(db, recordId as CustomerId)
    for (const id of contracts) eraseOne(db, { record: 'contract', recordId: id }, going)
  }
  if (record === 'contact') {
    for (const id of importantDatesOfContact(db, recordId as ContactId))
      eraseOne(db, { record: 'important-date', recordId: id }, going)
  }
  for (const id of listDocumentsOf(db, thing)) documents.add(id)
  if (record === 'customer' || record === 'contact') {
    for (const id of evidenceOf(db, record, recordId)) documents.add(id)
    forgetPerson(db, { record, id: recordId }, now)
  }
  eraseTexts(db, { record, id: recordId })
  if (record === 'customer' || record === 'contact' || record === 'important-date') forgetImported(db, record, recordId)
  if (record === 'customer') forgetBulk(db, record, recordId)
  eraseDrafts(db, thing)
  erases[record](db, recordId)
}

const erases: Record<BinKind, (db: Db, id: number) => void> = {
  customer: (db, id) => eraseCustomer(db, id as CustomerId),
  contact: (db, id) => eraseContact(db, id as ContactId),
  contract: (db, id) => eraseContract(db, id as ContractId),
  'contract-file': (db, id) => eraseContractFile(db, id as ContractFileId),
  'important-date': (db, id) => eraseImportantDate(db, id as ImportantDateId),
  gift: (db, id) => eraseGift(db, id as GiftId),
  opportunity: (db, id) => eraseOpportunity(db, id as OpportunityId),
  competitor: (db, id) => eraseCompetitor(db, id as CompetitorId),
  'customer-competitor': (db, id) => eraseCustomerCompetitor(db, id as CustomerCompetitorId),
  product: (db, id) => eraseProduct(db, id as ProductId),
  purchase: (db, id) => erasePurchase(db, id as PurchaseId),
  'contact-group': (db, id) => eraseContactGroup(db, id as ContactGroupId),
  note: (db, id) => eraseNote(db, id as NoteId),
  attachment: (db, id) => eraseAttachment(db, id as AttachmentId),
  call: (db, id) => eraseCall(db, id as CallId),
  task: (db, id) => eraseTask(db, id as TaskId),
  appointment: (db, id) => eraseAppointment(db, id as AppointmentId),
  'appointment-file': (db, id) => eraseAppointmentFile(db, id as AppointmentFileId),
}

interface Place {
  folder: Folder
  write: <Result>(action: (db: Db) => Result) => Promise<Result>
  writeLong: (steps: (db: Db) => Generator<void>) => Promise<void>
  emptyWriteAheadLog: () => void
}

/**
 * Erases things so that no byte of them is left: rows, then the search index, the files, and the write-ahead log. The ledger keeps that it
 * was done, for the day on which an older backup is restored.
 */
export async function eraseForEver(
  { db: reader, folder, write, writeLong, emptyWriteAheadLog }: Place & { db: ReadDb },
  things: readonly Binned[],
  { access, now }: Act,
) {
  const { count, files } = await write((db) => {
    noteErasures(db, listBinned(db, things), { at: now, staffId: access.staffId })
    return eraseAll(db, things, now)
  })
  if (count === 0) return 0
  writeLedger(reader, folder)
  await writeLong(clearSearchIndexes)
  removeFiles(folder, files)
  emptyWriteAheadLog()
  return count
}

const again: By = { staffId: null, action: 'bin.eraseAgain' }

/**
 * Erases once more what was erased for ever and an older backup brought back; to be called whenever a database is opened. The rows are
 * gone before this returns its promise, and so before anybody can ask for them.
 */
export async function keepErased(writing: Writing, { db, folder, clock }: { db: ReadDb; folder: Folder; clock: Clock }) {
  const lines = forgottenErasures(db, folder)
  if (lines.length > 0) {
    const { count, files } = await writing.write((writer) => eraseAgain(writer, lines, clock.now()), again)
    if (count > 0) await writing.writeLong(clearSearchIndexes, again)
    removeFiles(folder, files)
    writing.emptyWriteAheadLog()
  }
  writeLedger(db, folder)
}

function eraseAgain(db: Db, lines: readonly ErasureValues[], now: number): Erased {
  const there = rowsOf(db, lines)
  for (const values of lines) insertErasure(db, values)
  for (const { digest } of there) markAgain(db, digest, now)
  return eraseRows(db, there, now)
}

const DAY = 24 * 3_600_000
const SLICE = 20
const byItself: By = { staffId: null, action: 'bin.purge' }

/**
 * Erases what has lain in the bin for thirty days, a few at a time, so that others are answered in between. The days are those up to the
 * last change anybody made and one more: a clock that is wrong by a year at the start must not empty the bin.
 */
export async function purgeBin(writing: Writing, { db, folder, clock }: { db: ReadDb; folder: Folder; clock: Clock }) {
  const today = Math.min(clock.now(), lastChangeAt(db) + DAY)
  const before = today - DAYS_IN_BIN * DAY
  if (listOverdue(db, before, 1).length === 0) return
  const write: Place['write'] = (action) => writing.write(action, byItself)
  let purged = 0
  for (;;) {
    const erased = await write((db) => eraseAll(db, listOverdue(db, before, SLICE), clock.now()))
    removeFiles(folder, erased.files)
    purged += erased.count
    if (erased.count === 0) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (purged === 0) return
  await writing.writeLong(clearSearchIndexes, byItself)
  writing.emptyWriteAheadLog()
}
