import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { encryptionPlace } from '#renderer/kit/routes.ts'
import styles from './EncryptionStatus.module.css'

/** In the status bar: that there are passwords and the disk can be read without them, for whoever can change it. */
export function EncryptionStatus() {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const mayChange = useMay('office.edit')
  const { data: session } = useQuery(ask.session.state.queryOptions())
  const { data: encryption } = useQuery({ ...ask.encryption.state.queryOptions(), enabled: mayChange })
  if (!mayChange || !session?.needsPassword || encryption?.isOn !== false) return null
  return (
    <button type="button" className={styles.status} title={t('encryption.bar.open')} onClick={() => go(encryptionPlace)}>
      {t('encryption.bar.off')}
    </button>
  )
}
