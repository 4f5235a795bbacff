import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { type ExportFormat, useExporting } from '#renderer/kit/useExporting.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { useCustomerView } from './view.ts'

/** Saves the customers of the list as it is filtered and sorted now, or of it the chosen ones, to a file the user chooses. */
export function useExport() {
  const { t } = useTranslation()
  const exportTo = useExporting()
  return (format: ExportFormat, chosen?: readonly CustomerId[]) => {
    const { filter, sort } = useCustomerView.getState()
    const { text } = useSearch.getState()
    return exportTo(format, {
      name: t('place.customers'),
      write: (to) => client.customers.export({ filter: { ...filter, text }, sort, ...to, ...(chosen && { ids: [...chosen] }) }),
      saidOf: (count) => t('customers.exported', { count }),
    })
  }
}
