import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { FileSource } from './source.ts'

/** Saves a filed document out again, to where the user chooses. */
export function useSaveCopy() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (source: FileSource, name: string) => {
    try {
      const chosen = await desktop.chooseSaveFile({ suggestedName: name })
      if (!chosen) return
      await source.saveCopy(chosen.file)
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
