import { useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { type Late, late } from '#renderer/kit/late.tsx'
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
import { CustomersScreen } from './CustomersScreen.tsx'

const ContactPage = late(() => import('./ContactPage.tsx').then((module) => module.ContactPage))
const CustomerPage = late(() => import('./CustomerPage.tsx').then((module) => module.CustomerPage))

/** The lists behind that of the customers, which alone comes with the frame: a day begins with it. */
const others: Record<string, Late<object>> = {
  [competitorsPlace]: late(() => import('./CompetitorsScreen.tsx').then((module) => module.CompetitorsScreen)),
  [duplicatesPlace]: late(() => import('./DuplicatesScreen.tsx').then((module) => module.DuplicatesScreen)),
  [giftsPlace]: late(() => import('./GiftsScreen.tsx').then((module) => module.GiftsScreen)),
  [opportunitiesPlace]: late(() => import('./OpportunitiesScreen.tsx').then((module) => module.OpportunitiesScreen)),
  [peoplePlace]: late(() => import('./PeopleScreen.tsx').then((module) => module.PeopleScreen)),
  [productsPlace]: late(() => import('./ProductsScreen.tsx').then((module) => module.ProductsScreen)),
  [reordersPlace]: late(() => import('./ReordersScreen.tsx').then((module) => module.ReordersScreen)),
}

/** Behind the start, and before somebody goes there. */
const A_MOMENT = 1_500

/** The customers or everybody one can talk to, one of them or of their people on a page of its own, or those among them that seem to be one. */
export function CustomerPages() {
  const [place] = useHashLocation()
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const page of [ContactPage, CustomerPage, ...Object.values(others)]) void page.ahead()
    }, A_MOMENT)
    return () => clearTimeout(timer)
  }, [])
  const person = personOfPage(place)
  if (person) return <ContactPage key={place} {...person} />
  const inPeople = personInPeople(place)
  if (inPeople) return <PersonPage key={place} {...inPeople} />
  const id = customerOfPage(place)
  if (id !== undefined) return <CustomerPage key={id} id={id} />
  const Other = others[place]
  return Other ? <Other /> : <CustomersScreen />
}

/** Somebody of the list of people as wide as the window; the way back leads there. */
function PersonPage({ customerId, contactId }: Person) {
  if (contactId === null) return <CustomerPage id={customerId} back={peoplePlace} />
  return <ContactPage customerId={customerId} contactId={contactId} back={peoplePlace} />
}
