import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { RecoveryKeyPaper } from '#renderer/features/encryption/RecoveryKeyPaper.tsx'
import { ask, desktop } from '#renderer/kit/client.ts'

/** The printed page of a recovery key that was not typed back yet; says when it stands as it should be printed. */
export function RecoveryKeyPage() {
  const { t } = useTranslation()
  const { data: made } = useQuery({ ...ask.encryption.pendingKey.queryOptions(), gcTime: 0 })
  useEffect(() => {
    document.title = t('encryption.key.title')
  }, [t])
  useEffect(() => {
    if (!made) return
    // Laying out is what makes the window ask for its fonts.
    document.body.getBoundingClientRect()
    void document.fonts.ready.then(() => desktop.pageReady())
  }, [made])
  return made ? <RecoveryKeyPaper made={made} /> : null
}
