import { isDeepStrictEqual } from 'node:util'
import type { Sqlite } from '#main/database/open.ts'
import type { Target } from '#shared/features/imports/fields.ts'
import type { Matching } from '#shared/features/imports/schema.ts'
import { placeOf } from '#shared/features/imports/staging.ts'
import { contactDecider } from './decideContacts.ts'
import { customerDecider } from './decideCustomers.ts'
import { elsewhereJudge } from './decideElsewhere.ts'
import { linkedNames, linkJudge } from './decideLinks.ts'
import { Deciding, type Decisions } from './decisions.ts'
import { askBeside, type Stretch, versionOfOffice } from './matchQueries.ts'
import type { CheckedRows } from './readings.ts'
import { listStagedGroups } from './stagedQueries.ts'
import { type Work, wishesIn } from './work.ts'

const STRETCH = 400

/**
 * Decides for every checked row what an import would do with it, by what the office has now: customers first, for contacts come to them.
 * A plan and a run both decide here, so that what was shown is what happens.
 */
export function* decide(
  { rows, checked }: { rows: Sqlite; checked: CheckedRows },
  matching: Matching,
): Generator<void, Decisions> {
  const officeVersion = versionOfOffice(rows)
  const beside = askBeside(rows, matching.key)
  const owners = beside.owners().flatMap(({ name, shortName }) => [name, shortName])
  const deciding = new Deciding({ groups: beside.groups(), categories: beside.categories(), owners })
  const isKnown = linkJudge(beside)
  const wishFor = wishesIn(matching)
  const judge = elsewhereJudge(beside)
  const work: Work = {
    beside,
    matching,
    wishFor,
    employerOf: (person, { place, home }) =>
      matching.key === 'none' || wishFor(place) === 'add' ? undefined : judge(person, home),
    deciding,
    isKnown,
    countLinks(linked) {
      for (const name of linkedNames(linked)) if (!isKnown(name)) deciding.links.use(name)
    },
  }
  const phoneBooks = new Set(checked.sheets.filter(({ target }) => target === 'people').map(({ sheet }) => sheet))
  const decideCustomers = customerDecider(work, phoneBooks)
  for (const sheet of sheetsOf(checked, 'customers', 'people')) yield* inStretches(sheet, beside.customers, decideCustomers)
  const decideContacts = contactDecider(work)
  for (const sheet of sheetsWithContacts(checked)) yield* inStretches(sheet, beside.contacts, decideContacts)
  for (const { name, ...members } of listStagedGroups(rows))
    for (const _ of [...members.rows, ...members.emails]) deciding.contactGroups.use(name)
  return { ...work.deciding.finish(), matching, officeVersion }
}

/** Whether a decision made before would be made again: the same was asked, and nobody has written anything since. */
export function stillHolds({ matching, officeVersion }: Decisions, asked: Matching, rows: Sqlite) {
  return isDeepStrictEqual(matching, asked) && officeVersion === versionOfOffice(rows)
}

/** Sheets of these kinds, one kind after the other, as the places of their rows. */
export function sheetsOf({ sheets }: CheckedRows, ...wanted: readonly Target[]) {
  return sheets
    .filter(({ target }) => wanted.includes(target))
    .toSorted((one, other) => wanted.indexOf(one.target) - wanted.indexOf(other.target))
    .map(({ sheet }) => ({ after: placeOf(sheet, 0) - 1, before: placeOf(sheet + 1, 0) }))
}

/** The same of all that hold contacts: in a list of customers further people may stand below theirs. */
export function sheetsWithContacts({ sheets, ...checked }: CheckedRows) {
  const some = sheets.filter(({ target, mapping }) => target !== 'customers' || mapping.includes('contactName'))
  return sheetsOf({ ...checked, sheets: some }, 'customers', 'people', 'contacts')
}

function* inStretches<Row extends { place: number }>(
  sheet: Omit<Stretch, 'limit'>,
  read: (stretch: Stretch) => Row[],
  take: (rows: readonly Row[]) => void,
): Generator<void> {
  for (let after = sheet.after; ; ) {
    const rows = read({ ...sheet, after, limit: STRETCH })
    const last = rows.at(-1)
    if (!last) return
    take(rows)
    after = last.place
    yield
  }
}
