import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { FoundInput } from '#renderer/kit/ui/form/FoundInput.tsx'
import { Framed } from '#renderer/kit/ui/form/fields.tsx'
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
          <FoundInput<FoundPerson>
            isSilent
            autoFocus
            chosen={field.value && { id: field.value.id, text: field.value.fullName }}
            onChange={field.onChange}
            find={(typed) => ask.contacts.find.queryOptions({ input: { text: typed.trim(), except } })}
            textOf={({ fullName }) => fullName}
            lineOf={(person) => (
              <span className={styles.choice}>
                <span>{[person.honorific, person.fullName].filter(Boolean).join(' ')}</span>
                <span className={styles.quiet}>{person.customerName}</span>
              </span>
            )}
            none={t('customers.contacts.noneFound')}
          />
        </Framed>
      )}
    />
  )
}
