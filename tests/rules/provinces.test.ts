import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { provincesOf, shippedProvinces } from '#shared/kit/provinces.ts'

const provinces = provincesOf(shippedProvinces)
const today = '2026-11-27' as Day

describe('provinces since July 2025', () => {
  test('are thirty-four, in Vietnamese order', () => {
    expect(provinces.names).toHaveLength(34)
    expect(provinces.names.slice(0, 4)).toEqual(['An Giang', 'Bắc Ninh', 'Cà Mau', 'Cao Bằng'])
    expect(provinces.names.indexOf('Đà Nẵng')).toBeGreaterThan(provinces.names.indexOf('Cao Bằng'))
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
    expect(provinces.of(typed)).toMatchObject({ name, mergedOn: '2025-07-01' })
  })

  test.each([
    ['Hà Nội', 'Hà Nội'],
    ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
    ['tphcm', 'Hồ Chí Minh'],
    ['Thừa Thiên Huế', 'Huế'],
    ['Đắc Lắc', 'Đắk Lắk'],
    ['thanh hoa', 'Thanh Hóa'],
  ])('%s is %s, as it was', (typed, name) => {
    expect(provinces.of(typed)).toMatchObject({ name, mergedOn: undefined })
  })

  test('change their kind on a day', () => {
    expect(provinces.kindOf('Đồng Nai', '2026-04-29' as Day)).toBe('province')
    expect(provinces.kindOf('Đồng Nai', '2026-04-30' as Day)).toBe('city')
    expect(provinces.kindOf('Quảng Ninh', today)).toBe('city')
    expect(provinces.kindOf('Cần Thơ', '2025-07-01' as Day)).toBe('city')
  })

  test.each(['', 'Quận 1', 'Singapore', 'Tỉnh', '__proto__'])('%j is none of them', (typed) => {
    expect(provinces.of(typed)).toBeUndefined()
  })
})
