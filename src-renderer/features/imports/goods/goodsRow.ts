import type { RawCell } from '#shared/features/imports/cells.ts'
import type { CheckedGoods } from '#shared/features/imports/goods/check.ts'
import type { GoodsField } from '#shared/features/imports/goods/fields.ts'
import type { JudgedGoods } from '#shared/features/imports/goods/judge.ts'
import type { GoodsProblem } from '#shared/features/imports/goods/problems.ts'
import { outcomeOfGoods } from '#shared/features/imports/goods/problems.ts'
import type { NumberedRow } from '#shared/features/imports/header.ts'
import type { Plan } from '#shared/features/imports/plan.ts'

export const goodsStates = ['add', 'update', 'skip', 'wrong', 'waits'] as const
export type GoodsState = (typeof goodsStates)[number]

/** A row of the table as the dialog shows it; its id is its number in the file. */
export interface GoodsRow {
  id: number
  cells: readonly RawCell[]
  state: GoodsState
  problems: readonly GoodsProblem[]
  several: JudgedGoods<unknown>['several']
  /** What the row was found to be about. */
  product: string | undefined
  customer: string | undefined
}

/** Reads rows each once, however often the others change. */
export function rememberedCheck<Values>(
  check: (cells: readonly RawCell[], plan: Plan<GoodsField>) => CheckedGoods<Values>,
  plan: Plan<GoodsField> | undefined,
) {
  const known = new WeakMap<readonly RawCell[], CheckedGoods<Values>>()
  return (cells: readonly RawCell[]) => {
    const checked = known.get(cells) ?? (plan && check(cells, plan)) ?? { values: {} as Values, problems: [] }
    known.set(cells, checked)
    return checked
  }
}

export function withProblem<Judged extends JudgedGoods<unknown>>(judged: Judged, problem: GoodsProblem): Judged {
  return { ...judged, problems: [...judged.problems, problem] }
}

/** What is shown of a row; `otherwise`: what becomes of it when nothing is wrong with it. */
export function shownRow(
  { row, cells }: NumberedRow,
  { values, problems, waits, several, known, customer }: JudgedGoods<unknown>,
  otherwise: GoodsState,
): GoodsRow {
  const isWrong = outcomeOfGoods(problems) === 'cell' || (values === undefined && !waits)
  return {
    ...{ id: row, cells, problems, several },
    state: isWrong ? 'wrong' : waits ? 'waits' : otherwise,
    product: known && `${known.code} · ${known.name}`,
    customer: customer && `${customer.code} · ${customer.name}`,
  }
}
