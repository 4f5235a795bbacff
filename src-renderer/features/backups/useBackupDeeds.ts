import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { dayOfInstant } from '#shared/kit/day.ts'
import { useTrouble } from './useTrouble.ts'

/** What can be done about backups by hand; one thing at a time, and each says how it ended. */
export function useBackupDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()
  const trouble = useTrouble()
  const [isBusy, setIsBusy] = useState(false)

  async function once(deed: () => Promise<unknown>) {
    setIsBusy(true)
    const ending = deed()
    void refresh()
    try {
      await ending
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    } finally {
      setIsBusy(false)
      await refresh()
    }
  }

  async function saveAs() {
    const place = await desktop.chooseSaveFile({
      suggestedName: `Khách Quen ${dayOfInstant(Date.now())}.kqbackup`,
      kind: 'kqbackup',
    })
    if (!place) return
    await once(async () => {
      await client.backups.saveAs({ file: place.file })
      notify({
        text: t('backups.saved', { name: place.name }),
        action: { text: t('backups.openFolder'), run: () => desktop.showFile(place.file) },
      })
    })
  }

  return {
    isBusy,
    saveAs,
    make: () =>
      once(async () => {
        await client.backups.make()
        notify({ text: t('backups.made') })
      }),
    test: () =>
      once(async () => {
        const { failure } = await client.backups.test()
        if (failure !== null) notify({ text: trouble(failure), intent: 'error' })
      }),
  }
}

/** Asks again how the backups stand. */
export function refresh() {
  return cache.invalidateQueries({ queryKey: ask.backups.key() })
}
