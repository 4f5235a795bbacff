import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import { listingNow } from './listing.ts'

/** Saves the gifts of the list as it stands now to a file the user chooses. */
export function useGiftExport() {
  const { t } = useTranslation()
  const save = useExporting()
  return (format: TableFormat) => {
    const listing = listingNow()
    return save({
      name: t('gifts.title'),
      format,
      write: (to) => client.gifts.export({ ...listing, ...to }),
      saidOf: (count) => t('gifts.exported', { count }),
    })
  }
}
