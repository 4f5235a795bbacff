import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { choiceOf, offeredFor, patterns, ruleMoved, ruleOf } from '#shared/kit/recurrence/choice.ts'

// 23/11/2026 is the fourth Monday of its month, and the 15th of the tenth month by the moon.
const monday = '2026-11-23' as Day

describe('what is chosen to come again', () => {
  it('becomes a rule, and is read from it again', () => {
    const told = patterns.map((pattern) => {
      const choice = { pattern, interval: 1, weekdays: pattern === 'workdays' ? [1, 2, 3, 4, 5] : [1] }
      const rule = ruleOf(choice, monday)
      expect(choiceOf(rule, monday)).toEqual(choice)
      return [pattern, rule]
    })
    expect(Object.fromEntries(told)).toEqual({
      once: '',
      daily: 'FREQ=DAILY',
      workdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      weekly: 'FREQ=WEEKLY;BYDAY=MO',
      monthly: 'FREQ=MONTHLY;BYMONTHDAY=23',
      monthlyByWeekday: 'FREQ=MONTHLY;BYDAY=4MO',
      monthlyLast: 'FREQ=MONTHLY;BYMONTHDAY=-1',
      yearly: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23',
      lunarMonthly: 'RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=15',
      lunarYearly: 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15',
    })
  })

  it('is told with its end, and every so many weeks', () => {
    expect(ruleOf({ pattern: 'weekly', interval: 2, weekdays: [5, 1], count: 6 }, monday)).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=6',
    )
    expect(choiceOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=6', monday)).toEqual({
      pattern: 'weekly',
      interval: 2,
      weekdays: [1, 5],
      count: 6,
    })
    expect(choiceOf('FREQ=DAILY;UNTIL=20261231T165959Z', monday)).toMatchObject({
      pattern: 'daily',
      until: Date.UTC(2026, 11, 31, 16, 59, 59),
    })
  })

  it('is known also where a rule leaves it to the day on which it begins', () => {
    expect(choiceOf('FREQ=WEEKLY', monday)).toMatchObject({ pattern: 'weekly', weekdays: [1] })
    expect(choiceOf('FREQ=MONTHLY;INTERVAL=3', monday)).toMatchObject({ pattern: 'monthly', interval: 3 })
    expect(choiceOf('FREQ=YEARLY', monday)).toMatchObject({ pattern: 'yearly' })
  })

  it('is not known where a rule says more than can be chosen', () => {
    for (const rule of [
      'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
      'FREQ=MONTHLY;BYMONTHDAY=1,15',
      'FREQ=YEARLY;BYYEARDAY=100',
      'FREQ=MONTHLY;BYMONTHDAY=22',
    ])
      expect(choiceOf(rule, monday), rule).toBeUndefined()
  })

  it('goes along when what begins is moved, as far as its day told it', () => {
    const friday = '2026-11-27' as Day
    expect(ruleMoved('FREQ=WEEKLY;BYDAY=MO;COUNT=3', monday, friday)).toBe('FREQ=WEEKLY;BYDAY=FR;COUNT=3')
    expect(ruleMoved('FREQ=WEEKLY;BYDAY=MO,TH', monday, friday)).toBe('FREQ=WEEKLY;BYDAY=MO,TH')
    expect(ruleMoved('FREQ=MONTHLY;BYDAY=4MO', monday, friday)).toBe('FREQ=MONTHLY;BYDAY=4FR')
    expect(ruleMoved('RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15', monday, friday)).toBe(
      'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=19',
    )
    expect(ruleMoved('FREQ=YEARLY;BYYEARDAY=100', monday, friday)).toBe('FREQ=YEARLY;BYYEARDAY=100')
  })

  it('is offered by the last day of the month only on that day, and by the fifth weekday as the last', () => {
    expect(offeredFor(monday)).not.toContain('monthlyLast')
    expect(offeredFor('2026-11-30' as Day)).toContain('monthlyLast')
    expect(ruleOf({ pattern: 'monthlyByWeekday', interval: 1, weekdays: [1] }, '2026-11-30' as Day)).toBe(
      'FREQ=MONTHLY;BYDAY=-1MO',
    )
  })

  it('by the moon on the 30th means the 29th where a month has no more', () => {
    // 30/10 by the moon.
    expect(ruleOf({ pattern: 'lunarYearly', interval: 1, weekdays: [1] }, '2026-12-08' as Day)).toContain('SKIP=BACKWARD')
  })
})
