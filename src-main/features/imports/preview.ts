import type { ReadDb } from '#main/database/open.ts'
import type { Access } from '#main/kit/access.ts'
import { notFound } from '#main/kit/failures.ts'
import { cellText, type RawCell } from '#shared/features/imports/cells.ts'
import type { Target } from '#shared/features/imports/fields.ts'
import { headerAt } from '#shared/features/imports/header.ts'
import type { SheetSummary } from '#shared/features/imports/jobs.ts'
import { guessMapping, guessTarget, offerColumns } from '#shared/features/imports/mapping.ts'
import type { MetRow, PreviewRow, ReadingId } from '#shared/features/imports/schema.ts'
import { rowOfPlace } from '#shared/features/imports/staging.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { problemsOf } from './acceptance.ts'
import type { Decision } from './decisions.ts'
import { ownFields } from './own.ts'
import { findSeenNames } from './queries.ts'
import { findChecked, findReading, type Reading, rowsOf } from './readings.ts'
import { findCheckedRows, findStagedNames, topOfSheet } from './stagedQueries.ts'

/** So many rows decide what a sheet is, as in the reading process. */
const JUDGED = 300
const SHOWN_ROWS = 30
const SHOWN_COLUMNS = 60
const SHOWN_LETTERS = 120
const SHOWN_FITTING = 20

/** The top of a sheet, and how it would be understood with another header row or as another kind of list. */
export function viewSheet(
  db: ReadDb,
  {
    reading: id,
    sheet,
    headerRow,
    target,
  }: { reading: ReadingId; sheet: number; headerRow?: number | undefined; target?: Target | undefined },
) {
  const reading = findReading(id)
  const known = summaryOf(reading, sheet)
  const { rows, merges } = topOfSheet(rowsOf(reading), sheet, JUDGED)
  const top = rows.slice(0, SHOWN_ROWS).map(({ row, cells }) => ({ row, cells: cells.slice(0, SHOWN_COLUMNS).map(shortText) }))
  const chosenRow = headerRow ?? known.headerRow
  const header = headerAt(rows, chosenRow, merges)
  const below = rows.filter(({ row }) => row > chosenRow)
  const chosenTarget = target ?? (headerRow === undefined ? known.target : guessTarget(header, below))
  if (chosenRow === known.headerRow && chosenTarget === known.target) return { summary: known, top }
  const summary: SheetSummary = {
    ...known,
    rows: known.rows + rows.filter(({ row }) => row > chosenRow).length - rows.filter(({ row }) => row > known.headerRow).length,
    ...{ headerFirstRow: header?.firstRow ?? 0, headerRow: chosenRow, target: chosenTarget },
    ...{
      offered: offerColumns(header, below),
      mapping: guessMapping(header, below, { target: chosenTarget, own: ownFields(db) }),
    },
  }
  return { summary, top }
}

/** A page of checked rows, as they stood, with what is wrong with each. */
export function viewRows({
  reading: id,
  sheet,
  only,
  offset,
  limit,
}: {
  reading: ReadingId
  sheet: number
  only: 'all' | 'problems'
  offset: number
  limit: number
}): PreviewRow[] {
  const reading = findChecked(id)
  const plan = reading.checked.sheets.find((one) => one.sheet === sheet)
  const places = reading.checked.places.get(sheet)
  if (!plan || !places) throw notFound('sheet')
  const columns = [...plan.mapping.entries()].filter(([, field]) => field !== null).map(([column]) => column)
  return findCheckedRows(rowsOf(reading), places[only].slice(offset, offset + limit)).map(
    ({ place, outcome, cells, problems }) => {
      const stood = JSON.parse(cells) as RawCell[]
      return {
        ...{ id: place, row: rowOfPlace(place), index: indexOf(places.all, place), outcome },
        cells: columns.map((column) => shortText(stood[column] ?? null)),
        problems: problemsOf(problems).map((problem) => ({ ...problem, typed: problem.typed.slice(0, SHOWN_LETTERS) })),
      }
    },
  )
}

/** Rows of the last plan that are there already, and the customers they meet, as far as these may be seen. */
export function viewMet(
  db: ReadDb,
  { reading: id, offset, limit }: { reading: ReadingId; offset: number; limit: number },
  access: Access,
): MetRow[] {
  const reading = findChecked(id)
  if (!reading.decided) throw notFound('plan')
  const { met, fitting, byPlace, elsewhere } = reading.decided
  const places = [...met.keys()].slice(offset, offset + limit)
  const names = findStagedNames(rowsOf(reading), places)
  const fittingAt = (place: number) => (fitting.get(place) ?? []).slice(0, SHOWN_FITTING) as CustomerId[]
  const shown = places.flatMap((place) => fittingAt(place).concat((met.get(place) ?? []) as CustomerId))
  const known = new Map(findSeenNames(db, [...new Set(shown)], access))
  // Of a firm's row that is there because of its person, that person is who is met.
  const nameOf = (place: number) => {
    const { name = '', person = null } = names.get(place) ?? {}
    return elsewhere.has(place) && person !== null ? `${person} · ${name}` : name
  }
  return places.map((place) => ({
    ...{ id: place, row: rowOfPlace(place), name: nameOf(place) },
    there: known.get(met.get(place) as CustomerId) ?? null,
    fitting: fittingAt(place).flatMap((id) => {
      const customer = known.get(id)
      return customer ? [{ id, ...customer }] : []
    }),
    isElsewhere: elsewhere.has(place),
    becomes: becomesOf(byPlace.get(place)),
  }))
}

/** Who is met in the row of a firm that comes without them is left out. */
function becomesOf(decision: Decision | undefined): MetRow['becomes'] {
  return decision?.action === 'firm' ? 'skip' : (decision?.action ?? 'add')
}

function summaryOf({ result }: Reading, sheet: number): SheetSummary {
  const summary = result.sheets.find((one) => one.sheet === sheet)
  if (!summary) throw notFound('sheet')
  return summary
}

/** The first letters of a cell, not ending in half a pair of code units. */
function shortText(cell: RawCell) {
  const text = cellText(cell)
  return text.length <= SHOWN_LETTERS ? text : `${text.slice(0, SHOWN_LETTERS).replace(/[\ud800-\udbff]$/u, '')}…`
}

/** Where a place stands in an ordered list of them. */
function indexOf(places: readonly number[], place: number) {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low
}
