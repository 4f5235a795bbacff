import type { busyStatuses, participations } from './words.ts'

/** Who is invited: by name and, where there is one, e-mail. */
export interface EventAttendee {
  name: string
  email: string
  /** What they are here, where this program wrote it. */
  kind: string
  isOptional: boolean
  answer: keyof typeof participations
}

/** An appointment as a calendar file (.ics) tells it: one VEVENT. */
export interface CalendarEvent {
  uid: string
  /** Which beginning of the series with the same UID it stands for. */
  occursAt: number | null
  title: string
  location: string
  note: string
  startsAt: number
  endsAt: number
  isAllDay: boolean
  /** As src-shared/kit/recurrence/rule.ts writes it; '' for what does not come again. */
  rule: string
  /** Beginnings that fall out. */
  excluded: number[]
  /** How many minutes before it begins it reminds; null: not at all. */
  remindMinutes: number | null
  /** Whom it is with, as this program knows them. */
  customer: { code: string; name: string } | null
  /** Whose it is; '' where nobody is named. */
  staffName: string
  /** Null where the file says nothing of it. */
  showAs: keyof typeof busyStatuses | null
  isPrivate: boolean | null
  categories: string[]
  attendees: EventAttendee[]
}

/** Names of what only this program reads: RFC 5545 has no lunar rule, no customer, nobody's calendar and no contact. */
export const ownProperties = {
  lunarRule: 'X-KHACHQUEN-RRULE',
  customerCode: 'X-KHACHQUEN-CUSTOMER',
  staff: 'X-KHACHQUEN-STAFF',
  /** A parameter of ATTENDEE: colleague, contact or customer. */
  attendeeKind: 'X-KHACHQUEN-KIND',
} as const
