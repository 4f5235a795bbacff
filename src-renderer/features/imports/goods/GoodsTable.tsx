import { Button, Checkbox, Link } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import type { Edited } from '#renderer/kit/ui/edit/fields.ts'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { GoodsField } from '#shared/features/imports/goods/fields.ts'
import { fittingText } from '#shared/kit/fitting.ts'
import styles from './GoodsDialog.module.css'
import { type GoodsRow, goodsStates } from './goodsRow.ts'
import { sayGoodsProblem } from './sayGoodsProblem.ts'
import type { Block } from './useBlock.ts'
import { stateTone, textIn, useGoodsColumns } from './useGoodsColumns.tsx'

interface GoodsTableProps {
  block: Block
  shown: readonly GoodsRow[]
  choices: ReactNode
  /** Which column is still to be chosen. */
  lacking: string | undefined
}

const nobody: ReadonlySet<number> = new Set()
const everyRow = () => undefined

/** Every row of the table, what becomes of it, and its cells to be put right. */
export function GoodsTable({ block, shown, choices, lacking }: GoodsTableProps) {
  const { t } = useTranslation()
  const [areOnlyWrong, setOnlyWrong] = useState(false)
  const [selected, select] = useState(nobody)
  const [goTo, setGoTo] = useState<{ index: number }>()
  const columns = useGoodsColumns(block)
  const save = useCellSaving(block, shown)
  const wrong = shown.filter(({ state }) => state === 'wrong')
  // A row that was put right stays in sight until the filter is set anew.
  const [kept, setKept] = useState(nobody)
  const rows = areOnlyWrong ? shown.filter(({ id, state }) => state === 'wrong' || kept.has(id)) : shown
  const current = rows.find(({ id }) => id === [...selected].at(-1))

  function leaveOut() {
    block.leaveOut(selected)
    select(nobody)
  }

  function goToNextWrong() {
    const from = current ? rows.indexOf(current) + 1 : 0
    const next = [...rows.slice(from), ...rows.slice(0, from)].find(({ state }) => state === 'wrong')
    if (!next) return
    select(new Set([next.id]))
    setGoTo({ index: rows.indexOf(next) })
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const isInCell = event.target instanceof HTMLInputElement
    if (event.key === 'F8') goToNextWrong()
    else if (event.key === 'Delete' && selected.size > 0 && !isInCell) leaveOut()
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.table} role="presentation" onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        {goodsStates.map((state) => {
          const count = shown.filter((row) => row.state === state).length
          return (
            count > 0 && (
              <Pill key={state} tone={stateTone[state]}>
                {t(`imports.goods.counts.${state}`, { count })}
              </Pill>
            )
          )
        })}
        {block.leftOut.size > 0 && (
          <span className={styles.aside}>
            {t('imports.goods.leftOut', { count: block.leftOut.size })}{' '}
            <Link as="button" onClick={block.takeIn}>
              {t('imports.goods.takeIn')}
            </Link>
          </span>
        )}
        {choices}
        <span className={styles.ends}>
          {selected.size > 0 && (
            <Button size="small" icon={<DeleteRegular />} onClick={leaveOut} title="Delete">
              {t('imports.goods.leaveOut', { count: selected.size })}
            </Button>
          )}
          {wrong.length > 0 && (
            <Button size="small" icon={<ChevronDownRegular />} onClick={goToNextWrong} title="F8">
              {t('imports.goods.next')}
            </Button>
          )}
          <Checkbox
            checked={areOnlyWrong}
            disabled={wrong.length === 0 && !areOnlyWrong}
            onChange={(_, { checked }) => {
              setKept(nobody)
              setOnlyWrong(checked === true)
            }}
            label={t('imports.goods.onlyWrong')}
          />
        </span>
      </div>
      <div className={styles.rows}>
        <List
          id="goods-rows"
          label={t('imports.goods.rows')}
          columns={columns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          onVisible={everyRow}
          selected={selected}
          onSelect={select}
          allIds={() => Promise.resolve(rows.map(({ id }) => id))}
          goTo={goTo}
          empty={<Empty title={lacking ?? t(areOnlyWrong ? 'imports.goods.noWrong' : 'imports.goods.empty')} />}
          editing={{
            begin: () => Promise.resolve(true),
            save: (row, key, edited) => {
              setKept((before) => new Set(before).add(row.id))
              return save(row, Number(key), edited)
            },
          }}
        />
      </div>
      <p className={styles.sentences} role="status">
        {current ? <SentencesOf row={current} /> : t('imports.goods.hint')}
      </p>
    </div>
  )
}

function SentencesOf({ row: { id, problems, product, customer } }: { row: GoodsRow }) {
  const { t } = useTranslation()
  const found = [
    customer && t('imports.goods.isCustomer', { customer }),
    product && t('imports.goods.isProduct', { product }),
  ].filter(Boolean)
  if (problems.length === 0) return `${t('imports.goods.fine', { row: id })} ${found.join(' ')}`
  return (
    <>
      <strong>{t('imports.goods.ofRow', { row: id })}:</strong> {problems.map(sayGoodsProblem).join(' ')} {found.join(' ')}
    </>
  )
}

/** Writes what was typed or chosen into a cell; what was chosen for words that are not clear holds for every row that says the same. */
function useCellSaving({ edit, mapping }: Block, shown: readonly GoodsRow[]) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (row: GoodsRow, column: number, { value }: Edited) => {
    const field = mapping[column]
    const isUnclear = (one: GoodsRow) => one.problems.some((problem) => problem.field === field && soughtCodes.has(problem.code))
    const typed = typeof value === 'number' ? fittingText(await chosenOf(field, value)) : String(value ?? '')
    const isChosen = typeof value === 'number' || row.several?.has(field ?? 'name') === true
    const words = textIn(row, column)
    const alike = isChosen && words !== '' ? shown.filter((one) => isUnclear(one) && textIn(one, column) === words) : [row]
    if (typeof value !== 'number' && value === null) return true
    edit(alike.map(({ id }) => ({ row: id, column, typed })))
    if (alike.length > 1) notify({ text: t('imports.goods.chosenFor', { count: alike.length }), intent: 'info' })
    return true
  }
}

function chosenOf(field: GoodsField | null | undefined, id: number): Promise<{ code: string; name: string }> {
  return field === 'customer' ? client.customers.get(id) : client.products.get(id)
}

const soughtCodes: ReadonlySet<string> = new Set([
  'customer-not-found',
  'customer-several',
  'product-several',
  'product-not-found',
])
