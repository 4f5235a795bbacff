import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Person } from '#shared/features/privacy/schema.ts'
import type { FileToken } from '#shared/kit/id.ts'

/** Saves or prints what the program holds of a person. One at a time. */
export function useDataFile(person: Person, name: string) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isBusy, setIsBusy] = useState(false)
  const page = printRoutes.dataFile(person)

  async function once(deed: () => Promise<unknown>) {
    setIsBusy(true)
    try {
      await deed()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    } finally {
      setIsBusy(false)
    }
  }

  function save(ending: 'pdf' | 'json', write: (file: FileToken) => Promise<unknown>) {
    return once(async () => {
      const chosen = await desktop.chooseSaveFile({ suggestedName: `${t('privacy.file.name', { name })}.${ending}` })
      if (!chosen) return
      await write(chosen.file)
      notify({
        text: t('privacy.file.saved', { name }),
        detail: chosen.name,
        action: { text: t('reports.openFolder'), run: () => desktop.showFile(chosen.file) },
      })
    })
  }

  return {
    isBusy,
    savePdf: () =>
      save('pdf', async (file) => {
        await client.privacy.dataFilePrinted(person)
        await desktop.savePdf({ page, file })
      }),
    saveJson: () => save('json', (file) => client.privacy.saveDataFile({ ...person, file })),
    print: () =>
      once(async () => {
        await client.privacy.dataFilePrinted(person)
        await desktop.print({ page })
      }),
  }
}
