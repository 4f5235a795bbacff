import { z } from 'zod'
import statedByLaw from '#resources/privacy.json' with { type: 'json' }
import { shippedHolidays } from '#shared/kit/holidays.ts'
import { day } from '#shared/kit/values.ts'

// What the law and the state say is data in resources/, dated and with its source; this is its shape. A file that does not fit it ends
// the start of the program with the place that is wrong.

const key = z.string().regex(/^[a-z-]+$/)
const named = z.object({ key, vi: z.string().min(1), en: z.string().min(1) })
const days = z.int().min(1).max(365)
const formText = z.object({ title: z.string(), data: z.string(), lead: z.string(), rights: z.array(z.string()).min(1) })

const stated = z
  .object({
    law: z.array(z.object({ short: z.string(), vi: z.string(), en: z.string(), from: day })).min(1),
    channels: z.array(named).min(1),
    purposes: z.array(named.extend({ aboutVi: z.string(), aboutEn: z.string(), channels: z.array(key).min(1) })).min(1),
    /** Refused or withdrawn here, the person is not called to be offered something. */
    blocking: z.object({ purpose: key, channel: key }),
    form: z.object({ version: z.string().min(1), vi: formText, en: formText }),
    requests: z
      .array(
        named.extend({
          answerWorkingDays: days,
          days,
          /** When somebody else who has the data must do something too. */
          daysWithOthers: days,
          /** At most, and once. */
          extensionDays: days,
          law: z.string(),
          sure: z.boolean(),
        }),
      )
      .min(1),
  })
  .refine(({ purposes, channels }) =>
    purposes.every((purpose) => purpose.channels.every((one) => channels.some((channel) => channel.key === one))),
  )

export const { law, channels, purposes, blocking, form: consentForm, requests: requestKinds } = stated.parse(statedByLaw)

/** Days on which offices are certainly closed; one that is not sure is worked on, so that no deadline is told too late. */
export const publicHolidays: ReadonlySet<string> = new Set(shippedHolidays.days.flatMap(({ on, sure }) => (sure ? [on] : [])))
