import { Link, Toast, ToastFooter, ToastTitle, useToastController } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileToken } from '#shared/kit/id.ts'
import { client, desktop } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { partsOfMonth } from './months.ts'

/** The ways a month's report leaves the program: printer, PDF, Excel. One at a time. */
export function useReportOutput(month: string) {
  const { t } = useTranslation()
  const notify = useNotify()
  const tellSaved = useTellSaved()
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
      tellSaved(place)
    })
  }

  return {
    isBusy,
    print: () => once(() => desktop.print({ page: printRoutes.month(month) })),
    savePdf: () => save('pdf', (file) => desktop.savePdf({ page: printRoutes.month(month), file })),
    saveExcel: () => save('xlsx', (file) => client.reports.saveMonth({ month, file, language: usePreferences.getState().language })),
  }
}

/** Says that a file is written, with the way to it. */
function useTellSaved() {
  const { t } = useTranslation()
  const { dispatchToast } = useToastController('toaster')
  return ({ file, name }: { file: FileToken; name: string }) =>
    dispatchToast(
      <Toast>
        <ToastTitle>{t('reports.savedAs', { name })}</ToastTitle>
        <ToastFooter>
          <Link as="button" onClick={() => void desktop.showFile(file)}>
            {t('reports.openFolder')}
          </Link>
        </ToastFooter>
      </Toast>,
      { intent: 'success', timeout: 10_000 },
    )
}
