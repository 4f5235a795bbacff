import { afterEach, describe, expect, test } from 'vitest'
import { formatCount, formatDay, formatDong, formatTenths } from '#renderer/kit/format.ts'
import { formatBytes } from '#renderer/kit/formatBytes.ts'
import { type Language, usePreferences } from '#renderer/kit/preferences.ts'
import type { Day } from '#shared/kit/day.ts'
import { parseDong } from '#shared/kit/money.ts'

afterEach(() => speak('vi'))

function speak(language: Language) {
  usePreferences.setState({ language })
}

describe('numbers in the window', () => {
  test.each([
    ['vi', ['999', '1.988', '-100.000', '12,5', '12', '0', '-1.234,1', '1.234.567\u00a0₫', '1,2 MB']],
    ['en', ['999', '1,988', '-100,000', '12.5', '12', '0', '-1,234.1', '1,234,567\u00a0₫', '1.2 MB']],
  ] as const)('are written as people write them in %s', (language, written) => {
    speak(language)

    const counts = [999, 1988, -100_000].map(formatCount)
    const tenths = [12.46, 12.04, -0.04, -1234.06].map(formatTenths)
    expect([...counts, ...tenths, formatDong(1_234_567), formatBytes(1_234_567)]).toEqual(written)
  })

  test('follow the language at once, and a day is day, month, year in both', () => {
    const inBoth = (['vi', 'en'] as const).map((language) => {
      speak(language)
      return [formatCount(1000), formatDay('2026-11-14' as Day)]
    })

    expect(inBoth).toEqual([
      ['1.000', '14/11/2026'],
      ['1,000', '14/11/2026'],
    ])
  })

  test.each(['vi', 'en'] as const)('an amount shown in %s is understood when it is typed back', (language) => {
    speak(language)

    expect([0, 500, 1_500_000, 28_370_000_000].map((amount) => parseDong(formatDong(amount)))).toEqual([
      0, 500, 1_500_000, 28_370_000_000,
    ])
  })
})
