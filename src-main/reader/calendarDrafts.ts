import { LONGEST_APPOINTMENT } from '#shared/features/appointments/rules.ts'
import { type CalendarEvent, type EventAttendee, ownProperties } from '#shared/kit/icalendar/event.ts'
import type { Refusal, Telling } from '#shared/kit/icalendar/told.ts'
import { busyStatuses, meantBy, participations } from '#shared/kit/icalendar/words.ts'
import { alarmIn } from './calendarAlarms.ts'
import { type Component, type Property, plain } from './calendarLines.ts'
import { type Moment, momentOf, stretchOf, textIn } from './calendarTimes.ts'
import type { Clocks } from './calendarZones.ts'

/** What reading a file goes by, and where it tells what did not come along. */
export interface Reading {
  clocks: Clocks
  now: number
  tell: (telling: Telling, count?: number) => void
}

/** One VEVENT without what makes it a series. */
export type Draft = Omit<CalendarEvent, 'uid' | 'occursAt' | 'rule' | 'excluded'> & { start: Moment }

const LONGEST_LINE = 300
const LONGEST_NOTE = 20_000
/** More are invited to nothing that an office has. */
const MOST_READ = 500

export function draftOf(event: Component, reading: Reading): Draft | Refusal {
  const start = momentOf(event, 'DTSTART', reading.clocks)
  if (!start) return 'no-start'
  const { isWithoutLength, ...stretch } = stretchOf(event, start, reading.clocks)
  if (stretch.endsAt - stretch.startsAt > LONGEST_APPOINTMENT) return 'too-long'
  if (isWithoutLength) reading.tell('withoutLength')
  tellUnkept(event, reading)
  const { remindMinutes, leftOut } = alarmIn(event, stretch, reading.clocks)
  reading.tell('alarms', leftOut)
  return { ...stretch, start, remindMinutes, ...textsOf(event, reading), ...marksOf(event) }
}

function textsOf(event: Component, { tell }: Reading) {
  const written = lineOf(event, 'SUMMARY')
  const place = lineOf(event, 'LOCATION')
  const whole = [written, place].filter((text) => text.length > LONGEST_LINE)
  const note = [...whole, textOf(event, 'DESCRIPTION')].filter(Boolean).join('\n')
  if (whole.length > 0 || note.length > LONGEST_NOTE) tell('shortened')
  if (written === '') tell('untitled')
  const code = lineOf(event, ownProperties.customerCode)
  return {
    title: cut(written, LONGEST_LINE) || '(Không có tiêu đề)',
    location: cut(place, LONGEST_LINE),
    note: cut(note, LONGEST_NOTE),
    customer: code === '' ? null : { code, name: lineOf(event, 'CONTACT') },
    staffName: lineOf(event, ownProperties.staff),
  }
}

/** Names of properties and what they are called when it is told that they were not kept. */
const unkeptProperties: Record<string, Telling> = {
  ORGANIZER: 'organisers',
  ATTACH: 'attachments',
  URL: 'links',
  CONFERENCE: 'links',
  'X-GOOGLE-CONFERENCE': 'links',
}

function tellUnkept(event: Component, { tell }: Reading) {
  for (const { name } of event.properties) {
    const telling = unkeptProperties[name]
    if (telling) tell(telling)
  }
}

/** How its time is shown, whether it is private, what it is called and who is invited, as far as the file says. */
function marksOf(event: Component): Pick<CalendarEvent, 'showAs' | 'isPrivate' | 'categories' | 'attendees'> {
  const isFree = textIn(event, 'TRANSP').trim().toUpperCase() === 'TRANSPARENT'
  const isTentative = textIn(event, 'STATUS').trim().toUpperCase() === 'TENTATIVE'
  const said = meantBy(busyStatuses, textIn(event, 'X-MICROSOFT-CDO-BUSYSTATUS'))
  const access = textIn(event, 'CLASS').trim().toUpperCase()
  return {
    showAs: said ?? (isFree ? 'free' : isTentative ? 'tentative' : null),
    isPrivate: access === '' ? null : access !== 'PUBLIC',
    categories: [...new Set(propertiesIn(event, 'CATEGORIES').flatMap(({ value }) => listIn(value)))],
    attendees: propertiesIn(event, 'ATTENDEE').slice(0, MOST_READ).map(attendeeOf),
  }
}

function attendeeOf({ parameters, value }: Property): EventAttendee {
  return {
    name: (parameters.get('CN') ?? '').trim(),
    email: /^mailto:/iu.test(value.trim()) ? value.trim().slice('mailto:'.length).toLowerCase() : '',
    kind: parameters.get(ownProperties.attendeeKind) ?? '',
    isOptional: parameters.get('ROLE')?.toUpperCase() === 'OPT-PARTICIPANT',
    answer: meantBy(participations, parameters.get('PARTSTAT') ?? '') ?? 'none',
  }
}

/** What a list of texts holds: parted by commas that nothing stands before. */
function listIn(value: string) {
  return value
    .split(/(?<!\\),/u)
    .map((one) => plain(one).replace(/\s+/gu, ' '))
    .filter((one) => one !== '')
}

function propertiesIn(event: Component, wanted: string) {
  return event.properties.filter(({ name }) => name === wanted)
}

function lineOf(event: Component, name: string) {
  return textOf(event, name).replace(/\s+/gu, ' ').trim()
}

function textOf(event: Component, name: string) {
  return plain(textIn(event, name)).replace(/[^\P{Cc}\n\t]/gu, '')
}

/** So many letters at most, none of them cut in two. */
function cut(text: string, most: number) {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')
}
