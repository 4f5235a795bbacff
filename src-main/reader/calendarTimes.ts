import type { Component, Property } from './calendarLines.ts'
import { type Clock, type Clocks, officeClock, shownIn, utc } from './calendarZones.ts'

/** A moment of a file: what its clock shows, and the clock. Whole days are the office's. */
export interface Moment {
  shown: number
  clock: Clock
  isDay: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export function instantOf({ clock, shown }: Pick<Moment, 'clock' | 'shown'>) {
  return clock.instantOf(shown)
}

/** The moments of a property, in whole minutes; what is none is left out. */
export function momentsIn({ value, parameters }: Property, clocks: Clocks): Moment[] {
  return value.split(',').flatMap((text) => {
    // A period is told by its beginning.
    const [written = ''] = text.trim().split('/')
    const stamp = written.replace(/Z$/u, '')
    const shown = shownIn(stamp)
    if (shown === undefined) return []
    const isDay = !stamp.includes('T')
    const zone = parameters.get('TZID')
    const clock = isDay ? officeClock : written.endsWith('Z') ? utc : zone ? clocks.of(zone) : officeClock
    return { shown: Math.floor(shown / MINUTE) * MINUTE, clock, isDay }
  })
}

export function propertyOf({ properties }: Component, name: string) {
  return properties.find((property) => property.name === name)
}

export function textIn(component: Component, name: string) {
  return propertyOf(component, name)?.value.trim() ?? ''
}

export function isCancelled(event: Component) {
  return textIn(event, 'STATUS').toUpperCase() === 'CANCELLED'
}

/** The first moment of a property. */
export function momentOf(component: Component, name: string, clocks: Clocks): Moment | undefined {
  const property = propertyOf(component, name)
  return property && momentsIn(property, clocks)[0]
}

export interface Stretch {
  startsAt: number
  endsAt: number
  isAllDay: boolean
  /** No end was told, or one that comes before the beginning. */
  isWithoutLength: boolean
}

/** From when to when an event lasts; undefined for one that does not say when it begins. */
export function stretchOf(event: Component, start: Moment, clocks: Clocks): Stretch {
  const isAllDay = start.isDay || isOutlookDay(event, start, clocks)
  const clock = isAllDay ? officeClock : start.clock
  const startsAt = clock.instantOf(start.shown)
  const told = toldEnd(event, start, clocks)
  const end = isAllDay && told !== undefined ? officeClock.instantOf(wholeDays(told.shown)) : told && instantOf(told)
  const isWithoutLength = end === undefined ? !isAllDay : end <= startsAt
  const shortest = isAllDay ? DAY : 15 * MINUTE
  return { startsAt, endsAt: end === undefined || isWithoutLength ? startsAt + shortest : end, isAllDay, isWithoutLength }
}

function toldEnd(event: Component, start: Moment, clocks: Clocks): Moment | undefined {
  const length = durationIn(textIn(event, 'DURATION'))
  return momentOf(event, 'DTEND', clocks) ?? (length === undefined ? undefined : { ...start, shown: start.shown + length })
}

/** Outlook writes whole days from midnight to midnight by its own clock, and says so beside. */
function isOutlookDay(event: Component, start: Moment, clocks: Clocks) {
  const end = momentOf(event, 'DTEND', clocks)
  const isSaid = textIn(event, 'X-MICROSOFT-CDO-ALLDAYEVENT').toUpperCase() === 'TRUE'
  return isSaid && start.shown % DAY === 0 && end !== undefined && end.shown % DAY === 0
}

function wholeDays(shown: number) {
  return Math.ceil(shown / DAY) * DAY
}

/** `PT1H30M`, `P1DT2H`, `P2W`. */
export function durationIn(text: string): number | undefined {
  const [whole, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/u.exec(text) ?? []
  if (whole === undefined) return undefined
  return Number(weeks) * 7 * DAY + Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000
}
