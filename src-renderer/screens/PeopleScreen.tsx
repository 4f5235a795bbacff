import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { PeopleList } from '#renderer/features/people/PeopleList.tsx'
import { usePeopleShape, usePeopleView } from '#renderer/features/people/view.ts'
import { late } from '#renderer/kit/late.tsx'
import { pageInPeople } from '#renderer/kit/routes.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { personIdOf } from '#shared/features/people/schema.ts'
import type { CustomerId, PersonId } from '#shared/kit/id.ts'
import { CustomerAndPeopleFolders } from './CustomerAndPeopleFolders.tsx'
import { DialogsOfCustomer } from './DialogsOfCustomer.tsx'
import { type KnownPerson, PersonRecord, usePerson } from './PersonRecord.tsx'
import { type Open, usePeopleCommands } from './usePeopleCommands.ts'

const ContactForm = late(() => import('#renderer/features/contacts/ContactForm.tsx').then((module) => module.ContactForm))
const CustomerForm = late(() => import('#renderer/features/customers/CustomerForm.tsx').then((module) => module.CustomerForm))
const AddToGroupDialog = late(() =>
  import('#renderer/features/contactGroups/AddToGroupDialog.tsx').then((module) => module.AddToGroupDialog),
)
const EmployForm = late(() => import('#renderer/features/contacts/EmployForm.tsx').then((module) => module.EmployForm))

const PrintPeopleDialog = late(() =>
  import('#renderer/features/people/PrintPeopleDialog.tsx').then((module) => module.PrintPeopleDialog),
)

/** Everybody one can talk to: folders │ list or cards │ and beside the plain list the one who is chosen. */
export function PeopleScreen() {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const { selected, select } = usePeopleView()
  const shape = usePeopleShape((state) => state.shape)
  const [open, setOpen] = useState<Open>()
  const ids = [...selected] as PersonId[]
  const only = ids.length === 1 ? ids[0] : undefined
  const known = usePerson(only)
  usePeopleCommands({ ids, known, setOpen })
  const said = ids.length > 1 ? t('addressBook.manyChosen', { count: ids.length }) : t('addressBook.noneChosen')
  return (
    <>
      <Panes
        id="people"
        title={t('addressBook.title')}
        folders={<CustomerAndPeopleFolders shown="people" />}
        list={<PeopleList onOpen={(row) => go(pageInPeople(row))} onNew={() => setOpen('new')} />}
        reading={shape === 'list' && (only ? <PersonRecord key={only} known={known} onAdd={setOpen} /> : <Empty title={said} />)}
      />
      {open && (
        <OpenDialog
          open={open}
          ids={ids}
          known={known}
          onClose={() => setOpen(undefined)}
          onNew={(id) => select(new Set([id]))}
        />
      )}
    </>
  )
}

interface OpenDialogProps {
  open: Open
  ids: PersonId[]
  known: KnownPerson
  onClose: () => void
  onNew: (id: PersonId) => void
}

/** What is done with those who are chosen. */
function OpenDialog({ open, ids, known: { person, contact, customer }, onClose, onNew }: OpenDialogProps) {
  if (open === 'print') return <PrintPeopleDialog ids={ids} onClose={onClose} />
  if (open === 'add-to-group') return <AddToGroupDialog people={ids} onClose={onClose} />
  if (open === 'new') {
    const onSaved = (id: CustomerId) => onNew(personIdOf({ customerId: id, contactId: null }))
    return <CustomerForm customer={undefined} kind="person" onClose={onClose} onSaved={onSaved} />
  }
  if (!person) return null
  const { customerId } = person
  if (open === 'new-contact') return <ContactForm customerId={customerId} contact={undefined} onClose={onClose} />
  if (open !== 'edit') return <DialogsOfCustomer id={customerId} person={contact} open={open} onClose={onClose} />
  if (contact)
    return contact.isFirst ? (
      <ContactForm customerId={customerId} contact={contact} onClose={onClose} />
    ) : (
      <EmployForm customerId={customerId} contact={contact} onClose={onClose} />
    )
  return customer ? <CustomerForm customer={customer} onClose={onClose} onSaved={onClose} /> : null
}
