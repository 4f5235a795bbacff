import { Button, Dropdown, Field, Option } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { say, secondsToWait } from '#renderer/kit/say.ts'
import { signIn } from '#renderer/kit/session.ts'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import type { SessionState } from '#shared/features/session/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import styles from './SignIn.module.css'
import { useCountdown } from './useCountdown.ts'

/** The name, the password, Enter. */
export function SignIn({ people }: Pick<SessionState, 'people'>) {
  const { t } = useTranslation()
  const { lastPerson, change } = usePreferences()
  const [staffId, setStaffId] = useState<StaffId | undefined>(people.find(({ id }) => id === lastPerson)?.id ?? people[0]?.id)
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
    setStaffId(id)
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
        <Field label={t('people.signIn.name')}>
          <Dropdown
            className={styles.names}
            value={people.find(({ id }) => id === staffId)?.name ?? ''}
            selectedOptions={staffId === undefined ? [] : [String(staffId)]}
            onOptionSelect={(_, { optionValue }) => optionValue && choose(Number(optionValue) as StaffId)}
          >
            {people.map(({ id, name }) => (
              <Option key={id} value={String(id)}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <PasswordInput label={t('people.signIn.password')} value={password} onChange={setPassword} ref={field} isFirst />
        {failure !== undefined && <Failure error={failure} seconds={countdown.seconds} />}
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || countdown.seconds > 0}>
          {t('people.signIn.enter')}
        </Button>
        <p className={styles.small}>{t('people.signIn.forgotten')}</p>
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
