import { z } from 'zod'
import { customerId } from '#shared/kit/id.ts'
import { instant } from '#shared/kit/values.ts'
import { LONGEST_LEAD, reminderKinds } from './choices.ts'

/** How many minutes before its time something reminds; null: not at all. */
export const lead = z.int().min(0).max(LONGEST_LEAD).nullable()

export const reminderKind = z.enum(reminderKinds)
export type ReminderKind = z.infer<typeof reminderKind>

/**
 * Which reminder is meant. `occursAt` tells the times of a series apart, and one that was moved from what it was before: when an appointment
 * begins, a call is planned, a task is to remind, the day on which a contract ends begins.
 */
export const reminderKey = z.object({ kind: reminderKind, recordId: z.int().positive(), occursAt: instant })
export type ReminderKey = z.infer<typeof reminderKey>

/** One that has come and was neither dismissed nor put off. */
export const reminder = reminderKey.extend({
  title: z.string(),
  /** Where, under which number, or the number of the contract. */
  detail: z.string(),
  /** When it begins or is due. */
  startsAt: instant,
  /** Only the day counts. */
  isAllDay: z.boolean(),
  customerId: customerId.nullable(),
  customerName: z.string().nullable(),
  rungAt: instant,
})
export type Reminder = z.infer<typeof reminder>

/** Again after so many minutes, or so many minutes before the thing begins. */
export const snooze = z.union([z.object({ after: z.int().min(1).max(40_320) }), z.object({ before: z.int().min(0).max(40_320) })])
export type Snooze = z.infer<typeof snooze>
