import { kindAt, plainName, plainOf, type UnitKind, wordsOf } from './addressWords.ts'
import type { CommuneFile } from './communeFile.ts'
import type { Provinces } from './provinces.ts'

// What is offered while an address is typed: the units of commune level that begin as its last part does.

/** A unit that may be meant. */
export interface CommuneOffer {
  /** With its kind: `Phường Sài Gòn`. */
  name: string
  province: string
  /** The unit of before that begins so, where the one of now has another name. */
  formerly?: string | undefined
}

/** As many are offered at once. */
const MOST_OFFERED = 8
const FEWEST_LETTERS = 2

/** The part of an address that is being typed, behind its last comma, and what stands before it. */
export function lastPart(address: string) {
  const start = address.lastIndexOf(',') + 1
  const part = address.slice(start)
  return { before: address.slice(0, start) + (/^\s*/u.exec(part)?.[0] || (start > 0 ? ' ' : '')), part: part.trim() }
}

/** Whether so much is typed that names are offered. */
export function hasLetters(part: string) {
  return (part.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS
}

interface Named {
  offer: CommuneOffer
  kind: UnitKind | undefined
  /** Without its kind, folded. */
  plain: string
  /** Without its kind, as it is written. */
  exact: string
}

/**
 * Names with the accents that were typed before others, units of now before those of before, whole words before words that only begin so. Only
 * what is asked for is put in order: a letter more is typed ten times a second.
 */
export function communesBeginningOf(file: CommuneFile, provinces: Provinces) {
  const all: Named[] = []
  for (const unit of file.units) {
    const { name } = unit
    const province = provinces.nowOf(unit.province)
    all.push(named({ name, province }))
    for (const { names } of unit.formerly) for (const formerly of names) all.push(named({ name, province, formerly }))
  }

  return (part: string, typedProvince: string): CommuneOffer[] => {
    const province = provinces.of(typedProvince)?.name
    const typed = readTyped(part)
    if (!hasLetters(part) || typed.plain === '' || (typedProvince.trim() !== '' && province === undefined)) return []
    const rank = ({ offer: { formerly }, plain, exact }: Named) =>
      (exact.startsWith(typed.exact) ? 0 : 4) +
      (formerly === undefined ? 0 : 2) +
      (`${plain} `.startsWith(`${typed.plain} `) ? 0 : 1)
    const fitting = all
      .filter(
        ({ offer, kind, plain }) =>
          plain.startsWith(typed.plain) &&
          (typed.kind === undefined || kind === typed.kind) &&
          (province === undefined || offer.province === province) &&
          !(offer.province === province && offer.name === part.trim()),
      )
      .map((one) => ({ ...one, rank: rank(one) }))
      .toSorted((one, other) => one.rank - other.rank || (one.plain < other.plain ? -1 : 1))
    const offered = new Map<string, CommuneOffer>()
    for (const { offer } of fitting) {
      const key = `${offer.name}, ${offer.province}`
      if (!offered.has(key)) offered.set(key, offer)
      if (offered.size === MOST_OFFERED) break
    }
    return [...offered.values()]
  }
}

/** Units are written in full, so their kind is known by its first word; ten thousand are read at once. */
function named(offer: CommuneOffer): Named {
  const name = offer.formerly ?? offer.name
  const plain = plainName(name)
  const [kind, length] = writtenKinds.find(([written]) => plain.startsWith(`${written} `)) ?? []
  if (kind === undefined || length === undefined) return { offer, kind: undefined, plain, exact: name.toLowerCase() }
  const exact = name.split(' ').slice(length).join(' ').toLowerCase()
  return { offer, kind, plain: plain.slice(kind.length + 1), exact }
}

const writtenKinds = [
  ['phuong', 1],
  ['xa', 1],
  ['thi tran', 2],
  ['dac khu', 2],
] as const satisfies readonly [UnitKind, number][]

/** A kind counts as one only in front of a name: `xã` alone may be the beginning of a name. */
function readTyped(part: string) {
  const words = wordsOf(part)
  const found = kindAt(words, 0)
  const kind = found && words.length > found.length ? found : undefined
  const bare = words.slice(kind?.length ?? 0)
  return {
    kind: kind?.kind,
    plain: plainOf(bare),
    exact: part
      .trim()
      .slice(bare[0]?.start ?? 0)
      .toLowerCase(),
  }
}
