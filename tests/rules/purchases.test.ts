import { describe, expect, it } from 'vitest'
import { dueAgain, lineAmount, warrantyUntil } from '#shared/features/purchases/rules.ts'
import type { Day } from '#shared/kit/day.ts'

const days = (...texts: string[]) => texts as Day[]
const unsaid = { askOn: null, isAsked: true }

describe('when somebody may want a thing again', () => {
  it.each([
    ['never, where nothing was bought', days(), 12, null],
    ['never, where it was bought once and nobody knows how long it lasts', days('2026-03-10'), null, null],
    ['when it has lasted its time', days('2026-03-10'), 6, { on: '2026-09-10', because: 'lasts' }],
    ['on the last day of a month that is shorter', days('2026-08-31'), 6, { on: '2027-02-28', because: 'lasts' }],
    ['on 29/02 in a leap year', days('2027-08-31'), 6, { on: '2028-02-29', because: 'lasts' }],
    ['a year after 29/02 on 28/02', days('2024-02-29'), 12, { on: '2025-02-28', because: 'lasts' }],
    ['by its time still, where it was bought twice', days('2026-01-01', '2026-02-01'), 6, { on: '2026-08-01', because: 'lasts' }],
    [
      'by its time, where three purchases were on two days',
      days('2026-01-01', '2026-02-01', '2026-02-01'),
      1,
      { on: '2026-03-01', because: 'lasts' },
    ],
    [
      'by their own rhythm from three days on',
      days('2026-01-01', '2026-01-31', '2026-03-02'),
      6,
      { on: '2026-04-01', because: 'rhythm' },
    ],
    [
      'by the middle gap, which one long pause does not move',
      days('2024-01-01', '2026-01-01', '2026-01-11', '2026-01-21'),
      null,
      { on: '2026-01-31', because: 'rhythm' },
    ],
    [
      'by the lower one of two middle gaps',
      days('2026-01-01', '2026-01-11', '2026-01-31'),
      null,
      { on: '2026-02-10', because: 'rhythm' },
    ],
  ] as const)('%s', (...row) => {
    const [, bought, lastsMonths, due] = row
    expect(dueAgain(bought, unsaid, lastsMonths)).toEqual(due)
  })

  it('is the day that was said, before any rhythm', () => {
    const bought = days('2026-01-01', '2026-01-31', '2026-03-02')
    expect(dueAgain(bought, { askOn: '2026-12-01' as Day, isAsked: true }, 6)).toEqual({ on: '2026-12-01', because: 'asked' })
  })

  it('is never, once they are not to be asked any more', () => {
    expect(dueAgain(days('2026-01-01'), { askOn: '2026-12-01' as Day, isAsked: false }, 6)).toBeNull()
  })
})

describe('the amount of a line', () => {
  it.each([
    [2, 9_500_000, 19_000_000],
    [1.5, 3, 5],
    [0.333, 1_000, 333],
    [0.001, 499, 0],
    [0.001, 500, 1],
    [1.005, 100, 101],
    [1_000_000, 4_000_000_000, 4_000_000_000_000_000],
  ])('%d × %d is %d đồng', (quantity, unitPrice, amount) => {
    expect(lineAmount({ quantity, unitPrice })).toBe(amount)
  })
})

describe('the last day of the warranty', () => {
  it.each([
    ['2026-03-10', 12, '2027-03-09'],
    ['2026-01-01', 1, '2026-01-31'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2027-08-31', 6, '2028-02-28'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2026-03-10', null, null],
  ])('of %s with %s months is %s', (boughtOn, months, until) => {
    expect(warrantyUntil(boughtOn as Day, months)).toBe(until)
  })
})
