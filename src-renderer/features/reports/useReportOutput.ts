import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { FileToken } from '#shared/kit/id.ts'
import { partsOfMonth } from './months.ts'

/** The ways a month's report leaves the program: printer, PDF, Excel. One at a time. */
export function useReportOutput(month: string) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isBusy, setIsBusy] = useState(false)
  const { month: number, year } = partsOfMonth(month)
  const suggestedName = `${t('reports.name')} ${year}-${String(number).padStart(2, '0')}`

  async function once(deed: () => Promise<void>) {
    setIsBusy(true)
    try {
      await deed()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    } finally {
      setIsBusy(false)
    }
  }

  async function save(kind: 'pdf' | 'xlsx', write: (file: FileToken) => Promise<unknown>) {
    const place = await desktop.chooseSaveFile({ suggestedName: `${suggestedName}.${kind}`, kind })
    if (!place) return
    await once(async () => {
      await write(place.file)
      notify({
        text: t('reports.savedAs', { name: place.name }),
        action: { text: t('reports.openFolder'), run: () => desktop.showFile(place.file) },
      })
    })
  }

  return {
    isBusy,
    print: () => once(() => desktop.print({ page: printRoutes.month(month) })),
    savePdf: () => save('pdf', (file) => desktop.savePdf({ page: printRoutes.month(month), file })),
    saveExcel: () =>
      save('xlsx', (file) => client.reports.saveMonth({ month, file, language: usePreferences.getState().language })),
  }
}
