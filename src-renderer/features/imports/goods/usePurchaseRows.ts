import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask, client } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { checkPurchase } from '#shared/features/imports/goods/check.ts'
import { judgePurchase } from '#shared/features/imports/goods/judge.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { rememberedCheck, shownRow } from './goodsRow.ts'
import type { Block } from './useBlock.ts'

/** The rows of a table as purchases; `customer`: whose they all are, else each row says it. */
export function usePurchaseRows({ rows, plan }: Block, customer: CustomerId | undefined) {
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
  const shown = useMemo(
    () => rows.map((row, index) => shownRow(row, judged[index] as (typeof judged)[number], 'add')),
    [rows, judged],
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

  return { shown, add }
}
