import { z } from 'zod'
import { formatTime } from '#renderer/kit/format.ts'
import { type CallResult, type Outcome, outcome } from '#shared/features/calls/schema.ts'
import { type Rating, rating } from '#shared/features/customers/schema.ts'
import { type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { day } from '#shared/kit/values.ts'
import { parseDuration } from './duration.ts'

/** How a call went, as it is typed. */
export const resultValues = z.object({
  outcome: outcome.or(z.literal('')).refine((value) => value !== '', { error: 'required' }),
  note: z.string(),
  /** `6:05`, or minutes. */
  duration: z.string().refine((text) => parseDuration(text) !== undefined, { error: 'invalid' }),
  isNextWanted: z.boolean(),
  nextOn: day.nullable(),
  /** `09:30` */
  nextTime: z.string(),
  nextReason: z.string(),
  newRating: rating.nullable(),
})
export interface ResultValues {
  outcome: Outcome | ''
  note: string
  duration: string
  isNextWanted: boolean
  nextOn: Day | null
  nextTime: string
  nextReason: string
  /** After a no. */
  newRating: Rating | null
}

export const noResult: ResultValues = {
  outcome: '',
  note: '',
  duration: '',
  isNextWanted: false,
  nextOn: null,
  nextTime: '',
  nextReason: '',
  newRating: null,
}

/** A next call needs its day and time. */
export function refineNext(values: ResultValues, context: z.RefinementCtx) {
  if (!values.isNextWanted) return
  if (values.nextOn === null) context.addIssue({ code: 'custom', message: 'required', path: ['nextOn'] })
  if (values.nextTime === '') context.addIssue({ code: 'custom', message: 'required', path: ['nextTime'] })
}

export function resultOf(values: ResultValues): CallResult {
  if (values.outcome === '') throw new Error('a call ends with an outcome')
  const plannedAt = values.isNextWanted ? nextMoment(values) : null
  return {
    outcome: values.outcome,
    note: values.note,
    durationSeconds: parseDuration(values.duration) ?? null,
    next: plannedAt === null ? null : { plannedAt, reason: values.nextReason },
    newRating: values.outcome === 'refused' ? values.newRating : null,
  }
}

/** A moment as the form's day and time of day. */
export function nextFields(at: number | null): Pick<ResultValues, 'nextOn' | 'nextTime'> {
  return at === null ? { nextOn: null, nextTime: '' } : { nextOn: dayOfInstant(at), nextTime: formatTime(at) }
}

function nextMoment({ nextOn, nextTime }: ResultValues) {
  const [hour, minute] = nextTime.split(':').map(Number)
  return nextOn === null || hour === undefined ? null : instantOfDay(nextOn, hour, minute)
}
