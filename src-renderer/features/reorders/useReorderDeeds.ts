import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { PurchaseInput } from '#shared/features/purchases/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { PurchaseId } from '#shared/kit/id.ts'
import { useReorderView } from './view.ts'

/** What is done with what customers may want again; each can be taken back. */
export function useReorderDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()

  /** Answers what takes it back. */
  async function change(id: PurchaseId, changes: Partial<PurchaseInput>) {
    const before = await client.purchases.get(id)
    const { version } = await client.purchases.update({ id, version: before.version, input: { ...before, ...changes } })
    return () => client.purchases.update({ id, version, input: before })
  }

  return {
    askOn: async (id: PurchaseId, day: Day) => {
      const undo = await change(id, { askOn: day, isAsked: true })
      notify({ text: t('reorders.askedOn', { day: formatDay(day) }), undo })
    },
    askNoMore: async (ids: readonly PurchaseId[]) => {
      const undos: (() => Promise<unknown>)[] = []
      for (const id of ids) undos.push(await change(id, { isAsked: false }))
      useReorderView.getState().select(new Set())
      const undo = async () => {
        for (const one of undos) await one()
      }
      notify({ text: t('reorders.noMore', { count: ids.length }), undo })
    },
  }
}
