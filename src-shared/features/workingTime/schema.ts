import { z } from 'zod'
import { day, line } from '#shared/kit/values.ts'
import { dayParts } from '#shared/kit/workingTime.ts'

const minute = z.int().min(0).max(1_440)
const part = z.enum(dayParts)

export const workingHours = z
  .object({
    opensMinute: minute,
    closesMinute: minute,
    lunchFromMinute: minute.nullable(),
    lunchToMinute: minute.nullable(),
    saturday: part,
    sunday: part,
  })
  .refine(({ opensMinute, closesMinute }) => opensMinute < closesMinute, { error: 'ends-before-start', path: ['closesMinute'] })
  .refine(({ lunchFromMinute, lunchToMinute }) => (lunchFromMinute === null) === (lunchToMinute === null), {
    error: 'required',
    path: ['lunchToMinute'],
  })
  .refine(
    ({ opensMinute, lunchFromMinute, lunchToMinute, closesMinute }) =>
      lunchFromMinute === null ||
      lunchToMinute === null ||
      (opensMinute < lunchFromMinute && lunchFromMinute < lunchToMinute && lunchToMinute < closesMinute),
    { error: 'not-in-between', path: ['lunchFromMinute'] },
  )

/** What an office decided of a day: closed, or open though it would not be; and why. */
export const chosenDay = z.object({ isOff: z.boolean(), name: line(100) })
export const chosenDays = z.record(z.string(), chosenDay)
export type ChosenDays = z.infer<typeof chosenDays>

/**
 * A day that is not as usual. `off`: closed. `unsure`: the state has not decided, or leaves it to each office; it is worked on. `work`: open though
 * it is a day off or a weekend.
 */
export const specialDay = z.object({
  on: day,
  vi: z.string(),
  en: z.string(),
  kind: z.enum(['off', 'unsure', 'work']),
  note: z.string(),
  noteEn: z.string(),
  /** The office decided it. */
  isChosen: z.boolean(),
  /** The state announces it, whatever the office does. */
  isStated: z.boolean(),
  /** It announces for sure that it is off. */
  isStatedOff: z.boolean(),
})
export type SpecialDay = z.infer<typeof specialDay>
