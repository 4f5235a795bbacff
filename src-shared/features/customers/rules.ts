import { fold, initials } from '#shared/kit/fold.ts'
import { stripLegalForm } from '#shared/kit/names.ts'
import { phoneDigits } from '#shared/kit/phoneText.ts'
import { shownOf } from '#shared/kit/sensitive.ts'
import { organisationSortKey, personSortKey } from '#shared/kit/sortKey.ts'
import { openStages } from './choices.ts'
import type { ContactPoint, CustomerKind, Rating, Stage } from './schema.ts'

/** The stage that follows when a first contract is signed or an order confirmed; undefined when nothing changes. */
export function stageAfterFirstDeal(stage: Stage): Stage | undefined {
  return stage === 'customer' || stage === 'loyal' ? undefined : 'customer'
}

const notYetWon: ReadonlySet<Stage> = new Set(openStages)

/** What somebody who is no customer yet is rated after a no: one step lower, and C when nobody rated them; undefined when nothing changes. */
export function ratingAfterRefusal({ stage, rating }: { stage: Stage; rating: Rating | null }): Rating | undefined {
  if (!notYetWon.has(stage) || rating === 'C') return undefined
  return rating === 'A' ? 'B' : 'C'
}

/** After how many days somebody who said no is asked again: as often as their new rating says; null for who is a customer, or was lost. */
export function nurtureDays(asked: { stage: Stage; rating: Rating | null }, rhythm: Record<Rating, number>) {
  return notYetWon.has(asked.stage) ? rhythm[ratingAfterRefusal(asked) ?? 'C'] : null
}

/** What a name is sorted and compared by. */
export function nameKeys(customer: { kind: CustomerKind; name: string }) {
  return {
    sortKey: customer.kind === 'person' ? personSortKey(customer.name) : organisationSortKey(customer.name),
    foldedName: fold(stripLegalForm(customer.name).rest),
  }
}

export interface Findable {
  code: string
  name: string
  shortName: string
  tradeName: string
  englishName: string
  /** Of a person. */
  nickname?: string | undefined
  taxCode: string
  contactPoints: Pick<ContactPoint, 'kind' | 'typed' | 'normal'>[]
  /** Full names of its contacts. */
  contactNames: string[]
  /** What stands in the texts the office made fields for, and the nicknames of its contacts. */
  texts?: readonly string[]
}

/**
 * The words under which a customer is found: folded, with its initials and those of its people, and each phone also by its last digits.
 * Of a masked tax code only what everybody sees: what is found by its beginnings is told digit by digit.
 */
export function customerSearchWords(customer: Findable) {
  const { name, shortName, tradeName, englishName, nickname, code, contactNames } = customer
  const words = [name, shortName, tradeName, englishName, nickname ?? '', code]
  words.push(shownOf('taxCode', customer.taxCode), initials(stripLegalForm(name).rest))
  for (const contactName of contactNames) words.push(contactName, initials(contactName))
  words.push(...(customer.texts ?? []))
  for (const point of customer.contactPoints)
    words.push(...(point.kind === 'phone' ? phoneWords(point) : [point.normal || point.typed]))
  return fold(words.filter(Boolean).join(' '))
}

function phoneWords({ typed, normal }: Pick<ContactPoint, 'typed' | 'normal'>) {
  const asTyped = typed.replace(/\D/g, '')
  if (!normal) return [asTyped]
  const digits = phoneDigits(normal)
  return asTyped === digits ? [digits, digits.slice(-6), digits.slice(-4)] : [digits, asTyped, digits.slice(-6), digits.slice(-4)]
}
