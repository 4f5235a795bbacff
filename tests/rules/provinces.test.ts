import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { kindOfProvince, provinceNames, provinceOf } from '#shared/kit/provinces.ts'

const today = '2026-11-27' as Day

describe('provinces since July 2025', () => {
  test('are thirty-four, in Vietnamese order', () => {
    expect(provinceNames).toHaveLength(34)
    expect(provinceNames.slice(0, 4)).toEqual(['An Giang', 'Bắc Ninh', 'Cà Mau', 'Cao Bằng'])
    expect(provinceNames.indexOf('Đà Nẵng')).toBeGreaterThan(provinceNames.indexOf('Cao Bằng'))
  })

  test.each([
    ['Hòa Bình', 'Phú Thọ'],
    ['tỉnh Hoà Bình', 'Phú Thọ'],
    ['BÌNH DƯƠNG', 'Hồ Chí Minh'],
    ['Ba Ria-Vung Tau', 'Hồ Chí Minh'],
    ['Quảng Nam', 'Đà Nẵng'],
    ['Hải Dương', 'Hải Phòng'],
    ['Bắc Kạn', 'Thái Nguyên'],
    ['Kiên Giang', 'An Giang'],
  ])('%s is part of %s now', (typed, name) => {
    expect(provinceOf(typed)).toMatchObject({ name, mergedOn: '2025-07-01' })
  })

  test.each([
    ['Hà Nội', 'Hà Nội'],
    ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
    ['tphcm', 'Hồ Chí Minh'],
    ['Thừa Thiên Huế', 'Huế'],
    ['Đắc Lắc', 'Đắk Lắk'],
    ['thanh hoa', 'Thanh Hóa'],
  ])('%s is %s, as it was', (typed, name) => {
    expect(provinceOf(typed)).toMatchObject({ name, mergedOn: undefined })
  })

  test('change their kind on a day', () => {
    expect(kindOfProvince('Đồng Nai', '2026-04-29' as Day)).toBe('province')
    expect(kindOfProvince('Đồng Nai', '2026-04-30' as Day)).toBe('city')
    expect(kindOfProvince('Quảng Ninh', today)).toBe('city')
    expect(kindOfProvince('Cần Thơ', '2025-07-01' as Day)).toBe('city')
  })

  test.each(['', 'Quận 1', 'Singapore', 'Tỉnh', '__proto__'])('%j is none of them', (typed) => {
    expect(provinceOf(typed)).toBeUndefined()
  })
})
