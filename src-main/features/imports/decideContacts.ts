import type { RefusalCode } from '#shared/features/imports/schema.ts'
import { rowOfPlace } from '#shared/features/imports/staging.ts'
import { fold } from '#shared/kit/fold.ts'
import { stripLegalForm } from '#shared/kit/names.ts'
import { acceptance } from './acceptance.ts'
import { homeKey } from './decideElsewhere.ts'
import type { Beside, ContactToPlace } from './matchQueries.ts'
import { chosenIn, customersChosenIn, type Work } from './work.ts'

/** Where a contact belongs: to a row that becomes a customer, to a customer of the office, or nowhere. */
type Home = { newPlace: number } | HomeInOffice
/** `fitting`: the customers it may be, of which one can be chosen. */
export type HomeInOffice = { customerId: number } | { refusal: RefusalCode; facts?: { row: number }; fitting?: number[] }

/** Decides about contacts, after the customers, a stretch of rows at a time. */
export function contactDecider({ beside, deciding, matching, wishFor, countLinks, employerOf }: Work) {
  const chosenFor = chosenIn(matching)
  const settled = homeSettler({ deciding, matching })
  /** Which row changes a contact of the office. */
  const claims = new Map<number, number>()

  function decide(row: ContactToPlace) {
    const { place } = row
    deciding.count('contacts', place)
    if (row.hasPhoto) deciding.withPhoto.add(place)
    const guests = row.customer_place === null ? undefined : guestsOf(row.customer_place)
    const taken = acceptance(row, matching, 'customer-unknown')
    if (taken === 'refused') return deciding.refuse(place)
    const home = settled(place, homeOf(row))
    if ('refusal' in home && chosenFor(place) === 'skip' && home.fitting)
      return deciding.byPlace.set(place, { action: 'skip', id: undefined })
    if ('refusal' in home) return deciding.refuse(place, home.refusal, home.facts)
    if (taken === 'marked') deciding.marked.add(place)
    countLinks(row.linked)
    if ('customerId' in home) return decideAt(home.customerId, row)
    if (mayEmploy(row, home)) deciding.byPlace.set(place, { action: 'employ', at: undefined })
    if (deciding.byPlace.get(place)?.action === 'skip') return undefined
    deciding.bringFirm(home.newPlace)
    return guests?.push(place)
  }

  /** The customer of the staged row, if that row becomes or meets one, or brings its firm for whoever names it; else who in the office bears the code or the name. */
  function homeOf(row: ContactToPlace): Home {
    const decision = row.customer_place === null ? undefined : deciding.byPlace.get(row.customer_place)
    const isBrought = decision === undefined || decision.action === 'firm'
    if (row.customer_place !== null && (isBrought || deciding.leftOut.has(row.customer_place)))
      return { newPlace: row.customer_place }
    if (!isBrought && decision.action !== 'refuse' && decision.action !== 'employ')
      return decision.id === undefined ? homeOfSkipped(row.customer_place ?? 0) : { customerId: decision.id }
    const found = findHome(beside, row)
    if ('refusal' in found && row.customer_place !== null)
      return { refusal: 'customer-refused', facts: { row: rowOfPlace(row.customer_place) } }
    return found
  }

  /** The row of its customer is left out, and several fit that row. */
  function homeOfSkipped(place: number): HomeInOffice {
    return { refusal: 'customer-skipped', facts: { row: rowOfPlace(place) }, fitting: deciding.fitting.get(place) ?? [] }
  }

  function decideAt(customerId: number, row: ContactToPlace) {
    const { place, folded_name } = row
    const wish = wishFor(place)
    const isCompared = matching.key !== 'none'
    const same = isCompared ? beside.contactsOf(customerId).find(({ fullName }) => fold(fullName) === folded_name) : undefined
    if (same) deciding.met.set(place, customerId)
    if (!same && mayEmploy(row, { customerId })) return deciding.byPlace.set(place, { action: 'employ', at: customerId })
    if (deciding.byPlace.get(place)?.action === 'skip') return undefined
    if (!same || wish === 'add') return deciding.byPlace.set(place, { action: 'attach', id: customerId })
    if (wish === 'skip') return deciding.byPlace.set(place, { action: 'skip', id: same.id })
    const claim = claims.get(same.id)
    if (claim !== undefined) return deciding.refuse(place, 'match-twice', { row: rowOfPlace(claim) })
    claims.set(same.id, place)
    return deciding.byPlace.set(place, { action: 'update', id: same.id, at: customerId })
  }

  /** Whether somebody works elsewhere already and is only to be employed here too; left out where that was chosen. */
  function mayEmploy(
    { place, folded_name, phones, emails }: ContactToPlace,
    home: { customerId: number } | { newPlace: number },
  ) {
    const points = [phones, emails].flatMap((all) => all.split(' ').filter(Boolean))
    const employer = employerOf({ name: folded_name, points }, { place, home: homeKey(home) })
    if (!employer) return false
    if (chosenFor(place) !== 'skip') deciding.employ(place, employer)
    else {
      deciding.meetElsewhere(place, employer.customerId)
      deciding.byPlace.set(place, { action: 'skip', id: undefined })
    }
    return chosenFor(place) !== 'skip'
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

/** Offers the customers that somebody may belong to, and takes the one that was chosen. */
export function homeSettler({ deciding, matching }: Pick<Work, 'deciding' | 'matching'>) {
  const customerFor = customersChosenIn(matching)
  return <Found extends Home>(place: number, home: Found): Found | { customerId: number } => {
    if (!('fitting' in home) || !home.fitting) return home
    const chosen = home.fitting.find((id) => id === customerFor(place))
    deciding.fitting.set(place, home.fitting)
    deciding.met.set(place, chosen)
    return chosen === undefined ? home : { customerId: chosen }
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
  if (same.length > 1) return { refusal: 'customer-unclear', fitting: same.map(({ id }) => id) }
  return same[0] ? { customerId: same[0].id } : { refusal: 'customer-unknown' }
}
