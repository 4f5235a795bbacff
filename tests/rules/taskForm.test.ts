import { describe, expect, it } from 'vitest'
import { formatMinutes, parseMinutes } from '#renderer/features/tasks/minutes.ts'
import { flagDays, withPercent, withStatus } from '#shared/features/tasks/rules.ts'
import type { Day } from '#shared/kit/day.ts'
import { usualTime } from '#shared/kit/workingTime.ts'

describe('a stretch of time as people type it', () => {
  it.each([
    ['', 0],
    ['90', 90],
    ['90p', 90],
    ['45 phút', 45],
    ['1g30', 90],
    ['1h30', 90],
    ['1h30m', 90],
    ['1 giờ 30', 90],
    ['2 giờ', 120],
    ['2 tiếng', 120],
    ['1,5g', 90],
    ['1.5h', 90],
  ])('%s is %i minutes', (typed, minutes) => {
    expect(parseMinutes(typed)).toBe(minutes)
  })

  it.each(['mấy tiếng', '1:30', 'g30', '-5', '1g 2g'])('%s is none', (typed) => {
    expect(parseMinutes(typed)).toBeNaN()
  })

  it.each([0, 5, 60, 65, 90, 600, 1_505])('%i is read again as it is shown', (minutes) => {
    expect(parseMinutes(formatMinutes(minutes))).toBe(minutes)
  })
})

describe('status and percent', () => {
  it.each([
    [
      { status: 'in-progress', percent: 50 },
      { status: 'done', percent: 100 },
    ],
    [
      { status: 'done', percent: 100 },
      { status: 'in-progress', percent: 0 },
    ],
    [
      { status: 'in-progress', percent: 50 },
      { status: 'waiting', percent: 50 },
    ],
    [
      { status: 'waiting', percent: 50 },
      { status: 'not-started', percent: 0 },
    ],
  ] as const)('%j with another status is %j', (before, after) => {
    expect(withStatus(before, after.status)).toEqual(after)
  })

  it.each([
    [
      { status: 'not-started', percent: 0 },
      { status: 'in-progress', percent: 25 },
    ],
    [
      { status: 'waiting', percent: 25 },
      { status: 'waiting', percent: 50 },
    ],
    [
      { status: 'deferred', percent: 50 },
      { status: 'done', percent: 100 },
    ],
    [
      { status: 'done', percent: 100 },
      { status: 'in-progress', percent: 75 },
    ],
    [
      { status: 'done', percent: 100 },
      { status: 'not-started', percent: 0 },
    ],
  ] as const)('%j with another percent is %j', (before, after) => {
    expect(withPercent(before, after.percent)).toEqual(after)
  })
})

describe('flags in an office that is closed on some days', () => {
  const time = { ...usualTime, daysOff: new Set(['2026-11-30', '2026-12-03', '2026-12-04']) }

  it.each([
    ['this-week', '2026-12-01', { startsOn: '2026-12-01', dueOn: '2026-12-02' }],
    ['this-week', '2026-12-03', { startsOn: '2026-12-03', dueOn: '2026-12-04' }],
    ['next-week', '2026-11-25', { startsOn: '2026-12-01', dueOn: '2026-12-02' }],
    ['next-week', '2026-12-01', { startsOn: '2026-12-07', dueOn: '2026-12-11' }],
    ['tomorrow', '2026-12-02', { startsOn: '2026-12-03', dueOn: '2026-12-03' }],
  ] as const)('“%s” on %s is %j', (flag, today, stretch) => {
    expect(flagDays(flag, today as Day, time)).toEqual(stretch)
  })
})

describe('the flag “this week”', () => {
  it.each([
    ['2026-11-23', '2026-11-27'],
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-11-29'],
    ['2026-11-29', '2026-11-29'],
  ])('on %s is due on %s', (today, dueOn) => {
    expect(flagDays('this-week', today as Day)).toEqual({ startsOn: today, dueOn })
  })
})
