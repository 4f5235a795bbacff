import { expect, test } from 'vitest'
import { nurtureDays, ratingAfterRefusal } from '#shared/features/customers/rules.ts'
import type { Rating, Stage } from '#shared/features/customers/schema.ts'

const rhythm = { A: 14, B: 30, C: 90 }

test.each<[Stage, Rating | null, { rated: Rating | undefined; days: number | null }]>([
  ['target', null, { rated: 'C', days: 90 }],
  ['lead', 'A', { rated: 'B', days: 30 }],
  ['prospect', 'B', { rated: 'C', days: 90 }],
  ['prospect', 'C', { rated: undefined, days: 90 }],
  ['customer', 'A', { rated: undefined, days: null }],
  ['loyal', 'B', { rated: undefined, days: null }],
  ['paused', 'B', { rated: undefined, days: null }],
  ['lost', null, { rated: undefined, days: null }],
])('a %s rated %s who says no is rated and asked again as in %o', (stage, rating, { rated, days }) => {
  expect(ratingAfterRefusal({ stage, rating })).toBe(rated)
  expect(nurtureDays({ stage, rating }, rhythm)).toBe(days)
})
