import { describe, expect, test } from 'vitest'
import {
  anniversariesOn,
  type Birth,
  formatBirth,
  isBirth,
  nextCelebration,
  parseBirth,
  solarDayOf,
  yearsOn,
} from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'

describe('a birthday', () => {
  test.each([
    ['25/11/1990', '1990-11-25', '25/11/1990'],
    ['5-3-90', '1990-03-05', '05/03/1990'],
    ['25/11', '0000-11-25', '25/11'],
    ['29/2', '0000-02-29', '29/02'],
    ['--05-06', '0000-05-06', '06/05'],
    ['15/8 âm lịch', '0000-08-15L', '15/8 âm lịch'],
    ['15/8/1960 ÂL', '1960-08-15L', '15/8/1960 âm lịch'],
    ['15.8.60 al', '1960-08-15L', '15/8/1960 âm lịch'],
    ['15/8 (lunar)', '0000-08-15L', '15/8 âm lịch'],
    ['15/6N/2025 âm lịch', '2025-06-15N', '15/6N/2025 âm lịch'],
    ['30/2 âm lịch', '0000-02-30L', '30/2 âm lịch'],
    ['25/11/1990 (dương lịch)', '1990-11-25', '25/11/1990'],
  ])('typed as %s is kept as %s and shown as %s', (typed, birth, shown) => {
    expect(parseBirth(typed)).toBe(birth)
    expect(isBirth(birth)).toBe(true)
    expect(formatBirth(birth as Birth)).toBe(shown)
    expect(parseBirth(shown)).toBe(birth)
  })

  test.each(['31/2', '30/2/1990', '31/1 âm lịch', '15/13 âm lịch', '15/6N/1988 âm lịch', '15/6N', 'hè', '', '8', '1/2/3/4'])(
    'is not %j',
    (typed) => {
      expect(parseBirth(typed)).toBeUndefined()
    },
  )

  test.each(['1990-11-25X', '0000-00-00', '1990-02-30', '0000-13-01L', '1988-06-15N', '1990-1-1', "0000-01-01' or 1=1"])(
    'is not stored as %j',
    (stored) => {
      expect(isBirth(stored)).toBe(false)
    },
  )

  test('typed into a field of lunar days is one unless it says otherwise', () => {
    expect(parseBirth('15/8', { isLunar: true })).toBe('0000-08-15L')
    expect(parseBirth('15/8 dương lịch', { isLunar: true })).toBe('0000-08-15')
  })

  test('by the lunar calendar fell on a day of the solar one', () => {
    expect(solarDayOf('2026-08-15L' as Birth)).toBe('2026-09-25')
    expect(solarDayOf('2025-06-01N' as Birth)).toBe('2025-07-25')
    expect(solarDayOf('0000-08-15L' as Birth)).toBeUndefined()
  })
})

describe('an anniversary', () => {
  const next = (birth: string, from: string) => nextCelebration(birth as Birth, from as Day)

  test('comes by the calendar of the birthday, with or without its year', () => {
    expect(next('1960-08-15L', '2026-01-01')).toBe('2026-09-25')
    expect(next('0000-08-15L', '2026-09-26')).toBe('2027-09-15')
    expect(next('0000-11-25', '2026-11-25')).toBe('2026-11-25')
    expect(next('1990-11-25', '2026-11-26')).toBe('2027-11-25')
  })

  test('of Tết is the Vietnamese one', () => {
    expect(next('0000-01-01L', '2027-01-01')).toBe('2027-02-06')
  })

  test('of a day that is missing this time is the last one before it', () => {
    expect(next('1992-02-29', '2027-01-01')).toBe('2027-02-28')
    expect(next('1992-02-29', '2028-01-01')).toBe('2028-02-29')
    // No thirtieth of the last month in any Tết from 2025 to 2032.
    expect(next('0000-12-30L', '2027-01-01')).toBe('2027-02-05')
  })

  test('of a leap month is in the month of that number, and the leap month itself is nobody’s', () => {
    expect(next('2025-06-15N', '2026-01-01')).toBe(next('0000-06-15L', '2026-01-01'))
    expect(next('0000-06-15L', '2025-01-01')).toBe('2025-07-09')
    expect(next('0000-06-15L', '2025-07-10')).toBe('2026-07-28')
  })

  test('counts the years of its own calendar', () => {
    const at = anniversariesOn('2027-01-22' as Day).find(({ key }) => key === '12-15L')
    expect(at && yearsOn(at, '1966-12-15L' as Birth)).toBe(60)
    expect(at && yearsOn(at, '0000-12-15L' as Birth)).toBe(0)
  })
})
