import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import { type Card, cardVersions, vcardText } from '#shared/kit/vcard.ts'

const person: Card = {
  kind: 'person',
  name: 'Trần Thị Hường',
  parts: { family: 'Trần', middle: 'Thị', given: 'Hường' },
  honorific: 'Chị',
  organisation: 'Công ty TNHH Điện lạnh Hòa Phát',
  department: 'Mua hàng',
  title: 'Trưởng phòng',
  phones: [
    { at: '+84912345678', label: '' },
    { at: '024 3825 1234', label: '' },
  ],
  emails: [{ at: 'huong@hoaphat.vn', label: '' }],
  address: 'Số 18 ngõ 24 Kim Đồng; P. Tương Mai',
  province: 'Hà Nội',
  website: 'hoaphat.vn',
  bornOn: '1985-03-08' as Day,
}

/** A card as any reader sees it: lines that were folded are one again. */
function unfolded(text: string) {
  return text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)
}

describe('a business card as a file', () => {
  it('is version 3.0 as Outlook and older phones read it', () => {
    expect(unfolded(vcardText([person], '3.0'))).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Trần Thị Hường',
      'N:Trần;Hường;Thị;Chị;',
      'ORG:Công ty TNHH Điện lạnh Hòa Phát;Mua hàng',
      'TITLE:Trưởng phòng',
      'TEL;TYPE=CELL:+84912345678',
      'TEL;TYPE=WORK:024 3825 1234',
      'EMAIL;TYPE=INTERNET:huong@hoaphat.vn',
      'ADR;TYPE=WORK:;;Số 18 ngõ 24 Kim Đồng\\; P. Tương Mai;;Hà Nội;;',
      'URL:hoaphat.vn',
      'BDAY:1985-03-08',
      'END:VCARD',
    ])
  })

  it.each(cardVersions)('bears a photo in lines of 75 bytes at most, version %s', (version) => {
    const base64 = Buffer.alloc(30_000, 'ảnh').toString('base64')

    const text = vcardText([{ ...person, photo: { mediaType: 'image/jpeg', base64 } }], version)

    const lines = text.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75)
    expect(unfolded(text).filter((line) => line.endsWith(base64))).toHaveLength(1)
  })

  it('is version 4.0 as newer phones write it, and says what is a firm', () => {
    const firm: Card = {
      kind: 'organisation',
      name: 'Cơ khí Đông Á',
      phones: [{ at: '0912 345 678', label: '' }],
      emails: [{ at: 'a@b.vn', label: '' }],
    }

    expect(unfolded(vcardText([firm], '4.0'))).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'FN:Cơ khí Đông Á',
      'N:;;;;',
      'ORG:Cơ khí Đông Á',
      'TEL;TYPE=cell:0912 345 678',
      'EMAIL:a@b.vn',
      'END:VCARD',
    ])
    expect(vcardText([person], '4.0')).toContain('BDAY:19850308')
  })

  it('tells a birthday without its year as both versions do', () => {
    const yearless: Card = { ...person, bornOn: '0000-03-08' as Birth }

    expect(unfolded(vcardText([yearless], '3.0'))).toContain('BDAY:--03-08')
    expect(unfolded(vcardText([yearless], '4.0'))).toContain('BDAY:--0308')
  })

  it('cannot be broken by what somebody typed: no line of theirs becomes one of the file', () => {
    const sly: Card = {
      kind: 'person',
      name: 'A\r\nTEL:113',
      phones: [{ at: '1\nEND:VCARD', label: '' }],
      emails: [],
      note: 'x;y,z\\n\u0000\u001b',
    }

    expect(unfolded(vcardText([sly], '3.0'))).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:A\\nTEL:113',
      'N:;;;;',
      'TEL;TYPE=WORK:1\\nEND:VCARD',
      'NOTE:x\\;y\\,z\\\\n',
      'END:VCARD',
    ])
  })

  it('has lines of 75 bytes at most, and cuts no letter in two, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...cardVersions), (note, version) => {
        const file = vcardText([{ ...person, note }], version)
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(Buffer.from(file).toString('utf8')).toBe(file)
        expect(unfolded(file).at(-1)).toBe('END:VCARD')
      }),
    )
  })

  it('is one of many in a file', () => {
    expect(unfolded(vcardText([person, person], '3.0')).filter((line) => line === 'BEGIN:VCARD')).toHaveLength(2)
  })
})
