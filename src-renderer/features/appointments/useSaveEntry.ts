import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useExporting } from '#renderer/kit/useExporting.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { exportSaid } from './exportSaid.ts'

/** Saves an appointment, or the whole of its series, as a file for another calendar. */
export function useSaveEntry() {
  const { t } = useTranslation()
  const save = useExporting()
  return ({ id, title }: Pick<CalendarEntry, 'id' | 'title'>) =>
    void save({
      name: title,
      format: 'ics',
      write: ({ file }) => client.appointments.saveFile({ id, file }),
      saidOf: exportSaid(t),
    })
}
