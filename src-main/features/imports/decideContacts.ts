import type { RefusalCode } from '#shared/features/imports/schema.ts'
import { rowOfPlace } from '#shared/features/imports/staging.ts'
import { fold } from '#shared/kit/fold.ts'
import { stripLegalForm } from '#shared/kit/names.ts'
import { acceptance } from './acceptance.ts'
import type { Beside, ContactToPlace } from './matchQueries.ts'
import type { Work } from './work.ts'

/** Where a contact belongs: to a row that becomes a customer, to a customer of the office, or nowhere. */
type Home = { newPlace: number } | HomeInOffice
export type HomeInOffice = { customerId: number } | { refusal: RefusalCode; facts?: { row: number } }

/** Decides about contacts, after the customers, a stretch of rows at a time. */
export function contactDecider({ beside, deciding, matching, wishFor, countLinks }: Work) {
  /** Which row changes a contact of the office. */
  const claims = new Map<number, number>()

  function decide(row: ContactToPlace) {
    const { place } = row
    deciding.count('contacts', place)
    const guests = row.customer_place === null ? undefined : guestsOf(row.customer_place)
    const taken = acceptance(row, matching, 'customer-unknown')
    if (taken === 'refused') return deciding.refuse(place)
    const home = homeOf(row)
    if ('refusal' in home) return deciding.refuse(place, home.refusal, home.facts)
    if (taken === 'marked') deciding.marked.add(place)
    countLinks(row.linked)
    if ('newPlace' in home) return guests?.push(place)
    return decideAt(home.customerId, row)
  }

  /** The customer of the staged row, if that row becomes or meets one; else who in the office bears the code or the name. */
  function homeOf(row: ContactToPlace): Home {
    const decision = row.customer_place === null ? undefined : deciding.byPlace.get(row.customer_place)
    if (row.customer_place !== null && decision === undefined) return { newPlace: row.customer_place }
    if (decision && decision.action !== 'refuse')
      return decision.id === undefined ? { refusal: 'customer-unclear' } : { customerId: decision.id }
    const found = findHome(beside, row)
    if ('refusal' in found && row.customer_place !== null)
      return { refusal: 'customer-refused', facts: { row: rowOfPlace(row.customer_place) } }
    return found
  }

  function decideAt(customerId: number, { place, folded_name }: ContactToPlace) {
    const wish = wishFor(place)
    const isCompared = matching.key !== 'none'
    const same = isCompared ? beside.contactsOf(customerId).find(({ fullName }) => fold(fullName) === folded_name) : undefined
    if (same) deciding.met.set(place, customerId)
    if (!same || wish === 'add') return deciding.byPlace.set(place, { action: 'attach', id: customerId })
    if (wish === 'skip') return deciding.byPlace.set(place, { action: 'skip', id: same.id })
    const claim = claims.get(same.id)
    if (claim !== undefined) return deciding.refuse(place, 'match-twice', { row: rowOfPlace(claim) })
    claims.set(same.id, place)
    return deciding.byPlace.set(place, { action: 'update', id: same.id })
  }

  function guestsOf(customerPlace: number) {
    const known = deciding.contactsOf.get(customerPlace)
    if (known) return known
    const fresh: number[] = []
    deciding.contactsOf.set(customerPlace, fresh)
    return fresh
  }

  return (rows: readonly ContactToPlace[]) => {
    for (const row of rows) decide(row)
  }
}

/** Who in the office bears the code or the name a row gives. */
export function findHome(
  beside: Beside,
  { customerCode, customer_name }: Pick<ContactToPlace, 'customerCode' | 'customer_name'>,
): HomeInOffice {
  const ofCode = customerCode === null ? undefined : beside.customerOfCode(customerCode)
  if (ofCode !== undefined) return { customerId: ofCode }
  if (customer_name === '') return { refusal: 'customer-unknown' }
  const near = beside.customersOfName(fold(stripLegalForm(customer_name).rest))
  const same = near.filter(({ name }) => fold(name) === customer_name)
  if (same.length > 1) return { refusal: 'customer-unclear' }
  return same[0] ? { customerId: same[0].id } : { refusal: 'customer-unknown' }
}
