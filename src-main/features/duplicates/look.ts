import type { ReadDb } from '#main/database/open.ts'
import type { Access } from '#main/kit/access.ts'
import type { MatchedPair, Pair } from '#shared/features/duplicates/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CustomerId, ImportId } from '#shared/kit/id.ts'
import { countLooked, type LookedRow, listApart, listLooked, listReached } from './lookingQueries.ts'
import { areNear, nearKeys, plainName } from './nearNames.ts'
import { eachWithEach, type Looked, pairing } from './pairs.ts'

/** So many parts of the way are reading, comparing what is shared, and comparing names. */
export const STAGES = 3

/** Every key under which customers meet, with those who meet there. */
type Meetings = Map<string, Looked[]>

/** How many steps a search takes, about. */
export function stepsOf(db: ReadDb) {
  return countLooked(db) * STAGES
}

/**
 * Looks for customers that may be one, in small steps that tell how many of `stepsOf` each was. Reads a stretch at a time, so that whoever
 * writes meanwhile is not stopped.
 */
export function* lookForPairs(
  db: ReadDb,
  importId: ImportId | undefined,
  access: Access,
): Generator<number, Generator<MatchedPair>> {
  const apart = new Set(listApart(db).map(({ first, second }) => `${first} ${second}`))
  const pairs = pairing((first, second) => apart.has(`${first} ${second}`))
  const shared = { 'tax-code': new Map(), branch: new Map(), phone: new Map(), email: new Map() } satisfies Record<
    string,
    Meetings
  >
  const provinces = new Map<string, Looked[]>()
  yield* readAll(db, { importId, access }, ({ one, reached }) => {
    meet(provinces, one.province, one)
    if (one.taxCode !== '') meet(shared['tax-code'], one.taxCode, one)
    if (/^\d{10}(?:-\d{3})?$/u.test(one.taxCode)) meet(shared.branch, one.taxCode.slice(0, 10), one)
    for (const { kind, normal } of reached) meet(shared[kind], normal, one)
  })
  for (const [likeness, meetings] of Object.entries(shared) as [keyof typeof shared, Meetings][]) {
    for (const [value, sharers] of meetings) {
      if (sharers.length > 1) pairs.addShared(likeness, value, likeness === 'branch' ? onePerCode(sharers) : sharers)
      yield 0.2
    }
  }
  yield* compareNames([...provinces.values()], pairs)
  return pairs.found()
}

interface Read {
  one: Looked
  reached: { kind: 'phone' | 'email'; normal: string }[]
}

function* readAll(
  db: ReadDb,
  { importId, access }: { importId: ImportId | undefined; access: Access },
  take: (read: Read) => void,
): Generator<number> {
  for (let after = 0; ; ) {
    const rows = listLooked(db, { after, importId }, access)
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return
    const ones = new Map(rows.map((row) => [row.id, { one: lookedOf(row), reached: [] as Read['reached'] }]))
    yield 0
    for (const point of listReached(db, { first: first.id, last: last.id })) ones.get(point.customerId)?.reached.push(point)
    for (const read of ones.values()) take(read)
    yield rows.length
    after = last.id
  }
}

function lookedOf({ kind, foldedName, isWanted, address, province, ...row }: LookedRow): Looked {
  return {
    ...row,
    isPerson: kind === 'person',
    name: plainName(foldedName),
    address: plainName(fold(address)),
    province: plainName(fold(province)),
    isWanted: isWanted === 1,
  }
}

function meet(meetings: Meetings, key: string, one: Looked) {
  const there = meetings.get(key)
  if (there) there.push(one)
  else meetings.set(key, [one])
}

/** A firm and its branches; those with one code are the same and told so already. */
function onePerCode(sharers: readonly Looked[]) {
  return [...new Map(sharers.map((one) => [one.taxCode, one])).values()]
}

type Pairs = ReturnType<typeof pairing>

/** Names are compared within a province; those without one stand beside every province by their whole name only. */
function* compareNames(provinces: readonly (readonly Looked[])[], pairs: Pairs): Generator<number> {
  for (const ones of provinces) {
    const [byName, byAddress, byNearness]: [Meetings, Meetings, Meetings] = [new Map(), new Map(), new Map()]
    for (const one of ones) {
      meet(byName, one.name, one)
      if (isWholeAddress(one.address)) meet(byAddress, one.address, one)
      if (!one.isPerson && one.province !== '') for (const key of nearKeys(one.name)) meet(byNearness, key, one)
      yield 0.8
    }
    yield* eachMeeting(byName, (one, other) => {
      if (!(one.isPerson || other.isPerson) || sameAddress(one, other)) pairs.add(one, other, sameName(one))
    })
    yield* eachMeeting(byAddress, (one, other) => addIfNear(pairs, [one, other], 'address'))
    yield* eachMeeting(byNearness, (one, other) => addIfNear(pairs, [one, other], 'province'))
  }
  yield* compareWithoutProvince(provinces, pairs)
}

function* compareWithoutProvince(provinces: readonly (readonly Looked[])[], pairs: Pairs): Generator<number> {
  const homeless = provinces.find(([one]) => one?.province === '') ?? []
  const names: Meetings = new Map()
  for (const one of homeless) if (!one.isPerson) meet(names, one.name, one)
  if (names.size === 0) return
  for (const ones of provinces) {
    for (const one of ones) {
      if (one.province !== '' && !one.isPerson)
        for (const other of names.get(one.name)?.slice(0, 1) ?? []) pairs.add(one, other, sameName(one))
      yield 0.1
    }
  }
}

function* eachMeeting(meetings: Meetings, compare: (one: Looked, other: Looked) => void): Generator<number> {
  for (const there of meetings.values()) {
    if (there.length < 2) continue
    for (const [one, other] of eachWithEach(there.toSorted((first, second) => (first.name < second.name ? -1 : 1))))
      compare(one, other)
    yield 0
  }
}

function addIfNear(pairs: Pairs, [one, other]: [Looked, Looked], place: 'address' | 'province') {
  if (one.name === other.name || one.isPerson !== other.isPerson || !areNear(one.name, other.name, place)) return
  pairs.add(one, other, { likeness: 'near-name', shared: '', isWeak: place === 'province' })
}

function sameName(one: Looked) {
  return { likeness: 'same-name' as const, shared: one.name, isWeak: false }
}

/** With a house number or the like; a town alone is no place to meet. */
function isWholeAddress(address: string) {
  return address.length >= 10 && /\d/u.test(address)
}

function sameAddress(one: Looked, other: Looked) {
  return one.address === other.address && isWholeAddress(one.address)
}

export function idsOf(pairs: readonly Pair[]): CustomerId[] {
  return [...new Set(pairs.flatMap(({ first, second }) => [first, second]))]
}
