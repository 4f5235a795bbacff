import { assert, integer, pre, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  dayFromExcelSerial,
  dayOf,
  dayOfInstant,
  daysBetween,
  endOfMonth,
  formatDay,
  instantInZone,
  instantOfDay,
  isDay,
  minuteOfInstant,
  parseDay,
  startOfMonth,
  startOfWeek,
  weekdayOf,
} from '#shared/kit/day.ts'

const day = (text: string) => text as Day
const anyDay = integer({ min: 0, max: 109_936 }).map((count) => addDays(day('1900-01-01'), count))

describe('a day is read as Vietnamese offices write it', () => {
  test.each([
    ['3/2/2024', '2024-02-03'],
    ['03/02/2024', '2024-02-03'],
    ['03/04/26', '2026-04-03'],
    ['15/5/80', '1980-05-15'],
    ['1/1/50', '1950-01-01'],
    ['31/12/49', '2049-12-31'],
    ['03-02-2024', '2024-02-03'],
    ['3.2.2024', '2024-02-03'],
    ['3 / 2 / 2024', '2024-02-03'],
    ['2024-02-03', '2024-02-03'],
    ['2024/2/3', '2024-02-03'],
    ['03022024', '2024-02-03'],
    ['20240203', '2024-02-03'],
    ['20112019', '2019-11-20'],
    ['ngày 3 tháng 2 năm 2024', '2024-02-03'],
    ['Ngày 03 tháng 02 năm 2024', '2024-02-03'],
    ['ngày 3 tháng 2 năm 2024'.normalize('NFD'), '2024-02-03'],
    ['3 tháng 2, 2024', '2024-02-03'],
    ['3 thg 2, 2024', '2024-02-03'],
    ['03-Feb-24', '2024-02-03'],
    ['3 September 2024', '2024-09-03'],
    [' 03/02/2024 14:05 ', '2024-02-03'],
    ['2024-02-03 00:00:00', '2024-02-03'],
    ['2024-02-03T23:59:59', '2024-02-03'],
    ['2024-02-03T16:59:59Z', '2024-02-03'],
    ['2024-02-03T17:00:00Z', '2024-02-04'],
    ['2024-02-03T00:00:00+09:00', '2024-02-02'],
    ['29/02/2024', '2024-02-29'],
    ['29/2/2000', '2000-02-29'],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2200', '2200-12-31'],
  ])('%j is %s', (typed, read) => {
    expect(parseDay(typed)).toBe(read)
  })

  test.each([
    '',
    '30/02/2022',
    '31/02/2023',
    '29/02/2027',
    '29/02/1900',
    '31/4/2024',
    '0/0/00',
    '0/1/2024',
    '13/13/2024',
    '2/13/2024',
    '1/1/1899',
    '1/1/2201',
    '01/01/0001',
    '31/12/9999',
    '0001-01-01',
    '3/2',
    '02/2024',
    '2024',
    '45325',
    '3/2/024',
    '3/2/20245',
    '3/2-2024',
    '2024-02-30',
    '2024-02-30T00:00:00Z',
    '32022024',
    'ngày 31 tháng 2 năm 2024',
    'ngày 3 tháng 13 năm 2024',
    '03-Foo-24',
    'hôm nay',
    '#REF!',
    '1.234.567',
    '-3/2/2024',
    '03/02/2024 x',
    '3/2/2024'.repeat(1000),
  ])('%j is no day', (typed) => {
    expect(parseDay(typed)).toBeUndefined()
  })

  test("only Outlook's exports put the month first", () => {
    expect([parseDay('5/15/1980', { monthFirst: true }), parseDay('1/4/1962', { monthFirst: true })]).toEqual([
      '1980-05-15',
      '1962-01-04',
    ])
    expect([parseDay('15/5/1980', { monthFirst: true }), parseDay('5/15/1980')]).toEqual([undefined, undefined])
  })

  test('what is shown can be typed back, every day of 1900-2200', () => {
    const wrong: Day[] = []
    for (let count = 0; count <= daysBetween('1900-01-01' as Day, '2200-12-31' as Day); count++) {
      const day = addDays('1900-01-01' as Day, count)
      if (parseDay(formatDay(day)) !== day || !isDay(day)) wrong.push(day)
    }
    expect(wrong).toEqual([])
  })

  test('only real days in ISO form are days', () => {
    const texts = ['2024-02-29', '2023-02-29', '2024-2-9', '2024-02-09T00:00', '1899-12-31', '2201-01-01', '', '２024-02-09']
    expect(texts.filter(isDay)).toEqual(['2024-02-29'])
    expect([dayOf(2024, 2, 30), dayOf(2024, 1.5, 1), dayOf(Number.NaN, 1, 1), dayOf(2024, 2, 29)]).toEqual([
      undefined,
      undefined,
      undefined,
      '2024-02-29',
    ])
  })
})

