import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { formatBytes } from '#renderer/kit/formatBytes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { dayOfInstant } from '#shared/kit/day.ts'

/** Asked so often while a package is being written; seldom otherwise. */
const [SOON, LATER] = [500, 20_000]

/** Writes the package where the user wants it, and tells how far it is. */
export function useTakingAway() {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isBusy, setIsBusy] = useState(false)
  const { data: status } = useQuery({
    ...ask.backups.status.queryOptions(),
    refetchInterval: (query) => (query.state.data?.running ? SOON : LATER),
  })

  async function save() {
    const place = await desktop.chooseSaveFile({
      suggestedName: `${t('takeaway.suggested', { day: dayOfInstant(Date.now()) })}.zip`,
      kind: 'zip',
    })
    if (!place) return
    setIsBusy(true)
    const ending = client.takeaway.save({ file: place.file })
    const refresh = () => cache.invalidateQueries({ queryKey: ask.backups.key() })
    void refresh()
    try {
      const { rows, documents, lackingDocuments, bytes } = await ending
      const lacking = lackingDocuments > 0 ? ` ${t('takeaway.savedLacking', { count: lackingDocuments })}` : ''
      notify({
        text: t('takeaway.saved', { name: place.name }),
        detail: `${t('takeaway.savedWhat', { rows, documents, size: formatBytes(bytes) })}${lacking}`,
        intent: lackingDocuments > 0 ? 'info' : 'success',
        action: { text: t('takeaway.showFile'), run: () => desktop.showFile(place.file) },
      })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    } finally {
      setIsBusy(false)
      await refresh()
    }
  }

  return { save, isBusy, running: status?.running?.work === 'take-away' ? status.running : undefined }
}
