import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import { askedOf, orderOf, useCallView } from './view.ts'

/** Saves the calls of the list as it is narrowed now to a file the user chooses. */
export function useExport() {
  const { t } = useTranslation()
  const save = useExporting()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  return (format: TableFormat) => {
    const { filter, sort, group } = useCallView.getState()
    const wanted = me ? askedOf(filter, me.id) : filter
    return save({
      name: t('place.calls'),
      format,
      write: async (to) => {
        const count = await client.calls.count(wanted)
        return client.calls.export({ filter: wanted, ...orderOf({ sort, group }, count), ...to })
      },
      saidOf: (count) => t('calls.exported', { count }),
    })
  }
}
