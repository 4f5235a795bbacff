import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import styles from './PdfPassword.module.css'

/** Asks for the password of a locked file; the answer to a wrong one comes back as `wasWrong`. */
export function PdfPassword({ wasWrong, onUnlock }: { wasWrong: boolean; onUnlock: (password: string) => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <Empty title={t('contracts.viewer.locked')} advice={t('contracts.viewer.lockedAdvice')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (password !== '') onUnlock(password)
        }}
      >
        <Field
          label={t('contracts.viewer.password')}
          validationState={wasWrong ? 'error' : 'none'}
          validationMessage={wasWrong ? t('contracts.viewer.wrongPassword') : undefined}
        >
          <Input type="password" value={password} autoComplete="off" onChange={(_, { value }) => setPassword(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabled={password === ''}>
          {t('contracts.viewer.unlock')}
        </Button>
      </form>
    </Empty>
  )
}
