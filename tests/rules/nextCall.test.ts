import { describe, expect, test } from 'vitest'
import { formatDuration, parseDuration } from '#renderer/features/calls/duration.ts'
import { inMinutes, nextWeek, suggestNext, tomorrowMorning } from '#renderer/features/calls/nextCall.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import { type Day, dayOfInstant, instantOfDay, minuteOfInstant } from '#shared/kit/day.ts'
import { usualHours } from '#shared/kit/workingTime.ts'

/** Monday 23/11/2026 at this time in the office. */
const monday = (hour: number, minute = 0) => instantOfDay('2026-11-23' as Day, hour, minute)
const shown = (instant: number) => `${dayOfInstant(instant)} ${minuteOfInstant(instant) / 60}`

describe('what follows from a call', () => {
  const circumstances = { now: monday(9, 2), rhythmDays: 30, nurtureDays: 90, hasPlannedCall: false }

  test.each<[Outcome, string | null | undefined]>([
    ['reached', '2026-12-23 8.5'],
    ['no-answer', `2026-11-23 ${11 + 5 / 60}`],
    ['busy', `2026-11-23 ${9 + 35 / 60}`],
    ['unavailable', '2026-11-24 8.5'],
    ['wrong-number', undefined],
    ['call-back', null],
    ['refused', '2027-02-22 8.5'],
  ])('after "%s" the next call is suggested for %s', (outcome, expected) => {
    const suggestion = suggestNext(outcome, circumstances)
    expect(suggestion.wanted ? suggestion.at && shown(suggestion.at) : undefined).toBe(expected)
  })

  test('a customer without a rating has no rhythm', () => {
    expect(suggestNext('reached', { ...circumstances, rhythmDays: null })).toEqual({ wanted: false })
  })

  test('a customer who says no to something is not asked again for that', () => {
    expect(suggestNext('refused', { ...circumstances, nurtureDays: null })).toEqual({ wanted: false })
  })

  test('nobody is planned twice, but a promise to call back is asked for', () => {
    const planned = { ...circumstances, hasPlannedCall: true }
    expect(suggestNext('no-answer', planned)).toEqual({ wanted: false })
    expect(suggestNext('call-back', planned)).toEqual({ wanted: true, at: null })
  })
})

describe('when the office is closed', () => {
  test('two hours from 16:30 are the next morning, from Saturday evening Monday morning', () => {
    expect(shown(inMinutes(120, monday(16, 30)))).toBe('2026-11-24 8.5')
    expect(shown(inMinutes(30, instantOfDay('2026-11-28' as Day, 17, 30)))).toBe('2026-11-30 8.5')
  })

  test('before it opens, a call waits for the opening', () => {
    expect(shown(inMinutes(30, monday(6)))).toBe('2026-11-23 8.5')
  })

  test('tomorrow and next week are never a Sunday', () => {
    expect(shown(tomorrowMorning(instantOfDay('2026-11-28' as Day, 10)))).toBe('2026-11-30 8.5')
    expect(shown(nextWeek(instantOfDay('2026-11-22' as Day, 10)))).toBe('2026-11-30 8.5')
  })
})

describe('an office with hours of its own', () => {
  const hours = { ...usualHours, opensMinute: 7 * 60 + 30, closesMinute: 16 * 60 + 30, saturday: 'morning' as const }
  const time = { hours, daysOff: new Set(['2026-11-24']), extraDays: new Set(['2026-11-29']) }
  const on = (day: string, hour: number, minute = 0) => instantOfDay(day as Day, hour, minute)

  test('is not called in at noon, nor after it closed', () => {
    expect(shown(inMinutes(60, monday(11, 30), time))).toBe('2026-11-23 13')
    expect(shown(inMinutes(60, on('2026-11-25', 16), time))).toBe('2026-11-26 8')
  })

  test('is closed on a day off and on Saturday afternoon, and open on a Sunday that is made up for', () => {
    expect(shown(tomorrowMorning(monday(9), time))).toBe('2026-11-25 8')
    expect(shown(inMinutes(60, on('2026-11-28', 13), time))).toBe('2026-11-29 8')
    expect(shown(inMinutes(60, on('2026-11-28', 9), time))).toBe('2026-11-28 10')
  })
})

describe('how long a call took', () => {
  test.each([
    ['6:05', 365],
    ['6', 360],
    ['0:59', 59],
    ['', null],
    ['6:75', undefined],
    ['sáu phút', undefined],
    ['1441', undefined],
  ])('%j is %j seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds)
  })

  test('is written as it is read', () => {
    expect([0, 59, 365, 3725].map(formatDuration)).toEqual(['0:00', '0:59', '6:05', '62:05'])
  })
})
