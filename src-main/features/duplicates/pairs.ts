import type { Certainty, Likeness, MatchedPair } from '#shared/features/duplicates/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'

/** A customer as a search looks at it. */
export interface Looked {
  id: CustomerId
  isPerson: boolean
  taxCode: string
  /** Its words alone, without accents and legal form. */
  name: string
  address: string
  province: string
  isWanted: boolean
}

/** A number or an address that so many customers have is that of a switchboard, or of the accountant of them all. */
const MANY = 3

interface Reason {
  likeness: Likeness
  shared: string
  /** Too common, or too little of it, to say much by itself. */
  isWeak: boolean
}

/** Pairs of customers as they are found, with everything both have in common. */
export function pairing(isApart: (one: CustomerId, other: CustomerId) => boolean) {
  const pairs = new Map<string, { first: Looked; second: Looked; reasons: Reason[] }>()

  function add(one: Looked, other: Looked, reason: Reason) {
    if (one.id === other.id || !(one.isWanted || other.isWanted)) return
    const [first, second] = one.id < other.id ? [one, other] : [other, one]
    const key = `${first.id} ${second.id}`
    const known = pairs.get(key)
    if (known) {
      if (!known.reasons.some(({ likeness }) => likeness === reason.likeness)) known.reasons.push(reason)
    } else if (!isApart(first.id, second.id)) pairs.set(key, { first, second, reasons: [reason] })
  }

  return {
    add,
    /** Those who share a tax code, a number or an address; many of them are a chain, not each with each. */
    addShared(likeness: 'tax-code' | 'branch' | 'phone' | 'email', shared: string, sharers: readonly Looked[]) {
      const isWeak = likeness === 'branch' || (likeness !== 'tax-code' && sharers.length > MANY)
      for (const [one, other] of eachWithEach(sharers)) add(one, other, { likeness, shared, isWeak })
    },
    *found(): Generator<MatchedPair & { certainty: Certainty }> {
      for (const { first, second, reasons } of pairs.values()) {
        const certainty = certaintyOf(first, second, reasons)
        if (certainty === undefined) continue
        const told = reasons.map(({ likeness, shared }) => ({ likeness, shared }))
        yield { first: first.id, second: second.id, certainty, reasons: told }
      }
    },
  }
}

const EACH = 10

/** All pairs of a few; of many, each with the next. */
export function* eachWithEach<One>(ones: readonly One[]): Generator<[One, One]> {
  for (const [place, one] of ones.entries()) {
    const others = ones.length > EACH ? ones.slice(place + 1, place + 2) : ones.slice(place + 1)
    for (const other of others) yield [one, other]
  }
}

/** Two tax codes are two taxpayers, be it a firm and its branch: whatever else they share is no more than possible, a name nearly alike nothing. */
function certaintyOf(first: Looked, second: Looked, reasons: readonly Reason[]): Certainty | undefined {
  const has = (likeness: Likeness) => reasons.some((reason) => reason.likeness === likeness)
  if (has('tax-code')) return 'certain'
  if (first.taxCode !== '' && second.taxCode !== '' && first.taxCode !== second.taxCode)
    return reasons.every(({ likeness }) => likeness === 'near-name') ? undefined : 'possible'
  const strong = reasons.filter(({ isWeak }) => !isWeak)
  const isNamed = has('same-name') || has('near-name')
  const isReached = has('phone') || has('email')
  if ((isNamed && isReached) || (has('phone') && has('email') && strong.length > 0)) return 'certain'
  return strong.length > 0 ? 'likely' : 'possible'
}
