import type { ReadDb } from '#main/database/open.ts'
import { findBest } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import { MOST_FOUND } from '#shared/features/people/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { phoneDigits } from '#shared/kit/phoneText.ts'
import { indexOfWord, matchScore, searchTokens } from '#shared/kit/search.ts'
import { startOfSortKeys } from '#shared/kit/sortKey.ts'
import { listNamed } from './orderQueries.ts'
import { listPeopleAt, type Named, pointsOf, rowsOf } from './rowQueries.ts'

// A name is better than a number, that better than the firm's name as it was typed; name and firm together stand between a firm's name in
// a row and its words here and there.
const NAME = 300
const NUMBER = 200
const NAME_AND_FIRM = 140
const FIRM = 100
/** Their customer is found, by what no person of it tells. */
const CUSTOMER = 1
/** So many whose given name begins with the text are looked at besides, wherever they work. */
const MOST_BEGINNING = 200

/** Whom a text finds, the best first; undefined for one without a word in it. */
export function findPeople(db: ReadDb, text: string, act: Act): PersonId[] | undefined {
  if (searchTokens(text).length === 0) return undefined
  const found = findBest(db, text, act)
  const people = [...listPeopleAt(db, found?.ids ?? [], act), ...beginningWith(db, text, act)]
  const points = pointsOf(db, [...new Set(people.map(({ id }) => id))])
  const meantIn = found?.meantIn ?? (() => text)
  const scored = people.map((person) => ({ person, score: scoreOf(person, points.get(person.id) ?? [], meantIn) }))
  const told = new Set(scored.filter(({ score }) => score > 0).map(({ person }) => person.place))
  const best = new Map<PersonId, number>()
  for (const { person, score } of scored) {
    const counted = score > 0 ? score : told.has(person.place) ? 0 : CUSTOMER
    if (counted > (best.get(person.id) ?? 0)) best.set(person.id, counted)
  }
  // The order of the customers stays where two people are as good.
  return [...best]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_FOUND)
    .map(([id]) => id)
}

function beginningWith(db: ReadDb, text: string, act: Act): Named[] {
  const start = startOfSortKeys(text)
  if (start === '') return []
  const ids = listNamed(db, start, { act, limit: MOST_BEGINNING })
  return rowsOf(db, ids, act).map(({ id, fullName, customerName, title, contactId }) => ({
    ...{ id, contactId, title, name: fullName, firm: customerName, place: -1 },
  }))
}

function scoreOf(
  { name, firm, title }: Named,
  points: readonly ContactPoint[],
  meantIn: (folded: string) => string | undefined,
): number {
  const all = fold(`${name} ${firm} ${title}`)
  const meant = meantIn(all)
  if (meant === undefined) return 0
  const named = matchScore(name, meant)
  if (named > 0) return NAME + named
  const reached = Math.max(0, ...points.map((point) => matchScore(said(point), meant)))
  if (reached > 0) return NUMBER + reached
  const inFirm = matchScore(firm, meant)
  if (inFirm > 0) return FIRM + inFirm
  return searchTokens(meant).every((token) => indexOfWord(all, token) >= 0) ? NAME_AND_FIRM : 0
}

function said({ kind, typed, normal }: ContactPoint) {
  return kind === 'phone' && normal !== '' ? phoneDigits(normal) : typed
}
