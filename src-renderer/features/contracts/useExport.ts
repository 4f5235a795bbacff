import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import { useContractView } from './view.ts'

/** Saves the contracts of the list as it is narrowed and sorted now to a file the user chooses. */
export function useExport() {
  const { t } = useTranslation()
  const save = useExporting()
  return (format: TableFormat) => {
    const { view, sort } = useContractView.getState()
    const { text } = useSearch.getState()
    return save({
      name: t('place.contracts'),
      format,
      write: (to) => client.contracts.export({ filter: { view, text }, sort, ...to }),
      saidOf: (count) => t('contracts.exported', { count }),
    })
  }
}
