import { type AddressWord, exactOf, kindAt, plainName, plainOf, type UnitKind, wordsOf } from './addressWords.ts'
import type { CommuneFile, FormerCommunes } from './communeFile.ts'
import { type Province, type Provinces, plainProvince } from './provinces.ts'

// What the ward of a typed address belongs to now. It answers only when nothing else can be meant: several units of one name, a district that
// does not fit, a unit of now, or one of which nobody knows where it went, are all no answer.

/** The unit an address lies in now. */
export interface Commune {
  /** With its kind: `Phường Sài Gòn`. */
  name: string
  province: string
  /** The address with the unit of now in place of ward and district. */
  address: string
}

export interface Communes {
  of: (address: string, province: string) => Commune | undefined
}

/** A unit of before, and what it belongs to now; undefined where nobody knows. */
interface Former {
  name: string
  province: string
  /** Its district without the kind; a numbered one is compared with it. */
  districts: AddressWord[][]
  now: { name: string; province: string } | undefined
}

/** A ward as it was typed: its words from `first` up to `end`. */
interface Mention {
  key: string
  exact: string
  first: number
  end: number
}

const LONGEST_NAME = 8
const wardKinds = new Set<UnitKind>(['phuong', 'xa', 'thi tran', 'dac khu'])
const districtKinds = new Set<UnitKind>(['quan', 'huyen', 'thi xa', 'thanh pho'])

export function communesOf(file: CommuneFile, provinces: Provinces): Communes {
  const formers = new Map<string, Former[]>()
  const unitsOfNow = new Map<string, Set<string>>()
  const add = ({ province, district, names }: FormerCommunes, now: Former['now']) => {
    const earlier = file.districts.find((one) => one.province === province && one.district === district)?.formerly ?? []
    const districts = [district, ...earlier].map(wordsWithoutKind)
    for (const name of names) {
      const key = plainName(name)
      const known = formers.get(key)
      const former = { name, province, districts, now }
      if (known) known.push(former)
      else formers.set(key, [former])
    }
  }
  for (const { name, province, formerly } of file.units) {
    const key = plainName(name)
    unitsOfNow.set(key, (unitsOfNow.get(key) ?? new Set()).add(provinces.nowOf(province)))
    for (const former of formerly) add(former, { name, province: provinces.nowOf(province) })
  }
  for (const former of file.unplaced) add(former, undefined)

  return {
    of(address, typedProvince) {
      const words = wordsOf(address)
      const place = placeOf(words, typedProvince, provinces)
      if (place === 'contradiction') return undefined
      const formersOf = (key: string) =>
        (formers.get(key) ?? []).filter((former) => !place || liesIn(former.province, place, provinces))
      const isOfNow = (key: string) => {
        const where = unitsOfNow.get(key)
        return where !== undefined && (!place || where.has(place.name))
      }
      const mentions = mentionsIn(words, (key) => formersOf(key).length > 0 || isOfNow(key))
      const [mention] = mentions
      if (!mention || mentions.length > 1) return undefined
      const { matching, districtEnd, isStated } = byDistrict(words, mention, formersOf(mention.key))
      if (districtEnd === undefined && (isStated(provinces) || !place || isOfNow(mention.key))) return undefined
      const now = onlyUnit(withExactAccents(matching, mention))
      if (!now) return undefined
      return { ...now, address: rewritten(address, { words, mention, districtEnd, now, provinces }) }
    },
  }
}

function wordsWithoutKind(name: string): AddressWord[] {
  const words = wordsOf(name)
  const kind = kindAt(words, 0)
  const bare = words.slice(kind?.length ?? 0)
  return kind && isNumber(bare) ? words : bare
}

function isNumber(words: readonly AddressWord[]) {
  return words.length === 1 && /^\d+$/u.test(words[0]?.plain ?? '')
}

/** The province an address lies in: of its own field, or of its last words; the more exact of the two, and they may not speak against each other. */
function placeOf(words: readonly AddressWord[], typedProvince: string, provinces: Provinces) {
  const typed = withName(typedProvince, provinces)
  const written = provinceAtEnd(words, provinces)
  if (typed && written && typed.name !== written.name) return 'contradiction'
  return written?.mergedOn ? written : (typed ?? written)
}

function withName(word: string, provinces: Provinces): (Province & { word: string }) | undefined {
  const province = provinces.of(word)
  return province && { ...province, word: plainProvince(word) }
}

function provinceAtEnd(words: readonly AddressWord[], provinces: Provinces) {
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--) {
    const found = withName(plainOf(words.slice(-length)), provinces)
    const kind = kindAt(words, words.length - length - 1)?.kind
    if (found && kind !== 'quan' && kind !== 'huyen' && kind !== 'phuong' && kind !== 'xa') return found
  }
  return undefined
}

function liesIn(former: string, place: Province & { word: string }, provinces: Provinces) {
  return place.mergedOn ? plainProvince(former) === place.word : provinces.nowOf(former) === place.name
}

