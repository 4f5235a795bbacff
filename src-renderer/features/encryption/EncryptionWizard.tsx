import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import { RecoveryKeyInput } from '#renderer/kit/ui/form/RecoveryKeyInput.tsx'
import styles from './Encryption.module.css'
import { KeyShown } from './KeyShown.tsx'
import { Progress } from './Progress.tsx'
import { StepDialog } from './StepDialog.tsx'
import { useShownWizard, type WizardWay } from './shownWizard.ts'
import { useEncryptionState } from './useEncryptionState.ts'
import { useKeyWizard } from './useKeyWizard.ts'

/** Turns encryption on, or puts another recovery key in place of the one that counts. A locked screen takes it away for good. */
export function EncryptionWizard() {
  const { way, show } = useShownWizard()
  useEffect(() => () => show(undefined), [show])
  return way ? <Wizard way={way} onClose={() => show(undefined)} /> : null
}

const numbers = { why: 1, key: 2, typed: 3, done: undefined } as const

function Wizard({ way, onClose }: { way: WizardWay; onClose: () => void }) {
  const { t } = useTranslation()
  const wizard = useKeyWizard(way)
  const { step, isBusy, change } = wizard
  const finishes = way === 'change' ? t('encryption.wizard.goChange') : t('encryption.wizard.go')
  const back = ({ why: undefined, key: 'why', typed: 'key', done: undefined } as const)[step]
  const leaves = way === 'first' ? t('encryption.wizard.later') : t('action.cancel')
  return (
    <StepDialog
      title={way === 'change' ? t('encryption.wizard.change') : t('encryption.wizard.on')}
      step={numbers[step]}
      failure={wizard.failure}
      isBusy={isBusy}
      goText={{ why: t('action.next'), key: t('action.next'), typed: finishes, done: t('action.close') }[step]}
      onGo={() => (wizard.go ? void wizard.go() : onClose())}
      onBack={back && (() => change({ step: back }))}
      closeText={step === 'done' ? undefined : leaves}
      onClose={onClose}
    >
      {step === 'why' && <Why way={way} />}
      {step === 'key' && wizard.recoveryKey && <KeyShown recoveryKey={wizard.recoveryKey} />}
      {step === 'typed' && <TypedBack wizard={wizard} withPassword={way !== 'change'} />}
      {step === 'done' && <Done way={way} />}
      {isBusy && step === 'typed' && way !== 'change' && <Sealing />}
    </StepDialog>
  )
}

function Why({ way }: { way: WizardWay }) {
  const { t } = useTranslation()
  const sentences =
    way === 'change'
      ? [t('encryption.wizard.changeLead'), t('encryption.wizard.changeOld')]
      : [...(way === 'first' ? [t('encryption.wizard.invited')] : []), t('encryption.what'), t('encryption.wizard.how')]
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <p className={styles.honest}>{t('encryption.honest')}</p>
    </>
  )
}

function TypedBack({ wizard, withPassword }: { wizard: ReturnType<typeof useKeyWizard>; withPassword: boolean }) {
  const { t } = useTranslation()
  const { typed, password, change, keyFailure, passwordRefused } = wizard
  return (
    <>
      <p className={styles.sentence}>{t('encryption.key.typeBack')}</p>
      <RecoveryKeyInput value={typed} onChange={(value) => change({ typed: value })} isFirst failure={keyFailure} />
      {withPassword && (
        <PasswordInput
          label={t('encryption.wizard.ownPassword')}
          value={password}
          onChange={(value) => change({ password: value })}
          isRequired
          refused={passwordRefused}
        />
      )}
    </>
  )
}

function Sealing() {
  const state = useEncryptionState(true)
  return <Progress running={state?.running ?? { work: 'seal', done: 0, total: 0 }} />
}

function Done({ way }: { way: WizardWay }) {
  const { t } = useTranslation()
  if (way === 'change') return <p className={styles.sentence}>{t('encryption.wizard.changed')}</p>
  return (
    <>
      <p className={styles.sentence}>{t('encryption.wizard.done')}</p>
      <p className={styles.sentence}>{t('encryption.wizard.doneBackups')}</p>
    </>
  )
}
