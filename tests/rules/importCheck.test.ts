import { describe, expect, test } from 'vitest'
import { contactInput } from '#shared/features/contacts/schema.ts'
import { customerInput } from '#shared/features/customers/schema.ts'
import { amountUnit, unitAbove } from '#shared/features/imports/amountUnit.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import { checkContact, checkCustomer } from '#shared/features/imports/check.ts'
import { type FieldId, fieldsOf } from '#shared/features/imports/fields.ts'
import { guessKind } from '#shared/features/imports/kind.ts'
import { makePlan } from '#shared/features/imports/plan.ts'
import { outcomeOf } from '#shared/features/imports/problems.ts'
import type { Day } from '#shared/kit/day.ts'

const day = (day: Day): RawCell => ['day', day]

/** What one customer says whose columns are given by name; a column 'x' is not imported. */
function customer(row: Partial<Record<FieldId | 'x', RawCell>>) {
  const fields = Object.keys(row) as (FieldId | 'x')[]
  const mapping = fields.map((field) => (field === 'x' ? null : field))
  const { values, problems } = checkCustomer(Object.values(row) as RawCell[], makePlan(mapping, 'customers', { header: fields }))
  return {
    values,
    outcome: outcomeOf(problems),
    problems: problems.map(({ code, column, typed }) => `${code} ${column} ${typed}`.trim()),
  }
}

