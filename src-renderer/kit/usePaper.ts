import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'

/** Prints a page of the program, or saves it as a PDF where the user wants it. One at a time. */
export function usePaper() {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)

  async function once(deed: () => Promise<unknown>) {
    setBusy(true)
    try {
      await deed()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    } finally {
      setBusy(false)
    }
  }

  return {
    isBusy,
    print: (page: `/print/${string}`) => once(() => desktop.print({ page })),
    savePdf: (page: `/print/${string}`, name: string) =>
      once(async () => {
        const chosen = await desktop.chooseSaveFile({ suggestedName: `${name}.pdf`, kind: 'pdf' })
        if (!chosen) return
        await desktop.savePdf({ page, file: chosen.file })
        notify({
          text: t('record.print.saved'),
          detail: chosen.name,
          action: { text: t('reports.openFolder'), run: () => desktop.showFile(chosen.file) },
        })
      }),
  }
}
