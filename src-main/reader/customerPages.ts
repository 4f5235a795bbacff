import type { Merge, RawCell } from '#shared/features/imports/cells.ts'
import { checkCustomer } from '#shared/features/imports/check.ts'
import { knowFurniture } from '#shared/features/imports/furniture.ts'
import type { SheetPlan } from '#shared/features/imports/jobs.ts'
import type { OwnField } from '#shared/features/imports/own.ts'
import { makePlan } from '#shared/features/imports/plan.ts'
import { addRepairs, noRepairs, type Repairs } from '#shared/features/imports/reading.ts'
import { type CheckedValues, checkedValues, rowOfPlace, type StagedRow } from '#shared/features/imports/staging.ts'
import { judgedCustomer } from './stagedCheck.ts'

// What a row of customers says by itself, whatever other rows say: so pages of them can be checked beside one another.

/** A sheet with what decides how its rows are read; crosses to another thread. */
export interface SheetToCheck {
  plan: SheetPlan
  header: readonly string[]
  /** What its amounts are counted in where their headers do not say. */
  unit: number
  merges: readonly Merge[]
  own: readonly OwnField[]
}

export interface CheckedPage {
  /** Numbers of the rows that are no customers. */
  furniture: number[]
  repairs: Repairs
  /** The rows of `checked` for all others, in order. */
  checks: CheckedValues[]
}

export function pageChecker({ plan, header, unit, merges, own }: SheetToCheck): (rows: readonly StagedRow[]) => CheckedPage {
  const { target, mapping, headerRow } = plan
  const furniture = knowFurniture(target, mapping, { header, merges, firstRow: headerRow + 1 })
  const columns = { ...makePlan(mapping, target, { header, unit }), own }
  return (rows) => {
    const page: CheckedPage = { furniture: [], repairs: noRepairs(), checks: [] }
    for (const { place, cells: text } of rows) {
      const cells = JSON.parse(text) as RawCell[]
      if (furniture.is(rowOfPlace(place), cells)) {
        page.furniture.push(rowOfPlace(place))
        continue
      }
      const checked = checkCustomer(cells, columns)
      const { found, said } = judgedCustomer(place, checked)
      page.checks.push(checkedValues(found, said))
      addRepairs(page.repairs, checked.repairs)
    }
    return page
  }
}
