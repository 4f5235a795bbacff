import type { Db, Sqlite } from '#main/database/open.ts'
import { codeOf as codeOfNumber, nextCode, reindexCustomer } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import { besideOf, customerOf } from '#shared/features/imports/stagedCustomer.ts'
import { sheetOfPlace } from '#shared/features/imports/staging.ts'
import type { ImportedContact } from '#shared/features/imports/values.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { codeOf } from './acceptance.ts'
import { type Arrivals, arrivalsOver } from './arrivalQueries.ts'
import { rowChanger } from './changeRows.ts'
import { importantDaysOver } from './dateQueries.ts'
import { sheetsOf, sheetsWithContacts } from './decide.ts'
import type { Decision, Decisions } from './decisions.ts'
import { employingOver } from './employQueries.ts'
import { groupingRows } from './groupRows.ts'
import { type Act, insertsOver } from './insertQueries.ts'
import { knowAll } from './known.ts'
import { ownOver } from './ownQueries.ts'
import type { Photos } from './photoQueries.ts'
import { listCategories, listGroups, listStaff } from './queries.ts'
import type { CheckedRows } from './readings.ts'
import { rememberedOf } from './relatingQueries.ts'
import { relatingRows } from './relatingRows.ts'
import { type CustomerHead, findContacts, findCustomer, listContacts, listCustomerHeads } from './stagedQueries.ts'
import { updatesOver } from './updateQueries.ts'
import { wishesIn } from './work.ts'
import { customersWriter, type Newcomer } from './writeCustomers.ts'

/** So many customers go in one statement, while nobody else is answered. */
const STRETCH = 400
/** So many new customers are made found in one go. */
const UNFOUND = 5_000

interface CheckedFile {
  rows: Sqlite
  checked: CheckedRows
}

