import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { CardVersion } from '#shared/kit/vcard.ts'
import { useCustomerView } from './view.ts'

/** Saves the customers of the list as it is filtered and sorted now, or of it the chosen ones, to a file the user chooses. */
export function useExport() {
  const { t } = useTranslation()
  const save = useExporting()

  function selected(chosen: readonly CustomerId[] | undefined) {
    const { filter, sort } = useCustomerView.getState()
    const { text } = useSearch.getState()
    return { filter: { ...filter, text }, sort, ...(chosen && { ids: [...chosen] }) }
  }

  return {
    table: (format: TableFormat, chosen?: readonly CustomerId[]) =>
      save({
        name: t('place.customers'),
        format,
        write: (to) => client.customers.export({ ...selected(chosen), ...to }),
        saidOf: (count) => t('customers.exported', { count }),
      }),
    /** As a phone book: each customer and its people. */
    cards: (version: CardVersion, chosen?: readonly CustomerId[]) =>
      save({
        name: t('customers.phoneBook'),
        format: 'vcf',
        write: ({ file }) => client.customers.exportCards({ ...selected(chosen), file, version }),
        saidOf: (count) => t('customers.cardsExported', { count }),
      }),
  }
}
