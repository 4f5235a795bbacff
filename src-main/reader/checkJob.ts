import { unitAbove } from '#shared/features/imports/amountUnit.ts'
import { cellText, isEmptyCell, type RawCell } from '#shared/features/imports/cells.ts'
import { checkContact, checkCustomer } from '#shared/features/imports/check.ts'
import { checkEntry, type KnownFirm } from '#shared/features/imports/checkEntry.ts'
import { checkGuest } from '#shared/features/imports/checkGuest.ts'
import type { Target } from '#shared/features/imports/fields.ts'
import { knowFurniture } from '#shared/features/imports/furniture.ts'
import { headerAt, type NumberedRow } from '#shared/features/imports/header.ts'
import type { CheckedSheet, CheckJob, CheckResult, SheetPlan } from '#shared/features/imports/jobs.ts'
import { mayHold } from '#shared/features/imports/own.ts'
import { makePlan, type Plan } from '#shared/features/imports/plan.ts'
import type { Outcome } from '#shared/features/imports/problems.ts'
import { addRepairs, noRepairs, type Repairs } from '#shared/features/imports/reading.ts'
import { type CheckedValues, checkedColumns, checkedValues, placeOf, rowOfPlace } from '#shared/features/imports/staging.ts'
import { fold } from '#shared/kit/fold.ts'
import { inThreads } from './checkingThreads.ts'
import type { SheetToCheck } from './customerPages.ts'
import type { Progress } from './progress.ts'
import {
  type Above,
  type CheckedRow,
  contactCheck,
  customerCheck,
  entryCheck,
  guestCheck,
  type KnownCustomers,
} from './stagedCheck.ts'
import { openStaging, type StagingFile } from './stagingFile.ts'

/** Firms come before the people who belong to them. */
const order: readonly Target[] = ['customers', 'people', 'contacts']

/**
 * Checks the rows of the chosen sheets by their mappings and writes the table `checked` anew. `script`: what a thread of this process runs
 * that checks some of the rows; without it all are checked in this one.
 */
export async function checkStaged(job: CheckJob, progress: Progress, script?: URL): Promise<CheckResult> {
  const staging = openStaging(job)
  try {
    for (const edit of job.edits ?? []) staging.editCell(edit)
    staging.startChecks()
    progress.expect(job.sheets.reduce((sum, { sheet }) => sum + staging.countRows(sheet), 0))
    const hasContacts = job.sheets.some(({ target }) => target !== 'customers')
    const known: KnownCustomers = { byName: hasContacts ? new Map() : undefined, byCode: new Map() }
    const inOrder = [...job.sheets].sort((a, b) => order.indexOf(a.target) - order.indexOf(b.target))
    const sheets: CheckedSheet[] = []
    const around = { known, progress, own: job.own ?? [], photos: new Set(job.photos) }
    for (const sheet of inOrder) {
      const isForThreads = script !== undefined && !hasContacts && staging.countRows(sheet.sheet) >= MANY
      sheets.push(
        isForThreads ? await checkManyCustomers(sheet, staging, { ...around, script }) : checkSheet(sheet, staging, around),
      )
    }
    staging.finishChecks()
    return { sheets }
  } finally {
    staging.close()
  }
}

interface Around {
  known: KnownCustomers
  progress: Progress
  own: NonNullable<CheckJob['own']>
  photos: ReadonlySet<number>
}

/** A sheet as it is checked: what stands over its columns, and the office's own fields that they fill. */
function sheetOf(plan: SheetPlan, staging: StagingFile, { own }: Around): SheetToCheck {
  const { merges = [] } = staging.sheet(plan.sheet) ?? {}
  const { header, unit } = topOf(staging, plan)
  const fields = own.filter((field) => mayHold(plan.target, field) && plan.mapping.includes(field.key))
  return { plan, merges, header, unit, own: fields }
}

function checkSheet(plan: SheetPlan, staging: StagingFile, around: Around): CheckedSheet {
  const { sheet, target, mapping, headerRow } = plan
  const { header, unit, merges, own } = sheetOf(plan, staging, around)
  const furniture = knowFurniture(target, mapping, { header, merges, firstRow: headerRow + 1 })
  const checkRow = rowChecker(plan, {
    ...makePlan(mapping, target, { header, unit }),
    monthFirst: target === 'people' ? monthFirstColumns(plan, staging) : new Set(),
    own,
    photos: around.photos,
  })
  const result = nothingChecked(sheet)
  let above: Above | undefined
  for (const { row, cells } of staging.rows(sheet, headerRow + 1)) {
    around.progress.advance(1)
    if (furniture.is(row, cells)) {
      leaveOut(result, row)
      continue
    }
    const place = placeOf(sheet, row)
    const { found, said, repairs } = checkRow(place, cells, { known: around.known, above })
    const values = checkedValues(found, said)
    above = aboveNext(above, values, () => cells)
    addRepairs(result.repairs, repairs)
    result.counts[found.outcome]++
    staging.addCheck(values)
    if (found.customer_place !== null) staging.addWords(found.customer_place, found.folded_name)
  }
  return result
}

/** So many rows are worth the threads. */
const MANY = 5_000

