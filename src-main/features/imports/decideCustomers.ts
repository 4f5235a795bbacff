import { namesOf } from '#shared/features/imports/stagedCustomer.ts'
import { rowOfPlace, sheetOfPlace } from '#shared/features/imports/staging.ts'
import { fold } from '#shared/kit/fold.ts'
import { acceptance, codeOf } from './acceptance.ts'
import { findHome, homeSettler } from './decideContacts.ts'
import { homeKey, newcomersIn } from './decideElsewhere.ts'
import type { Beside, Candidate, CustomerToPlace } from './matchQueries.ts'
import { chosenIn, customersChosenIn, type Work } from './work.ts'

/** What the rows of one stretch meet in the office. */
interface Met {
  candidates: ReadonlyMap<number, Candidate[]>
  /** Who bears the code of a row. */
  bearers: ReadonlyMap<number, { id: number; isInBin: number }>
}

/** Decides about customers, a stretch of rows at a time. */
export function customerDecider(
  { beside, deciding, matching, wishFor, isKnown, countLinks, employerOf }: Work,
  phoneBooks: ReadonlySet<number>,
) {
  /** Which row changes a customer of the office: there is one at most. */
  const claims = new Map<number, { place: number; isSure: boolean }>()
  const seenKeys = new Set<string>()
  const chosenFor = chosenIn(matching)
  const customerFor = customersChosenIn(matching)
  const settled = homeSettler({ deciding, matching })

  function decide(row: CustomerToPlace, met: Met) {
    const taken = acceptance(row, matching)
    const isFirmOfPerson = row.kind === 'organisation' && phoneBooks.has(sheetOfPlace(row.place))
    const home = isFirmOfPerson && taken !== 'refused' ? homeOf(row) : undefined
    deciding.count(home && 'customerId' in home ? 'contacts' : 'customers', row.place)
    if (row.hasPhoto) deciding.withPhoto.add(row.place)
    if (taken === 'refused') return deciding.refuse(row.place)
    if (home && 'customerId' in home) return joinFirm(row, home.customerId)
    if (home?.refusal === 'customer-unclear' && chosenFor(row.place) === 'skip')
      return deciding.byPlace.set(row.place, { action: 'skip', id: undefined })
    if (home?.refusal === 'customer-unclear') return deciding.refuse(row.place, 'customer-unclear')
    const candidates = met.candidates.get(row.place) ?? []
    const wish = wishFor(row.place)
    const match = matchOf(row, candidates)
    if (candidates.length > 0) deciding.met.set(row.place, match?.id)
    const isThere = candidates.length > 0 && wish !== 'add'
    const bearer = codeOf(row) === '' ? undefined : met.bearers.get(row.place)
    if (isThere && wish === 'skip') return deciding.byPlace.set(row.place, { action: 'skip', id: match?.id })
    if (!isThere && isFirmOfPerson && isLeftOut(row)) {
      deciding.leftOut.set(row.place, () => {
        deciding.byPlace.set(row.place, { action: 'firm' })
        if (mayAdd(row, bearer)) take(row, taken)
      })
      return deciding.byPlace.set(row.place, { action: 'skip', id: undefined })
    }
    if (!(isThere ? mayUpdate(row, match, bearer) : mayAdd(row, bearer))) return undefined
    take(row, taken)
    countEmployed(row, isFirmOfPerson)
    return undefined
  }

  /** Whose firm somebody of a phone book may be; of several that bear its name the chosen one, unless it is to be added. */
  function homeOf({ place, name }: CustomerToPlace) {
    const home = settled(place, findHome(beside, { customer_name: fold(name), customerCode: null }))
    return 'fitting' in home && chosenFor(place) === 'add' ? undefined : home
  }

  /** Counts what a row that is taken names. */
  function take(row: CustomerToPlace, taken: 'taken' | 'marked') {
    if (taken === 'marked') deciding.marked.add(row.place)
    deciding.groups.use(row.groupName)
    for (const name of namesOf(row.categoryNames)) deciding.categories.use(name)
    deciding.owners.use(row.owner)
    countLinks(row.linked)
    for (const name of [row.parent, row.referrer]) if (name && !isKnown(name)) deciding.relations.use(name)
  }

  /** Somebody of a phone book who works at another customer, for whom it was chosen that the row be left out. */
  function isLeftOut({ place, people }: CustomerToPlace) {
    if (chosenFor(place) !== 'skip') return false
    const [employer] = newcomersIn(people).map((person) => employerOf(person, { place, home: homeKey({ newPlace: place }) }))
    deciding.meetElsewhere(place, employer?.customerId)
    return employer !== undefined
  }

  /** Counts those of its people who work at another customer already. */
  function countEmployed({ place, people }: CustomerToPlace, isShown: boolean) {
    const decision = deciding.byPlace.get(place)
    const customerId = decision?.action === 'update' || decision?.action === 'attach' ? decision.id : undefined
    const home = customerId === undefined ? { newPlace: place } : { customerId }
    const there = customerId === undefined ? [] : beside.contactsOf(customerId).map(({ fullName }) => fold(fullName))
    for (const person of newcomersIn(people)) {
      const employer = there.includes(person.name) ? undefined : employerOf(person, { place, home: homeKey(home) })
      if (employer) deciding.employ(place, isShown ? employer : { customerId: undefined })
    }
  }

  /** Somebody of a phone book whose firm is in the office. */
  function joinFirm(row: CustomerToPlace, id: number) {
    const { place, person } = row
    const isThere = matching.key !== 'none' && beside.contactsOf(id).some(({ fullName }) => fold(fullName) === fold(person ?? ''))
    if (isThere) deciding.met.set(place, id)
    const action = isThere && wishFor(place) === 'skip' ? 'skip' : 'attach'
    if (!isThere && isLeftOut(row)) return deciding.byPlace.set(place, { action: 'skip', id })
    deciding.byPlace.set(place, { action, id })
    if (!isThere) countEmployed(row, true)
    return undefined
  }

  function mayAdd(row: CustomerToPlace, bearer: { isInBin: number } | undefined) {
    if (bearer) {
      deciding.refuse(row.place, bearer.isInBin ? 'code-in-bin' : 'code-taken', { name: row.code })
      return false
    }
    const number = /^KH(\d{1,9})$/u.exec(codeOf(row))?.[1]
    if (number !== undefined) deciding.highestCode = Math.max(deciding.highestCode, Number(number))
    const keys = row.key.split(' ').filter(Boolean)
    if (keys.some((key) => seenKeys.has(key))) deciding.repeated += 1
    for (const key of keys) seenKeys.add(key)
    return true
  }

  /** The customer a row is about: the sure one, else the one that was chosen. */
  function matchOf(row: CustomerToPlace, candidates: Candidate[]) {
    const sure = sureMatch(row, candidates)
    if (sure || candidates.length === 0) return sure
    deciding.fitting.set(
      row.place,
      candidates.map(({ id }) => id),
    )
    return candidates.find(({ id }) => id === customerFor(row.place))
  }

  function mayUpdate(row: CustomerToPlace, match: Candidate | undefined, bearer: { id: number; isInBin: number } | undefined) {
    if (!match) {
      deciding.refuse(row.place, 'match-unclear')
      return false
    }
    if (bearer && bearer.id !== match.id) {
      deciding.refuse(row.place, bearer.isInBin ? 'code-in-bin' : 'code-taken', { name: row.code })
      return false
    }
    return mayClaim(row, match)
  }

  /** Of two rows that would change one customer, the one that bears its code or name does. */
  function mayClaim(row: CustomerToPlace, match: Candidate) {
    const isSure = isSameFirm(row, match) || customerFor(row.place) === match.id
    const claim = claims.get(match.id)
    if (claim && (claim.isSure || !isSure)) {
      deciding.refuse(row.place, 'match-twice', { row: rowOfPlace(claim.place) })
      return false
    }
    if (claim) deciding.refuse(claim.place, 'match-twice', { row: rowOfPlace(row.place) })
    claims.set(match.id, { place: row.place, isSure })
    deciding.byPlace.set(row.place, { action: 'update', id: match.id })
    return true
  }

  return (rows: readonly CustomerToPlace[]) => {
    const met = meet(beside, rows)
    for (const row of rows) decide(row, met)
  }
}

function meet(beside: Beside, rows: readonly CustomerToPlace[]): Met {
  const [first, last] = [rows[0]?.place ?? 0, rows.at(-1)?.place ?? 0]
  const candidates = new Map<number, Candidate[]>()
  for (const candidate of beside.candidates(first, last)) {
    const others = candidates.get(candidate.place)
    if (others) others.push(candidate)
    else candidates.set(candidate.place, [candidate])
  }
  return { candidates, bearers: new Map(beside.bearers(first, last).map(({ place, ...bearer }) => [place, bearer])) }
}

/** The only customer that shares the key of a row, or the only one of them that shares its code or name too. */
function sureMatch(row: CustomerToPlace, candidates: Candidate[]): Candidate | undefined {
  if (candidates.length === 1) return candidates[0]
  const ofCode = candidates.filter(({ code }) => code === row.code)
  const sure = ofCode.length > 0 ? ofCode : candidates.filter(({ foldedName }) => foldedName === row.folded_name)
  return sure.length === 1 ? sure[0] : undefined
}

function isSameFirm(row: CustomerToPlace, { code, foldedName }: Candidate) {
  return code === row.code || foldedName === row.folded_name
}
