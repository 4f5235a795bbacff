import { LONGEST_LEAD } from '#shared/features/reminders/choices.ts'
import type { Component } from './calendarLines.ts'
import { durationIn, instantOf, momentOf, propertyOf, type Stretch, textIn } from './calendarTimes.ts'
import type { Clocks } from './calendarZones.ts'

const MINUTE = 60_000

/** How many minutes before it begins an event reminds, null where it does not, and how many of its alarms that leaves out. */
export function alarmIn(event: Component, stretch: Pick<Stretch, 'startsAt' | 'endsAt'>, clocks: Clocks) {
  const alarms = event.inside.filter((inside) => inside.name === 'VALARM' && textIn(inside, 'ACTION').toUpperCase() !== 'NONE')
  const leads = alarms.flatMap((alarm) => leadOf(alarm, stretch, clocks) ?? [])
  const [remindMinutes = null] = leads
  return { remindMinutes, leftOut: alarms.length - Math.min(leads.length, 1) }
}

/** Minutes; undefined for one that comes after the beginning, weeks before it, or as a letter. */
function leadOf(alarm: Component, { startsAt, endsAt }: Pick<Stretch, 'startsAt' | 'endsAt'>, clocks: Clocks) {
  if (textIn(alarm, 'ACTION').toUpperCase() === 'EMAIL') return undefined
  const trigger = propertyOf(alarm, 'TRIGGER')
  if (!trigger) return undefined
  const isOfEnd = trigger.parameters.get('RELATED')?.toUpperCase() === 'END'
  const moment = momentOf(alarm, 'TRIGGER', clocks)
  const [, sign = '', length = ''] = /^([+-]?)(P.*)$/u.exec(trigger.value.trim()) ?? []
  const distance = durationIn(length)
  if (!moment && distance === undefined) return undefined
  const at = moment ? instantOf(moment) : (isOfEnd ? endsAt : startsAt) + (sign === '-' ? -1 : 1) * (distance ?? 0)
  const minutes = Math.round((startsAt - at) / MINUTE)
  return minutes >= 0 && minutes <= LONGEST_LEAD ? minutes : undefined
}
