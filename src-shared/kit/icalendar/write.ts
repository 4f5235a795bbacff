import { contentText, foldedLine } from '../contentLines.ts'
import { addMonths, dayOfInstant, instantOfDay, minuteOfInstant } from '../day.ts'
import { formatRule, parseRule, type Rule, untilDay } from '../recurrence/rule.ts'
import { startsWithin } from '../recurrence/series.ts'
import { officeTimeZone } from '../zone.ts'
import { type CalendarEvent, type EventAttendee, ownProperties } from './event.ts'
import { busyStatuses, participations } from './words.ts'

/** How a row stands, for programs that compare two versions of it. */
export interface WrittenEvent extends CalendarEvent {
  createdAt: number
  updatedAt: number
  /** How often it was changed. */
  sequence: number
}

/** What comes by the moon is told day by day, for so many months ahead. */
const MONTHS_OF_MOON = 120

const calendarHead = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Khach Quen//Khach Quen//VI',
  'CALSCALE:GREGORIAN',
  `X-WR-TIMEZONE:${officeTimeZone}`,
  'BEGIN:VTIMEZONE',
  `TZID:${officeTimeZone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** Appointments as the text of an .ics file (RFC 5545), piece by piece. */
export function* calendarText(events: Iterable<WrittenEvent>, now: number): Generator<string> {
  yield textOf(calendarHead)
  for (const event of events) yield textOf(linesOf(event, now))
  yield textOf(['END:VCALENDAR'])
}

function textOf(lines: readonly string[]) {
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('')
}

function linesOf(event: WrittenEvent, now: number): string[] {
  const { isAllDay, customer, occursAt } = event
  const moments = (name: string, all: readonly number[]) => (all.length > 0 ? [moment(name, all, isAllDay)] : [])
  return [
    'BEGIN:VEVENT',
    `UID:${contentText(event.uid)}`,
    `DTSTAMP:${utcStamp(now)}`,
    `CREATED:${utcStamp(event.createdAt)}`,
    `LAST-MODIFIED:${utcStamp(event.updatedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...moments('RECURRENCE-ID', occursAt === null ? [] : [occursAt]),
    ...moments('DTSTART', [event.startsAt]),
    ...moments('DTEND', [event.endsAt]),
    ...recurring(event, now),
    ...moments('EXDATE', event.excluded),
    ...told('SUMMARY', event.title),
    ...told('LOCATION', event.location),
    ...told('DESCRIPTION', event.note),
    ...told('CONTACT', customer?.name ?? ''),
    ...told(ownProperties.customerCode, customer?.code ?? ''),
    ...told(ownProperties.staff, event.staffName),
    ...marks(event),
    ...event.attendees.map(attendee),
    ...alarm(event),
    'END:VEVENT',
  ]
}

function alarm({ remindMinutes, title }: WrittenEvent) {
  if (remindMinutes === null) return []
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${contentText(title)}`, `TRIGGER:-PT${remindMinutes}M`, 'END:VALARM']
}

/** How its time is shown, whether it is private, what it is called. */
function marks({ showAs, isPrivate, categories }: WrittenEvent): string[] {
  return [
    ...(showAs ? [`TRANSP:${showAs === 'free' ? 'TRANSPARENT' : 'OPAQUE'}`] : []),
    ...(showAs ? [`X-MICROSOFT-CDO-BUSYSTATUS:${busyStatuses[showAs]}`] : []),
    ...(isPrivate === null ? [] : [`CLASS:${isPrivate ? 'PRIVATE' : 'PUBLIC'}`]),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(contentText).join(',')}`] : []),
  ]
}

/** Whoever has no e-mail is named all the same: an address of no kind that anybody writes to. */
function attendee({ name, email, kind, isOptional, answer }: EventAttendee) {
  const parameters = [
    `CN="${name.replaceAll(/["\p{Cc}]/gu, ' ').trim()}"`,
    `ROLE=${isOptional ? 'OPT' : 'REQ'}-PARTICIPANT`,
    `PARTSTAT=${participations[answer]}`,
    `${ownProperties.attendeeKind}=${kind}`,
  ]
  return `ATTENDEE;${parameters.join(';')}:${email === '' ? 'urn:khachquen:attendee' : `mailto:${email}`}`
}

/** A rule that others know; one by the moon as the days it comes to, and as the rule for us. */
function recurring(event: WrittenEvent, now: number): string[] {
  const rule = parseRule(event.rule)
  if (!rule) return []
  if (rule.calendar === 'solar') return [`RRULE:${ruleFor(rule, event.isAllDay)}`]
  const last = addMonths(dayOfInstant(Math.max(now, event.startsAt)), MONTHS_OF_MOON)
  const span = { from: event.startsAt + 1, to: instantOfDay(last) }
  const starts = startsWithin({ startsAt: event.startsAt, rule: event.rule, excluded: event.excluded }, span)
  return [
    ...(starts.length > 0 ? [moment('RDATE', starts, event.isAllDay)] : []),
    `${ownProperties.lunarRule}:${formatRule(rule)}`,
  ]
}

/** What comes on whole days ends on one: RFC 5545 wants UNTIL of the kind of DTSTART. */
function ruleFor(rule: Rule, isAllDay: boolean) {
  const day = untilDay(rule)
  const text = formatRule(rule)
  return isAllDay && day !== undefined ? text.replace(/UNTIL=[^;]+/u, `UNTIL=${day.replaceAll('-', '')}`) : text
}

function moment(name: string, all: readonly number[], isAllDay: boolean) {
  if (isAllDay) return `${name};VALUE=DATE:${all.map((one) => dayOfInstant(one).replaceAll('-', '')).join(',')}`
  return `${name};TZID=${officeTimeZone}:${all.map(localStamp).join(',')}`
}

function localStamp(instant: number) {
  const minutes = minuteOfInstant(instant)
  const clock = [Math.floor(minutes / 60), minutes % 60, Math.floor(instant / 1000) % 60]
  return `${dayOfInstant(instant).replaceAll('-', '')}T${clock.map((part) => String(part).padStart(2, '0')).join('')}`
}

function utcStamp(instant: number) {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')
}

function told(name: string, value: string) {
  return value === '' ? [] : [`${name}:${contentText(value)}`]
}
