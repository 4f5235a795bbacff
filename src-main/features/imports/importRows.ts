import type { Db, Sqlite } from '#main/database/open.ts'
import { codeOf as codeOfNumber, nextCode, reindexCustomer } from '#main/features/customers/service.ts'
import type { Target } from '#shared/features/imports/fields.ts'
import { sheetOfPlace } from '#shared/features/imports/staging.ts'
import type { ImportedContact, ImportedCustomer } from '#shared/features/imports/values.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { codeOf } from './acceptance.ts'
import { rowChanger } from './changeRows.ts'
import { sheetsOf } from './decide.ts'
import type { Decisions } from './decisions.ts'
import { type Act, insertsOver } from './insertQueries.ts'
import { knowAll } from './known.ts'
import { listGroups, listStaff } from './queries.ts'
import type { CheckedRows } from './readings.ts'
import { findContent, listContent, type StagedContent } from './stagedQueries.ts'
import { updatesOver } from './updateQueries.ts'
import { customerWriter } from './writeCustomers.ts'

const STRETCH = 200

/** Writes what was decided. Each step is a row or a few; answers nothing, for the decisions tell the counts. */
export function* importRows(
  db: Db,
  file: { rows: Sqlite; checked: CheckedRows },
  { decisions, act }: { decisions: Decisions; act: Act },
): Generator<number> {
  const inserts = insertsOver(db, act)
  const updates = updatesOver(db, inserts)
  const lastCode = Number(nextCode(db).slice(2)) - 1
  const known = knowAll({
    ...{ groups: listGroups(db), staff: listStaff(db), addGroup: inserts.group, codeOf: codeOfNumber },
    highestCode: Math.max(lastCode, decisions.highestCode),
  })
  const writeCustomer = customerWriter(inserts, known)
  const changer = rowChanger({ inserts, updates, known, now: act.now })
  const kindIsTold = new Set(file.checked.sheets.filter(({ mapping }) => mapping.includes('kind')).map(({ sheet }) => sheet))
  /** Customers of the office that are found by other words now. */
  const affected = new Set<number>()

  for (const row of contentOf(file, 'customers', inserts.settle)) {
    const decision = decisions.byPlace.get(row.place)
    if (decision === undefined || decision.action === 'update') {
      const values = JSON.parse(row.content) as ImportedCustomer
      if (decision === undefined) writeCustomer({ row, values, contacts: arriving(file, decisions.contactsOf.get(row.place)) })
      else {
        changer.changeCustomer(decision.id, values, { code: codeOf(row), isKindTold: kindIsTold.has(sheetOfPlace(row.place)) })
        affected.add(decision.id)
      }
    }
    yield 1
  }
  for (const row of contentOf(file, 'contacts')) {
    const decision = decisions.byPlace.get(row.place)
    if (decision?.action === 'attach' || decision?.action === 'update') {
      const person = JSON.parse(row.content) as ImportedContact
      if (decision.action === 'attach') changer.addContact(decision.id, person)
      const customerId = decision.action === 'attach' ? decision.id : changer.changeContact(decision.id, person)
      if (customerId !== undefined) affected.add(customerId)
    }
    yield 1
  }
  for (const id of affected) {
    reindexCustomer(db, id as CustomerId)
    yield 0
  }
}

function* contentOf(
  { rows, checked }: { rows: Sqlite; checked: CheckedRows },
  target: Target,
  afterStretch?: () => void,
): Generator<StagedContent> {
  for (const sheet of sheetsOf(checked, target)) {
    for (let after = sheet.after; ; ) {
      const stretch = listContent(rows, { ...sheet, after, limit: STRETCH })
      yield* stretch
      afterStretch?.()
      const last = stretch.at(-1)
      if (!last) break
      after = last.place
    }
  }
}

function arriving({ rows }: { rows: Sqlite }, places: readonly number[] | undefined): ImportedContact[] | undefined {
  if (places === undefined || places.length === 0) return places && []
  return findContent(rows, places).map(({ content }) => JSON.parse(content) as ImportedContact)
}
