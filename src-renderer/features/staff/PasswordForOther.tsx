import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import { readablePassword } from './readablePassword.ts'
import styles from './StaffSection.module.css'

export interface PasswordForOtherProps {
  label: string
  /** For whom, as far as it is known. */
  name: string
  value: string
  onChange: (password: string) => void
  isFirst?: boolean
  error?: string | undefined
}

/** A password for somebody else, readable while it is typed, or made by a button. */
export function PasswordForOther({ label, name, value, onChange, isFirst = false, error }: PasswordForOtherProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.first}>
      <PasswordInput
        label={label}
        value={value}
        onChange={onChange}
        isFirst={isFirst}
        isRequired
        isShown
        hint={name.trim() ? t('people.password.handIt', { name: name.trim() }) : t('people.password.handItPlain')}
        error={error}
      />
      <Button onClick={() => onChange(readablePassword())}>{t('people.password.generate')}</Button>
    </div>
  )
}
