import type { ImportPlan, Matching, RefusalCode } from '#shared/features/imports/schema.ts'
import type { FirstEmployer } from './decideElsewhere.ts'
import { Names } from './names.ts'

/** What becomes of a row, where it is not simply added. */
export type Decision =
  | { action: 'update'; id: number; at?: number }
  /** Which one is there already is not always clear. */
  | { action: 'skip'; id: number | undefined }
  /** A contact that comes to a customer of the office; in the row of a firm, its people do. */
  | { action: 'attach'; id: number }
  /** Somebody who works at another customer already comes to one of the office, or with a new one. */
  | { action: 'employ'; at: number | undefined }
  /** A firm comes without the person of its row, who is left out, but with others who name it. */
  | { action: 'firm' }
  /** Without a code: it was refused by the check already. The facts go into the code's sentence. */
  | { action: 'refuse'; code?: RefusalCode; facts?: { row?: number; name?: string } }

/** What an import will do, row by row. */
export interface Decisions {
  matching: Matching
  /** As of when: see versionOfOffice. */
  officeVersion: number
  byPlace: ReadonlyMap<number, Decision>
  /** The customers of the office that rows meet, by their places in the order of the file; undefined where several fit. */
  met: ReadonlyMap<number, number | undefined>
  /** The customers that fit where several do and none of them for sure, by the place of the row. */
  fitting: ReadonlyMap<number, readonly number[]>
  /** Of these those of a person who works at another customer. */
  elsewhere: ReadonlySet<number>
  /** Rows that are taken without a cell that cannot be read. */
  marked: ReadonlySet<number>
  /** By the place of a new customer: the places of the contacts that come with it. There for every customer that a row of contacts names. */
  contactsOf: ReadonlyMap<number, number[]>
  /** The highest number that a code of the form KH00001 bears in the file; 0 without one. */
  highestCode: number
  plan: ImportPlan
}

/** Whether nobody comes with a row. */
function isLeftOut(decision: Decision | undefined) {
  return decision?.action === 'skip' || decision?.action === 'refuse' || decision?.action === 'firm'
}

type Counted = 'customers' | 'contacts'

/** Collects decisions while rows are looked at, and counts them in the end. */
export class Deciding {
  readonly byPlace = new Map<number, Decision>()
  readonly met = new Map<number, number | undefined>()
  readonly fitting = new Map<number, number[]>()
  readonly elsewhere = new Set<number>()
  readonly marked = new Set<number>()
  /** Rows that bring a photo. */
  readonly withPhoto = new Set<number>()
  readonly contactsOf = new Map<number, number[]>()
  /** By the place of a firm whose person is left out: brings the firm all the same, for another who names it. */
  readonly leftOut = new Map<number, () => void>()
  readonly groups: Names
  readonly categories: Names
  readonly owners: Names
  readonly links = new Names([])
  readonly contactGroups = new Names([])
  /** Parents and referrers that are nobody. */
  readonly relations = new Names([])
  highestCode = 0
  repeated = 0
  employed = 0
  readonly #totals: Record<Counted, number> = { customers: 0, contacts: 0 }
  readonly #contacts = new Set<number>()

  constructor(known: Record<'groups' | 'categories' | 'owners', readonly string[]>) {
    this.groups = new Names(known.groups)
    this.categories = new Names(known.categories)
    this.owners = new Names(known.owners)
  }

  count(target: Counted, place: number) {
    this.#totals[target] += 1
    if (target === 'contacts') this.#contacts.add(place)
  }

  /** A person of a row gets one more employer. */
  employ(place: number, { customerId }: FirstEmployer) {
    this.employed += 1
    this.meetElsewhere(place, customerId)
  }

  /** A person of a row works at that customer of the office. */
  meetElsewhere(place: number, customerId: number | undefined) {
    if (customerId === undefined) return
    this.met.set(place, customerId)
    this.elsewhere.add(place)
  }

  bringFirm(place: number) {
    this.leftOut.get(place)?.()
    this.leftOut.delete(place)
  }

  refuse(place: number, code?: RefusalCode, facts?: { row?: number; name?: string }) {
    this.byPlace.set(place, { action: 'refuse', ...(code && { code }), ...(facts && { facts }) })
  }

  finish(): Omit<Decisions, 'matching' | 'officeVersion'> {
    const counts = {
      customers: { added: 0, updated: 0, skipped: 0, refused: 0 },
      contacts: { added: 0, updated: 0, skipped: 0, refused: 0 },
    }
    const refusals = new Map<RefusalCode, number>()
    for (const [place, decision] of this.byPlace) {
      const own = this.#contacts.has(place) ? counts.contacts : counts.customers
      if (decision.action === 'update' || decision.action === 'employ') own.updated += 1
      else if (decision.action === 'skip') own.skipped += 1
      else if (decision.action === 'refuse') own.refused += 1
      if (decision.action === 'refuse' && decision.code) refusals.set(decision.code, (refusals.get(decision.code) ?? 0) + 1)
    }
    for (const target of ['customers', 'contacts'] as const) {
      const { updated, skipped, refused } = counts[target]
      counts[target].added = this.#totals[target] - updated - skipped - refused
    }
    const plan = {
      ...counts,
      newGroups: this.groups.unknown(),
      newCategories: this.categories.unknown(),
      unknownOwners: this.owners.unknown(),
      unknownLinks: this.links.unknown(),
      unknownRelations: this.relations.unknown(),
      met: this.met.size,
      repeated: this.repeated,
      employed: this.employed,
      contactGroups: this.contactGroups.unknown(),
      photos: [...this.withPhoto].filter((place) => !isLeftOut(this.byPlace.get(place))).length,
      refusals: [...refusals].map(([code, rows]) => ({ code, rows })),
    }
    const { byPlace, met, fitting, elsewhere, marked, contactsOf, highestCode } = this
    return { byPlace, met, fitting, elsewhere, marked, contactsOf, highestCode, plan }
  }
}