/** The same for a long sheet of customers whom no contacts name: its pages are checked beside one another. */
async function checkManyCustomers(
  plan: SheetPlan,
  staging: StagingFile,
  { script, ...around }: Around & { script: URL },
): Promise<CheckedSheet> {
  const { sheet, target, mapping, headerRow } = plan
  const { known, progress } = around
  const customers = sheetOf(plan, staging, around)
  const checkRow = rowChecker(plan, { ...makePlan(mapping, target, customers), own: customers.own })
  const result = nothingChecked(sheet)
  const pages = inThreads(customers, staging.pages(sheet, headerRow + 1), script)
  let above: Above | undefined
  for await (const { rows, furniture, repairs, checks } of pages) {
    const texts = new Map(rows.map(({ place, cells }) => [place, cells]))
    progress.advance(rows.length)
    for (const row of furniture) leaveOut(result, row)
    addRepairs(result.repairs, repairs)
    for (const values of checks) {
      const code = fold(values[codeAt] as string)
      const place = values[placeAt] as number
      const isTwice = code !== '' && known.byCode.has(code)
      if (code !== '' && !isTwice) known.byCode.set(code, place)
      const cells = () => JSON.parse(texts.get(place) ?? '[]') as RawCell[]
      const told = isTwice || values[nameAt] === '' ? checkedAgain(place, cells(), above) : values
      above = aboveNext(above, told, cells)
      result.counts[told[outcomeAt] as Outcome]++
      staging.addCheck(told)
    }
  }
  return result

  /** Beside the earlier row that bears its code, or below the one whose customer it belongs to. */
  function checkedAgain(place: number, cells: readonly RawCell[], above: Above | undefined) {
    const { found, said } = checkRow(place, cells, { known, above })
    if (found.customer_place !== null) staging.addWords(found.customer_place, found.folded_name)
    return checkedValues(found, said)
  }
}

/** What the next row may belong to: the customer of this one, or of the row above if this one is another of its people. */
function aboveNext(above: Above | undefined, values: CheckedValues, cells: () => readonly RawCell[]): Above | undefined {
  const [place, name] = [values[placeAt] as number, values[nameAt] as string]
  const row = rowOfPlace(place)
  if (values[kindAt] === '') return above && { ...above, row }
  return name === '' ? undefined : { place, row, name, cells }
}

const [placeAt, outcomeAt, codeAt, nameAt, kindAt] = (['place', 'outcome', 'code', 'name', 'kind'] as const).map((column) =>
  checkedColumns.indexOf(column),
) as [number, number, number, number, number]

function nothingChecked(sheet: number): CheckedSheet {
  return {
    ...{ sheet, counts: { ok: 0, warn: 0, cell: 0, refuse: 0 }, furniture: 0, furnitureRows: [] },
    repairs: noRepairs(),
  }
}

function leaveOut(result: CheckedSheet, row: number) {
  result.furniture++
  if (result.furnitureRows.length < 20) result.furnitureRows.push(row)
}

/** Checks rows of one sheet as what they are. */
function rowChecker({ target, mapping }: SheetPlan, plan: Plan) {
  const firms = new Map<number, KnownFirm>()
  const companyColumn = mapping.indexOf('company')
  const nameColumn = mapping.indexOf('name')
  const codeColumn = mapping.indexOf('code')
  const customerColumn = mapping.indexOf('customer')
  return (
    place: number,
    cells: readonly RawCell[],
    { known, above }: { known: KnownCustomers; above: Above | undefined },
  ): CheckedRow & { repairs: Repairs } => {
    if (target === 'customers') {
      const mayBeGuest = isEmptyCell(cells[nameColumn]) && above?.row === rowOfPlace(place) - 1
      const guest = mayBeGuest ? checkGuest(cells, above.cells(), plan) : undefined
      if (guest && above) return { ...guestCheck(place, guest, above), repairs: guest.repairs }
      const checked = checkCustomer(cells, plan)
      return { ...customerCheck(place, checked, { known, codeColumn }), repairs: checked.repairs }
    }
    if (target === 'people') {
      const checked = checkEntry(cells, plan)
      return { ...entryCheck(place, checked, { known, companyColumn, firms }), repairs: checked.repairs }
    }
    const checked = checkContact(cells, plan)
    return { ...contactCheck(place, checked, { known, customerColumn }), repairs: checked.repairs }
  }
}

/** Columns of birthdays in which some day can only be read month first, and none only day first: American Outlook writes 5/15/1980. */
function monthFirstColumns({ sheet, mapping, headerRow }: SheetPlan, staging: StagingFile): Set<number> {
  const column = mapping.indexOf('bornOn')
  let votes = 0
  if (column < 0) return new Set()
  for (const { cells } of staging.rows(sheet, headerRow + 1)) {
    const [, first = 0, second = 0] = (/^(\d{1,2})\/(\d{1,2})\/\d{4}$/u.exec(cellText(cells[column])) ?? []).map(Number)
    if (first > 12) return new Set()
    if (second > 12) votes++
  }
  return new Set(votes > 0 ? [column] : [])
}

/** What stands over each column of a sheet, by the header row of its plan; [] without one. */
export function headerOf(staging: StagingFile, plan: SheetPlan): readonly string[] {
  return topOf(staging, plan).header
}

/** The same, with what a line above says all amounts are counted in. */
function topOf(staging: StagingFile, { sheet, headerRow }: SheetPlan): Required<Pick<SheetToCheck, 'header' | 'unit'>> {
  const rows: NumberedRow[] = []
  for (const row of staging.rows(sheet)) {
    if (row.row > headerRow) break
    rows.push(row)
  }
  const header = headerAt(rows, headerRow, staging.sheet(sheet)?.merges ?? [])
  const titles = rows
    .filter(({ row }) => row < (header?.firstRow ?? 0))
    .flatMap(({ cells }) => cells.map((cell) => cellText(cell)))
  return {
    header: header?.texts.map((texts) => texts.join(' / ')) ?? [],
    unit: titles.map(unitAbove).find((unit) => unit !== undefined) ?? 1,
  }
}
