import { describe, expect, it } from 'vitest'
import { forecast } from '#shared/features/purchases/forecast.ts'

/** 24 months, the oldest first. */
const months = (first: number[], second: number[]) => [...first, ...second]
const even = (value: number) => Array.from({ length: 12 }, () => value)

describe('how much will be sold', () => {
  it('is what was sold in the same months a year before, where nothing grew', () => {
    const season = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    // The last whole month is the twelfth; the first that is forecast lies two behind it.
    expect(forecast(months(season, season))).toEqual([2, 3, 4])
  })

  it('grows and shrinks as the last half year did beside the same one a year before, but never beyond double and half', () => {
    expect(forecast(months(even(10), even(15)))).toEqual([15 * 1.5, 22.5, 22.5])
    expect(forecast(months(even(10), even(90)))).toEqual([180, 180, 180])
    expect(forecast(months(even(10), even(1)))).toEqual([0.5, 0.5, 0.5])
  })

  it('is the mean of the last three months for what is not sold for a year yet', () => {
    expect(forecast(months(even(0), [...Array.from({ length: 9 }, () => 0), 1, 2, 4]))).toEqual([2.3, 2.3, 2.3])
  })

  it('is nothing for what nobody buys', () => {
    expect(forecast(months(even(0), even(0)))).toEqual([0, 0, 0])
  })

  it('is what was sold the year before where the half year before knows nothing', () => {
    expect(forecast(months([5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [7, 8, 9, 10, 0, 0, 0, 0, 0, 0, 0, 3]))).toEqual([8, 9, 10])
  })
})