describe('Excel counts days', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [45325, '2024-02-03'],
    [45325.99, '2024-02-03'],
    [109_939, '2200-12-31'],
    [109_940, undefined],
    [0, undefined],
    [0.5, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%d from 1900 is %s', (serial, day) => {
    expect(dayFromExcelSerial(serial)).toBe(day)
  })

  test('and from 1904 in old Mac files', () => {
    expect([0, 1, 43863, -1, 1e9].map((serial) => dayFromExcelSerial(serial, true))).toEqual([
      '1904-01-01',
      '1904-01-02',
      '2024-02-03',
      undefined,
      undefined,
    ])
  })
})

describe('days are counted without clocks', () => {
  test('adding and counting agree, over all years', () => {
    assert(
      property(
        anyDay,
        anyDay,
        (from, to) => addDays(from, daysBetween(from, to)) === to && daysBetween(from, to) === -daysBetween(to, from),
      ),
    )
  })

  test('they agree with the calendar of the runtime', () => {
    assert(
      property(anyDay, (day) => {
        const date = new Date(`${day}T00:00:00Z`)
        expect(weekdayOf(day)).toBe(date.getUTCDay() || 7)
        expect(addDays(day, 0)).toBe(date.toISOString().slice(0, 10))
        expect(daysBetween('1970-01-01' as Day, day) * 86_400_000).toBe(date.getTime())
      }),
    )
  })

  test('weeks begin on Monday, months end where they end', () => {
    expect(['2026-11-22', '2026-11-23', '2024-01-01'].map((text) => startOfWeek(day(text)))).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2024-01-01',
    ])
    expect([startOfMonth(day('2024-02-17')), endOfMonth(day('2024-02-17')), endOfMonth(day('2100-02-01'))]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2100-02-28',
    ])
    expect([1, 12, -2, 13].map((count) => addMonths(day('2024-01-31'), count))).toEqual([
      '2024-02-29',
      '2025-01-31',
      '2023-11-30',
      '2025-02-28',
    ])
  })

  test('beyond the years we know it says so', () => {
    expect(() => addDays(day('2200-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('1900-01-01'), -1)).toThrow(RangeError)
  })
})

describe('instants belong to days of a zone, whatever the zone of the PC', () => {
  test('Vietnam is seven hours ahead', () => {
    expect(dayOfInstant(Date.UTC(2026, 10, 21, 16, 59, 59, 999))).toBe('2026-11-21')
    expect(dayOfInstant(Date.UTC(2026, 10, 21, 17))).toBe('2026-11-22')
    expect(instantOfDay(day('2026-11-22'))).toBe(Date.UTC(2026, 10, 21, 17))
    expect(minuteOfInstant(instantOfDay(day('2026-11-22'), 9, 30))).toBe(570)
  })

  test('the short way for Vietnam equals the long one', () => {
    for (const year of [1976, 1999, 2026, 2038, 2100]) {
      const instant = instantOfDay(dayOf(year, 7, 1) as Day, 3, 5)
      expect(instant).toBe(instantInZone({ day: dayOf(year, 7, 1) as Day, hour: 3, minute: 5 }, 'Asia/Bangkok'))
    }
    expect(dayOfInstant(Date.UTC(1970, 0, 1, 15, 59), 'Asia/Ho_Chi_Minh')).toBe('1970-01-01')
    expect(dayOfInstant(Date.UTC(1970, 0, 1, 16), 'Asia/Ho_Chi_Minh')).toBe('1970-01-02')
  })

  test.each([
    'America/New_York',
    'Europe/London',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'UTC',
    'Asia/Ho_Chi_Minh',
  ])('in %s a time that exists comes back', (zone) => {
    const minutes = record({
      day: anyDay.filter((day) => day > '1975-12-31'),
      hour: integer({ min: 4, max: 23 }),
      minute: integer({ min: 0, max: 59 }),
    })
    assert(
      property(minutes, (local) => {
        pre(zone !== 'Pacific/Apia' || local.day !== '2011-12-30')
        const instant = instantInZone(local, zone)
        expect([dayOfInstant(instant, zone), minuteOfInstant(instant, zone)]).toEqual([local.day, local.hour * 60 + local.minute])
      }),
    )
  })

  test('a skipped time moves on by the change, of a doubled one the first is meant', () => {
    const newYork = 'America/New_York'
    expect(instantInZone({ day: day('2026-03-08'), hour: 2, minute: 30 }, newYork)).toBe(Date.UTC(2026, 2, 8, 7, 30))
    expect(instantInZone({ day: day('2026-11-01'), hour: 1, minute: 30 }, newYork)).toBe(Date.UTC(2026, 10, 1, 5, 30))
    expect(instantInZone({ day: day('2026-10-21'), hour: 20, minute: 0 }, newYork)).toBe(instantOfDay(day('2026-10-22'), 7))
  })

  test('the zone of the PC plays no part', () => {
    const before = process.env.TZ
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
      process.env.TZ = zone
      expect([dayOfInstant(Date.UTC(2026, 10, 21, 17)), parseDay('22/11/2026'), dayFromExcelSerial(45325)]).toEqual([
        '2026-11-22',
        '2026-11-22',
        '2024-02-03',
      ])
    }
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test('an unknown zone is an error, not a guess', () => {
    expect(() => dayOfInstant(0, 'Asia/Sai_Gon_Cu')).toThrow(RangeError)
  })
})
