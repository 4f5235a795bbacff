import { useHashLocation } from 'wouter/use-hash-location'
import {
  competitorsPlace,
  customerOfPage,
  duplicatesPlace,
  giftsPlace,
  opportunitiesPlace,
  peoplePlace,
  personInPeople,
  personOfPage,
  productsPlace,
  reordersPlace,
} from '#renderer/kit/routes.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import { CompetitorsScreen } from './CompetitorsScreen.tsx'
import { ContactPage } from './ContactPage.tsx'
import { CustomerPage } from './CustomerPage.tsx'
import { CustomersScreen } from './CustomersScreen.tsx'
import { DuplicatesScreen } from './DuplicatesScreen.tsx'
import { GiftsScreen } from './GiftsScreen.tsx'
import { OpportunitiesScreen } from './OpportunitiesScreen.tsx'
import { PeopleScreen } from './PeopleScreen.tsx'
import { ProductsScreen } from './ProductsScreen.tsx'
import { ReordersScreen } from './ReordersScreen.tsx'

/** The customers or everybody one can talk to, one of them or of their people on a page of its own, or those among them that seem to be one. */
export function CustomerPages() {
  const [place] = useHashLocation()
  const person = personOfPage(place)
  if (person) return <ContactPage key={place} {...person} />
  const inPeople = personInPeople(place)
  if (inPeople) return <PersonPage key={place} {...inPeople} />
  const id = customerOfPage(place)
  if (id !== undefined) return <CustomerPage key={id} id={id} />
  if (place === peoplePlace) return <PeopleScreen />
  if (place === giftsPlace) return <GiftsScreen />
  if (place === opportunitiesPlace) return <OpportunitiesScreen />
  if (place === reordersPlace) return <ReordersScreen />
  if (place === productsPlace) return <ProductsScreen />
  if (place === competitorsPlace) return <CompetitorsScreen />
  return place === duplicatesPlace ? <DuplicatesScreen /> : <CustomersScreen />
}

/** Somebody of the list of people as wide as the window; the way back leads there. */
function PersonPage({ customerId, contactId }: Person) {
  if (contactId === null) return <CustomerPage id={customerId} back={peoplePlace} />
  return <ContactPage customerId={customerId} contactId={contactId} back={peoplePlace} />
}
