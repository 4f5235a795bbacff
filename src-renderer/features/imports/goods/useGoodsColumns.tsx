import { Tooltip } from '@fluentui/react-components'
import { ErrorCircle12Filled } from '@fluentui/react-icons/svg/error-circle'
import { Warning12Filled } from '@fluentui/react-icons/svg/warning'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import { Pill, type Tone } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { cellText } from '#shared/features/imports/cells.ts'
import type { GoodsField } from '#shared/features/imports/goods/fields.ts'
import { type GoodsProblem, isGrave } from '#shared/features/imports/goods/problems.ts'
import { dayFromExcelSerial, formatDay } from '#shared/kit/day.ts'
import { fittingText } from '#shared/kit/fitting.ts'
import previewStyles from '../PreviewStep.module.css'
import type { GoodsRow, GoodsState } from './goodsRow.ts'
import { sayGoodsProblem } from './sayGoodsProblem.ts'
import type { Block } from './useBlock.ts'

export const stateTone: Record<GoodsState, Tone> = {
  add: 'green',
  update: 'blue',
  skip: 'neutral',
  wrong: 'red',
  waits: 'neutral',
}

const widths: Partial<Record<GoodsField, number>> = {
  ...{ name: 260, customer: 240, product: 240, note: 200, supplier: 170, category: 150 },
  ...{ code: 120, unit: 76, kind: 100, vatRate: 80, quantity: 76, boughtOn: 130, unitPrice: 120, amount: 130 },
}
const amounts: ReadonlySet<GoodsField> = new Set(['unitPrice', 'amount', 'quantity', 'warrantyMonths', 'lastsMonths'])

/** The number of a row, what becomes of it, and a column for each of the table that is taken, edited in place. */
export function useGoodsColumns({ mapping, block }: Block): Column<GoodsRow>[] {
  const { t } = useTranslation()
  return useMemo(() => {
    const used = [...mapping.entries()].flatMap(([column, field]) => (field === null ? [] : [{ column, field }]))
    const titleOf = ({ column, field }: (typeof used)[number]) => {
      const isAlone = used.filter((other) => other.field === field).length === 1
      return (!isAlone && block?.headers[column]) || t(`imports.goods.fields.${field}`)
    }
    return [
      { key: 'row', title: t('imports.goods.row'), width: 64, align: 'end', render: ({ id }) => id },
      {
        key: 'state',
        title: t('imports.goods.state'),
        width: 96,
        render: ({ state }) => <Pill tone={stateTone[state]}>{t(`imports.goods.states.${state}`)}</Pill>,
      },
      ...used.map((one): Column<GoodsRow> => {
        const title = titleOf(one)
        const plain: NamedEditField = { key: String(one.column), name: title, field: { kind: 'text' }, choices: [] }
        return {
          ...{ key: String(one.column), title, width: widths[one.field] ?? 130 },
          ...(amounts.has(one.field) && { align: 'end' as const }),
          grows: one.field === 'name' || one.field === 'product',
          render: (row) => <Cell row={row} {...one} />,
          edit: {
            field: plain,
            fieldIn: (row) => fieldIn(row, one.field, plain),
            valueIn: (row) => (isSought(row, one.field) ? null : textIn(row, one.column)),
          },
        }
      }),
      // The button that chooses columns stands over it, and over no title.
      { key: 'end', title: '', width: 48, render: () => null },
    ]
  }, [t, mapping, block])
}

/** Of several that fit one is chosen; what is not found is looked for; all else is typed. */
function fieldIn({ several, ...row }: GoodsRow, field: GoodsField, plain: NamedEditField): NamedEditField {
  const fitting = several?.get(field)
  if (fitting !== undefined) {
    const choices = fitting.map((one) => ({ value: fittingText(one), text: fittingText(one) }))
    return { ...plain, field: { kind: 'choice' }, choices }
  }
  const isSoughtFor = isSought({ several, ...row }, field)
  return isSoughtFor ? { ...plain, field: { kind: field === 'customer' ? 'customer' : 'product' } } : plain
}

/** What a row names and the office has not. A product that a row of the catalogue brings is typed. */
function isSought({ problems }: GoodsRow, field: GoodsField) {
  return (
    (field === 'customer' || field === 'product') &&
    problems.some((problem) => problem.field === field && problem.code.endsWith('-not-found'))
  )
}

export function textIn({ cells }: GoodsRow, column: number) {
  return cellText(cells[column])
}

/** What Excel shows as a number of days is shown as the day it is. */
function dayOfCount(text: string) {
  const day = /^\d{5}$/u.test(text) ? dayFromExcelSerial(Number(text)) : undefined
  return day && formatDay(day)
}

function Cell({ row, column, field }: { row: GoodsRow; column: number; field: GoodsField }) {
  const text = (field === 'boughtOn' && dayOfCount(textIn(row, column))) || textIn(row, column)
  const problems = row.problems.filter((problem) => problem.column === column)
  if (problems.length === 0) return <span title={text}>{text}</span>
  return (
    <Tooltip content={problems.map((problem: GoodsProblem) => sayGoodsProblem(problem)).join(' ')} relationship="description">
      <span className={previewStyles.problem} data-grave={problems.some(isGrave)}>
        {problems.some(isGrave) ? <ErrorCircle12Filled /> : <Warning12Filled />}
        <span className={previewStyles.text}>{text || '—'}</span>
      </span>
    </Tooltip>
  )
}
