import { describe, expect, test } from 'vitest'
import shippedFile from '#resources/communes.json' with { type: 'json' }
import { communeFile } from '#shared/kit/communeFile.ts'
import { communesBeginningOf, hasLetters, lastPart } from '#shared/kit/communesBeginning.ts'
import { provincesOf, shippedProvinces } from '#shared/kit/provinces.ts'

const provinces = provincesOf(shippedProvinces)
const beginning = communesBeginningOf(communeFile.parse(shippedFile), provinces)

const offered = (part: string, province: string) =>
  beginning(part, province).map(({ name, province: where, formerly }) => [name, where, formerly].filter(Boolean).join(', '))

describe('what is offered while an address is typed', () => {
  test.each([
    ['P. ben ng', 'Hồ Chí Minh', ['Phường Sài Gòn, Hồ Chí Minh, Phường Bến Nghé']],
    ['ben thanh', 'tp.HCM', ['Phường Bến Thành, Hồ Chí Minh']],
    ['phường bến th', '', ['Phường Bến Thành, Hồ Chí Minh', 'Phường Trường Vinh, Nghệ An, Phường Bến Thủy']],
    ['x. dan p', 'Hà Nội', ['Xã Đan Phượng, Hà Nội']],
    ['XÃ ĐAN P', 'Hà Nội', ['Xã Đan Phượng, Hà Nội']],
    ['đặc khu phú q', '', ['Đặc khu Phú Quốc, An Giang', 'Đặc khu Phú Quý, Lâm Đồng']],
  ])('%j in %j', (part, province, expected) => {
    expect(offered(part, province)).toEqual(expected)
  })

  test('names with the accents that were typed stand first, whole words before those that only begin so', () => {
    expect(offered('xã tân', 'Hồ Chí Minh').slice(0, 3)).toEqual([
      'Xã Tân An Hội, Hồ Chí Minh',
      'Xã Tân Nhựt, Hồ Chí Minh',
      'Xã Tân Vĩnh Lộc, Hồ Chí Minh',
    ])
    expect(offered('đa', 'Hà Nội')[0]).toBe('Xã Đa Phúc, Hà Nội')
    expect(offered('xa tan', '')[0]).toBe('Xã Tân An, Tuyên Quang')
  })

  test('are never more than eight, each once, however many begin so', () => {
    for (const part of ['xã tân', 'ph', 'an', 'la']) {
      const units = beginning(part, '').map(({ name, province }) => `${name}, ${province}`)
      expect(units).toHaveLength(8)
      expect(new Set(units).size).toBe(8)
    }
  })

  test.each([
    ['a letter', 'b', 'Hồ Chí Minh'],
    ['a number', '12', ''],
    ['a street and its number', '12 Lê Lợi', ''],
    ['a province there is not', 'phường bến', 'Viêng Chăn'],
    ['a name of another province', 'phường bến thành', 'Hà Nội'],
    ['what stands there in full already', 'Phường Bến Thành', 'Hồ Chí Minh'],
    ['signs', '?!, --', ''],
    ['a key of objects', '__proto__', ''],
  ])('is nothing for %s', (_, part, province) => {
    expect(offered(part, province)).toEqual([])
  })

  test('is asked for by the part behind the last comma, whose place is kept as it was typed', () => {
    expect(lastPart('12 Lê Lợi,  P. bến')).toEqual({ before: '12 Lê Lợi,  ', part: 'P. bến' })
    expect(lastPart('12 Lê Lợi,bến')).toEqual({ before: '12 Lê Lợi, ', part: 'bến' })
    expect(lastPart('bến')).toEqual({ before: '', part: 'bến' })
    expect(['b', '12 b', 'bê', 'đ.1 Đ'].map(hasLetters)).toEqual([false, false, true, true])
  })
})

describe('what is offered while a province is typed', () => {
  const named = (typed: string) =>
    provinces.beginning(typed).map(({ name, formerly }) => [name, formerly].filter(Boolean).join(' < '))

  test.each([
    ['hà n', ['Hà Nội', 'Ninh Bình < Hà Nam']],
    ['Tỉnh Hoà B', ['Phú Thọ < Hòa Bình']],
    ['tp hcm', ['Hồ Chí Minh']],
    ['ba ria', ['Hồ Chí Minh']],
    ['', []],
    ['Viêng', []],
  ])('%j', (typed, expected) => {
    expect(named(typed).toSorted()).toEqual(expected.toSorted())
  })
})
