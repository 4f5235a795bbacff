import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import { askedOf, useTaskView } from './view.ts'

/** Saves the tasks of the list as it stands now to a file the user chooses. */
export function useTaskExport() {
  const { t } = useTranslation()
  const save = useExporting()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  return async (format: TableFormat) => {
    const { filter, sort, group } = useTaskView.getState()
    if (!me) return
    const listing = { filter: askedOf(filter, me.id, useSearch.getState().text), sort, group }
    await save({
      name: t('tasks.many'),
      format,
      write: (to) => client.tasks.export({ ...listing, ...to }),
      saidOf: (count) => t('tasks.exported', { count }),
    })
  }
}
