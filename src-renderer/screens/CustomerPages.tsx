import { useHashLocation } from 'wouter/use-hash-location'
import { customerOfPage, duplicatesPlace, personOfPage } from '#renderer/kit/routes.ts'
import { ContactPage } from './ContactPage.tsx'
import { CustomerPage } from './CustomerPage.tsx'
import { CustomersScreen } from './CustomersScreen.tsx'
import { DuplicatesScreen } from './DuplicatesScreen.tsx'

/** The customers, one of them or of their people on a page of its own, or those among them that seem to be one. */
export function CustomerPages() {
  const [place] = useHashLocation()
  const person = personOfPage(place)
  if (person) return <ContactPage key={place} {...person} />
  const id = customerOfPage(place)
  if (id !== undefined) return <CustomerPage key={id} id={id} />
  return place === duplicatesPlace ? <DuplicatesScreen /> : <CustomersScreen />
}
