import { z } from 'zod'
import { staffId, templateId } from '#shared/kit/id.ts'
import { line, paragraphs, requiredLine } from '#shared/kit/values.ts'
import { LONGEST_APPOINTMENT, showAs } from '../appointments/schema.ts'
import { categoryIds } from '../categories/schema.ts'
import { lead } from '../reminders/schema.ts'

/** What appointments of one kind have in common; when they are is said each time. */
export const templateInput = z.object({
  name: requiredLine(80),
  /** Everybody who makes appointments finds it. */
  isShared: z.boolean(),
  title: line(300),
  /** How long it takes; a whole day is 1,440. */
  minutes: z
    .int()
    .min(1)
    .max(LONGEST_APPOINTMENT / 60_000),
  isAllDay: z.boolean(),
  location: line(300),
  note: paragraphs(20_000),
  showAs,
  isPrivate: z.boolean(),
  remindMinutes: lead,
  categoryIds,
})
export type TemplateInput = z.infer<typeof templateInput>

export const template = templateInput.extend({
  id: templateId,
  ownerId: staffId,
  ownerName: z.string(),
  /** One's own, or anybody's for who looks after the office. */
  mayChange: z.boolean(),
})
export type Template = z.infer<typeof template>
