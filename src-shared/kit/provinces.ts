import { z } from 'zod'
import shippedFile from '#resources/provinces.json' with { type: 'json' }
import { communeFile } from './communeFile.ts'
import type { Day } from './day.ts'
import { fold } from './fold.ts'
import { day, requiredLine } from './values.ts'

// Which provinces there are is dated data: the file in resources/, or a newer one of the same shape that an office took in. This is that shape,
// and how a typed word meets it.

const kind = z.enum(['city', 'province'])
export const region = z.enum(['north', 'central', 'south'])
export type Region = z.infer<typeof region>

const name = requiredLine(100)

/** The units of province level, what was merged into each, and what became of their kind since. `about` and whatever else stands there is not kept. */
export const provinceFile = z.object({
  source: requiredLine(1_000),
  from: day,
  units: z
    .array(z.object({ name, kind, region, formerly: z.array(name).max(50), aliases: z.array(name).max(50).default([]) }))
    .min(1)
    .max(200),
  changes: z.array(z.object({ unit: name, kind, from: day, sure: z.boolean() })).max(1_000),
})
/** What an office takes in: the provinces, and with them the communes if the file has them. */
export const provinceUpdate = provinceFile.extend({ communes: communeFile.optional() })
export type ProvinceFile = z.infer<typeof provinceFile>

/** The regions an office chose itself, by the name of the unit. */
export const chosenRegions = z.record(name, region)
export type ChosenRegions = z.infer<typeof chosenRegions>

/** A unit of province level. */
export interface Province {
  /** Without its kind: `Phú Thọ`. */
  name: string
  region: Region
  /** The word that was typed names a unit that was merged into this one, on this day. */
  mergedOn: Day | undefined
}

export interface Provinces {
  /** The province that a typed word means now, however it is written; undefined for what is none. */
  of: (typed: string) => Province | undefined
  /** The name of the province that a typed word means now; what is none stays itself. */
  nowOf: (typed: string) => string
  /** Whether a province was a city or a province on a day. */
  kindOf: (name: string, on: Day) => z.infer<typeof kind>
  /** The units that may be meant by the beginning of a name: those of now, then those into which one that begins so went. */
  beginning: (typed: string) => { name: string; formerly?: string }[]
  /** Every unit there is now, in Vietnamese order. */
  names: readonly string[]
}

export const shippedProvinces: ProvinceFile = provinceFile.parse(shippedFile)

/** How words meet the units of a file, each in the region of the file or in the one that was chosen for it. */
export function provincesOf({ units, changes, from }: ProvinceFile, chosen: ChosenRegions = {}): Provinces {
  const byWord = new Map<string, Province>()
  for (const { name, region: stated, formerly, aliases } of units) {
    const unit = { name, region: (Object.hasOwn(chosen, name) && chosen[name]) || stated }
    for (const word of [name, ...aliases]) byWord.set(plainProvince(word), { ...unit, mergedOn: undefined })
    // A place whose name went into a city keeps what people call it: of that they still mean the place that was.
    for (const word of formerly) byWord.set(plainProvince(word), { ...unit, mergedOn: from })
  }
  const of = (typed: string) => byWord.get(plainProvince(typed))
  const names = units.map((unit) => unit.name).toSorted(new Intl.Collator('vi').compare)
  return {
    of,
    beginning(typed) {
      const plain = plainProvince(typed)
      if (plain === '') return []
      const begins = (word: string) => plainProvince(word).startsWith(plain)
      const ofNow = new Set(units.filter(({ name, aliases }) => [name, ...aliases].some(begins)).map(({ name }) => name))
      const former = units.flatMap(({ name, formerly }) => formerly.filter(begins).map((word) => ({ name, formerly: word })))
      return [
        ...names.filter((name) => ofNow.has(name)).map((name) => ({ name })),
        ...former.filter(({ name }) => !ofNow.has(name)),
      ]
    },
    nowOf: (typed) => of(typed)?.name ?? typed,
    kindOf(wanted, on) {
      const later = changes.findLast((change) => change.unit === wanted && change.from <= on)
      return later?.kind ?? units.find((unit) => unit.name === wanted)?.kind ?? 'province'
    },
    names,
  }
}

/** `Tỉnh Hoà Bình`, `tp.HCM` and `Ba Ria-Vung Tau` as they are compared: without accents, kind and signs. */
export function plainProvince(word: string) {
  return fold(word)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:tinh|thanh pho|tp)\s+(?=\S)/u, '')
    .replaceAll(' ', '')
}
