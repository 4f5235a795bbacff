import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ask, client } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { checkPurchase } from '#shared/features/imports/goods/check.ts'
import { type JudgedGoods, judgePurchase } from '#shared/features/imports/goods/judge.ts'
import type { GoodsProblem } from '#shared/features/imports/goods/problems.ts'
import type { PurchaseRow } from '#shared/features/purchases/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { MOST_ROWS } from '#shared/kit/page.ts'
import { rememberedCheck, shownRow, withProblem } from './goodsRow.ts'
import type { Block } from './useBlock.ts'

export type OnNoted = 'skip' | 'add'

/** The rows of a table as purchases; `customer`: whose they all are, else each row says it. */
export function usePurchaseRows({ rows, plan, columnOf }: Block, customer: CustomerId | undefined) {
  const [onNoted, setOnNoted] = useState<OnNoted>('skip')
  const isOfOne = customer !== undefined
  const today = dayOfInstant(useNow())
  const check = useMemo(
    () => rememberedCheck((cells, made) => checkPurchase(cells, made, { isOfOne, today }), plan),
    [plan, isOfOne, today],
  )
  const checked = useMemo(() => rows.map(({ cells }) => check(cells)), [rows, check])
  const words = useMemo(
    () => ({
      customers: [...new Set(checked.flatMap(({ values }) => values.customer))],
      products: [...new Set(checked.flatMap(({ values }) => values.product))],
    }),
    [checked],
  )
  const { data } = useQuery({
    ...ask.purchases.named.queryOptions({ input: words }),
    enabled: words.customers.length + words.products.length > 0,
    placeholderData: keepPreviousData,
  })
  const judged = useMemo(() => {
    const customers = new Map(data?.customers.map(({ text, fitting }) => [text, fitting]))
    const products = new Map(data?.products.map(({ text, fitting }) => [text, fitting]))
    return checked.map((one) => judgePurchase(one, { customers, products }, { customer }))
  }, [checked, data, customer])
  const isNoted = useNoted(judged)
  const shown = useMemo(
    () =>
      rows.map((row, index) => {
        const judgement = judged[index] as (typeof judged)[number]
        if (judgement.values === undefined) return shownRow(row, judgement, 'add')
        const isThere = isNoted(index)
        if (isThere === undefined) return shownRow(row, judgement, 'waits')
        return isThere ? shownRow(row, withProblem(judgement, boughtAlready(columnOf)), onNoted) : shownRow(row, judgement, 'add')
      }),
    [rows, judged, isNoted, columnOf, onNoted],
  )

  /** Adds what is right, as one step. */
  async function add() {
    const taken = shown.flatMap(({ state }, index) => {
      const values = judged[index]?.values
      return values && state === 'add' ? [values] : []
    })
    const ids = await client.purchases.addMany(taken)
    return {
      counts: { added: ids.length, updated: 0 },
      undo: async () => {
        await client.purchases.remove(ids)
        return []
      },
    }
  }

  return { shown, add, onNoted, setOnNoted }
}

function boughtAlready(columnOf: Block['columnOf']): GoodsProblem {
  return { code: 'bought-already', column: columnOf('boughtOn'), field: 'boughtOn', typed: '' }
}

/** Whether what a row says is written down already, by the place of the row; undefined while that is being asked. */
function useNoted(judged: readonly JudgedGoods<PurchaseRow>[]): (index: number) => boolean | undefined {
  const sought = useMemo(() => {
    const times = new Map<string, number>()
    return judged.flatMap(({ values }, index) => {
      if (values === undefined) return []
      const same = JSON.stringify(values)
      const time = times.get(same) ?? 0
      times.set(same, time + 1)
      return [{ index, values, key: `${time} ${same}` }]
    })
  }, [judged])
  // More are not taken at once, and the dialog says so.
  const areTooMany = sought.length > MOST_ROWS
  // What is known of a row holds while others are asked about.
  const { data } = useQuery({
    queryKey: [...ask.purchases.known.key(), sought.map(({ key }) => key)],
    queryFn: async () => {
      const answers = await client.purchases.known(sought.map(({ values }) => values))
      return new Map(sought.map(({ key }, place) => [key, answers[place] === true]))
    },
    enabled: sought.length > 0 && !areTooMany,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    const answers = new Map(sought.map(({ index, key }) => [index, data?.get(key)]))
    return (index) => !areTooMany && answers.get(index)
  }, [sought, data, areTooMany])
}
