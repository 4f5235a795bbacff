import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ask, client } from '#renderer/kit/client.ts'
import { checkProduct } from '#shared/features/imports/goods/check.ts'
import { judgeProduct, productsTwice, wordsOfProduct } from '#shared/features/imports/goods/judge.ts'
import { rememberedCheck, shownRow, withProblem } from './goodsRow.ts'
import type { Block } from './useBlock.ts'

export type OnKnown = 'update' | 'skip'

/** The rows of a table as products: what is new, and what is in the catalogue already. */
export function useProductRows({ rows, plan, columnOf }: Block) {
  const [onKnown, setOnKnown] = useState<OnKnown>('update')
  const check = useMemo(() => rememberedCheck(checkProduct, plan), [plan])
  const checked = useMemo(() => rows.map(({ cells }) => check(cells)), [rows, check])
  const words = useMemo(() => [...new Set(checked.map(({ values }) => wordsOfProduct(values)))].filter(Boolean), [checked])
  const { data } = useQuery({
    ...ask.products.named.queryOptions({ input: words }),
    enabled: words.length > 0,
    placeholderData: keepPreviousData,
  })
  const judged = useMemo(() => {
    const found = new Map(data?.map(({ text, fitting }) => [text, fitting]))
    const twice = productsTwice(checked, columnOf)
    return checked.map((one, index) => {
      const judgement = judgeProduct(one, found, columnOf)
      const again = twice.get(index)
      return again ? withProblem(judgement, again) : judgement
    })
  }, [checked, data, columnOf])
  const shown = useMemo(
    () =>
      rows.map((row, index) => {
        const judgement = judged[index] as (typeof judged)[number]
        return shownRow(row, judgement, judgement.known ? onKnown : 'add')
      }),
    [rows, judged, onKnown],
  )

  /** Adds what is right, as one step. */
  async function add() {
    const taken = shown.flatMap(({ state }, index) => {
      const values = judged[index]?.values
      return values && (state === 'add' || state === 'update') ? [values] : []
    })
    const { added, changed } = await client.products.addMany({ rows: taken, onKnown })
    return {
      counts: { added: added.length, updated: changed.length },
      undo: async () => (await client.products.takeBack({ added, changed })).kept,
    }
  }

  return { shown, add, onKnown, setOnKnown }
}
