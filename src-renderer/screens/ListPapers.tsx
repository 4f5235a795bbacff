import { type CallWish, PrintedCalls } from '#renderer/features/calls/PrintedCalls.tsx'
import { type GiftWish, PrintedGifts } from '#renderer/features/gifts/PrintedGifts.tsx'
import { type OpportunityWish, PrintedOpportunities } from '#renderer/features/opportunities/PrintedOpportunities.tsx'
import { PrintedPeople } from '#renderer/features/people/PrintedPeople.tsx'
import type { PeopleWish } from '#renderer/features/people/printWish.ts'
import { PrintedProducts, type ProductWish } from '#renderer/features/products/PrintedProducts.tsx'
import { PrintedReorders, type ReorderWish } from '#renderer/features/reorders/PrintedReorders.tsx'
import { PrintedTasks, type TaskWish } from '#renderer/features/tasks/PrintedTasks.tsx'
import { client } from '#renderer/kit/client.ts'
import { usePrinted } from '#renderer/kit/usePrinted.ts'

/** The printed page of a list of tasks. */
export function TaskListPage({ argument }: { argument: string }) {
  const wish = JSON.parse(decodeURIComponent(argument)) as TaskWish
  const printed = usePrinted(() => client.tasks.printList(wish))
  return printed && <PrintedTasks wish={wish} {...printed} />
}

/** The printed page of a list of calls. */
export function CallListPage({ argument }: { argument: string }) {
  const wish = JSON.parse(decodeURIComponent(argument)) as CallWish
  const printed = usePrinted(() => client.calls.printList(wish))
  return printed && <PrintedCalls wish={wish} {...printed} />
}

/** The printed page of a list of gifts. */
export function GiftListPage({ argument }: { argument: string }) {
  const wish = JSON.parse(decodeURIComponent(argument)) as GiftWish
  const printed = usePrinted(() => client.gifts.printList(wish))
  return printed && <PrintedGifts wish={wish} {...printed} />
}

/** The printed page of a list of opportunities. */
export function OpportunityListPage({ argument }: { argument: string }) {
  const wish = JSON.parse(decodeURIComponent(argument)) as OpportunityWish
  const printed = usePrinted(() => client.opportunities.printList(wish))
  return printed && <PrintedOpportunities wish={wish} {...printed} />
}

/** The printed page of a list of products. */
export function ProductListPage({ argument }: { argument: string }) {
  const wish = JSON.parse(decodeURIComponent(argument)) as ProductWish
  const printed = usePrinted(() => client.products.printList(wish))
  return printed && <PrintedProducts wish={wish} {...printed} />
}

/** The printed page of what customers may want again. */
export function ReorderListPage({ argument }: { argument: string }) {
  const wish = JSON.parse(decodeURIComponent(argument)) as ReorderWish
  const printed = usePrinted(() => client.reorders.printList(wish))
  return printed && <PrintedReorders wish={wish} {...printed} />
}

/** The printed pages of a phone book, or of cards. */
export function PeoplePage({ argument }: { argument: string }) {
  const wish = JSON.parse(decodeURIComponent(argument)) as PeopleWish
  const { filter, sort, ids } = wish
  const printed = usePrinted(() => client.people.printList({ filter, sort, ids }))
  return printed && <PrintedPeople wish={wish} {...printed} />
}
