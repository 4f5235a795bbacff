import { describe, expect, test } from 'vitest'
import shippedFile from '#resources/communes.json' with { type: 'json' }
import { communeFile } from '#shared/kit/communeFile.ts'
import { communesOf } from '#shared/kit/communes.ts'
import { provincesOf, shippedProvinces } from '#shared/kit/provinces.ts'

const file = communeFile.parse(shippedFile)
const provinces = provincesOf(shippedProvinces)
const communes = communesOf(file, provinces)

describe('the communes of the program', () => {
  test('are 3,321: 687 wards, 2,621 communes and 13 special zones', () => {
    const ofKind = (kind: string) => file.units.filter(({ name }) => name.startsWith(`${kind} `)).length
    expect([file.units.length, ofKind('Phường'), ofKind('Xã'), ofKind('Đặc khu')]).toEqual([3321, 687, 2621, 13])
  })

  test('lie in provinces of ours, in all thirty-four, each once, and so does what was merged into them', () => {
    expect([...new Set(file.units.map(({ province }) => province))].toSorted()).toEqual(provinces.names.toSorted())
    expect(new Set(file.units.map(({ name, province }) => `${name}, ${province}`)).size).toBe(file.units.length)
    for (const { formerly, province } of file.units)
      for (const former of formerly) expect(provinces.nowOf(former.province)).toBe(province)
    for (const { province } of [...file.unplaced, ...file.districts]) expect(provinces.of(province)).toBeDefined()
  })

  test('are written in composed letters, with where they are from', () => {
    const text = JSON.stringify(shippedFile)
    expect(text.normalize('NFC')).toBe(text)
    expect(file).toMatchObject({ from: '2025-07-01', source: expect.stringContaining('MIT') })
  })
})

