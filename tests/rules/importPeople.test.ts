import { describe, expect, test } from 'vitest'
import { checkCustomer } from '#shared/features/imports/check.ts'
import { makePlan } from '#shared/features/imports/plan.ts'

describe('a row of a customer', () => {
  test.each<[string, string | null, string | null, string[]]>([
    ['Trần An / Lê Bình', null, 'GĐ, KT', ['Trần An|GĐ', 'Lê Bình|KT']],
    ['Trần An; Lê Bình', 'Anh/Chị', 'GĐ / KT', ['Anh|Trần An|GĐ', 'Chị|Lê Bình|KT']],
    ['Trần An; Lê Bình', 'Ông', 'Giám đốc', ['Ông|Trần An|Giám đốc', 'Lê Bình']],
    ['Trần An', 'Chị', 'Phó giám đốc, kiêm kế toán', ['Chị|Trần An|Phó giám đốc, kiêm kế toán']],
  ])('beside “%s” the form of address %s and the title %s are theirs, one each where there are as many', (...asked) => {
    const [contactName, contactHonorific, contactTitle, wanted] = asked
    const plan = makePlan(['name', 'contactName', 'contactHonorific', 'contactTitle'], 'customers', { header: [] })
    const { values, problems } = checkCustomer(['Công ty A', contactName, contactHonorific, contactTitle], plan)
    expect(
      values.people?.map(({ honorific, fullName, title }) => [honorific, fullName, title].filter(Boolean).join('|')),
    ).toEqual(wanted)
    expect(problems).toEqual([])
  })

  test('a year alone is no birthday: it stays in the note, and the row comes in', () => {
    const plan = makePlan(['name', 'bornOn', 'note'], 'customers', { header: ['Tên', 'Năm sinh', 'Ghi chú'] })
    for (const year of [1985, '1985']) {
      const { values, problems } = checkCustomer(['Trần An', year, 'Khách cũ'], plan)
      expect(problems).toMatchObject([{ code: 'kept-in-note', column: 1, typed: '1985' }])
      expect(values).toMatchObject({ bornOn: undefined, note: 'Khách cũ\nNăm sinh: 1985' })
    }
  })

  test('a form of address beside nobody’s name is the customer’s; of a firm it stays in the note', () => {
    const plan = makePlan(['name', 'contactHonorific'], 'customers', { header: ['Tên', 'Xưng hô'] })
    expect(checkCustomer(['Trần An', 'Anh'], plan).values).toMatchObject({ honorific: 'Anh', note: undefined })
    expect(checkCustomer(['Công ty An', 'Anh'], plan).values).toMatchObject({ honorific: undefined, note: 'Xưng hô: Anh' })
  })
})
