import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'

/** The morning sheet on paper, or as a PDF where the user wants it. */
export function usePrintSheet() {
  const { t } = useTranslation()
  const notify = useNotify()

  function tell(work: Promise<unknown>) {
    work.catch((error: unknown) => notify({ text: say(error), intent: 'error' }))
  }

  async function saveSheet() {
    const chosen = await desktop.chooseSaveFile({ suggestedName: `${t('today.sheet.title')}.pdf`, kind: 'pdf' })
    if (!chosen) return
    await desktop.savePdf({ page: printRoutes.calls, file: chosen.file })
    notify({ text: t('today.sheetSaved'), detail: chosen.name })
  }

  return { print: () => tell(desktop.print({ page: printRoutes.calls })), save: () => tell(saveSheet()) }
}
