import { expect, it } from 'vitest'
import file from '#resources/vatRates.json' with { type: 'json' }
import { vatRates } from '#shared/features/products/choices.ts'
import { heldUntil } from '#shared/features/products/vat.ts'
import { isDay } from '#shared/kit/day.ts'

it('the reduced rate of value added tax ends with 2026, the others end with no day that is known', () => {
  expect(heldUntil('8')).toEqual({ until: '2026-12-31', otherwise: '10' })
  for (const rate of vatRates.filter((one) => one !== '8')) expect(heldUntil(rate)).toBeUndefined()
})

it('the file of rates names days that there are, rates that can be chosen, and where it comes from', () => {
  for (const { rate, from, until, otherwise } of file.rates) {
    expect([from, until].every(isDay) && from < until).toBe(true)
    expect(vatRates).toEqual(expect.arrayContaining([rate, otherwise]))
  }
  expect(file.source).not.toBe('')
})
