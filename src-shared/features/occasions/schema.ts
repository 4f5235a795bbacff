import { z } from 'zod'
import { customerId } from '#shared/kit/id.ts'
import { day } from '#shared/kit/values.ts'
import { audiences } from './choices.ts'

export const audience = z.enum(audiences)
export type Audience = z.infer<typeof audience>

/** Somebody's birthday or a firm's founding day, on the day it is kept. */
export const anniversary = z.object({
  kind: z.enum(['birthday', 'founding']),
  customerId,
  customerName: z.string(),
  personName: z.string(),
  /** The day it falls on this time. */
  on: day,
  /** 0 when nobody knows the year. */
  years: z.int(),
  /** The birthday by the lunar calendar, `15/8` or `15/8/1960`, of whom it is kept by that. */
  lunar: z.string().nullable(),
})
export type Anniversary = z.infer<typeof anniversary>