/** Every ward that is named with its kind, each by the longest name that is one. */
function mentionsIn(words: readonly AddressWord[], isKnown: (key: string) => boolean): Mention[] {
  const mentions: Mention[] = []
  for (let first = 0; first < words.length; first++) {
    const kind = kindAt(words, first)
    if (!kind) continue
    const mention = wardKinds.has(kind.kind) ? longestName(words, { ...kind, first }, isKnown) : undefined
    if (mention) mentions.push(mention)
    first = (mention?.end ?? first + kind.length) - 1
  }
  return mentions
}

function longestName(
  words: readonly AddressWord[],
  at: { kind: UnitKind; length: number; first: number },
  isKnown: (key: string) => boolean,
) {
  const from = at.first + at.length
  for (let end = Math.min(words.length, from + LONGEST_NAME); end > from; end--) {
    if (!words[end - 1]?.endsPart && !kindAt(words, end)) continue
    const name = words.slice(from, end)
    const key = `${at.kind} ${plainOf(name)}`
    if (isKnown(key)) return { key, exact: exactOf(name), first: at.first, end }
  }
  return undefined
}

/** The units whose district stands behind the ward, and where it ends; all of them where none does. */
function byDistrict(words: readonly AddressWord[], { end }: Mention, formers: readonly Former[]) {
  let longest = 0
  let districtEnd: number | undefined
  let matching: readonly Former[] = formers
  for (const [from, to] of districtsFrom(words, end)) {
    for (const former of formers) {
      const length = Math.max(...former.districts.map((district) => lengthAt(words, [from, to], district)))
      if (length > longest) matching = []
      if (length === 0 || length < longest) continue
      longest = length
      districtEnd = from + length
      matching = [...matching, former]
    }
    if (longest > 0) break
  }
  const isStated = (provinces: Provinces) =>
    districtsFrom(words, end).some(([from, to]) => {
      const kind = kindAt(words, from)
      return kind !== undefined && !(kind.kind === 'thanh pho' && provinces.of(plainOf(words.slice(from, to))))
    })
  return { matching, districtEnd, isStated }
}

/** Where a district may be named behind the ward: at a word of its kind, or as a part of its own. */
function districtsFrom(words: readonly AddressWord[], end: number): [from: number, to: number][] {
  const places: [number, number][] = []
  for (let from = end; from < words.length; from++) {
    const kind = kindAt(words, from)
    const isDistrict = kind !== undefined && districtKinds.has(kind.kind)
    if (!isDistrict && (kind || !words[from - 1]?.endsPart)) continue
    const to = words.findIndex((word, index) => index >= from && word.endsPart) + 1
    places.push([from, to])
    from += (kind?.length ?? 1) - 1
  }
  return places
}

/** How many words name this district there, its kind counted; 0 for none. Behind a kind more may follow, a part of its own is all of it. */
function lengthAt(words: readonly AddressWord[], [from, to]: [number, number], district: readonly AddressWord[]) {
  const kind = kindAt(words, from)
  const isNumbered = kindAt(district, 0) !== undefined && isNumber(district.slice(1))
  if (isNumbered) {
    const isThere = kind?.kind === 'quan' && words[from + kind.length]?.plain === district[1]?.plain
    return isThere ? kind.length + 1 : 0
  }
  const start = from + (kind?.length ?? 0)
  if (plainOf(words.slice(start, start + district.length)) !== plainOf(district)) return 0
  if (!kind && start + district.length !== to) return 0
  return start + district.length - from
}

/** Where accents were typed they tell two names apart, if one of them is meant to the letter. */
function withExactAccents(formers: readonly Former[], { key, exact }: Mention) {
  const isPlain = key.endsWith(` ${exact}`)
  const same = isPlain ? [] : formers.filter((former) => exactOf(wordsOf(former.name)).endsWith(` ${exact}`))
  return same.length > 0 ? same : formers
}

function onlyUnit(formers: readonly Former[]) {
  const [first] = formers
  const isOne = formers.every(({ now }) => now?.name === first?.now?.name && now?.province === first?.now?.province)
  return isOne ? first?.now : undefined
}

interface Rewriting {
  words: readonly AddressWord[]
  mention: Mention
  districtEnd: number | undefined
  now: { name: string; province: string }
  provinces: Provinces
}

/** Ward and district give way to the unit, and a province of before behind them to that of now; all else stays as typed. */
function rewritten(address: string, { words, mention, districtEnd, now, provinces }: Rewriting) {
  const until = districtEnd ?? mention.end
  const before = address.slice(0, words[mention.first]?.start)
  const rest = words.slice(until)
  const isFormer = rest.length > 0 && provinces.of(plainOf(rest))?.mergedOn !== undefined
  const behind = isFormer ? `, ${now.province}` : address.slice(words[until - 1]?.end)
  return `${before}${now.name}${behind}`
}
