import { Button, Field, Input, useMergedRefs } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import { type Ref, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayIssue } from '#renderer/kit/say.ts'

export interface PasswordInputProps {
  label: string
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement>
  isFirst?: boolean
  isRequired?: boolean
  /** Begins readable, for one that is handed to somebody else. */
  isShown?: boolean
  hint?: string | undefined
  /** A word of the schema. */
  error?: string | undefined
  /** Why it was refused, in a sentence; the keyboard is put here. */
  refused?: string | undefined
}

/** A password as it is typed, with a look at it, and a word when the keyboard is in capitals. */
export function PasswordInput({ label, value, onChange, ref, ...props }: PasswordInputProps) {
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(props.isShown ?? false)
  const [isCaps, setIsCaps] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const input = useMergedRefs(ref, field)
  useEffect(() => {
    if (props.refused) field.current?.focus()
  }, [props.refused])
  const look = (event: React.KeyboardEvent) => setIsCaps(event.getModifierState('CapsLock'))
  const wrong = sayIssue(props.error) ?? props.refused
  const text = isShown ? t('people.password.hide') : t('people.password.show')
  return (
    <Field
      label={label}
      required={props.isRequired ?? false}
      hint={props.hint}
      validationState={wrong ? 'error' : isCaps ? 'warning' : 'none'}
      validationMessage={wrong ?? (isCaps ? t('people.signIn.capsLock') : undefined)}
    >
      <Input
        ref={input}
        type={isShown ? 'text' : 'password'}
        value={value}
        autoFocus={props.isFirst}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, typed) => onChange(typed.value)}
        onKeyDown={look}
        onKeyUp={look}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
            aria-label={text}
            title={text}
            onClick={() => setIsShown(!isShown)}
          />
        }
      />
    </Field>
  )
}
