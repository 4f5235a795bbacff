import { createHash } from 'node:crypto'
import type { CalendarEvent } from '#shared/kit/icalendar/event.ts'
import { MOST_NAMED, type Refusal, type Told } from '#shared/kit/icalendar/told.ts'
import { draftOf, type Reading } from './calendarDrafts.ts'
import { type Component, plain } from './calendarLines.ts'
import { seriesOf } from './calendarSeries.ts'
import { isCancelled, textIn } from './calendarTimes.ts'
import { clocksIn } from './calendarZones.ts'

export interface ReadCalendar {
  events: CalendarEvent[]
  told: Told
  refused: { count: number; named: { title: string; reason: Refusal }[] }
}

/** The appointments of calendars, and what of them does not come along. */
export function eventsIn(calendars: readonly Component[], now: number): ReadCalendar {
  const told: Told = {}
  const refused: ReadCalendar['refused'] = { count: 0, named: [] }
  const clocks = clocksIn(calendars)
  const reading: Reading = {
    ...{ clocks, now },
    tell(telling, count = 1) {
      if (count > 0) told[telling] = (told[telling] ?? 0) + count
    },
  }
  const components = calendars.flatMap(({ inside }) => inside)
  reading.tell('tasks', components.filter(({ name }) => name === 'VTODO').length)
  reading.tell('journals', components.filter(({ name }) => name === 'VJOURNAL').length)
  const events = [...byUid(components)].flatMap(([uid, group]) => {
    const read = readGroup(uid, group, reading)
    if (typeof read !== 'string') return read
    refused.count += 1
    if (refused.named.length < MOST_NAMED) refused.named.push({ title: titleOf(group), reason: read })
    return []
  })
  reading.tell('unknownZones', clocks.unknown())
  return { events, told, refused }
}

/** Two events of one name and one revision that begin or are called otherwise are two: some programs give one name twice. */
function byUid(components: readonly Component[]) {
  const groups = new Map<string, Component[]>()
  for (const event of components) {
    if (event.name !== 'VEVENT') continue
    const uid = uidOf(event)
    const namesake = groups
      .get(uid)
      ?.find((other) => isMaster(other) && isMaster(event) && sequenceOf(other) === sequenceOf(event))
    const name = namesake && saidBy(namesake) !== saidBy(event) ? nameByWhatIsSaid(event) : uid
    const group = groups.get(name)
    if (group) group.push(event)
    else groups.set(name, [event])
  }
  return groups
}

/** All that bears one name: the event or series itself, and what stands in the place of some of its times. */
function readGroup(uid: string, group: readonly Component[], reading: Reading): CalendarEvent[] | Refusal {
  const replacing = newest(
    group.filter((event) => !isMaster(event)),
    (event) => textIn(event, 'RECURRENCE-ID'),
  )
  const [master] = newest(group.filter(isMaster), () => '')
  if (master && isCancelled(master)) {
    reading.tell('cancelled')
    return []
  }
  const draft = master && draftOf(master, reading)
  if (typeof draft === 'string') return draft
  return seriesOf({ uid, replacing, ...(master && draft && { own: { event: master, draft } }) }, reading)
}

/** Of what stands there more than once the one that was changed last. */
function newest(events: readonly Component[], nameOf: (event: Component) => string): Component[] {
  const found = new Map<string, Component>()
  for (const event of events) {
    const before = found.get(nameOf(event))
    if (!before || sequenceOf(event) >= sequenceOf(before)) found.set(nameOf(event), event)
  }
  return [...found.values()]
}

function sequenceOf(event: Component) {
  return Number(textIn(event, 'SEQUENCE')) || 0
}

/** Not one that stands in the place of one time of a series. */
function isMaster(event: Component) {
  return textIn(event, 'RECURRENCE-ID') === ''
}

function uidOf(event: Component) {
  const uid = plain(textIn(event, 'UID'))
  return uid !== '' && uid.length <= LONGEST_UID ? uid : nameByWhatIsSaid(event)
}

/** For what has no name of its own, so that the same file is not taken twice. */
function nameByWhatIsSaid(event: Component) {
  return `nameless-${createHash('sha256').update(saidBy(event)).digest('hex').slice(0, 32)}`
}

function saidBy(event: Component) {
  return ['UID', 'DTSTART', 'DTEND', 'SUMMARY', 'LOCATION'].map((name) => textIn(event, name)).join('\n')
}

const LONGEST_UID = 500

function titleOf([event]: readonly Component[]) {
  return event ? plain(textIn(event, 'SUMMARY')).slice(0, 100).trim() : ''
}
