import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { filterNow, orderNow } from './view.ts'

/** Saves the people of the list as it is searched and sorted now, or the chosen ones of it, to a file the user chooses. */
export function useExport() {
  const { t } = useTranslation()
  const save = useExporting()

  function selected(chosen?: readonly PersonId[]) {
    return { filter: filterNow(), ...orderNow(), ...(chosen && { ids: [...chosen] }) }
  }

  return {
    table: (format: TableFormat) =>
      save({
        name: t('addressBook.title'),
        format,
        write: (to) => client.people.export({ ...selected(), ...to }),
        saidOf: (count) => t('addressBook.exported', { count }),
      }),
    cards: (chosen: readonly PersonId[]) =>
      save({
        name: t('addressBook.title'),
        format: 'vcf',
        write: ({ file }) =>
          client.people.exportCards({ ...selected(chosen.length > 0 ? chosen : undefined), file, version: '3.0' }),
        saidOf: (count) => t('customers.cardsExported', { count }),
      }),
  }
}
