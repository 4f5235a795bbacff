import { Button, MessageBar, MessageBarBody, Spinner, Switch } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAboutKey } from '#renderer/kit/recoveryKey.ts'
import { say } from '#renderer/kit/say.ts'
import { RecoveryKeyInput } from '#renderer/kit/ui/form/RecoveryKeyInput.tsx'
import styles from './FoundingKey.module.css'
import { KeyShown } from './KeyShown.tsx'

export interface FoundingKeyProps {
  recoveryKey: string
  isFounding: boolean
  /** Why the firm was not founded. */
  failure: unknown
  /** Something typed replaces what was refused. */
  onTyping: () => void
  /** The key as it was typed back; null for a firm that is not encrypted. */
  onFound: (recoveryKey: string | null) => void
  onBack: () => void
}

/** Before a firm with a password is founded: whether it is encrypted, its recovery key, and that key typed back from the paper. */
export function FoundingKey({ recoveryKey, isFounding, failure, onTyping, onFound, onBack }: FoundingKeyProps) {
  const { t } = useTranslation()
  const [isOn, setOn] = useState(true)
  const [isTyping, setTyping] = useState(false)
  const [typed, setTyped] = useState('')

  function go(event: FormEvent) {
    event.preventDefault()
    if (isFounding) return
    if (isOn && !isTyping) setTyping(true)
    else onFound(isOn ? typed : null)
  }

  function type(value: string) {
    setTyped(value)
    onTyping()
  }

  return (
    <form className={styles.form} onSubmit={go} noValidate>
      {isTyping ? (
        <>
          <p className={styles.sentence}>{t('encryption.key.typeBack')}</p>
          <RecoveryKeyInput value={typed} onChange={type} isFirst failure={isAboutKey(failure) ? failure : undefined} />
          <p className={styles.honest}>{t('encryption.honest')}</p>
        </>
      ) : (
        <WhetherAndKey isOn={isOn} onChange={setOn}>
          <KeyShown recoveryKey={recoveryKey} />
        </WhetherAndKey>
      )}
      {Boolean(failure) && !isAboutKey(failure) && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(failure)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.choices}>
        {isFounding && <Spinner size="tiny" label={t('door.making')} />}
        <Button disabled={isFounding} onClick={() => (isTyping ? setTyping(false) : onBack())}>
          {t('action.back')}
        </Button>
        <Button type="submit" appearance="primary" disabledFocusable={isFounding || (isTyping && typed.trim() === '')}>
          {isOn && !isTyping ? t('action.next') : t('encryption.found.go')}
        </Button>
      </div>
    </form>
  )
}

function WhetherAndKey({ isOn, onChange, children }: { isOn: boolean; onChange: (isOn: boolean) => void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.sentence}>{t('encryption.what')}</p>
      <Switch autoFocus checked={isOn} label={t('encryption.switch')} onChange={(_, { checked }) => onChange(checked)} />
      {isOn ? children : <p className={styles.honest}>{t('encryption.found.off')}</p>}
    </>
  )
}
