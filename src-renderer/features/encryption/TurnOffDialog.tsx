import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { client } from '#renderer/kit/client.ts'
import { isAboutProof } from '#renderer/kit/recoveryKey.ts'
import { say } from '#renderer/kit/say.ts'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import styles from './Encryption.module.css'
import { Progress } from './Progress.tsx'
import { StepDialog } from './StepDialog.tsx'
import { useEncryptionState } from './useEncryptionState.ts'

/** Says what it means, asks for one's own password, and unseals. */
export function TurnOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const state = useEncryptionState(isBusy)

  async function turnOff() {
    setBusy(true)
    setFailure(undefined)
    try {
      await client.encryption.turnOff({ password })
      await cache.invalidateQueries()
      notify({ text: t('encryption.off.done') })
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  const isAboutPassword = isAboutProof(failure)
  return (
    <StepDialog
      title={t('encryption.off.title')}
      failure={failure !== undefined && !isAboutPassword ? say(failure) : undefined}
      isBusy={isBusy}
      goText={t('encryption.off.go')}
      onGo={() => void turnOff()}
      closeText={t('action.cancel')}
      onClose={onClose}
    >
      <p className={styles.honest}>{t('encryption.off.lead')}</p>
      <p className={styles.sentence}>{t('encryption.off.backups')}</p>
      <PasswordInput
        label={t('encryption.wizard.ownPassword')}
        value={password}
        onChange={setPassword}
        isFirst
        isRequired
        refused={isAboutPassword ? say(failure) : undefined}
      />
      {isBusy && <Progress running={state?.running ?? { work: 'unseal', done: 0, total: 0 }} />}
    </StepDialog>
  )
}
