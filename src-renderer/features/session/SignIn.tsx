import { Button } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { say, secondsToWait } from '#renderer/kit/say.ts'
import { signIn } from '#renderer/kit/session.ts'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import type { SessionState } from '#shared/features/session/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { Recover } from './Recover.tsx'
import styles from './SignIn.module.css'
import { useCountdown } from './useCountdown.ts'
import { Who, type WhoProps } from './Who.tsx'

/** The name, the password, Enter; or, for whoever forgot theirs, the printed recovery key. */
export function SignIn({ people, canRecover }: Pick<SessionState, 'people' | 'canRecover'>) {
  const lastPerson = usePreferences((preferences) => preferences.lastPerson)
  const [staffId, setStaffId] = useState<StaffId | undefined>(people.find(({ id }) => id === lastPerson)?.id ?? people[0]?.id)
  const [isRecovering, setRecovering] = useState(false)
  const who = { people, staffId, onChoose: setStaffId }
  if (isRecovering) return <Recover {...who} onBack={() => setRecovering(false)} />
  return <ByPassword {...who} onForgotten={canRecover ? () => setRecovering(true) : undefined} />
}

function ByPassword({ people, staffId, onChoose, onForgotten }: WhoProps & { onForgotten: (() => void) | undefined }) {
  const { t } = useTranslation()
  const change = usePreferences((preferences) => preferences.change)
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const countdown = useCountdown()
  const field = useRef<HTMLInputElement>(null)

  async function enter(event: FormEvent) {
    event.preventDefault()
    if (staffId === undefined || isBusy || countdown.seconds > 0) return
    setIsBusy(true)
    try {
      await signIn(staffId, password)
      change({ lastPerson: staffId })
    } catch (error) {
      setFailure(error)
      countdown.begin(secondsToWait(error))
      field.current?.select()
    } finally {
      setIsBusy(false)
    }
  }

  function choose(id: StaffId) {
    onChoose(id)
    setFailure(undefined)
    countdown.begin(0)
    field.current?.focus()
  }

  return (
    <main className={styles.page}>
      <form className={styles.sheet} onSubmit={(event) => void enter(event)} aria-labelledby="sign-in-title">
        <div>
          <p className={styles.app}>{t('app.name')}</p>
          <h1 id="sign-in-title" className={styles.title}>
            {t('people.signIn.title')}
          </h1>
          <p className={styles.lead}>{t('people.signIn.lead')}</p>
        </div>
        <Who people={people} staffId={staffId} onChoose={choose} />
        <PasswordInput label={t('people.signIn.password')} value={password} onChange={setPassword} ref={field} isFirst />
        {failure !== undefined && <Failure error={failure} seconds={countdown.seconds} />}
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || countdown.seconds > 0}>
          {t('people.signIn.enter')}
        </Button>
        {onForgotten ? (
          <Button appearance="transparent" onClick={onForgotten}>
            {t('encryption.recover.open')}
          </Button>
        ) : (
          <p className={styles.small}>{t('people.signIn.forgotten')}</p>
        )}
      </form>
    </main>
  )
}

/** Said once to a screen reader, counted down for the eye. */
function Failure({ error, seconds }: { error: unknown; seconds: number }) {
  const { t } = useTranslation()
  const waits = secondsToWait(error) > 0
  const shown = seconds > 0 ? t('people.signIn.wrong', { seconds }) : t('people.signIn.again')
  return (
    <div className={styles.failure}>
      <span role="alert" className={waits ? 'visually-hidden' : ''}>
        {say(error)}
      </span>
      {waits && <span aria-hidden="true">{shown}</span>}
    </div>
  )
}
