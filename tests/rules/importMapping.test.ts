import { describe, expect, test } from 'vitest'
import type { RawCell } from '#shared/features/imports/cells.ts'
import { fieldsOf, type Target, targets } from '#shared/features/imports/fields.ts'
import { findHeader, headerAt, headerMatch, type NumberedRow } from '#shared/features/imports/header.ts'
import { guessMapping, guessTarget, offerColumns } from '#shared/features/imports/mapping.ts'
import { fold } from '#shared/kit/fold.ts'

function numbered(rows: RawCell[][], first = 1): NumberedRow[] {
  return rows.map((cells, index) => ({ row: first + index, cells }))
}

/** The mapping of a table whose first row is its header. */
function mapped(rows: RawCell[][], target: Target = 'customers') {
  const [top, ...below] = numbered(rows)
  const header = headerAt(top ? [top] : [], 1, [])
  return guessMapping(header, below, { target })
}

describe('headers people write', () => {
  test.each([
    ['Tên khách hàng (*)', 'name'],
    ['TÊN KH', 'name'],
    ['Customer name', 'name'],
    ['Mã KH', 'code'],
    ['Mã số thuế/CCCD', 'taxCode'],
    ['M.S.T', 'taxCode'],
    ['Đ/c', 'address'],
    ['Đ.Thoại', 'phone'],
    ['T.P', 'province'],
    ['NLH1', 'contactName'],
    ['Người LH', 'contactName'],
    ['Tên Zalo', 'name'],
    ['Chi nhánh', 'branchAddress'],
    ['Chi nhánh tạo', undefined],
    ['SĐT NLH2', 'contactPhone'],
    ['ĐTDĐ người liên hệ', 'contactPhone'],
    ['SĐT người đại diện', 'contactPhone'],
    ['Số nợ tối đa', 'creditLimit'],
    ['Tỉnh nào', 'province'],
    ['Giới tính', undefined],
    ['Gioi tinh', undefined],
    ['Tính cách', undefined],
    ['Phương thức', undefined],
    ['Quan hệ', undefined],
    ['Nhận xét', undefined],
    ['Tên ngân hàng', undefined],
    ['Chi nhánh ngân hàng', undefined],
    ['Số tài khoản', undefined],
    ['MST', 'taxCode'],
    ['ĐT di động', 'mobile'],
    ['SĐT', 'phone'],
    ['Điện thoại 2', 'phone'],
    ['E-mail', 'email'],
    ['Email kế toán', 'email'],
    ['Địa chỉ trụ sở', 'address'],
    ['Tỉnh/Thành phố', 'province'],
    ['Nhóm KH', 'group'],
    ['Nguồn', 'source'],
    ['Giai đoạn', 'stage'],
    ['NV phụ trách', 'owner'],
    ['Nhân viên phụ trách', 'owner'],
    ['Ngày thành lập', 'bornOn'],
    ['Doanh thu (VNĐ)', 'revenue'],
    ['Ghi chú', 'note'],
    ['SĐT người liên hệ', 'contactPhone'],
    ['Hạn mức công nợ', 'creditLimit'],
    ['Ngân sách dự kiến', 'budget'],
    ['Ngành nghề', 'industry'],
    ['Lĩnh vực hoạt động', 'industry'],
    ['Quy mô công ty', 'size'],
    ['Thị hiếu', 'tastes'],
    ['Thời điểm cần', 'neededOn'],
    ['Thời gian dự kiến mua', 'neededOn'],
    ['Ngày cần', 'neededOn'],
    ['Ngày cần gọi lại', undefined],
    ['Ngày cần nhớ', 'importantDates'],
    ['Needed by', 'neededOn'],
    ['Địa điểm', 'neededPlace'],
    ['Địa điểm lắp đặt', 'neededPlace'],
    ['Địa điểm họp', undefined],
    ['Needed where', 'neededPlace'],
    ['Tự xưng', 'contactSelfAddress'],
    ['Xưng hô KH', 'honorific'],
    ['Tự xưng với khách hàng', 'selfAddress'],
    ['Tên giao dịch', 'tradeName'],
    ['Tên tiếng Anh', 'englishName'],
    ['Số hoá đơn', undefined],
    ['STT', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s is %s', (header, field) => {
    expect(headerMatch(header, 'customers')?.field).toBe(field)
  })

  test('each is written as it is compared and means one field', () => {
    for (const target of targets) {
      const all = [...fieldsOf(target).values()].flatMap(({ headers }) => headers)
      expect(
        all.filter((header, index) => all.indexOf(header) !== index || fold(header).replace(/[^a-z ]/gu, '') !== header),
      ).toEqual([])
    }
  })
})

describe('finding the header', () => {
  test('titles and an address above it are not taken for it', () => {
    const rows = numbered([
      ['DANH SÁCH KHÁCH HÀNG ĐẾN NGÀY 30/09/2026'],
      ['Công ty TNHH Mai An, Điện thoại: 024 3825 1234'],
      ['STT', 'Khách hàng', 'Điện thoại', 'Địa chỉ'],
      [1, 'Công ty A', '0912345678', 'Hà Nội'],
    ])
    expect(findHeader(rows, [])).toMatchObject({ firstRow: 3, lastRow: 3 })
  })

  test('a header of two rows is one, with merged cells or without', () => {
    const rows = numbered([
      ['Tên khách hàng', 'Điện thoại', null, 'Email'],
      [null, 'Di động', 'Cố định', null],
      ['Công ty A', '0912345678', null, null],
    ])
    const wanted = [['Tên khách hàng'], ['Điện thoại', 'Di động'], ['Điện thoại', 'Cố định'], ['Email']]
    expect(findHeader(rows, [])).toEqual({ firstRow: 1, lastRow: 2, texts: wanted })
    const merges = [
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
    ]
    expect(findHeader(rows, merges)).toEqual({ firstRow: 1, lastRow: 2, texts: wanted })
  })

  test('the first customer is not taken for the second row of the header', () => {
    const rows = numbered([
      ['Tên khách hàng', 'Điện thoại', 'Nhóm', 'Ghi chú'],
      ['Nguyễn An', null, 'Đại lý'],
    ])
    expect(findHeader(rows, [])).toMatchObject({ firstRow: 1, lastRow: 1 })
  })

  test('a list that begins at once has none', () => {
    const rows = numbered([['Công ty TNHH A', '0912345678', 'Khách hàng', 'Hà Nội']])
    expect(findHeader(rows, [])).toBeUndefined()
  })
})

describe('guessing the mapping', () => {
  const people = ['Nguyễn An', 'Trần Bình', 'Lê Chi', 'Phạm Dũng', 'Hoàng Em', 'Vũ Giang']

  test('by headers, several columns of phones and the address in parts', () => {
    const header = ['STT', 'Mã KH', 'Tên khách hàng', 'Di động', 'Điện thoại', 'Phường/Xã', 'Tỉnh', 'Nhóm', 'Phụ trách']
    expect(mapped([header])).toEqual([null, 'code', 'name', 'mobile', 'phone', 'address', 'province', 'group', 'owner'])
  })

  test('a header is not believed when its values say otherwise', () => {
    const rows = people.map((name, index) => [name, `Đối tác ${index}`])
    expect(mapped([['Tên', 'ĐT'], ...rows])).toEqual(['name', null])
  })

  test('a column without a known header is recognised by its values', () => {
    const rows = people.map((name, index) => [name, `kh${index}@congty.example.vn`, `091234567${index}`])
    expect(mapped([['Tên', 'Hộp', 'Số'], ...rows])).toEqual(['name', 'email', 'phone'])
  })

  test('of two columns with one header the first one counts, and both are told apart', () => {
    const rows = numbered([['Tên khách hàng', 'MST', 'Tên khách hàng']])
    const header = headerAt(rows, 1, [])
    expect(guessMapping(header, [], { target: 'customers' })).toEqual(['name', 'taxCode', null])
    expect(offerColumns(header, []).map(({ header: text, occurrence }) => [text, occurrence])).toEqual([
      ['Tên khách hàng', 1],
      ['MST', 1],
      ['Tên khách hàng', 2],
    ])
  })

  test('kinds of customers that are neither organisation nor person are groups', () => {
    const rows = people.map((name, index) => [name, ['Đại lý', 'Bán lẻ', 'Dự án'][index % 3] ?? ''])
    expect(mapped([['Tên khách hàng', 'Loại khách hàng'], ...rows])).toEqual(['name', 'group'])
  })

  test('a list without header is understood by its values', () => {
    const rows = numbered(people.map((name, index) => [index + 1, name, `091234567${index}`]))
    expect(guessMapping(undefined, rows, { target: 'customers' })).toEqual([null, 'name', 'phone'])
    const pasted = numbered([['Chị Lan Anh', '0912 345 678', 'lan@congty.example.vn', 'Hà Nội']])
    expect(guessMapping(undefined, pasted, { target: 'customers' })).toEqual(['name', 'phone', 'email', null])
  })

  test('a second list beside the first one is left out, for its rows are others', () => {
    expect(mapped([['Tên', 'SĐT', 'Địa chỉ', null, 'Tên', 'SĐT', 'Địa chỉ']])).toEqual([
      ...['name', 'phone', 'address', null],
      ...[null, null, null],
    ])
    expect(mapped([['Tên khách hàng', 'SĐT', 'SĐT']])).toEqual(['name', 'phone', 'phone'])
  })

  test('the whole address of a phone book is taken where its parts have no columns', () => {
    const header = ['Name', 'Given Name', 'Family Name', 'Phone 1 - Value', 'Address 1 - Formatted']
    expect(mapped([header], 'people').at(-1)).toBe('address')
    expect(mapped([[...header, 'Address 1 - Street']], 'people').slice(-2)).toEqual([null, 'address'])
  })

  test('each of several people beside a customer has the number that stands beside their name', () => {
    const header = ['Khách hàng', 'Người liên hệ 1', 'Chức vụ', 'SĐT 1', 'Người liên hệ 2', 'Chức vụ', 'SĐT 2', 'Email']
    const theirs = ['contactName', 'contactTitle', 'contactPhone']
    expect(mapped([header])).toEqual(['name', ...theirs, ...theirs, 'email'])
    const one = ['Khách hàng', 'Người đại diện', 'Người liên hệ', 'SĐT']
    expect(mapped([one])).toEqual(['name', 'contactName', 'contactName', 'phone'])
  })

  test('people with the customer they belong to are contacts, and Tên beside Họ is the given name', () => {
    const rows = numbered([['Họ đệm', 'Tên', 'Công ty', 'Chức vụ', 'Ngày sinh']])
    const header = headerAt(rows, 1, [])
    expect(guessTarget(header, [])).toBe('contacts')
    expect(guessMapping(header, [], { target: 'contacts' })).toEqual(['lastName', 'firstName', 'customer', 'title', 'bornOn'])
    const customers = headerAt(numbered([['Tên khách hàng', 'Người liên hệ', 'MST', 'Điện thoại']]), 1, [])
    expect(guessTarget(customers, [])).toBe('customers')
  })

  test('customers with somebody to talk to are customers, unless one of them comes in several rows', () => {
    const header = headerAt(numbered([['Khách hàng', 'Người liên hệ', 'SĐT']]), 1, [])
    const firms = numbered(people.map((name, index) => [`Công ty ${index}`, name, `091234567${index}`]))
    expect(guessTarget(header, firms)).toBe('customers')
    expect(guessTarget(header, numbered(people.map((name) => ['Công ty A', name])))).toBe('contacts')
  })
})
