import { Combobox, Field, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { arrow } from '#renderer/kit/ui/form/TextCombobox.tsx'
import { useAwaitedEnter } from '#renderer/kit/useAwaited.ts'
import type { Attendee, Invitee } from '#shared/features/appointments/attendees.ts'
import { fold } from '#shared/kit/fold.ts'
import type { ContactGroupId } from '#shared/kit/id.ts'
import { indexOfWord, searchTokens } from '#shared/kit/search.ts'
import { invitedPerson } from './appointmentDraft.ts'
import type { AppointmentValues } from './appointmentForm.ts'
import styles from './InviteeInput.module.css'

export interface InviteeInputProps {
  /** Who is invited already. */
  taken: readonly Attendee[]
  onAdd: (invitees: readonly Pick<Invitee, 'kind' | 'id' | 'name'>[]) => void
}

/** Finds somebody to invite by a few letters of the name: colleagues, people of the customer it is with, others; a group at once. */
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
  const isTaken = ({ kind, id }: Pick<Invitee, 'kind' | 'id'>) =>
    taken.some((one) => one.kind === kind && one.id === id) || (kind === 'staff' && String(id) === staffId)
  const offered = found.filter((one) => !isTaken(one))
  const groups = useGroupsMeant(typed)
  const awaitedEnter = useAwaitedEnter(typed !== '' && (isPlaceholderData || !isFetched), () => add(offered[0]))
  function add(chosen: Invitee | undefined) {
    if (chosen) onAdd([chosen])
    setTyped('')
  }

  function choose(key: string | undefined) {
    const group = groups.find(({ id }) => groupKey(id) === key)
    if (group) void addGroup(group.id)
    else add(offered.find((one) => keyOf(one) === key))
  }

  async function addGroup(id: ContactGroupId) {
    setTyped('')
    const members = (await ask.contactGroups.members.call(id)).map(invitedPerson)
    onAdd(members.filter((one) => !isTaken(one)))
  }

  return (
    <Field label={t('calendar.fields.attendees')}>
      <Combobox
        freeform
        expandIcon={arrow}
        listbox={{ className: formStyles.choices ?? '' }}
        placeholder={t('calendar.attendees.add')}
        value={typed}
        selectedOptions={[]}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onOpenChange={(_, { open }) => setOpen(open)}
        onOptionSelect={(_, { optionValue }) => choose(optionValue)}
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
        {groups.map(({ id, name, count }) => (
          <Option key={groupKey(id)} value={groupKey(id)} text={name}>
            <span className={styles.invitee}>
              <span className={styles.name}>{name}</span>
              <span className={styles.detail}>{`${t('contactGroups.title')} · ${t('contactGroups.people', { count })}`}</span>
            </span>
          </Option>
        ))}
        {isFetched && offered.length === 0 && groups.length === 0 && <Option disabled>{t('calendar.attendees.nobody')}</Option>}
      </Combobox>
    </Field>
  )
}

function keyOf({ kind, id }: Invitee) {
  return `${kind} ${id}`
}

function groupKey(id: ContactGroupId) {
  return `group ${id}`
}

/** Groups with a word for each that was typed. */
function useGroupsMeant(typed: string) {
  const may = useMay('customers.see')
  const { data: groups = [] } = useQuery({ ...ask.contactGroups.list.queryOptions(), enabled: may && typed !== '' })
  const tokens = searchTokens(typed)
  if (tokens.length === 0) return []
  return groups.filter(({ name, count }) => count > 0 && tokens.every((token) => indexOfWord(fold(name), token) >= 0))
}
