import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { DocumentId } from '#shared/kit/id.ts'

/** Saves a filed document out again, to where the user chooses. */
export function useSaveCopy() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (id: DocumentId, name: string) => {
    try {
      const chosen = await desktop.chooseSaveFile({ suggestedName: name })
      if (!chosen) return
      await client.documents.saveCopy({ id, file: chosen.file })
      notify({
        text: t('contracts.viewer.copied'),
        detail: chosen.name,
        action: { text: t('reports.openFolder'), run: () => desktop.showFile(chosen.file) },
      })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}
