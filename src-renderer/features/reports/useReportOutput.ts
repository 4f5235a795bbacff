import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { FileToken } from '#shared/kit/id.ts'

export interface ReportOutput {
  /** What its files are called, without what stands behind the dot. */
  suggestedName: string
  /** Its page for A4. */
  page: string
  writeExcel: (file: FileToken) => Promise<unknown>
}

/** The ways a report leaves the program: printer, PDF, Excel. One at a time. */
export function useReportOutput({ suggestedName, page, writeExcel }: ReportOutput) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isBusy, setIsBusy] = useState(false)

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
    print: () => once(() => desktop.print({ page })),
    savePdf: () => save('pdf', (file) => desktop.savePdf({ page, file })),
    saveExcel: () => save('xlsx', writeExcel),
  }
}
