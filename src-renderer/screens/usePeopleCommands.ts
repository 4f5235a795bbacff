import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useExport } from '#renderer/features/people/useExport.ts'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import { pageInPeople } from '#renderer/kit/routes.ts'
import { useExportCommands } from '#renderer/kit/useExportCommands.ts'
import type { PersonId } from '#shared/kit/id.ts'
import type { Addition } from './AddToTimeline.tsx'
import type { KnownPerson } from './PersonRecord.tsx'
import { useMemberCommands } from './useMemberCommands.ts'

export type Open = Addition | 'message' | 'new' | 'new-contact' | 'edit' | 'print' | 'add-to-group'

interface CommandContext {
  ids: PersonId[]
  /** The one who is chosen. */
  known: KnownPerson
  setOpen: (open: Open) => void
}

/** What can be done with people of the list. */
export function usePeopleCommands({ ids, known: { person, customer, mayEdit }, setOpen }: CommandContext) {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const save = useExport()
  const groups = useMemberCommands(ids, () => setOpen('add-to-group'))
  const exports = useExportCommands('people', 'customers.export', save.table)
  const isNone = !person || !customer
  const onOne = (id: string, open: Open, rest: Pick<Command, 'text' | 'icon' | 'keys' | 'may'>): Command => ({
    ...{ ...rest, id, isDisabled: isNone, run: () => setOpen(open), place: 'bar' },
  })
  useOffer('people', [
    {
      ...{ id: 'new-person', text: t('addressBook.newPerson'), icon: AddRegular, keys: 'Ctrl+N' },
      ...{ run: () => setOpen('new'), may: 'customers.add', place: 'main' },
    },
    {
      id: 'open-page',
      text: t('record.openPage'),
      keys: 'Alt+Enter',
      isDisabled: !person,
      run: () => person && go(pageInPeople(person)),
      place: 'palette',
    },
    onOne('log-call', 'log', { text: t('calls.log'), icon: CallRegular, may: 'calls.add' }),
    onOne('plan-call', 'plan', { text: t('calls.plan'), icon: ClockRegular, may: 'calls.add' }),
    onOne('new-appointment', 'appointment', {
      ...{ text: t('calendar.one'), icon: CalendarAddRegular, keys: 'Ctrl+Shift+A', may: 'appointments.add' },
    }),
    onOne('edit-person', 'edit', { text: t('action.edit'), icon: EditRegular, keys: 'F2', may: isNone || mayEdit }),
    onOne('new-contact', 'new-contact', {
      ...{ text: t('addressBook.newContact'), icon: PersonAddRegular, may: !isNone && mayEdit && person.contactId !== null },
    }),
    {
      ...{ id: 'export-cards', text: t('addressBook.cards'), icon: ContactCardRegular, isDisabled: ids.length === 0 },
      ...{ run: () => void save.cards(ids), may: 'customers.export', place: 'bar' },
    },
    ...groups,
    {
      ...{ id: 'print-people', text: t('record.print.command'), icon: PrintRegular, keys: 'Ctrl+P' },
      ...{ run: () => setOpen('print'), may: 'customers.print', place: 'bar' },
    },
    ...exports,
  ])
}
