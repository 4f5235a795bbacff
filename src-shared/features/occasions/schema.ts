import { z } from 'zod'
import { audiences } from '#shared/kit/audiences.ts'
import { customerId, occasionId } from '#shared/kit/id.ts'
import { birth, day, requiredLine, version } from '#shared/kit/values.ts'

const audience = z.enum(audiences)
const daysAhead = z.int().min(0).max(90)

/** A day of the year on which customers are greeted: one the program brings (`key`), or one of the office's own (`id`). */
export const occasion = z.object({
  key: z.string(),
  id: occasionId.nullable(),
  vi: z.string(),
  en: z.string(),
  /** By the sun or the moon; null for what falls on each customer's own day. */
  fallsOn: birth.nullable(),
  audience,
  daysAhead,
  isOn: z.boolean(),
  noteVi: z.string(),
  noteEn: z.string(),
  version,
})
export type Occasion = z.infer<typeof occasion>

/** One of the office's own. */
export const occasionInput = z.object({
  name: requiredLine(100),
  fallsOn: birth,
  audience,
  daysAhead,
  isOn: z.boolean().default(true),
})
export type OccasionInput = z.infer<typeof occasionInput>

/** One that comes, on the day it falls on next, with how many customers it is for. */
export const comingOccasion = occasion.extend({ on: day, people: z.int() })
export type ComingOccasion = z.infer<typeof comingOccasion>

export const anniversaryKind = z.enum(['birthday', 'founding', 'important-date', 'contract'])
export type AnniversaryKind = z.infer<typeof anniversaryKind>

/** Somebody's birthday, a firm's founding day, an important date, or the day a contract that is in force was signed, on the day it is kept. */
export const anniversary = z.object({
  kind: anniversaryKind,
  customerId,
  customerName: z.string(),
  personName: z.string(),
  /** What the important date is called, number and name of the contract; empty for all else. */
  title: z.string(),
  /** Of an important date. */
  note: z.string(),
  /** The day it falls on this time. */
  on: day,
  /** 0 when nobody knows the year. */
  years: z.int(),
  /** The day by the lunar calendar, `15/8` or `15/8/1960`, where it is kept by that. */
  lunar: z.string().nullable(),
})
export type Anniversary = z.infer<typeof anniversary>
