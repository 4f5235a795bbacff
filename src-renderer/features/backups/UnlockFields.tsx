import { Dropdown, Field, Option, Radio, RadioGroup } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { say } from '#renderer/kit/say.ts'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import { RecoveryKeyInput } from '#renderer/kit/ui/form/RecoveryKeyInput.tsx'
import type { BackupContents } from '#shared/features/backups/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { TypedUnlock } from './typedUnlock.ts'

export interface UnlockFieldsProps {
  /** Whose passwords open it. */
  people: BackupContents['people']
  unlock: { typed: TypedUnlock; onChange: (typed: TypedUnlock) => void; failure: unknown }
}

/** What opens an encrypted backup: the password somebody had then, or the recovery key. */
export function UnlockFields({ people, unlock: { typed, onChange, failure } }: UnlockFieldsProps) {
  const { t } = useTranslation()
  const type = (proof: string) => onChange({ ...typed, proof })
  return (
    <>
      {people.length > 0 && (
        <Field label={t('encryption.unlock.ask')}>
          <RadioGroup
            value={typed.by}
            onChange={(_, { value }) => onChange({ ...typed, by: value as TypedUnlock['by'], proof: '' })}
          >
            <Radio value="password" label={t('encryption.unlock.byPassword')} />
            <Radio value="key" label={t('encryption.unlock.byKey')} />
          </RadioGroup>
        </Field>
      )}
      {typed.by === 'key' ? (
        <RecoveryKeyInput value={typed.proof} onChange={type} isFirst failure={failure} />
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
            isFirst
            hint={t('encryption.unlock.passwordHint')}
            refused={failure ? say(failure) : undefined}
          />
        </>
      )}
    </>
  )
}
