import { Dropdown, Field, Option, Radio, RadioGroup } from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '#renderer/kit/say.ts'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import { RecoveryKeyInput } from '#renderer/kit/ui/form/RecoveryKeyInput.tsx'
import type { BackupContents } from '#shared/features/backups/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import styles from './RestoreDialog.module.css'
import type { TypedUnlock } from './typedUnlock.ts'

export interface UnlockFieldsProps {
  /** Whose passwords open it. */
  people: BackupContents['people']
  unlock: { typed: TypedUnlock; onChange: (typed: TypedUnlock) => void; failure: unknown }
  onEnter: () => void
}

/** What opens an encrypted backup: the password somebody had then, or the recovery key. */
export function UnlockFields({ people, unlock: { typed, onChange, failure }, onEnter }: UnlockFieldsProps) {
  const { t } = useTranslation()
  // Whoever goes through the ways by keyboard is not thrown out of them.
  const [isTurned, setTurned] = useState(false)
  const type = (proof: string) => onChange({ ...typed, proof })
  function turnTo(by: TypedUnlock['by']) {
    setTurned(true)
    onChange({ ...typed, by, proof: '' })
  }

  /** It may stand inside the form of something else, which this Enter is not meant for. */
  function enter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    onEnter()
  }

  return (
    <div className={styles.unlock} onKeyDown={enter}>
      {people.length > 0 && (
        <Field label={t('encryption.unlock.ask')}>
          <RadioGroup value={typed.by} onChange={(_, { value }) => turnTo(value as TypedUnlock['by'])}>
            <Radio value="password" label={t('encryption.unlock.byPassword')} />
            <Radio value="key" label={t('encryption.unlock.byKey')} />
          </RadioGroup>
        </Field>
      )}
      {typed.by === 'key' ? (
        <RecoveryKeyInput value={typed.proof} onChange={type} isFirst={!isTurned} failure={failure} />
      ) : (
        <>
          <Field label={t('encryption.unlock.who')}>
            <Dropdown
              value={people.find(({ id }) => id === typed.staffId)?.name ?? ''}
              selectedOptions={typed.staffId === undefined ? [] : [String(typed.staffId)]}
              onOptionSelect={(_, { optionValue }) =>
                optionValue && onChange({ ...typed, staffId: Number(optionValue) as StaffId, proof: '' })
              }
            >
              {people.map(({ id, name }) => (
                <Option key={id} value={String(id)}>
                  {name}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <PasswordInput
            label={t('encryption.unlock.password')}
            value={typed.proof}
            onChange={type}
            isFirst={!isTurned}
            hint={t('encryption.unlock.passwordHint')}
            refused={failure ? say(failure) : undefined}
          />
        </>
      )}
    </div>
  )
}
