import { describe, expect, it } from 'vitest'
import { carrierOf } from '#shared/kit/carriers.ts'
import { parsePhone } from '#shared/kit/phone.ts'

describe('the carrier of a number', () => {
  it.each([
    ['0962 345 678', 'Viettel'],
    ['0168 234 5678', 'Viettel'],
    ['0912 345 678', 'VinaPhone'],
    ['0123 234 5678', 'VinaPhone'],
    ['0903 111 222', 'MobiFone'],
    ['0128 234 5678', 'MobiFone'],
    ['0523 456 789', 'Vietnamobile'],
    ['0188 234 5678', 'Vietnamobile'],
    ['0199 234 5678', 'Gmobile'],
    ['0993 456 789', 'Gmobile'],
    ['0559 123 456', 'Wintel'],
    ['0877 123 456', 'iTel'],
  ])('of %s is %s, by the first digits it has since 2018', (typed, carrier) => {
    expect(carrierOf(parsePhone(typed)?.e164 ?? '')).toBe(carrier)
  })

  it.each(['024 3825 1234', '1900 6045', '+1 213 373 4253', '0999 123 456', ''])('of %s is not guessed', (typed) => {
    expect(carrierOf(parsePhone(typed)?.e164 ?? '')).toBeUndefined()
  })
})