describe('a row of customers', () => {
  test('comes out in the form in which it is stored', () => {
    const found = customer({
      name: '  Công ty  TNHH Hoà Phát ',
      taxCode: 100_047_516,
      mobile: 912_345_678,
      phone: '024 3825 1234 / 0168 123 4567',
      email: 'A@Congty.example.vn; b@congty.example.vn',
      since: day('2024-02-03' as Day),
      bornOn: '03/02/2001',
      revenue: '1.234.567.000',
      stage: 'Tiềm năng',
      rating: 'a',
      address: 'Số 1\nHà Nội',
      group: 'Đại lý',
    })
    expect(found).toEqual({
      outcome: 'ok',
      problems: [],
      values: {
        kind: 'organisation',
        name: 'Công ty TNHH Hoà Phát',
        taxCode: '0100047516',
        phones: [
          { typed: '912345678', normal: '+84912345678', label: 'mobile' },
          { typed: '024 3825 1234', normal: '+842438251234', label: '' },
          { typed: '0168 123 4567', normal: '+84381234567', label: '' },
        ],
        emails: [
          { typed: 'A@congty.example.vn', normal: 'a@congty.example.vn', label: '' },
          { typed: 'b@congty.example.vn', normal: 'b@congty.example.vn', label: '' },
        ],
        address: 'Số 1\nHà Nội',
        group: 'Đại lý',
        stage: 'lead',
        rating: 'A',
        since: '2024-02-03',
        bornOn: '2001-02-03',
        revenue: 1_234_567_000,
      },
    })
  })

  test('without a name is refused, and everything else is told at its cell', () => {
    expect(customer({ name: ' ', phone: '0912345678' })).toMatchObject({ outcome: 'refuse', problems: ['name-missing 0'] })
    const bad = customer({ name: 'A', phone: '12345', email: 'a@@b', since: '31/02/2024', revenue: 'nhiều' })
    expect(bad.outcome).toBe('cell')
    expect(bad.problems).toEqual(['not-a-phone 1 12345', 'not-an-email 2 a@@b', 'no-such-day 3 31/02/2024', 'not-money 4 nhiều'])
  })

  test('an odd tax code, an unknown stage or a bare number for a day only warn', () => {
    const odd = customer({ name: 'A', taxCode: '8237066872', stage: 'Xanh', since: 45_000 })
    expect(odd.outcome).toBe('warn')
    expect(odd.problems).toEqual(['odd-tax-code 1 8237066872', 'unknown-stage 2 Xanh', 'day-from-number 3 45000'])
    expect(odd.values).toMatchObject({ taxCode: '8237066872', since: '2023-03-15' })
    expect(odd.values.stage).toBeUndefined()
  })

  test('an error or a formula without value is a problem at its cell, never a text or a zero', () => {
    const errors = customer({ name: ['formula'], revenue: ['error', '#REF!'], x: ['error', '#N/A'] })
    expect(errors.problems).toEqual(['formula-without-value 0', 'error-cell 1 #REF!', 'unused-error-cell 2 #N/A'])
    expect(errors.values).toEqual({ kind: 'organisation', name: '' })
    expect(customer({ name: 'A', x: ['error', '#N/A'] }).outcome).toBe('warn')
  })

  test('what says that there is nothing is nothing where a number, a day or an address is asked for, and a text where any text may stand', () => {
    for (const nothing of ['-', '—', 'n/a', 'Chưa có', 'không', 'ko có', '?', '...']) {
      const fields = ['mobile', 'email', 'taxCode', 'since', 'bornOn', 'creditLimit', 'stage', 'rating', 'fax'] as const
      const empty = customer({ name: 'A', ...Object.fromEntries(fields.map((field) => [field, nothing])), address: nothing })
      expect(empty).toEqual({ outcome: 'ok', problems: [], values: { kind: 'organisation', name: 'A', address: nothing } })
    }
    expect(customer({ name: 'A', mobile: 'không nghe máy' }).problems).toEqual(['not-a-phone 1 không nghe máy'])
  })

  test('an address behind its name or before a full stop is an address, and what is none is told once', () => {
    const { values, problems } = customer({
      name: 'A',
      email: 'Nguyễn Thị Bình <binh@x.vn>; mailto:an@x.vn, Chi <chi@x.vn>\ndung@x.vn.',
      mobile: "'0912345678",
    })
    expect(problems).toEqual([])
    expect(values.emails?.map(({ normal }) => normal)).toEqual(['binh@x.vn', 'an@x.vn', 'chi@x.vn', 'dung@x.vn'])
    expect(values.phones).toEqual([{ typed: '0912345678', normal: '+84912345678', label: 'mobile' }])
    expect(customer({ name: 'A', email: 'hỏi lại sau' }).problems).toEqual(['not-an-email 1 hỏi lại sau'])
  })

  test('text is kept letter for letter, whatever it looks like', () => {
    for (const name of [
      "=cmd|' /C calc'!A0",
      '<img src=x onerror=alert(1)>',
      "'; DROP TABLE customers;--",
      '{{7*7}}',
      '__proto__',
    ]) {
      expect(customer({ name, note: name }).values).toMatchObject({ name, note: name })
    }
  })

  test('a person to talk to in the same row stands beside the customer; without a name the number is the customer’s', () => {
    const both = customer({ name: 'Công ty A', contactName: 'Trần An', contactTitle: 'Kế toán', contactPhone: '0912345678' })
    expect(both.values.people).toEqual([
      { fullName: 'Trần An', title: 'Kế toán', phones: [{ typed: '0912345678', normal: '+84912345678', label: '' }] },
    ])
    const nobody = customer({ name: 'Công ty A', contactName: null, contactPhone: '0912345678' })
    expect(nobody.values.phones).toHaveLength(1)
    expect(nobody.values.people).toBeUndefined()
  })

  test.each<[string, string | null, string[]]>([
    ['Nguyễn Văn Nam', null, ['Nguyễn Văn Nam']],
    ['Anh Nam 0912 345 678; chị Lan 0987.654.321', null, ['Anh|Nam|+84912345678', 'Chị|Lan|+84987654321']],
    [
      'Anh Nam (giám đốc) - 0912345678\nCô Lan: 0987654321 / 0903111222',
      null,
      ['Anh|Nam|giám đốc|+84912345678', 'Cô|Lan|+84987654321|+84903111222'],
    ],
    ['Anh Nam, chị Lan', '0912345678; 0987654321', ['Anh Nam|+84912345678', 'chị Lan|+84987654321']],
    ['Trần An / Lê Bình', '0912345678', ['Trần An|+84912345678', 'Lê Bình']],
    ['Nguyễn Văn Nam, kế toán trưởng', null, ['Nguyễn Văn Nam, kế toán trưởng']],
    ['Nam 0912345678, Lan 0987654321 lan@a.example.vn', null, ['Nam|+84912345678', 'Lan|+84987654321|lan@a.example.vn']],
  ])('the people of the cell “%s” with the number %s are told apart', (contactName, contactPhone, wanted) => {
    const { values, outcome } = customer({ name: 'Công ty A', contactName, contactPhone })
    const told = (values.people ?? []).map(({ honorific, fullName, title, phones = [], emails = [] }) =>
      [honorific, fullName, title, ...[...phones, ...emails].map(({ normal }) => normal)].filter(Boolean).join('|'),
    )
    expect(told).toEqual(wanted)
    expect(outcome).toBe('ok')
  })

  test.each([
    ['as their columns are numbered', ['SĐT 1', 'Người liên hệ 1', 'SĐT 2', 'Người liên hệ 2', 'Chức vụ 2']],
    ['as their columns follow one another', ['SĐT', 'Người liên hệ', 'Người liên hệ', 'SĐT', 'Chức vụ']],
  ])('several people of a row have the numbers and titles beside them, %s', (_, headers) => {
    const isNumbered = headers[0] === 'SĐT 1'
    const fields = ['contactPhone', 'contactName', isNumbered ? 'contactPhone' : 'contactName'] as FieldId[]
    const mapping = ['name', ...fields, isNumbered ? 'contactName' : 'contactPhone', 'contactTitle'] as FieldId[]
    const plan = makePlan(mapping, 'customers', { header: ['Tên', ...headers] })
    const [hung, lan] = isNumbered ? ['0912345671', '0912345672'] : ['0912345671', 'Lan']
    const cells = isNumbered ? [hung, 'Hùng', lan, 'Lan', 'Kế toán'] : [hung, 'Hùng', lan, '0912345672', 'Kế toán']
    const { values, problems } = checkCustomer(['Công ty A', ...cells], plan)
    expect(problems).toEqual([])
    expect(values.phones).toBeUndefined()
    expect(values.people?.map(({ fullName, title, phones }) => [fullName, title, phones?.[0]?.normal])).toEqual([
      ['Hùng', undefined, '+84912345671'],
      ['Lan', 'Kế toán', '+84912345672'],
    ])
  })

  test('a number of one of several people that is none is told at its cell', () => {
    expect(customer({ name: 'A', contactName: 'Nam 0912345678; Lan 09876543' }).problems).toEqual([
      'not-a-phone 1 Nam 0912345678; Lan 09876543',
    ])
  })

  test('a column without a field of its own goes into the note behind its header', () => {
    expect(customer({ name: 'A', note: 'Gọi sau', remark: 'Gỗ' }).values.note).toBe('Gọi sau\nremark: Gỗ')
  })

  test('what fits a field here fits the form of a customer and of a contact', () => {
    const shapes = { customers: customerInput.shape, contacts: contactInput.shape }
    for (const [target, shape] of Object.entries(shapes)) {
      for (const [id, { content, max }] of fieldsOf(target as keyof typeof shapes)) {
        const schema = shape[id as keyof typeof shape]
        if (content !== 'text' || schema === undefined) continue
        expect([id, schema.safeParse('x'.repeat(max)).success, schema.safeParse('x'.repeat(max + 1)).success]).toEqual([
          id,
          true,
          false,
        ])
      }
    }
    expect(customer({ name: 'x'.repeat(301) }).problems[0]).toMatch(/^too-long/u)
  })
})

