import type { FluentIcon } from '@fluentui/react-icons'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { invitedPerson, nextFreeHour } from '#renderer/features/appointments/appointmentDraft.ts'
import { ContactGroupFolders } from '#renderer/features/contactGroups/ContactGroupFolders.tsx'
import { useGroupDeeds } from '#renderer/features/contactGroups/useGroupDeeds.ts'
import { useGroupLetters } from '#renderer/features/contactGroups/useGroupLetters.ts'
import { LIST as CUSTOMERS } from '#renderer/features/customers/view.ts'
import { useExport } from '#renderer/features/people/useExport.ts'
import { usePeopleView } from '#renderer/features/people/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import type { Dragged } from '#renderer/kit/dragged.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMayWhat } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { peoplePlace } from '#renderer/kit/routes.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import { MOST_ATTENDEES } from '#shared/features/appointments/choices.ts'
import type { ContactGroup } from '#shared/features/contactGroups/schema.ts'
import { personIdOf } from '#shared/features/people/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId, PersonId } from '#shared/kit/id.ts'

const ContactGroupForm = late(() =>
  import('#renderer/features/contactGroups/ContactGroupForm.tsx').then((module) => module.ContactGroupForm),
)
const AppointmentDialog = late(() =>
  import('#renderer/features/appointments/AppointmentDialog.tsx').then((module) => module.AppointmentDialog),
)

type Open = { dialog: 'new' } | { dialog: 'edit'; group: ContactGroup } | { dialog: 'meet'; attendees: Attendee[] }

/** The groups of contacts in the folder pane, and what is done with each of them. */
export function ContactGroupsPane({ isShown }: { isShown: boolean }) {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const now = useNow()
  const [open, setOpen] = useState<Open>()
  const { groupId, showGroup, saved } = usePeopleView()
  const mayEdit = useMayWhat()('customers.edit')
  const { add } = useGroupDeeds()
  const commandsOf = useGroupCommands(setOpen)
  const close = () => setOpen(undefined)
  function show(id: typeof groupId) {
    showGroup(id)
    go(peoplePlace)
  }
  const { data: groups } = useQuery(ask.contactGroups.list.queryOptions())
  const shown = isShown ? groups?.find(({ id }) => id === groupId) : undefined
  useOffer('contact-groups', [
    ...(shown ? commandsOf(shown) : []),
    {
      id: 'new-contact-group',
      text: t('contactGroups.new'),
      run: () => setOpen({ dialog: 'new' }),
      may: 'customers.edit',
      place: 'palette',
    },
  ])
  return (
    <>
      <ContactGroupFolders
        chosen={isShown && saved === undefined ? groupId : undefined}
        onChoose={show}
        commandsOf={commandsOf}
        onNew={mayEdit ? () => setOpen({ dialog: 'new' }) : undefined}
        onDrop={mayEdit ? (group, dragged) => void add(group, peopleDropped(dragged)) : undefined}
      />
      {open?.dialog === 'new' && <ContactGroupForm group={undefined} onSaved={show} onClose={close} />}
      {open?.dialog === 'edit' && <ContactGroupForm group={open.group} onClose={close} />}
      {open?.dialog === 'meet' && (
        <AppointmentDialog draft={{ ...nextFreeHour(dayOfInstant(now), now), attendees: open.attendees }} onClose={close} />
      )}
    </>
  )
}

/** Whoever is dragged; of a list with the others that are chosen. */
function peopleDropped({ row, from }: Dragged): PersonId[] {
  if (row.kind === 'task') return []
  if (from?.list === CUSTOMERS) return from.ids.map((id) => personIdOf({ customerId: id as CustomerId, contactId: null }))
  if (from) return from.ids as PersonId[]
  return [personIdOf({ customerId: row.customerId, contactId: row.kind === 'contact' ? row.id : null })]
}

/** What can be done with a group, as far as one may. */
function useGroupCommands(setOpen: (open: Open) => void) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const notify = useNotify()
  const attempt = useAttempt()
  const letters = useGroupLetters()
  const save = useExport()
  const { remove } = useGroupDeeds()

  async function meet({ id }: ContactGroup) {
    const members = await client.contactGroups.members(id)
    if (members.length > MOST_ATTENDEES)
      return notify({ text: t('contactGroups.tooManyForMeeting', { count: MOST_ATTENDEES }), intent: 'error' })
    setOpen({ dialog: 'meet', attendees: members.map(invitedPerson) })
  }

  async function saveCards({ id }: ContactGroup) {
    const members = await client.contactGroups.members(id)
    await save.cards(members.map((member) => member.id))
  }

  /** Nothing is listed of one that is gone. */
  function removeGroup(group: ContactGroup) {
    const { groupId, showGroup } = usePeopleView.getState()
    if (groupId === group.id) showGroup(undefined)
    return remove(group)
  }

  return (group: ContactGroup) => {
    const commandOf = (id: string, icon: FluentIcon, rest: Pick<Command, 'text' | 'run' | 'may'>): Command => ({
      ...{ ...rest, id, icon, place: 'palette' },
    })
    const all: Command[] = [
      commandOf('write-to-group', MailRegular, { text: t('contactGroups.write'), run: () => void letters.write(group) }),
      commandOf('copy-emails', CopyRegular, {
        ...{ text: t('contactGroups.copyEmails'), run: () => void letters.copyEmails(group), may: 'customers.export' },
      }),
      commandOf('meet-group', CalendarAddRegular, {
        ...{ text: t('contactGroups.meet'), run: () => void attempt(() => meet(group)), may: 'appointments.add' },
      }),
      commandOf('group-cards', ContactCardRegular, {
        ...{ text: t('addressBook.cards'), run: () => void attempt(() => saveCards(group)), may: 'customers.export' },
      }),
      commandOf('edit-group', EditRegular, {
        ...{ text: t('contactGroups.edit'), run: () => setOpen({ dialog: 'edit', group }), may: 'customers.edit' },
      }),
      commandOf('remove-group', DeleteRegular, {
        ...{ text: t('contactGroups.remove'), run: () => void removeGroup(group), may: 'customers.edit' },
      }),
    ]
    return all.filter(({ may = true }) => (typeof may === 'boolean' ? may : mayWhat(may)))
  }
}
