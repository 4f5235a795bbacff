import { describe, expect, test } from 'vitest'
import type { RawCell } from '#shared/features/imports/cells.ts'
import { knowFurniture } from '#shared/features/imports/furniture.ts'

describe('what stands between and below the rows', () => {
  const header = ['STT', 'Tên khách hàng', 'Điện thoại', 'Doanh thu']
  const furniture = knowFurniture('customers', [null, 'name', 'phone', 'revenue'], {
    header,
    firstRow: 2,
    merges: [{ firstRow: 9, lastRow: 9, firstColumn: 0, lastColumn: 3 }],
  })

  test.each<[string, number, RawCell[]]>([
    ['a blank row with its number', 5, [4]],
    ['column numbers', 2, ['(1)', '(2)', '(3)', '(4)']],
    ['the header again on the next page', 50, header],
    ['a sum', 90, ['TỔNG CỘNG', null, null, 160_090_000_000]],
    ['a sum where the name stands', 90, [null, 'Cộng nhóm A', null, 12]],
    ['a group title over all columns', 9, ['Nhóm A: khách Hà Nội']],
    ['a place and date', 92, [null, null, null, 'Hà Nội, ngày 30 tháng 9 năm 2026']],
    ['a signature', 93, [null, 'Người lập biểu', null, 'Giám đốc']],
    ['a signature in another column', 94, [null, null, '(Ký, ghi rõ họ tên)']],
    ['the names under it', 97, [null, 'Nguyễn Văn A', null, 'Trần Văn B']],
    ['how many they are', 98, [null, 'Tổng số khách hàng: 3']],
    ['a heading with a Roman number', 20, ['II', 'Khách sỉ']],
    ['a heading with a letter', 21, ['A', 'Miền Trung']],
    ['a heading without a number', 22, [null, 'KHÁCH HÀNG MIỀN BẮC']],
  ])('%s is no customer', (_, row, cells) => {
    expect(furniture.is(row, cells)).toBe(true)
  })

  test.each<[string, RawCell[]]>([
    ['a name alone', [1, 'Công ty A']],
    ['a name alone without a number', [null, 'Nguyễn Văn A']],
    ['one with a letter for a number and a phone', ['A', 'Khách sỉ', '0912345678']],
    ['a firm that begins like a sum', [1, 'Tổng Công ty Điện lực']],
    ['a number without a name, which is refused by name', [1, null, '0912345678']],
    ['a name that nobody has computed yet', [1, ['formula'], null, 1]],
    ['a row with much in it and no name', [1, null, 'gọi 0912 345 678', 5]],
  ])('%s is one', (_, cells) => {
    expect(furniture.is(7, cells)).toBe(false)
  })
})
