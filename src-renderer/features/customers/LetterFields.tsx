import { Dropdown, Field, Input, Option, Radio, RadioGroup } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { type Recipient, recipients } from '#shared/features/customers/labels.ts'
import type { LetterChoice } from './useLetterChoice.ts'

interface LetterFieldsProps {
  letters: LetterChoice
  onChange: (letters: LetterChoice) => void
}

/** Which letter, to whom, and where it is written. */
export function LetterFields({ letters, onChange }: LetterFieldsProps) {
  const { t } = useTranslation()
  const { data: templates = [] } = useQuery(ask.messages.templates.queryOptions())
  const offered = templates.filter(({ kind }) => kind === 'letter')
  if (offered.length === 0) return <p>{t('messages.letters.none')}</p>
  return (
    <>
      <Field label={t('messages.letters.template')}>
        <Dropdown
          value={offered.find(({ id }) => id === letters.templateId)?.name ?? ''}
          selectedOptions={[String(letters.templateId)]}
          onOptionSelect={(_, { optionValue }) =>
            onChange({ ...letters, templateId: offered.find(({ id }) => String(id) === optionValue)?.id })
          }
        >
          {offered.map(({ id, name }) => (
            <Option key={id} value={String(id)}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={t('record.labels.recipient')}>
        <RadioGroup
          layout="horizontal"
          value={letters.recipient}
          onChange={(_, { value }) => onChange({ ...letters, recipient: value as Recipient })}
        >
          {recipients.toReversed().map((one) => (
            <Radio key={one} value={one} label={t(`record.labels.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('messages.letters.place')}>
        <Input value={letters.place} maxLength={60} onChange={(_, { value }) => onChange({ ...letters, place: value })} />
      </Field>
    </>
  )
}
