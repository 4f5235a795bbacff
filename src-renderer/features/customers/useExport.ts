import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { CustomerId } from '#shared/kit/id.ts'
import { useCustomerView } from './view.ts'

/** Saves the customers of the list as it is filtered and sorted now, or of it the chosen ones, to a file the user chooses. */
export function useExport() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (format: 'xlsx' | 'csv', chosen?: readonly CustomerId[]) => {
    try {
      const target = await desktop.chooseSaveFile({ suggestedName: `${t('place.customers')}.${format}`, kind: format })
      if (!target) return
      const { filter, sort } = useCustomerView.getState()
      const { text } = useSearch.getState()
      const { rows } = await client.customers.export({
        ...{ filter: { ...filter, text }, sort, file: target.file, format },
        ...(chosen && { ids: [...chosen] }),
      })
      notify({
        text: t('customers.exported', { count: rows }),
        detail: target.name,
        action: { text: t('reports.openFolder'), run: () => desktop.showFile(target.file) },
      })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}
