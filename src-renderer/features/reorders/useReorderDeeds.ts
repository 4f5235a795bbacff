import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Day } from '#shared/kit/day.ts'
import type { PurchaseId } from '#shared/kit/id.ts'
import { useReorderView } from './view.ts'

/** What is done with what customers may want again; each can be taken back. */
export function useReorderDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()

  return {
    askOn: async (id: PurchaseId, day: Day) => {
      const before = await client.purchases.get(id)
      const input = { ...before, askOn: day, isAsked: true }
      const { version } = await client.purchases.update({ id, version: before.version, input })
      notify({
        text: t('reorders.askedOn', { day: formatDay(day) }),
        undo: () => client.purchases.update({ id, version, input: before }),
      })
    },
    askNoMore: async (ids: PurchaseId[]) => {
      await client.purchases.setAsked({ ids, isAsked: false })
      useReorderView.getState().select(new Set())
      notify({
        text: t('reorders.noMore', { count: ids.length }),
        undo: () => client.purchases.setAsked({ ids, isAsked: true }),
      })
    },
  }
}
