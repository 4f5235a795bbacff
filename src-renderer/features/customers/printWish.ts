import { useSearch } from '#renderer/kit/search.ts'
import type { Recipient } from '#shared/features/customers/labels.ts'
import type { CustomerFilter, CustomerSort, Grouping } from '#shared/features/customers/schema.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import type { CustomerId, MessageTemplateId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { useCustomerView } from './view.ts'

/** Which customers are printed: those that are chosen, or all of the list. */
export interface PrintWish {
  filter: CustomerFilter
  sort: CustomerSort
  group: Grouping | null
  ids: CustomerId[] | null
  /** How many were chosen, where that is more than gets onto paper. */
  chosen?: number
}

export interface LabelsWish extends PrintWish {
  format: string
  /** How many labels of the first sheet are used already. */
  first: number
  recipient: Recipient
  hasPhone: boolean
  /** To these, the contact where there is one; left out: one for each customer. */
  receivers?: Person[]
  isToHome?: boolean
  /** By how many millimetres the printer prints beside. */
  shift: { x: number; y: number }
}

export interface LettersWish extends PrintWish {
  templateId: MessageTemplateId
  recipient: Recipient
  /** Where it is written, before the day. */
  place: string
}

/** The list as it stands now. */
export function wishOfList(ids: CustomerId[] | null): PrintWish {
  const { filter, sort, group } = useCustomerView.getState()
  const list = { filter: { ...filter, text: useSearch.getState().text }, sort, group }
  return ids ? { ...list, ids: ids.slice(0, MOST_PRINTED), chosen: ids.length } : { ...list, ids }
}

/** What a printed page was asked for, from its address. */
export function readWish<Wish extends PrintWish>(argument: string) {
  return JSON.parse(decodeURIComponent(argument)) as Wish
}