test('a contact’s name is put together with the family name first', () => {
  const cells = ['Anh', 'Ánh', 'Thị', 'Nguyễn', 'Công ty A', '0912345678']
  const plan = makePlan(['honorific', 'firstName', 'middleName', 'lastName', 'customer', 'mobile'], 'contacts', { header: [] })
  expect(checkContact(cells, plan)).toEqual({
    problems: [],
    repairs: { phones: 0, taxCodes: 0, amounts: 0 },
    values: {
      fullName: 'Nguyễn Thị Ánh',
      honorific: 'Anh',
      customer: 'Công ty A',
      phones: [{ typed: '0912345678', normal: '+84912345678', label: 'mobile' }],
    },
  })
})

test.each([
  ['Công ty TNHH Hoà Phát', 'organisation'],
  ['HKD Nguyễn Thị Lan', 'organisation'],
  ['Nguyễn Thị Lan', 'person'],
  ['TRAN VAN AN', 'person'],
  ['Khánh Đức Đà Nẵng', 'organisation'],
  ['Lê Lợi Hotel', 'organisation'],
  ['Vinamilk', 'organisation'],
  ['Chị Lan Anh', 'person'],
  ['ông Bảy (tạp hoá)', 'person'],
  ['Mr. David Lee', 'person'],
  ['Ba Ghiền', 'organisation'],
  ['Ông Bầu Coffee', 'organisation'],
  ['Quán nhậu Sáu Râu', 'organisation'],
  ['Quan Thị Mai', 'person'],
  ['Hộ KD Nguyễn Văn Tý', 'organisation'],
])('%s is by its name: %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind)
})

describe('amounts that are counted in what the header says', () => {
  test.each([
    ['Hạn mức (triệu đồng)', 1e6],
    ['Doanh số (nghìn đồng)', 1e3],
    ['Doanh thu (ĐVT: 1.000đ)', 1e3],
    ['Doanh thu [tr.đ]', 1e6],
    ['Doanh thu năm / Triệu đồng', 1e6],
    ['Ngân sách (tỷ)', 1e9],
    ['Revenue (million VND)', 1e6],
    ['Doanh thu (VNĐ)', undefined],
    ['Doanh thu công ty Đồng Tâm', undefined],
    ['Doanh thu (năm 2025)', undefined],
    ['Ngân sách (nếu có)', undefined],
  ])('%s: %s', (header, unit) => {
    expect(amountUnit(header)).toBe(unit)
  })

  test('a line above the header speaks for all of them', () => {
    expect(unitAbove('Đơn vị tính: triệu đồng')).toBe(1e6)
    expect(unitAbove('CÔNG TY CP TRIỆU AN (nghìn khách)')).toBeUndefined()
  })

  test('bare numbers are counted in it and told, one with its own unit stands as it is, and what is no whole đồng is no amount', () => {
    const plan = makePlan(['name', 'creditLimit', 'revenue', 'budget'], 'customers', {
      header: ['Tên', 'Hạn mức (triệu đồng)', 'Doanh thu (triệu)', 'Ngân sách'],
      unit: 1000,
    })
    const checked = checkCustomer(['A', 100.5, '1,5', '2 tỷ'], plan)
    expect(checked.values).toMatchObject({ creditLimit: 100_500_000, revenue: 1_500_000, budget: 2_000_000_000 })
    expect(checked.repairs.amounts).toBe(2)
    expect(checkCustomer(['A', '0,0000001', '50tr', 7], plan)).toMatchObject({
      values: { revenue: 50_000_000, budget: 7_000 },
      problems: [{ code: 'not-money' }],
    })
  })
})
