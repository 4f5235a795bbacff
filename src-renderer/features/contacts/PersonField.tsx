import { Combobox, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { Framed } from '#renderer/kit/ui/form/fields.tsx'
import { useAwaitedEnter } from '#renderer/kit/useAwaited.ts'
import type { FoundPerson } from '#shared/features/contacts/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './ContactList.module.css'

/** What a form keeps of whoever was chosen. */
export type ChosenPerson = Pick<FoundPerson, 'id' | 'version' | 'fullName'>

/** Somebody of another customer than `except`, found by a few letters of their name or their firm's. */
export function PersonField<Form extends FieldValues & { person: ChosenPerson | null }>({
  control,
  except,
}: {
  control: Control<Form>
  except: CustomerId
}) {
  const { t } = useTranslation()
  return (
    <Controller
      control={control}
      name={'person' as FieldPath<Form>}
      render={({ field, fieldState }) => (
        <Framed
          label={t('customers.contacts.person')}
          hint={t('customers.contacts.personHint')}
          isRequired
          isFull
          error={fieldState.error?.message}
        >
          <PersonInput value={field.value} onChange={field.onChange} except={except} />
        </Framed>
      )}
    />
  )
}

interface PersonInputProps {
  value: ChosenPerson | null
  onChange: (person: FoundPerson | null) => void
  except: CustomerId
}

function PersonInput({ value, onChange, except, ...field }: PersonInputProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const text = typed?.trim() ?? ''
  const {
    data: found = [],
    isFetched,
    isPlaceholderData,
  } = useQuery({
    ...ask.contacts.find.queryOptions({ input: { text, except } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const isPending = text !== '' && (isPlaceholderData || !isFetched)
  const awaitedEnter = useAwaitedEnter(isPending, () => choose(found[0]))
  function choose(person: FoundPerson | undefined) {
    if (!person) return
    setTyped(undefined)
    onChange(person)
  }

  return (
    <Combobox
      {...field}
      freeform
      autoFocus
      expandIcon={null}
      value={typed ?? value?.fullName ?? ''}
      selectedOptions={value ? [String(value.id)] : []}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onOptionSelect={(_, { optionValue }) => choose(found.find(({ id }) => String(id) === optionValue))}
      {...awaitedEnter}
      onBlur={() => {
        if (typed === '') onChange(null)
        setTyped(undefined)
      }}
    >
      {text !== '' &&
        found.map((person) => (
          <Option key={person.id} value={String(person.id)} text={person.fullName}>
            <span className={styles.choice}>
              <span>{[person.honorific, person.fullName].filter(Boolean).join(' ')}</span>
              <span className={styles.quiet}>{person.customerName}</span>
            </span>
          </Option>
        ))}
      {text !== '' && isFetched && found.length === 0 && <Option disabled>{t('customers.contacts.noneFound')}</Option>}
    </Combobox>
  )
}
