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
import type { PersonId } from '#shared/kit/id.ts'
import { CustomerAndPeopleFolders } from './CustomerAndPeopleFolders.tsx'
import { DialogsOfCustomer } from './DialogsOfCustomer.tsx'
import { type KnownPerson, PersonRecord, usePerson } from './PersonRecord.tsx'
import { type Open, usePeopleCommands } from './usePeopleCommands.ts'

const ContactForm = late(() => import('#renderer/features/contacts/ContactForm.tsx').then((module) => module.ContactForm))
const CustomerForm = late(() => import('#renderer/features/customers/CustomerForm.tsx').then((module) => module.CustomerForm))
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
      {open === 'print' ? (
        <PrintPeopleDialog ids={ids} onClose={() => setOpen(undefined)} />
      ) : open === 'new' ? (
        <CustomerForm
          customer={undefined}
          kind="person"
          onClose={() => setOpen(undefined)}
          onSaved={(id) => select(new Set([personIdOf({ customerId: id, contactId: null })]))}
        />
      ) : (
        open && <OpenDialog open={open} known={known} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

interface OpenDialogProps {
  open: Exclude<Open, 'new' | 'print'>
  known: KnownPerson
  onClose: () => void
}

/** What is done with the one who is chosen. */
function OpenDialog({ open, known: { person, contact, customer }, onClose }: OpenDialogProps) {
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