describe('the unit of now', () => {
  test.each([
    ['12 Lê Lợi, P. Bến Nghé, Q.1', 'Hồ Chí Minh', 'Phường Sài Gòn, Hồ Chí Minh'],
    ['12 le loi, p ben nghe, q1', 'tphcm', 'Phường Sài Gòn, Hồ Chí Minh'],
    ['12 Lê Lợi, Phường Bến Nghè, Quân 1', 'TP. Hồ Chí Minh', 'Phường Sài Gòn, Hồ Chí Minh'],
    ['12 Lê Lợi, P. Bến Nghé, Q.1', '', 'Phường Sài Gòn, Hồ Chí Minh'],
    ['Phường 05, Quận 3', 'TP HCM', 'Phường Bàn Cờ, Hồ Chí Minh'],
    ['phường 5 quận 3', 'HCM', 'Phường Bàn Cờ, Hồ Chí Minh'],
    ['F.5, Q3, TP.HCM', '', 'Phường Bàn Cờ, Hồ Chí Minh'],
    ['Phường Thảo Điền, Quận 2', 'Hồ Chí Minh', 'Phường An Khánh, Hồ Chí Minh'],
    ['18 An Phú, P. An Phú, Q.2', 'Hồ Chí Minh', 'Phường Bình Trưng, Hồ Chí Minh'],
    ['P. An Phú, TP. Thuận An, Bình Dương', '', 'Phường An Phú, Hồ Chí Minh'],
    ['P. Hiệp Thành, Thủ Dầu Một', 'Bình Dương', 'Phường Phú Lợi, Hồ Chí Minh'],
    ['Phường Bến Thành, Quận 1', 'Hồ Chí Minh', 'Phường Bến Thành, Hồ Chí Minh'],
    ['Phường Phước Trung, TP Bà Rịa', 'Bà Rịa - Vũng Tàu', 'Phường Bà Rịa, Hồ Chí Minh'],
    ['Phường 7, Vũng Tàu', 'Hồ Chí Minh', 'Phường Tam Thắng, Hồ Chí Minh'],
    ['xã Tân Lập, huyện Vũ Thư', 'Thái Bình', 'Xã Tân Thuận, Hưng Yên'],
    ['xa tan lap huyen vu thu thai binh', '', 'Xã Tân Thuận, Hưng Yên'],
    ['xã Tân Lập', 'Hòa Bình', 'Xã Mường Vang, Phú Thọ'],
    ['P. Thanh Xuân Trung, Q. Thanh Xuân', 'HN', 'Phường Thanh Xuân, Hà Nội'],
    ['TT. Trâu Quỳ, H. Gia Lâm, Hà Nội', '', 'Xã Gia Lâm, Hà Nội'],
    ['Thị trấn Trâu Quỳ, Gia Lâm', 'Hà Nội', 'Xã Gia Lâm, Hà Nội'],
    ['P. Thạch Thang, Hải Châu', 'Đà Nẵng', 'Phường Hải Châu, Đà Nẵng'],
    ['phường Hoà Khánh Bắc, Liên Chiểu', 'Đà Nẵng', 'Phường Liên Chiểu, Đà Nẵng'],
    ['P Mỹ Long, TP Long Xuyên', 'An Giang', 'Phường Long Xuyên, An Giang'],
    ['Phường 1, TP. Đà Lạt', 'Lâm Đồng', 'Phường Xuân Hương - Đà Lạt, Lâm Đồng'],
    ['P. Đông Khê, Q. Ngô Quyền', 'Hải Phòng', 'Phường Gia Viên, Hải Phòng'],
    ['xã Dak R’Măng', 'Đắk Nông', 'Xã Tà Đùng, Lâm Đồng'],
    ['Phường Phú Hội, TP. Huế', 'Thừa Thiên Huế', 'Phường Thuận Hóa, Huế'],
    ['P. Kinh Dinh, TP. Phan Rang - Tháp Chàm', 'Ninh Thuận', 'Phường Phan Rang, Khánh Hòa'],
    ['Số 5 tổ 3, P. Tân Thịnh, TP Hòa Bình', 'Hòa Bình', 'Phường Hòa Bình, Phú Thọ'],
  ])('of %j in %j is %s', (address, province, expected) => {
    const now = communes.of(address, province)
    expect(now && `${now.name}, ${now.province}`).toBe(expected)
  })

  test.each([
    ['a number that many wards bear', 'Phường 5', 'Hồ Chí Minh'],
    ['a name that several provinces of before had', 'xã Tân Lập', 'Phú Thọ'],
    ['a ward without any place', 'xã Tân Lập', ''],
    ['a district it did not lie in', 'P. Bến Nghé, Q.3', 'Hồ Chí Minh'],
    ['a province it does not lie in', 'P. Bến Nghé, Q.1', 'Hà Nội'],
    ['two provinces', 'P. Bến Nghé, Quận 1, Hà Nội', 'Hồ Chí Minh'],
    ['two wards', 'P. Bến Nghé, Q.1 (trước là P. Đa Kao, Q.1)', 'Hồ Chí Minh'],
    ['one with its former name', 'P. Sài Gòn (trước là P. Bến Nghé, Q.1)', 'Hồ Chí Minh'],
    ['a unit of now', 'phường Sài Gòn', 'Hồ Chí Minh'],
    ['a unit of now that had a namesake', 'Phường Bến Thành', 'Hồ Chí Minh'],
    ['one that was divided', 'P. Hòa Minh, Q. Liên Chiểu', 'Đà Nẵng'],
    ['one of which nobody knows where it went', 'Phường Niệm Nghĩa, Q. Lê Chân', 'Hải Phòng'],
    ['a ward there never was', 'Phường Hoa Hồng, Quận 1', 'Hồ Chí Minh'],
    ['a name that only begins like one', 'Phường Bến Nghé Mới, Quận 1', 'Hồ Chí Minh'],
    ['a street called like a kind', '12 Xã Đàn', 'Hà Nội'],
    ['nothing', '', ''],
    ['a key of objects', 'xã __proto__', 'Hà Nội'],
  ])('is not told of %s', (_, address, province) => {
    expect(communes.of(address, province)).toBeUndefined()
  })

  test('two names that differ by accents are told apart by them, where they were typed', () => {
    const former = (name: string) => [{ province: 'Huế', district: 'Huyện A Lưới', names: [name] }]
    const two = communesOf(
      {
        ...file,
        units: [
          { name: 'Xã Một', province: 'Huế', formerly: former('Xã Hồng Hạ') },
          { name: 'Xã Hai', province: 'Huế', formerly: former('Xã Hồng Hà') },
        ],
      },
      provinces,
    )
    expect(two.of('xã Hồng Hà', 'Huế')?.name).toBe('Xã Hai')
    expect(two.of('xa hong ha', 'Huế')).toBeUndefined()
  })

  test.each([
    ['12 Lê Lợi, P. Bến Nghé, Q.1', '12 Lê Lợi, Phường Sài Gòn'],
    ['12 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM (lầu 2)', '12 Lê Lợi, Phường Sài Gòn, TP.HCM (lầu 2)'],
    ['Lô 3, P. Hiệp Thành, Thủ Dầu Một, Bình Dương', 'Lô 3, Phường Phú Lợi, Hồ Chí Minh'],
  ])('takes the place of ward, district and former province in %j, and of nothing else', (address, expected) => {
    expect(communes.of(address, '')?.address).toBe(expected)
  })
})
