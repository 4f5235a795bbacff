import { describe, expect, test } from 'vitest'
import { columnsOf, daysOf, momentsOf, stepFrom, titleOf } from '#renderer/features/appointments/calendarRange.ts'
import { sideBySide } from '#renderer/kit/sideBySide.ts'
import type { Day } from '#shared/kit/day.ts'
import { usualHours, usualTime } from '#shared/kit/workingTime.ts'

const sunday = '2026-11-22' as Day

const weekFrom16 = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']

describe('what the calendar shows', () => {
  test('a week begins on Monday, a working week ends on Saturday, a month fills six weeks, an agenda has thirty days', () => {
    expect(daysOf('day', sunday)).toEqual({ from: '2026-11-22', to: '2026-11-23' })
    expect(daysOf('week', sunday)).toEqual({ from: '2026-11-16', to: '2026-11-23' })
    expect(daysOf('workWeek', sunday)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(daysOf('people', sunday)).toEqual(daysOf('day', sunday))
    expect(daysOf('agenda', sunday)).toEqual({ from: '2026-11-22', to: '2026-12-22' })
    expect(daysOf('month', sunday)).toEqual({ from: '2026-10-26', to: '2026-12-07' })
  })

  test('a working week ends with the last day the office works on', () => {
    const five = { ...usualTime, hours: { ...usualHours, saturday: 'off' as const } }
    const seven = { ...usualTime, hours: { ...usualHours, sunday: 'morning' as const } }
    expect(daysOf('workWeek', sunday, five)).toEqual({ from: '2026-11-16', to: '2026-11-21' })
    expect(daysOf('workWeek', sunday, seven)).toEqual({ from: '2026-11-16', to: '2026-11-23' })
  })

  test('a Sunday that is worked for once stands in the working week it lies in, the closed Saturday before it does not', () => {
    const time = { hours: { ...usualHours, saturday: 'off' as const }, extraDays: new Set(['2026-11-22']) }
    expect(columnsOf('workWeek', sunday, time)).toEqual([...weekFrom16, '2026-11-22'])
    expect(daysOf('workWeek', sunday, time)).toEqual({ from: '2026-11-16', to: '2026-11-23' })
    expect(columnsOf('workWeek', '2026-11-24' as Day, time)).toHaveLength(5)
  })

  test('it is asked for in the time of the office', () => {
    expect(momentsOf('day', sunday)).toEqual({ from: Date.UTC(2026, 10, 21, 17), to: Date.UTC(2026, 10, 22, 17) })
  })

  test('leafing goes by what is shown; a month from the 31st does not skip February', () => {
    expect(stepFrom('day', sunday, -1)).toBe('2026-11-21')
    expect(stepFrom('workWeek', sunday, 1)).toBe('2026-11-29')
    expect(stepFrom('agenda', sunday, 1)).toBe('2026-12-22')
    expect(stepFrom('month', '2027-01-31' as Day, 1)).toBe('2027-02-01')
  })

  test('a day is called by its weekday and date', () => {
    expect(titleOf('day', sunday, 'vi')).toBe('Chủ nhật, 22 tháng 11, 2026')
    // Chromium of different years puts a comma here or none.
    expect(titleOf('day', sunday, 'en')).toMatch(/^Sunday,? 22 November 2026$/)
  })

  test.each([
    ['week', '16 – 22 tháng 11, 2026', '16 – 22 November 2026'],
    ['month', 'Tháng 11, 2026', 'November 2026'],
  ] as const)('a %s is called %j, in English %j', (view, vi, en) => {
    expect([titleOf(view, sunday, 'vi'), titleOf(view, sunday, 'en')]).toEqual([vi, en])
  })

  test('a week over the turn of a year names both', () => {
    expect(titleOf('week', '2026-12-31' as Day, 'vi')).toBe('28 tháng 12, 2026 – 3 tháng 1, 2027')
  })
})

describe('appointments at the same time', () => {
  const at = (startsAt: number, endsAt: number) => ({ startsAt, endsAt })
  const lanesOf = (items: { startsAt: number; endsAt: number }[]) =>
    sideBySide(items).map(({ lane, lanes }) => `${lane}/${lanes}`)

  test('stand side by side; what only touches does not', () => {
    expect(lanesOf([at(9, 10), at(10, 11)])).toEqual(['0/1', '0/1'])
    expect(lanesOf([at(9, 11), at(10, 12), at(11, 12), at(13, 14)])).toEqual(['0/2', '1/2', '0/2', '0/1'])
  })
})