/** Writes what was decided; needs the staging file beside the office's tables. Each step tells how many rows it did. */
export function* importRows(
  db: Db,
  file: CheckedFile,
  { decisions, act, photos, access }: { decisions: Decisions; act: Act; photos: Photos; access: Access },
): Generator<number, { groups: number }> {
  const own = ownOver(db)
  const inserts = insertsOver(db, act, { own, photos })
  const arrivals = arrivalsOver(db, act)
  const lastCode = Number(nextCode(db).slice(2)) - 1
  const known = knowAll({
    ...{ groups: listGroups(db), categories: listCategories(db), staff: listStaff(db), codeOf: codeOfNumber },
    ...{ addGroup: inserts.group, addCategory: inserts.category },
    highestCode: Math.max(lastCode, decisions.highestCode),
  })
  const updates = updatesOver(db, inserts)
  /** Customers of the office that are found by other words now. */
  const affected = new Set<number>()
  const employing = employingOver(db, act, inserts)
  const remembered = rememberedOf(db, act.importId, 'contact')
  const days = importantDaysOver(db, act, inserts)
  const changer = rowChanger({ inserts, days, own, photos, updates, known, employing, remembered, affected, now: act.now })
  const wholeOf = (place: number) => findCustomer(file.rows, place)
  const relations = relatingRows(db, { inserts, updates, act })
  const grouping = groupingRows(db, { rows: file.rows, decisions, inserts, updates, act, access })
  const wishFor = wishesIn(decisions.matching)
  const isNew = (place: number) => decisions.matching.key === 'none' || wishFor(place) === 'add'
  const isApart = (place: number) => decisions.plan.employed === 0 || isNew(place)

  const writeCustomers = customersWriter({
    arrivals,
    inserts,
    days,
    own,
    photos,
    known,
    wholeOf,
    relations,
    isApart,
    employ: changer.employ,
  })
  const kindIsTold = new Set(file.checked.sheets.filter(({ mapping }) => mapping.includes('kind')).map(({ sheet }) => sheet))

  /** Rows that name a customer who may come with a later one. */
  const postponed: [id: number, row: CustomerHead][] = []

  function changeCustomer(id: number, row: CustomerHead, isLast = false) {
    const values = customerOf(wholeOf(row.place))
    if (!isLast && own.isWaiting(values)) return void postponed.push([id, row])
    const isKindTold = kindIsTold.has(sheetOfPlace(row.place))
    changer.changeCustomer(id, values, { code: codeOf(row), isKindTold })
    relations.note(id, values)
    affected.add(id)
    return undefined
  }

  function newcomerIn(row: CustomerHead): Newcomer[] {
    const decision = decisions.byPlace.get(row.place)
    if (decision && decision.action !== 'firm') return []
    const contacts = arriving(file.rows, decisions.contactsOf.get(row.place), isApart)
    return [{ row, contacts, isWithoutOwn: decision !== undefined }]
  }

  /** Answers whose words change, if it is a customer of the office. */
  function takeContact(decision: Decision, person: ImportedContact) {
    if (decision.action === 'update') return changer.changeContact(decision.id, person, { at: decision.at })
    if (decision.action === 'attach') changer.addContact(decision.id, person)
    if (decision.action === 'employ' && decision.at !== undefined) changer.changePerson(decision.at, person)
    return decision.action === 'attach' ? decision.id : decision.action === 'employ' ? decision.at : undefined
  }

  function joinPeople(id: number, { place, content }: CustomerHead) {
    const { people = [], ...points } = besideOf({ content })
    for (const person of people) {
      if (isNew(place)) changer.addContact(id, person)
      else changer.changePerson(id, person)
    }
    if (people.length === 0) changer.addPoints(id, points)
    affected.add(id)
  }

  for (const stretch of inStretches(file.rows, sheetsOf(file.checked, 'customers', 'people'), listCustomerHeads)) {
    for (const row of stretch) {
      const decision = decisions.byPlace.get(row.place)
      if (decision?.action === 'update') changeCustomer(decision.id, row)
      if (decision?.action === 'attach') joinPeople(decision.id, row)
      if (decision && decision.action !== 'firm') yield 1
    }
    yield* writeCustomers(stretch.flatMap((row) => newcomerIn(row)))
    if (arrivals.countUnfound() >= UNFOUND) yield* makeFound(arrivals)
  }
  yield* makeFound(arrivals)
  grouping.meet(arrivals)
  arrivals.end()
  for (const [id, row] of postponed) {
    changeCustomer(id, row, true)
    yield 0
  }
  yield* relations.settle()
  for (const stretch of inStretches(file.rows, sheetsWithContacts(file.checked), listContacts)) {
    for (const { place, person } of stretch) {
      const decision = decisions.byPlace.get(place)
      const changed = decision && takeContact(decision, person)
      if (changed !== undefined) affected.add(changed)
      yield 1
    }
  }
  own.settle()
  yield* grouping.settle()
  for (const id of affected) {
    reindexCustomer(db, id as CustomerId)
    yield 0
  }
  return { groups: grouping.count() }
}

function* makeFound(arrivals: Arrivals): Generator<number> {
  while (arrivals.makeFound(100)) yield 0
}

function* inStretches<Row extends { place: number }>(
  rows: Sqlite,
  sheets: ReturnType<typeof sheetsOf>,
  list: (rows: Sqlite, stretch: { after: number; before: number; limit: number }) => Row[],
): Generator<Row[]> {
  for (const sheet of sheets) {
    for (let after = sheet.after; ; ) {
      const stretch = list(rows, { ...sheet, after, limit: STRETCH })
      const last = stretch.at(-1)
      if (!last) break
      yield stretch
      after = last.place
    }
  }
}

function arriving(rows: Sqlite, places: readonly number[] | undefined, isApart: (place: number) => boolean) {
  if (places === undefined || places.length === 0) return places && []
  return findContacts(rows, places).map(({ place, person }) => ({ ...person, isApart: isApart(place) }))
}
