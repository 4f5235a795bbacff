import { Combobox, Field, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { useAwaitedEnter } from '#renderer/kit/useAwaited.ts'
import type { Attendee, Invitee } from '#shared/features/appointments/attendees.ts'
import type { AppointmentValues } from './appointmentForm.ts'
import styles from './InviteeInput.module.css'

export interface InviteeInputProps {
  /** Who is invited already. */
  taken: readonly Attendee[]
  onAdd: (invitee: Invitee) => void
}

/** Finds somebody to invite by a few letters of the name: colleagues, people of the customer it is with, others. */
export function InviteeInput({ taken, onAdd }: InviteeInputProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<AppointmentValues>()
  const [customerId, staffId] = useWatch({ control, name: ['customerId', 'staffId'] })
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const {
    data: found = [],
    isFetched,
    isPlaceholderData,
  } = useQuery({
    ...ask.appointments.invitees.queryOptions({ input: { text: typed, customerId } }),
    enabled: isOpen || typed !== '',
    placeholderData: keepPreviousData,
  })
  const isTaken = ({ kind, id }: Invitee) =>
    taken.some((one) => one.kind === kind && one.id === id) || (kind === 'staff' && String(id) === staffId)
  const offered = found.filter((one) => !isTaken(one))
  const awaitedEnter = useAwaitedEnter(typed !== '' && (isPlaceholderData || !isFetched), () => add(offered[0]))
  function add(chosen: Invitee | undefined) {
    if (chosen) onAdd(chosen)
    setTyped('')
  }

  return (
    <Field label={t('calendar.fields.attendees')}>
      <Combobox
        freeform
        listbox={{ className: formStyles.choices ?? '' }}
        placeholder={t('calendar.attendees.add')}
        value={typed}
        selectedOptions={[]}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onOpenChange={(_, { open }) => setOpen(open)}
        onOptionSelect={(_, { optionValue }) => add(offered.find((one) => keyOf(one) === optionValue))}
        {...awaitedEnter}
        onBlur={() => setTyped('')}
      >
        {offered.map((one) => (
          <Option key={keyOf(one)} value={keyOf(one)} text={one.name}>
            <span className={styles.invitee}>
              <span className={styles.name}>{one.name}</span>
              <span className={styles.detail}>{one.kind === 'staff' ? t('calendar.attendees.colleague') : one.detail}</span>
            </span>
          </Option>
        ))}
        {isFetched && offered.length === 0 && <Option disabled>{t('calendar.attendees.nobody')}</Option>}
      </Combobox>
    </Field>
  )
}

function keyOf({ kind, id }: Invitee) {
  return `${kind} ${id}`
}
