import { describe, expect, it } from 'vitest'
import { type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { formatLunar } from '#shared/kit/lunar.ts'
import { formatRule, parseRule } from '#shared/kit/recurrence/rule.ts'
import { endedBefore, lastStart, leftFrom, type Series, startsWithin } from '#shared/kit/recurrence/series.ts'

const at = (day: string, hour = 9) => instantOfDay(day as Day, hour)
const seriesOf = (day: string, rule: string, rest: Partial<Series> = {}): Series => ({
  ...{ startsAt: at(day), rule, excluded: [], ...rest },
})
/** The days on which a series begins from one day to another, both included. */
function daysOf(series: Series, from: string, to: string) {
  return startsWithin(series, { from: at(from, 0), to: at(to, 23) + 3_599_000 }).map((start) => dayOfInstant(start))
}

describe('the text of a rule', () => {
  for (const [text, told] of [
    ['FREQ=DAILY', 'FREQ=DAILY'],
    ['rrule:freq=weekly;byday=mo,we;wkst=mo', 'FREQ=WEEKLY;BYDAY=MO,WE'],
    ['FREQ=MONTHLY;BYDAY=2MO', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=12', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=12'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
    ['FREQ=DAILY;UNTIL=20261231', 'FREQ=DAILY;UNTIL=20261231T165959Z'],
    ['FREQ=DAILY;UNTIL=20261231T090000Z', 'FREQ=DAILY;UNTIL=20261231T090000Z'],
    ['FREQ=DAILY;UNTIL=20261231T090000', 'FREQ=DAILY;UNTIL=20261231T020000Z'],
    ['FREQ=YEARLY;RSCALE=VIETNAMESE;BYMONTH=3;BYMONTHDAY=10', 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10'],
    ['RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=6L;BYMONTHDAY=5', 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=6L;BYMONTHDAY=5'],
  ] as const)
    it(`${text} is read and told as ${told}`, () => {
      const rule = parseRule(text)
      expect(rule && formatRule(rule)).toBe(told)
      expect(rule && parseRule(formatRule(rule))).toEqual(rule)
    })

  for (const text of [
    ...[
      '',
      'FREQ=',
      'FREQ=HOURLY',
      'FREQ=DAILY;BYHOUR=9',
      'FREQ=DAILY;FREQ=WEEKLY',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;COUNT=0',
    ],
    ...['FREQ=DAILY;COUNT=3;UNTIL=20261231', 'FREQ=WEEKLY;BYDAY=2MO', 'FREQ=WEEKLY;BYMONTHDAY=1', 'FREQ=MONTHLY;BYMONTHDAY=32'],
    ...[
      'FREQ=DAILY;UNTIL=20260231',
      'FREQ=DAILY;UNTIL=20261231T250000Z',
      'FREQ=MONTHLY;BYSETPOS=1',
      'RSCALE=CHINESE;FREQ=YEARLY',
    ],
    ...[
      'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3',
      'RSCALE=VIETNAMESE;FREQ=DAILY',
      'FREQ=YEARLY;BYMONTH=6L',
      'FREQ=DAILY;SKIP=FORWARD',
    ],
    ...[
      'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1',
      'FREQ=DAILY;X=1',
      'FREQ=YEARLY;BYMONTH=',
      'FREQ=DAILY;BYDAY=2XX',
    ],
  ])
    it(`“${text}” is none`, () => expect(parseRule(text)).toBeUndefined())
})

describe('what comes by the sun', () => {
  for (const [words, day, rule, days] of [
    ['every third day', '2026-11-02', 'FREQ=DAILY;INTERVAL=3', ['2026-11-02', '2026-11-05', '2026-11-08', '2026-11-11']],
    [
      'on two days of every second week',
      '2026-11-02',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
      ['2026-11-02', '2026-11-05', '2026-11-16', '2026-11-19'],
    ],
    [
      'on the second Monday of the month',
      '2026-11-09',
      'FREQ=MONTHLY;BYDAY=2MO',
      ['2026-11-09', '2026-12-14', '2027-01-11', '2027-02-08'],
    ],
    [
      'on the last working day of the month',
      '2026-11-30',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      ['2026-11-30', '2026-12-31', '2027-01-29', '2027-02-26'],
    ],
    [
      'on day 31, where a month has it',
      '2026-10-31',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      ['2026-10-31', '2026-12-31', '2027-01-31', '2027-03-31'],
    ],
    [
      'on the last day of the month',
      '2026-11-30',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28'],
    ],
    [
      'on 29/02 in leap years only',
      '2024-02-29',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      ['2024-02-29', '2028-02-29', '2032-02-29', '2036-02-29'],
    ],
    ['three times', '2026-11-02', 'FREQ=DAILY;COUNT=3', ['2026-11-02', '2026-11-03', '2026-11-04']],
    ['until a day, which still counts', '2026-11-02', 'FREQ=DAILY;UNTIL=20261104', ['2026-11-02', '2026-11-03', '2026-11-04']],
    [
      'first where it was put, then by its rule',
      '2026-11-03',
      'FREQ=WEEKLY;BYDAY=MO',
      ['2026-11-03', '2026-11-09', '2026-11-16', '2026-11-23'],
    ],
  ] as const)
    it(`comes ${words}`, () => {
      expect(daysOf(seriesOf(day, rule), day, '2060-01-01').slice(0, 4)).toEqual(days)
    })

  it('keeps its hour on the clock it was made for, also where that is put forward', () => {
    const newYork = { timeZone: 'America/New_York', startsAt: Date.parse('2026-03-06T09:00:00-05:00') }
    const starts = startsWithin(seriesOf('2026-03-06', 'FREQ=WEEKLY', newYork), {
      from: 0,
      to: Date.parse('2026-03-21T00:00:00Z'),
    })
    expect(starts.map((start) => new Date(start).toISOString())).toEqual([
      '2026-03-06T14:00:00.000Z',
      '2026-03-13T13:00:00.000Z',
      '2026-03-20T13:00:00.000Z',
    ])
  })

  it('leaves out what was taken out, and only that', () => {
    const series = seriesOf('2026-11-02', 'FREQ=DAILY;COUNT=4', { excluded: [at('2026-11-03'), at('2026-11-04', 10)] })
    expect(daysOf(series, '2026-11-01', '2026-12-01')).toEqual(['2026-11-02', '2026-11-04', '2026-11-05'])
  })

  it('is the same in whatever piece of time it is looked at', () => {
    const series = seriesOf('2025-01-06', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,3WE')
    const whole = daysOf(series, '2025-01-01', '2027-12-31')
    const pieces = Array.from({ length: 36 }, (_, month) => {
      const first = `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
      return daysOf(series, `${first}-01`, `${first}-28`)
    })
    expect(pieces.flat()).toEqual(whole.filter((day) => day.slice(8) <= '28'))
  })
})

describe('what comes by the moon', () => {
  const lunarDays = (series: Series, from: string, to: string) =>
    daysOf(series, from, to).map((day) => `${day} ${formatLunar(day)}`)

  it('falls on the feast of the Hùng kings each year', () => {
    const series = seriesOf('2026-04-26', 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10')
    expect(lunarDays(series, '2026-01-01', '2028-12-31')).toEqual(['2026-04-26 10/3', '2027-04-16 10/3', '2028-04-04 10/3'])
  })

  it('on a day 30 that the month does not have falls on the 29th, or falls out', () => {
    const eve = (skip: string) => seriesOf('2024-02-09', `RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30${skip}`)
    expect(lunarDays(eve(';SKIP=BACKWARD'), '2024-03-01', '2027-12-31')).toEqual([
      '2025-01-28 29/12',
      '2026-02-16 29/12',
      '2027-02-05 29/12',
    ])
    expect(lunarDays(eve(''), '2024-03-01', '2027-12-31')).toEqual([])
  })

  it('in a year with the month twice falls in the first one, or the second where that was meant', () => {
    const inJune = (leap: string) => seriesOf('2024-07-10', `RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=6${leap};BYMONTHDAY=5`)
    expect(lunarDays(inJune(''), '2025-01-01', '2026-12-31')).toEqual(['2025-06-29 5/6', '2026-07-18 5/6'])
    expect(lunarDays(inJune('L'), '2025-01-01', '2026-12-31')).toEqual(['2025-07-29 5/6N', '2026-07-18 5/6'])
  })

  it('comes on the first and the full moon of every month, the doubled one too', () => {
    const series = seriesOf('2025-06-25', 'RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15')
    expect(lunarDays(series, '2025-06-25', '2025-09-30')).toEqual([
      ...['2025-06-25 1/6', '2025-07-09 15/6', '2025-07-25 1/6N', '2025-08-08 15/6N'],
      ...['2025-08-23 1/7', '2025-09-06 15/7', '2025-09-22 1/8'],
    ])
  })

  it('ends after so many times, or on a day', () => {
    const yearly = (end: string) => seriesOf('2026-04-26', `RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10;${end}`)
    expect(daysOf(yearly('COUNT=2'), '2026-01-01', '2060-12-31')).toEqual(['2026-04-26', '2027-04-16'])
    expect(daysOf(yearly('UNTIL=20270415'), '2026-01-01', '2060-12-31')).toEqual(['2026-04-26'])
    expect(
      daysOf(seriesOf('2026-04-26', 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10'), '2198-01-01', '2200-01-01'),
    ).toHaveLength(2)
  })
})

describe('a series', () => {
  it('knows when it begins for the last time', () => {
    expect(lastStart(seriesOf('2026-11-02', 'FREQ=DAILY'))).toBeUndefined()
    expect(lastStart(seriesOf('2026-11-02', 'FREQ=WEEKLY;BYDAY=MO,FR;COUNT=5'))).toBe(at('2026-11-16'))
    expect(lastStart(seriesOf('2026-11-02', 'FREQ=WEEKLY;UNTIL=20261120'))).toBe(at('2026-11-16'))
    expect(lastStart(seriesOf('2026-11-02', 'FREQ=DAILY;UNTIL=20200101'))).toBe(at('2026-11-02'))
    expect(lastStart(seriesOf('2026-11-02', 'FREQ=DAILY;UNTIL=20661102'))).toBe(at('2066-11-02'))
    expect(lastStart(seriesOf('2026-11-02', 'FREQ=DAILY;COUNT=10000'))).toBe(at('2054-03-19'))
    expect(lastStart(seriesOf('2026-11-02', 'FREQ=YEARLY;INTERVAL=10;UNTIL=20650101'))).toBe(at('2056-11-02'))
  })

  it('is cut in two at one of its beginnings, and the parts together are the whole', () => {
    for (const end of ['', ';COUNT=9', ';UNTIL=20270131']) {
      const whole = seriesOf('2026-11-02', `FREQ=WEEKLY;BYDAY=MO,TH${end}`)
      const at3 = startsWithin(whole, { from: 0, to: at('2027-12-31') })[3] as number
      const first = { ...whole, rule: endedBefore(whole, at3) }
      const rest = { ...whole, startsAt: at3, rule: leftFrom(whole, at3) }
      const together = [first, rest].flatMap((part) => daysOf(part, '2026-11-01', '2027-06-30'))
      expect(together).toEqual(daysOf(whole, '2026-11-01', '2027-06-30'))
      expect(daysOf(first, '2026-11-01', '2027-06-30')).toHaveLength(3)
    }
  })
})
