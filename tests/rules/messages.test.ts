import { describe, expect, it } from 'vitest'
import { guessedHonorific, onPapers } from '#shared/features/messages/address.ts'
import { fillIn, type MergeSources, mergeFieldNames, unknownField } from '#shared/features/messages/mergeFields.ts'
import type { Day } from '#shared/kit/day.ts'

const huong = { honorific: 'Chị', selfAddress: 'em', fullName: 'Lê Thị Hường', title: 'Kế toán trưởng' }
const sources: MergeSources = {
  person: huong,
  firm: 'Công ty TNHH Hòa Phát',
  address: '18 Kim Đồng, Hà Nội',
  sender: { name: 'Trần Quốc Bảo', phone: '0912 345 678' },
  office: 'Điện lạnh ATQ',
  today: '2026-11-25' as Day,
}
const filled = (text: string, changes: Partial<MergeSources> = {}) => fillIn(text, { ...sources, ...changes })

describe('a template', () => {
  it('is filled in with whom it goes to, who writes and the day', () => {
    expect(filled('{Xung_ho} {ten} ơi, {tu_xung} là {nguoi_gui} bên {ten_cong_ty_minh}.').text).toBe(
      'Chị Hường ơi, em là Trần Quốc Bảo bên Điện lạnh ATQ.',
    )
    expect(filled('Chào {xung_ho} {ten}. {Tu_xung} gọi {xung_ho} sau.').text).toBe('Chào chị Hường. Em gọi chị sau.')
    expect(filled('{ong_ba} {ho_ten}, {chuc_vu}, {cong_ty}, {dia_chi}, {ngay}, {dien_thoai_nguoi_gui}').text).toBe(
      'Bà Lê Thị Hường, Kế toán trưởng, Công ty TNHH Hòa Phát, 18 Kim Đồng, Hà Nội, 25/11/2026, 0912 345 678',
    )
  })

  it('leaves no gap where something is not known, and says what that is', () => {
    const person = { ...huong, honorific: '', title: '' }
    const sender = { name: 'Bảo', phone: '' }

    expect(filled('Chào {xung_ho} {ten}, {chuc_vu} {cong_ty}.', { person })).toEqual({
      text: 'Chào Hường, Công ty TNHH Hòa Phát.',
      missing: ['xung_ho', 'chuc_vu'],
    })
    expect(filled('{Xung_ho} {ten} ơi', { person }).text).toBe('Hường ơi')
    const nameless = { person: { ...huong, selfAddress: '' } }
    expect(filled('{Tu_xung} cảm ơn {xung_ho}. {Tu_xung} chúc {xung_ho} vui.', nameless).text).toBe('Cảm ơn chị. Chúc chị vui.')
    expect(filled('Hẹn gặp.\n{chuc_vu}\n{nguoi_gui} - {dien_thoai_nguoi_gui}', { person, sender }).text).toBe('Hẹn gặp.\nBảo')
    expect(filled('Hai  khoảng trắng gõ tay thì ở lại').text).toBe('Hai  khoảng trắng gõ tay thì ở lại')
  })

  it('never holds a field in braces once it is filled in, whoever it goes to', () => {
    const all = mergeFieldNames.map((name) => `{${name}}`).join(' ')
    const nobody = { person: null, firm: null, address: '', sender: { name: '', phone: '' }, office: '' }

    expect(filled(all).text).not.toMatch(/[{}]| {2}/u)
    expect(filled(all, nobody)).toEqual({ text: '25/11/2026', missing: mergeFieldNames.filter((name) => name !== 'ngay') })
  })

  it('takes a name as it is, even one with braces', () => {
    expect(filled('Gửi {cong_ty}.', { firm: 'Quán {ten}' }).text).toBe('Gửi Quán {ten}.')
  })

  it('knows its fields, also with a capital, and no others', () => {
    expect(unknownField('Chào {Xung_ho} {ten}')).toBeUndefined()
    expect(unknownField('Chào {xung ho}')).toBe('xung ho')
    expect(unknownField('{}')).toBe('')
    expect(unknownField('một { thôi')).toBeUndefined()
  })
})

describe('how somebody is addressed', () => {
  it('is guessed of nobody but who is called Thị', () => {
    expect(guessedHonorific('Lê Thị Hường')).toBe('Chị')
    expect(guessedHonorific('Thị Nở')).toBe('')
    expect(guessedHonorific('Trần Quốc Bảo')).toBe('')
  })

  it('is Ông or Bà on papers, and both where nobody knows', () => {
    expect(onPapers({ honorific: 'Anh', fullName: 'Trần Bảo' })).toBe('Ông')
    expect(onPapers({ honorific: 'Cô', fullName: 'Trần Lan' })).toBe('Bà')
    expect(onPapers({ honorific: '', fullName: 'Lê Thị Hường' })).toBe('Bà')
    expect(onPapers({ honorific: 'Bác', fullName: 'Trần Bảo' })).toBe('Ông/Bà')
  })
})
