import { memo } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { CompetitorFolders } from '#renderer/features/competitors/CompetitorFolders.tsx'
import { CustomerFolders, type CustomerFoldersProps } from '#renderer/features/customers/CustomerFolders.tsx'
import { GiftFolders } from '#renderer/features/gifts/GiftFolders.tsx'
import { OpportunityFolders } from '#renderer/features/opportunities/OpportunityFolders.tsx'
import { PeopleFolders } from '#renderer/features/people/PeopleFolders.tsx'
import { usePeopleView } from '#renderer/features/people/view.ts'
import { ProductFolders } from '#renderer/features/products/ProductFolders.tsx'
import { ReorderFolders } from '#renderer/features/reorders/ReorderFolders.tsx'
import { useMay } from '#renderer/kit/may.ts'
import {
  competitorsPlace,
  giftsPlace,
  opportunitiesPlace,
  peoplePlace,
  productsPlace,
  reordersPlace,
  routes,
} from '#renderer/kit/routes.ts'
import { ContactGroupsPane } from './ContactGroupsPane.tsx'
import { KeptCustomerViews } from './KeptCustomerViews.tsx'
import { KeptOpportunityViews } from './KeptOpportunityViews.tsx'
import { KeptPeopleViews } from './KeptPeopleViews.tsx'
import { KeptProductViews } from './KeptProductViews.tsx'
import { KeptReorderViews } from './KeptReorderViews.tsx'

interface FoldersProps extends Partial<Pick<CustomerFoldersProps, 'onDrop' | 'onDropInBin'>> {
  shown: 'customers' | 'people' | 'gifts' | 'opportunities' | 'products' | 'reorders' | 'competitors'
}

/** The folders of all lists of the place, those of the list on screen first, and the views people keep of the one that is on screen. */
export const CustomerAndPeopleFolders = memo(function CustomerAndPeopleFolders({ shown, onDrop, onDropInBin }: FoldersProps) {
  const [, go] = useHashLocation()
  const { groupId, showGroup, saved } = usePeopleView()
  const isPeople = shown === 'people'
  const gifts = <GiftFolders isShown={shown === 'gifts'} onShow={() => go(giftsPlace)} />
  const opportunities = useMay('opportunities.see') && (
    <OpportunityFolders isShown={shown === 'opportunities'} onShow={() => go(opportunitiesPlace)} />
  )
  const products = <ProductFolders isShown={shown === 'products'} onShow={() => go(productsPlace)} />
  const reorders = <ReorderFolders isShown={shown === 'reorders'} onShow={() => go(reordersPlace)} />
  const competitors = <CompetitorFolders isShown={shown === 'competitors'} onShow={() => go(competitorsPlace)} />
  const groups = <ContactGroupsPane isShown={isPeople} />
  function showEverybody() {
    showGroup(undefined)
    go(peoplePlace)
  }
  return (
    <>
      {shown === 'customers' && <KeptCustomerViews />}
      {isPeople && <KeptPeopleViews />}
      {shown === 'opportunities' && <KeptOpportunityViews />}
      {shown === 'products' && <KeptProductViews />}
      {shown === 'reorders' && <KeptReorderViews />}
      {shown === 'gifts' && gifts}
      {shown === 'opportunities' && opportunities}
      {shown === 'products' && products}
      {shown === 'reorders' && reorders}
      {shown === 'competitors' && competitors}
      <PeopleFolders isShown={isPeople && groupId === undefined && saved === undefined} onShow={showEverybody} />
      {isPeople && groups}
      <CustomerFolders isShown={shown === 'customers'} onShow={() => go(routes.customers)} {...{ onDrop, onDropInBin }} />
      {!isPeople && groups}
      {shown !== 'opportunities' && opportunities}
      {shown !== 'reorders' && reorders}
      {shown !== 'products' && products}
      {shown !== 'gifts' && gifts}
      {shown !== 'competitors' && competitors}
    </>
  )
})
