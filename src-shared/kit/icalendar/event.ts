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
}

/** Names of what only this program reads: RFC 5545 has no lunar rule, no customer and nobody's calendar. */
export const ownProperties = {
  lunarRule: 'X-KHACHQUEN-RRULE',
  customerCode: 'X-KHACHQUEN-CUSTOMER',
  staff: 'X-KHACHQUEN-STAFF',
} as const
