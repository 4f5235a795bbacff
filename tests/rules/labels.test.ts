import { describe, expect, it } from 'vitest'
import { labelFormats, labelLines, labelsOn, placeOf, sheetsOf } from '#shared/features/customers/labels.ts'
import type { PrintedCustomer } from '#shared/features/customers/schema.ts'
import type { ContactId } from '#shared/kit/id.ts'

const words = { to: 'Kính gửi', somebody: 'Ông/Bà', phone: 'ĐT' }
const customer = {
  kind: 'organisation',
  name: 'Công ty TNHH Hòa Phát',
  address: '18 Kim Đồng, Hà Nội',
  province: 'Hà Nội',
  contactPoints: [{ kind: 'phone', typed: '024 3825 1234', normal: '+842438251234', label: '' }],
  people: [
    { id: 1, honorific: '', fullName: 'Lê Văn Hùng', title: '', address: '', isMain: true, contactPoints: [] },
    {
      id: 2,
      honorific: 'Chị',
      fullName: 'Trần Thị Hoa',
      title: '',
      address: '5 Hàng Bè, Hà Nội',
      isMain: false,
      contactPoints: [],
    },
  ],
} as unknown as PrintedCustomer
const [format] = labelFormats
if (!format) throw new Error('no format')

describe('a sheet of labels', () => {
  it.each(labelFormats)('$key lies wholly on A4, and no label on another', (sheet) => {
    const last = placeOf(sheet, labelsOn(sheet) - 1)

    expect(placeOf(sheet, 0).x).toBeGreaterThanOrEqual(0)
    expect(placeOf(sheet, 0).y).toBeGreaterThanOrEqual(0)
    expect(last.x + sheet.width).toBeLessThanOrEqual(210.05)
    expect(last.y + sheet.height).toBeLessThanOrEqual(297)
    expect(sheet.pitchX).toBeGreaterThanOrEqual(sheet.width)
    expect(sheet.pitchY).toBeGreaterThanOrEqual(sheet.height)
    expect(sheet.key).toMatch(new RegExp(`^${labelsOn(sheet)}-`))
  })

  it('is begun where the last letter left off, and goes on over the next sheets', () => {
    const sheets = sheetsOf(
      Array.from({ length: 30 }, (_, index) => index),
      format,
      20,
    )

    expect(sheets.map((sheet) => sheet.length)).toEqual([4, 24, 2])
    expect(sheets[0]?.[0]).toEqual({ place: 20, label: 0 })
    expect(sheets[1]?.[0]).toEqual({ place: 0, label: 4 })
    expect(placeOf(format, 20)).toEqual({ x: 140, y: 222.5 })
  })
})

describe('a label', () => {
  it('is for the firm, with its number, and names the province once', () => {
    expect(labelLines(customer, { recipient: 'customer', hasPhone: true, words })).toEqual([
      'Kính gửi: Công ty TNHH Hòa Phát',
      '18 Kim Đồng, Hà Nội',
      'ĐT: 024 3825 1234',
    ])
  })

  it('is for whom one talks to there, at the firm', () => {
    expect(labelLines(customer, { recipient: 'contact', hasPhone: false, words })).toEqual([
      'Kính gửi: Ông/Bà Lê Văn Hùng',
      'Công ty TNHH Hòa Phát',
      '18 Kim Đồng, Hà Nội',
    ])
    const nobody = { ...customer, people: [] }
    expect(labelLines(nobody, { recipient: 'contact', hasPhone: false, words })[0]).toBe('Kính gửi: Công ty TNHH Hòa Phát')
  })

  it('is for whom a gift names in place of the main contact, at the firm or where they live', () => {
    const toHoa = { recipient: 'contact', receiver: 2 as ContactId, hasPhone: false, words } as const
    expect(labelLines(customer, toHoa)).toEqual([
      ...['Kính gửi: Chị Trần Thị Hoa', 'Công ty TNHH Hòa Phát', '18 Kim Đồng, Hà Nội'],
    ])
    expect(labelLines(customer, { ...toHoa, isToHome: true })).toEqual(['Kính gửi: Chị Trần Thị Hoa', '5 Hàng Bè, Hà Nội'])
  })

  it('goes to the firm where nobody knows where somebody lives, and to the recipient where who is named is not there any more', () => {
    const wish = { recipient: 'contact', isToHome: true, hasPhone: false, words } as const
    expect(labelLines(customer, { ...wish, receiver: 1 as ContactId })[2]).toBe('18 Kim Đồng, Hà Nội')
    expect(labelLines(customer, { ...wish, receiver: 3 as ContactId })[0]).toBe('Kính gửi: Ông/Bà Lê Văn Hùng')
  })
})
