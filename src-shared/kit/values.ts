import { z } from 'zod'
import { type Birth, isBirth } from './birth.ts'
import { type Day, isDay } from './day.ts'
import { normalizeText } from './fold.ts'

/** A calendar day as text `YYYY-MM-DD`. */
export const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'day' })

/** A birthday or founding day: solar or lunar, with or without its year. */
export const birth = z.custom<Birth>((value) => typeof value === 'string' && isBirth(value), { error: 'birth' })

/** A moment: whole milliseconds since 1970 UTC. */
export const instant = z.int()

/** Whole đồng, never a fraction. */
export const dong = z.int({ error: 'money' }).min(0, { error: 'money' })

/** The optimistic version of a row that people edit; a stale one is a CONFLICT. */
export const version = z.int().positive()

const oneLine = z.string().transform((text) => normalizeText(text).replace(/\s+/g, ' ').trim())

/** Text of so many letters at most; the window says how many. */
function atMost(max: number) {
  return z.string().max(max, { error: `longer-than ${max}` })
}

/** One line of text, NFC, outer and doubled blanks removed. */
export function line(max: number) {
  return oneLine.pipe(atMost(max))
}

/** One line that may not be empty. */
export function requiredLine(max: number) {
  return oneLine.pipe(atMost(max).min(1, { error: 'required' }))
}

/** Text of several lines. */
export function paragraphs(max: number) {
  return z.string().transform(normalizeText).pipe(atMost(max))
}
