import { type Day, instantInZone } from '#shared/kit/day.ts'
import { parseRule } from '#shared/kit/recurrence/rule.ts'
import { startsWithin } from '#shared/kit/recurrence/series.ts'
import { officeTimeZone } from '#shared/kit/zone.ts'
import type { Component } from './calendarLines.ts'
import { zoneOfWindows } from './windowsZones.ts'

/** A clock: what it shows is told as the instant at which UTC's shows the same. */
export interface Clock {
  instantOf: (shown: number) => number
}

export const utc: Clock = { instantOf: (shown) => shown }
export const officeClock = clockIn(officeTimeZone)

/** The clocks that a file names. */
export interface Clocks {
  /** The office's for a name that says nothing. */
  of: (name: string) => Clock
  /** How often that was so. */
  unknown: () => number
}

const DAY = 86_400_000

export function clocksIn(calendars: readonly Component[]): Clocks {
  const known = new Map<string, Clock | undefined>()
  const described = new Map<string, Component>()
  let unknown = 0
  for (const zone of calendars.flatMap(({ inside }) => inside)) {
    const name = zone.properties.find((property) => property.name === 'TZID')?.value.trim()
    if (zone.name === 'VTIMEZONE' && name) described.set(name, zone)
  }
  return {
    of(name) {
      if (!known.has(name)) known.set(name, clockNamed(name, described.get(name)))
      const clock = known.get(name)
      if (!clock) unknown += 1
      return clock ?? officeClock
    },
    unknown: () => unknown,
  }
}

/** By its name, Windows' name, the end of a path such as /mozilla.org/20050126_1/Europe/Paris, what the file says of it, or `(UTC+07:00)`. */
function clockNamed(name: string, described: Component | undefined): Clock | undefined {
  const parts = name.split('/').filter(Boolean)
  const names = [name, zoneOfWindows(name) ?? '', parts.slice(-2).join('/'), parts.slice(-3).join('/')]
  const zone = names.find(isZone)
  if (zone) return clockIn(zone)
  const observed = described && clockDescribed(described)
  if (observed) return observed
  const ahead = /^\(?(?:UTC|GMT)([+-]\d{1,2}:?\d{2})\)?/iu.exec(name)?.[1]
  const offset = ahead === undefined ? undefined : offsetIn(ahead.replace(/^([+-])(\d:?\d{2})$/u, '$10$2').replace(':', ''))
  return offset === undefined ? undefined : { instantOf: (shown) => shown - offset }
}

function isZone(name: string) {
  try {
    return /^[A-Za-z]/u.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

function clockIn(zone: string): Clock {
  return {
    instantOf(shown) {
      const day = new Date(shown).toISOString().slice(0, 10) as Day
      const minutes = Math.floor((((shown % DAY) + DAY) % DAY) / 60_000)
      return (
        instantInZone({ day, hour: Math.floor(minutes / 60), minute: minutes % 60 }, zone) +
        (((shown % 60_000) + 60_000) % 60_000)
      )
    },
  }
}

interface Observance {
  /** When it begins for the first time, as the clock before it shows. */
  from: number
  rule: string
  offset: number
  before: number
}

/** A clock by what VTIMEZONE says of its summers and winters. */
function clockDescribed({ inside }: Component): Clock | undefined {
  const observances = inside.flatMap(observanceOf)
  if (observances.length === 0) return undefined
  return {
    instantOf(shown) {
      const begun = observances.flatMap((one) => {
        const at = lastBegin(one, shown)
        return at === undefined ? [] : [{ at, offset: one.offset }]
      })
      const [latest] = begun.toSorted((one, other) => other.at - one.at)
      const [first] = observances.toSorted((one, other) => one.from - other.from)
      return shown - (latest?.offset ?? first?.before ?? 0)
    },
  }
}

function observanceOf({ properties }: Component): Observance[] {
  const textIn = (name: string) => properties.find((property) => property.name === name)?.value.trim() ?? ''
  const offset = offsetIn(textIn('TZOFFSETTO'))
  if (offset === undefined) return []
  const rule = parseRule(textIn('RRULE')) ? textIn('RRULE') : ''
  return [{ from: shownIn(textIn('DTSTART')) ?? 0, rule, offset, before: offsetIn(textIn('TZOFFSETFROM')) ?? offset }]
}

function lastBegin({ from, rule }: Observance, shown: number): number | undefined {
  if (from > shown || rule === '') return from > shown ? undefined : from
  const series = { startsAt: from, rule, excluded: [], timeZone: 'UTC' }
  return startsWithin(series, { from: shown - 800 * DAY, to: shown + 1 }).at(-1) ?? from
}

/** `+0700`, `-053000` in milliseconds. */
function offsetIn(text: string): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d{2})(\d{2})(\d{2})?$/u.exec(text) ?? []
  if (sign === undefined) return undefined
  const length = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -length : length
}

/** What a clock shows by `20261123T090000` or `20261123`; undefined for no day of the calendar. */
export function shownIn(text: string): number | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?)?$/u.exec(text) ?? []
  if (year === undefined) return undefined
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Math.min(Number(second), 59))
  const isReal =
    new Date(shown).toISOString().slice(0, 10) === `${year}-${month}-${day}` && Number(hour) < 24 && Number(minute) < 60
  return isReal && Number(year) >= 1901 && Number(year) < 2200 ? shown : undefined
}
