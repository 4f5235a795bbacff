import { Field, Input } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsOf, hasOtherLetters, wrongGroup } from '#renderer/kit/recoveryKey.ts'
import { say } from '#renderer/kit/say.ts'
import styles from './RecoveryKeyInput.module.css'

export interface RecoveryKeyInputProps {
  value: string
  onChange: (value: string) => void
  isFirst?: boolean
  /** Why it was refused; the wrong group is marked, and the keyboard is put here. */
  failure?: unknown
}

/** A recovery key typed from paper, with the nine groups below as they fill. */
export function RecoveryKeyInput({ value, onChange, isFirst = false, failure }: RecoveryKeyInputProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (failure) field.current?.focus()
  }, [failure])
  const wrong = wrongGroup(failure)
  // A Vietnamese keyboard makes one letter of two: DD becomes Đ.
  const isVietnamese = hasOtherLetters(value)
  return (
    <div>
      <Field
        label={t('encryption.key.typed')}
        required
        hint={t('encryption.key.typedHint')}
        validationState={failure ? 'error' : isVietnamese ? 'warning' : 'none'}
        validationMessage={failure ? say(failure) : isVietnamese ? t('encryption.key.vietnamese') : undefined}
      >
        <Input
          ref={field}
          value={value}
          autoFocus={isFirst}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          className={styles.input ?? ''}
          onChange={(_, typed) => onChange(typed.value)}
        />
      </Field>
      <ol className={styles.groups} aria-hidden="true">
        {groupsOf(value).map(({ number, signs, isFull }) => (
          <li key={number} data-state={number === wrong ? 'wrong' : isFull ? 'full' : 'open'}>
            {signs}
          </li>
        ))}
      </ol>
    </div>
  )
}
