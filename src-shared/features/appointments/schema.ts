import { z } from 'zod'
import { lead } from '#shared/features/reminders/schema.ts'
import { refusals, tellings } from '#shared/kit/icalendar/told.ts'
import { appointmentId, categoryId, customerId, staffId } from '#shared/kit/id.ts'
import { parseRule } from '#shared/kit/recurrence/rule.ts'
import { instant, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import { categoryIds } from '../categories/schema.ts'
import { answer, attendee, attendeeInputs } from './attendees.ts'
import { showAsChoices } from './choices.ts'
import { appointmentFile } from './files.ts'
import { isMidnight, LONGEST_APPOINTMENT } from './rules.ts'

export type { Answer, ShowAs } from './choices.ts'
export { LONGEST_APPOINTMENT } from './rules.ts'

export const showAs = z.enum(showAsChoices)

/** A dated meeting. All-day ones run from the first day's midnight to the midnight after the last. */
export const appointment = z.object({
  id: appointmentId,
  title: z.string(),
  customerId: customerId.nullable(),
  customerName: z.string().nullable(),
  staffId,
  staffName: z.string(),
  startsAt: instant,
  endsAt: instant,
  isAllDay: z.boolean(),
  location: z.string(),
  note: z.string(),
  showAs,
  /** Nobody but whoever's it is looks into it. */
  isPrivate: z.boolean(),
  attendees: z.array(attendee),
  categoryIds,
  files: z.array(appointmentFile),
  /** The rule by which it comes again, as src-shared/kit/recurrence/rule.ts writes it; '' for one that does not. */
  rule: z.string(),
  /** How many minutes before it begins it reminds; null: not at all. */
  remindMinutes: z.int().nullable(),
  /** The series it was taken out of, and which of its beginnings it stands for. */
  seriesId: appointmentId.nullable(),
  occursAt: instant.nullable(),
  version,
})
export type Appointment = z.infer<typeof appointment>

export const appointmentInput = z
  .object({
    title: requiredLine(300),
    customerId: customerId.nullable().default(null),
    staffId: staffId.optional(),
    startsAt: instant,
    endsAt: instant,
    isAllDay: z.boolean().default(false),
    location: line(300).default(''),
    note: paragraphs(20_000).default(''),
    showAs: showAs.default('busy'),
    isPrivate: z.boolean().default(false),
    /** Not named: who was invited before. */
    attendees: attendeeInputs.optional(),
    /** Not named: those it bore before. */
    categoryIds: categoryIds.optional(),
    rule: line(500).default(''),
    remindMinutes: lead.default(null),
  })
  .refine((input) => input.endsAt > input.startsAt, { error: 'ends-before-start', path: ['endsAt'] })
  .refine((input) => input.endsAt - input.startsAt <= LONGEST_APPOINTMENT, { error: 'too-long', path: ['endsAt'] })
  .refine((input) => !input.isAllDay || (isMidnight(input.startsAt) && isMidnight(input.endsAt)), {
    error: 'not-whole-days',
    path: ['isAllDay'],
  })
  .refine(({ rule }) => rule === '' || parseRule(rule) !== undefined, { error: 'no-rule', path: ['rule'] })
  .refine(({ rule, startsAt }) => (parseRule(rule)?.until ?? startsAt) >= startsAt, { error: 'rule-ends-early', path: ['rule'] })
/** One of the beginnings of a series. */
export const occurrence = z.object({ id: appointmentId, version, occursAt: instant })

/** What of a series is meant: one time alone, or that one and all that follow. */
export const scope = z.enum(['this', 'following'])
export type Scope = z.infer<typeof scope>

export type AppointmentInput = z.infer<typeof appointmentInput>

/** What is laid over the calendar, in the order in which it is offered. `birthday` holds founding days too. */
export const layers = [
  'appointment',
  'call',
  'task',
  'contract-end',
  'contract-anniversary',
  'birthday',
  'important-date',
  'occasion',
  'holiday',
] as const
export const layer = z.enum(layers)
export type Layer = z.infer<typeof layer>

/** Anything with a date that is laid over the calendar. */
export const calendarEntry = z.object({
  /** `birthday` is a customer's own, `contact-birthday` of somebody there, `birthdays` stands for many of one day and so do `important-dates` and `contract-anniversaries`, `occasion-ahead` for when one is prepared. */
  kind: z.enum([...layers, 'contact-birthday', 'birthdays', 'important-dates', 'contract-anniversaries', 'occasion-ahead']),
  id: z.int(),
  title: z.string(),
  /** The same in English, of what the program itself or the state named. */
  titleEn: z.string().optional(),
  locationEn: z.string().optional(),
  startsAt: instant,
  endsAt: instant,
  isAllDay: z.boolean(),
  staffId: staffId.nullable(),
  staffName: z.string().nullable(),
  customerId: customerId.nullable(),
  customerName: z.string().nullable(),
  location: z.string(),
  /** Of an appointment; null for all else. */
  showAs: showAs.nullable(),
  isPrivate: z.boolean(),
  /** A private one of somebody else: only when it is, whose, and how that time is shown; all other texts are empty. */
  isHidden: z.boolean(),
  /** It reminds, of a task as long as it is not done; a call has no mark for it, for every one does. */
  hasReminder: z.boolean(),
  /** The colleagues who take part in it and have not declined, beside whose it is. */
  attendeeIds: z.array(staffId),
  categoryIds: z.array(categoryId),
  /** How many files lie with it. */
  fileCount: z.int(),
  /** What whoever asks answered to it; null where they are not invited. */
  answer: answer.nullable(),
  /** `planned`, `forgotten` or `done` for a call; the status of a contract or task; `birthday` or `founding`; `off`, `unsure` or `work` for a day off; the audience of an occasion; empty for an appointment. */
  state: z.string(),
  /** Years on a birthday or another anniversary, 0 when nobody knows them; how many of them a day has, no more than 30 are counted; for how many an occasion is. */
  count: z.int().optional(),
  /** Of an appointment that comes again: its series, and which of its beginnings this is. Its own id is then the series', unless it was taken out. */
  seriesId: appointmentId.nullable(),
  occursAt: instant.nullable(),
  version,
})
export type CalendarEntry = z.infer<typeof calendarEntry>

/** How many appointments of a calendar file are new, changed, as they are here already, or not to be changed by whoever takes them in. */
const outcome = { added: z.int(), changed: z.int(), same: z.int(), barred: z.int() }

/** What a calendar file holds, and what would become of it. */
export const calendarFile = z.object({
  ...outcome,
  /** Of all that is taken those that come again. */
  series: z.int(),
  /** From the first beginning to the last end, of a series without one that of its first time; null where nothing is taken. */
  from: instant.nullable(),
  to: instant.nullable(),
  told: z.partialRecord(z.enum(tellings), z.int()),
  refused: z.object({ count: z.int(), named: z.array(z.object({ title: z.string(), reason: z.enum(refusals) })) }),
})
export type CalendarFile = z.infer<typeof calendarFile>

export const importedCalendar = z.object({ ...outcome, ids: z.array(appointmentId) })
