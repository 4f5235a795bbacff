import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import { listingNow } from './listing.ts'

/** Saves the opportunities of the list as it stands now to a file the user chooses. */
export function useOpportunityExport() {
  const { t } = useTranslation()
  const save = useExporting()
  return (format: TableFormat) => {
    const listing = listingNow()
    return save({
      name: t('opportunities.title'),
      format,
      write: (to) => client.opportunities.export({ ...listing, ...to }),
      saidOf: (count) => t('opportunities.exported', { count }),
    })
  }
}
