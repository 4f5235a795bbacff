import { useHashLocation } from 'wouter/use-hash-location'
import { CustomerFolders } from '#renderer/features/customers/CustomerFolders.tsx'
import { PeopleFolders } from '#renderer/features/people/PeopleFolders.tsx'
import { peoplePlace, routes } from '#renderer/kit/routes.ts'
import { KeptCustomerViews } from './KeptCustomerViews.tsx'

/** The folders of both lists of the place, and the views people keep of the customers while these are on screen. */
export function CustomerAndPeopleFolders({ shown }: { shown: 'customers' | 'people' }) {
  const [, go] = useHashLocation()
  return (
    <>
      {shown === 'customers' && <KeptCustomerViews />}
      <PeopleFolders isShown={shown === 'people'} onShow={() => go(peoplePlace)} />
      <CustomerFolders isShown={shown === 'customers'} onShow={() => go(routes.customers)} />
    </>
  )
}
