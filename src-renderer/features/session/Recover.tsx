import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { isAboutProof } from '#renderer/kit/recoveryKey.ts'
import { secondsToWait } from '#renderer/kit/say.ts'
import { recover } from '#renderer/kit/session.ts'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import { RecoveryKeyInput } from '#renderer/kit/ui/form/RecoveryKeyInput.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { newPassword, password } from '#shared/features/session/schema.ts'
import styles from './SignIn.module.css'
import { useCountdown } from './useCountdown.ts'
import { Who, type WhoProps } from './Who.tsx'

const values = z
  .object({ next: newPassword, again: password })
  .refine(({ next, again }) => next === again, { error: 'password-differs', path: ['again'] })

/** A new password by the printed recovery key, and in. A page of its own: a dialog taken away with the page would leave the office hidden from screen readers. */
export function Recover({ onBack, ...who }: WhoProps & { onBack: () => void }) {
  const { t } = useTranslation()
  const { form, saving, key, seconds } = useRecovering(who.staffId)

  function go(event: FormEvent) {
    event.preventDefault()
    if (!saving.isSaving && seconds === 0) void saving.save()
  }

  function leave(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) onBack()
  }

  const field = (name: 'next' | 'again') => (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, ref }, fieldState: { error } }) => (
        <PasswordInput
          ref={ref}
          label={t(`people.password.${name}`)}
          value={value}
          onChange={onChange}
          isRequired
          hint={name === 'next' ? t('people.password.hint') : undefined}
          error={error?.message}
        />
      )}
    />
  )
  return (
    <main className={styles.page}>
      <form
        className={`${styles.sheet} ${styles.broad} scroll`}
        noValidate
        onSubmit={go}
        onKeyDown={leave}
        aria-labelledby="recover-title"
      >
        <div>
          <p className={styles.app}>{t('app.name')}</p>
          <h1 id="recover-title" className={styles.title}>
            {t('encryption.recover.title')}
          </h1>
          <p className={styles.lead}>{t('encryption.recover.lead')}</p>
        </div>
        {saving.failure && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{saving.failure}</MessageBarBody>
          </MessageBar>
        )}
        <Who {...who} />
        <RecoveryKeyInput {...key} isFirst />
        {field('next')}
        {field('again')}
        <div className={styles.choices}>
          <Button onClick={onBack}>{t('action.back')}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={saving.isSaving || seconds > 0}>
            {t('encryption.recover.go')}
          </Button>
        </div>
      </form>
    </main>
  )
}

function useRecovering(staffId: WhoProps['staffId']) {
  const change = usePreferences((preferences) => preferences.change)
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const countdown = useCountdown()
  const form = useForm({ defaultValues: { next: '', again: '' }, resolver: zodResolver(values) })

  async function send({ next }: z.infer<typeof values>) {
    if (staffId === undefined) return
    await recover(staffId, { recoveryKey: typed, password: next })
    change({ lastPerson: staffId })
  }

  function place(error: unknown) {
    if (!isAboutProof(error)) return false
    setFailure(error)
    countdown.begin(secondsToWait(error))
    return true
  }

  function type(value: string) {
    setTyped(value)
    setFailure(undefined)
  }
  const saving = useSaving(form, send, place)
  return { form, saving, key: { value: typed, onChange: type, failure }, seconds: countdown.seconds }
}
