import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import type { EncryptionState } from '#shared/features/encryption/schema.ts'
import styles from './Encryption.module.css'
import { Progress } from './Progress.tsx'
import { useShownWizard } from './shownWizard.ts'
import { TurnOffDialog } from './TurnOffDialog.tsx'
import { useEncryptionState } from './useEncryptionState.ts'

export interface EncryptionSectionProps {
  /** Asks for the signed-in person's first password. */
  ownPassword: (on: { onClose: () => void; onChanged: () => void }) => ReactNode
}

/** Whether the data on the disk can be read by whoever has the disk, and what can be done about it. */
export function EncryptionSection({ ownPassword }: EncryptionSectionProps) {
  const state = useEncryptionState()
  if (!state) return null
  return (
    <div className={styles.section}>
      {state.isOn ? <On state={state} /> : <Off ownPassword={ownPassword} />}
      {state.running && <Progress running={state.running} />}
    </div>
  )
}

function On({ state }: { state: EncryptionState }) {
  const { t } = useTranslation()
  const now = useNow()
  const show = useShownWizard((wizard) => wizard.show)
  const [isTurningOff, setTurningOff] = useState(false)
  const { recoveryKeyAt, waiting, plainBackups } = state
  const names = waiting.map(({ name }) => name).join(', ')
  return (
    <>
      <p className={styles.lead}>{t('encryption.isOn')}</p>
      <Facts
        facts={[
          [
            t('encryption.keyFact'),
            recoveryKeyAt === null ? t('encryption.keyNone') : t('encryption.keyAt', { when: formatMoment(recoveryKeyAt, now) }),
          ],
          [t('encryption.waitingFact'), names && t('encryption.waiting', { names })],
          [t('encryption.plainFact'), plainBackups > 0 && t('encryption.plain', { count: plainBackups })],
        ]}
      />
      <p className={styles.small}>{t('encryption.honest')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => show('change')}>{t('encryption.changeKey')}</Button>
        <Button onClick={() => setTurningOff(true)}>{t('encryption.turnOff')}</Button>
      </div>
      {isTurningOff && <TurnOffDialog onClose={() => setTurningOff(false)} />}
    </>
  )
}

function Off({ ownPassword }: EncryptionSectionProps) {
  const { t } = useTranslation()
  const show = useShownWizard((wizard) => wizard.show)
  const [isAsking, setAsking] = useState(false)
  const { data: session } = useQuery(ask.session.state.queryOptions())
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const hasPassword = session?.people.some(({ id }) => id === me?.id) ?? false
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{t('encryption.isOff')}</MessageBarBody>
      </MessageBar>
      <p className={styles.lead}>{t('encryption.what')}</p>
      {!hasPassword && <p className={styles.small}>{t('encryption.needsPassword')}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => (hasPassword ? show('on') : setAsking(true))}>
          {hasPassword ? t('encryption.turnOn') : t('encryption.withPassword')}
        </Button>
      </div>
      {isAsking && ownPassword({ onClose: () => setAsking(false), onChanged: () => show('on') })}
    </>
  )
}
