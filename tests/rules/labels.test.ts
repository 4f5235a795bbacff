import { describe, expect, it } from 'vitest'
import { labelFormats, labelLines, labelsOn, placeOf, sheetsOf } from '#shared/features/customers/labels.ts'
import type { PrintedCustomer } from '#shared/features/customers/schema.ts'

const words = { to: 'Kính gửi', somebody: 'Ông/Bà', phone: 'ĐT' }
const customer = {
  kind: 'organisation',
  name: 'Công ty TNHH Hòa Phát',
  address: '18 Kim Đồng, Hà Nội',
  province: 'Hà Nội',
  contactPoints: [{ kind: 'phone', typed: '024 3825 1234', normal: '+842438251234', label: '' }],
  people: [{ honorific: '', fullName: 'Lê Văn Hùng', title: '', isMain: true, contactPoints: [] }],
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
})
