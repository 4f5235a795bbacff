import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/kit/day.ts'
import { dayOfLunar, formatLunar, formatLunarLong, leapMonthOfYear, lunarOf, lunarYearName } from '#shared/kit/lunar.ts'
import { lunarByFormula } from './lunarByFormula.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const newYears: Record<string, string> = JSON.parse(readFileSync(new URL('./tet-2000-2050.json', import.meta.url), 'utf8'))
const lunar = (day: number, month: number, year: number) => dayOfLunar({ day, month, leap: false, year })

function* daysFrom(first: string, last: string): Generator<Day> {
  for (let day = first as Day; day <= last; day = addDays(day, 1)) {
    yield day
    if (day === '2200-12-31') return
  }
}

describe('the lunar calendar of Vietnam', () => {
  test('Tết falls on the days the state announced and will announce, 1999-2051', () => {
    const computed = Object.keys(newYears).map((year) => [year, lunar(1, 1, Number(year))])
    expect(Object.fromEntries(computed)).toEqual(newYears)
  })

  test('where Vietnam and China part, it is Vietnamese', () => {
    expect([1968, 1985, 2007, 2027, 2030].map((year) => lunar(1, 1, year))).toEqual([
      '1968-01-29',
      '1985-01-21',
      '2007-02-17',
      '2027-02-06',
      '2030-02-02',
    ])
  })

  test('the feasts of an office stand where the calendar on its wall has them', () => {
    expect([lunar(10, 3, 2026), lunar(10, 3, 2027), lunar(15, 8, 2027), lunar(23, 12, 2026)]).toEqual([
      '2026-04-26',
      '2027-04-16',
      '2027-09-15',
      '2027-01-30',
    ])
  })

  test('leap months are the Vietnamese ones', () => {
    expect([2025, 2026, 2028, 2031, 2033].map(leapMonthOfYear)).toEqual([6, undefined, 5, 3, 11])
  })

  test('no Tết of 2025-2032 has a thirtieth of the twelfth month before it', () => {
    for (let year = 2024; year <= 2031; year++)
      expect([lunar(29, 12, year), lunar(30, 12, year)]).toEqual([expect.any(String), undefined])
  })

  test('every day 1900-2200 has one lunar day, and it leads back', () => {
    const wrong: Day[] = []
    let before = 0
    for (const day of daysFrom('1900-01-01', '2200-12-31')) {
      const found = lunarOf(day)
      if (dayOfLunar(found) !== day || (found.day !== 1 && found.day !== before + 1)) wrong.push(day)
      before = found.day
    }
    expect(wrong).toEqual([])
  })

  test('each day of 1900-2050 equals Hồ Ngọc Đức’s formula, which shares nothing with our table', () => {
    const different: Day[] = []
    for (const day of daysFrom('1900-02-01', '2050-12-31'))
      if (!isDeepStrictEqual(lunarOf(day), lunarByFormula(day))) different.push(day)
    // In 1938 the sun reached the equinox 1.5 seconds after midnight in Hanoi; the formula, good to minutes, is a day off there.
    expect([different.at(0), different.at(-1), different.length]).toEqual(['1938-08-25', '1938-10-22', 59])
  })

  test('the table is what moon and sun do, computed anew', () => {
    const check = spawnSync(process.execPath, ['scripts/lunar.ts', '--check'], { cwd: root, encoding: 'utf8' })
    expect(check).toMatchObject({ status: 0, stderr: '' })
  })

  test('what does not exist is not made up', () => {
    expect(dayOfLunar({ day: 1, month: 6, leap: true, year: 2026 })).toBeUndefined()
    expect([
      lunar(0, 1, 2026),
      lunar(31, 1, 2026),
      lunar(1, 13, 2026),
      lunar(1, 0, 2026),
      lunar(1.5, 1, 2026),
      lunar(Number.NaN, 1, 2026),
    ]).toEqual(Array(6).fill(undefined))
    expect([lunar(1, 1, 1898), lunar(1, 1, 1899), lunar(1, 12, 1899), lunar(30, 12, 2200), lunar(1, 1, 2201)]).toEqual([
      undefined,
      undefined,
      '1900-01-01',
      undefined,
      undefined,
    ])
  })

  test('it is written as calendars write it', () => {
    const days = ['2026-11-22', '2025-08-01', '2027-02-06'] as Day[]
    expect(days.map(formatLunar)).toEqual(['14/10', '8/6N', '1/1'])
    expect(days.map(formatLunarLong)).toEqual([
      'ngày 14 tháng 10 năm Bính Ngọ',
      'ngày 8 tháng 6 nhuận năm Ất Tỵ',
      'ngày 1 tháng 1 năm Đinh Mùi',
    ])
  })

  test('years have their names', () => {
    expect([1900, 1968, 1984, 2000, 2023, 2024, 2026, 2199].map(lunarYearName)).toEqual([
      'Canh Tý',
      'Mậu Thân',
      'Giáp Tý',
      'Canh Thìn',
      'Quý Mão',
      'Giáp Thìn',
      'Bính Ngọ',
      'Kỷ Hợi',
    ])
  })
})
