import { z } from 'zod'
import statedUnits from '#resources/provinces.json' with { type: 'json' }
import type { Day } from './day.ts'
import { fold } from './fold.ts'
import { day } from './values.ts'

// Which provinces there are is dated data in resources/; this is its shape, and how a typed word meets it.

const kind = z.enum(['city', 'province'])
const region = z.enum(['north', 'central', 'south'])

const stated = z.object({
  source: z.string().min(1),
  from: day,
  units: z
    .array(
      z.object({
        name: z.string().min(1),
        kind,
        region,
        formerly: z.array(z.string()),
        aliases: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  changes: z.array(z.object({ unit: z.string(), kind, from: day, sure: z.boolean() })),
})

const { units, changes, from } = stated.parse(statedUnits)

/** A unit of province level. */
export interface Province {
  /** Without its kind: `Phú Thọ`. */
  name: string
  region: z.infer<typeof region>
  /** The word that was typed names a unit that was merged into this one, on this day. */
  mergedOn: Day | undefined
}

const byWord = new Map<string, Province>()
for (const { name, region: place, formerly, aliases } of units) {
  for (const word of [name, ...aliases]) byWord.set(plain(word), { name, region: place, mergedOn: undefined })
  // A place whose name went into a city keeps what people call it: of that they still mean the place that was.
  for (const word of formerly) byWord.set(plain(word), { name, region: place, mergedOn: from })
}

/** The province that a typed word means now, however it is written; undefined for what is none. */
export function provinceOf(typed: string): Province | undefined {
  return byWord.get(plain(typed))
}

/** Whether a province was a city or a province on a day. */
export function kindOfProvince(name: string, on: Day) {
  const later = changes.findLast((change) => change.unit === name && change.from <= on)
  return later?.kind ?? units.find((unit) => unit.name === name)?.kind ?? 'province'
}

/** Every unit there is now, by name. */
export const provinceNames: readonly string[] = units.map(({ name }) => name).toSorted(new Intl.Collator('vi').compare)

/** `Tỉnh Hoà Bình`, `tp.HCM` and `Ba Ria-Vung Tau` as they are compared: without accents, kind and signs. */
function plain(word: string) {
  return fold(word)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:tinh|thanh pho|tp)\s+(?=\S)/u, '')
    .replaceAll(' ', '')
}
