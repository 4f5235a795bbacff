import type { Db } from '#main/database/open.ts'
import { takeBackGrouping } from '#main/features/contactGroups/service.ts'
import { leadsUpTo, reindexCustomer } from '#main/features/customers/service.ts'
import { eraseDocuments } from '#main/features/documents/service.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import type { CustomerId, ImportId } from '#shared/kit/id.ts'
import { findImport, markUndone } from './queries.ts'
import { type TouchedRow, type Undoing, undoingOver } from './undoQueries.ts'
import type { Before } from './updateQueries.ts'

export interface Undone {
  customers: number
  contacts: number
  kept: number
  keptNames: string[]
  /** The hashes of what may go from the disk after COMMIT. */
  freed: string[]
}

const NAMED = 20

/**
 * Takes back what an import did, each step a few rows: what it added goes, what it changed is as before. A row that was edited or used since
 * stays, and with a customer stay its people. CONFLICT `already-undone`.
 */
export function* undoImport(db: Db, id: ImportId, now: number): Generator<number, Undone> {
  const found = findImport(db, id)
  if (!found) throw notFound('import')
  if (found.undoneAt !== null) throw conflict('already-undone')
  const undoing = undoingOver(db, id)
  const undone: Undone = { customers: 0, contacts: 0, kept: 0, keptNames: [], freed: [] }
  const photos = undoing.photos()
  /** Customers of the office that are found by other words now. */
  const affected = new Set<number>(undoing.employers())
  yield* removeAdded(undoing, undone, affected)
  for (const noun of ['customer', 'contact'] as const) {
    for (const row of each((after) => undoing.changed(noun, after))) {
      if (!restored(db, undoing, { noun, row })) keep(undone, row)
      else {
        affected.add(row.customerId)
        undone[`${noun}s`] += 1
      }
      yield 1
    }
  }
  for (const customerId of undoing.stillThere(affected)) {
    reindexCustomer(db, customerId as CustomerId)
    yield 0
  }
  undone.freed = eraseDocuments(db, photos)
  takeBackGrouping(db, undoing.grouped())
  undoing.removeNames()
  while (undoing.forget()) yield 0
  markUndone(db, id, now)
  return undone
}

function* removeAdded(undoing: Undoing, undone: Undone, affected: Set<number>): Generator<number> {
  const staying = new Set<number>()
  for (const rows of stretches((after) => undoing.added('customer', after))) {
    const gone = rows.filter(({ isEdited, isUsed }) => !isEdited && !isUsed)
    undone.contacts += undoing.removeCustomers(gone.map((row) => row.id))
    undone.customers += gone.length
    for (const row of rows) {
      if (gone.includes(row)) continue
      staying.add(row.id)
      keep(undone, row)
    }
    yield rows.length
  }
  for (const row of each((after) => undoing.added('contact', after))) {
    if (!staying.has(row.customerId)) {
      if (row.isEdited || row.isUsed) keep(undone, row)
      else {
        undoing.removeContact(row.customerId, row.id)
        affected.add(row.customerId)
        undone.contacts += 1
      }
    }
    yield 1
  }
}

function keep(undone: Undone, { name }: TouchedRow) {
  undone.kept += 1
  if (undone.keptNames.length < NAMED) undone.keptNames.push(name)
}

function restored(db: Db, undoing: Undoing, { noun, row }: { noun: 'customer' | 'contact'; row: TouchedRow }) {
  if (row.isEdited) return false
  const before = JSON.parse(row.before ?? '{}') as Before
  const code = before.columns.code
  if (code !== undefined && undoing.codeIsTaken(String(code), row.id)) return false
  const parentId = before.columns.parent_id
  if (typeof parentId === 'number' && leadsUpTo(db, parentId as CustomerId, row.id as CustomerId)) return false
  undoing.restore(noun, row, before)
  return true
}

function* each(read: (after: number) => TouchedRow[]): Generator<TouchedRow> {
  for (const rows of stretches(read)) yield* rows
}

function* stretches(read: (after: number) => TouchedRow[]): Generator<TouchedRow[]> {
  for (let after = 0; ; ) {
    const rows = read(after)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.id
  }
}
