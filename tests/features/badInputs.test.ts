import i18next from 'i18next'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatCount } from '#renderer/kit/format.ts'
import { sayIssue } from '#renderer/kit/say.ts'
import { vi } from '#renderer/kit/texts/vi.ts'
import type { customerInput } from '#shared/features/customers/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

// What people paste, what bad programs wrote, what somebody tries who means harm. It is stored and shown exactly, or refused at its field
// with a sentence; what cannot be seen and only misleads (a zero, a mark that turns text round) is left out.

type Input = ReturnType<typeof customerInput.parse>
let world: World

beforeAll(async () => {
  world = await createWorld()
  await i18next.init({ lng: 'vi', resources: { vi: { translation: vi } } })
  i18next.services.formatter?.add('number', formatCount)
})
afterAll(() => world[Symbol.asyncDispose]())

const MONEY = 'Không đọc được số tiền. Gõ như 1.500.000 hoặc 1tr5.'
const family = '👨‍👩‍👧‍👦'
const zalgo = `H${'\u0300'.repeat(40)}oa`

describe('what is typed into a field and is odd', () => {
  test.each<[what: string, typed: string, stored: string]>([
    ['blanks of a web page', 'Điện\u00a0lạnh\u2003Hòa  Phát', 'Điện lạnh Hòa Phát'],
    ['a zero-width blank and the mark of a text file', '\ufeffĐiện\u200b lạnh', 'Điện lạnh'],
    ['accents as signs of their own', 'Nguyễn Đức'.normalize('NFD'), 'Nguyễn Đức'],
    ['a family of emoji', `Tiệm ${family}`, `Tiệm ${family}`],
    ['a mark that turns text round', 'hop-dong\u202efdp.exe', 'hop-dongfdp.exe'],
    ['a zero in the middle', 'Hòa\u0000Phát', 'HòaPhát'],
    ['half of a character', 'Hòa \ud800 Phát', 'Hòa Phát'],
    ['forty accents on one letter', zalgo, zalgo.normalize('NFC')],
    ['SQL', "'; DROP TABLE customers--", "'; DROP TABLE customers--"],
    ['a condition', '" OR 1=1', '" OR 1=1'],
    ['HTML', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a template', '{{7*7}} ${x} {#loop}', '{{7*7}} ${x} {#loop}'],
    ['a formula', "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ['a word of JavaScript', '__proto__', '__proto__'],
    ['another one', 'constructor', 'constructor'],
  ])('%s is kept as it looks: in the name, in the note, in the log', async (_, typed, stored) => {
    const { id } = await world.client.customers.create(aCustomer({ name: `Khách ${typed}`, note: typed, source: typed }))

    expect(await world.client.customers.get(id)).toMatchObject({
      name: `Khách ${stored}`,
      note: stored,
      source: stored,
    })
    expect(await names(`Khách ${typed}`)).toContain(`Khách ${stored}`)
  })

  test.each<[what: string, input: Partial<Input>, sentence: string]>([
    ['nothing', { name: '' }, 'Hãy điền ô này.'],
    ['blanks only', { name: ' \u00a0\t\n ' }, 'Hãy điền ô này.'],
    ['nothing that can be seen', { name: '\u200b\u202e\u0000' }, 'Hãy điền ô này.'],
    ['a name of ten thousand letters', { name: 'x'.repeat(10_000) }, 'Dài quá 300 chữ. Hãy rút gọn rồi lưu lại.'],
    ['a note of a megabyte', { note: 'a'.repeat(1_048_576) }, 'Dài quá 20.000 chữ. Hãy rút gọn rồi lưu lại.'],
    [
      'a day that is not',
      { bornOn: '2026-02-31' as never },
      'Không có ngày này. Gõ như 15/9/1960, không rõ năm thì 15/9; tháng nhuận âm lịch 15/6N/2025.',
    ],
    [
      'a leap day in no leap year',
      { bornOn: '2027-02-29' as never },
      'Không có ngày này. Gõ như 15/9/1960, không rõ năm thì 15/9; tháng nhuận âm lịch 15/6N/2025.',
    ],
    ['half a đồng', { revenue: 0.5 }, MONEY],
    ['more đồng than can be counted', { revenue: 2 ** 53 + 2 }, MONEY],
    ['less than nothing', { revenue: -5 }, MONEY],
  ])('%s is refused at its field, and nothing of the row is saved', async (_, input, sentence) => {
    const before = await world.client.customers.count({})

    const refused = await world.client.customers.create(aCustomer(input as never)).then(
      () => undefined,
      (error) => error,
    )

    expect(refused).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: Object.keys(input) }] } })
    expect(sayIssue(refused.data.issues[0].message)).toBe(sentence)
    expect(await world.client.customers.count({})).toBe(before)
  })

  test.each([
    ['+84 912 345 678', '+84912345678'],
    ['0912.345.678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['01692345678', '+84392345678'],
    ['912345678', '+84912345678'],
    ['O912 345 678', ''],
    ['máy lẻ 12', ''],
    [`0912${'0'.repeat(90)}`, ''],
  ])('the number %j is kept as it was typed, and understood as %j', async (typed, normal) => {
    const saved = await world.client.customers.create(aCustomer({ phones: [{ typed }] }))

    expect(saved.contactPoints).toEqual([expect.objectContaining({ kind: 'phone', typed, normal })])
  })

  test.each(['0312345678-001', '312345678', '079203001234', '1.23457E+11', '0000000000'])(
    'the tax code %j is taken as it stands, warned about at most',
    async (taxCode) => {
      const { id } = await world.client.customers.create(aCustomer({ taxCode }))

      expect(await world.client.customers.reveal({ customerId: id, field: 'taxCode' })).toBe(taxCode)
    },
  )

  test.each(['a@b@c', '"Nguyễn Đức"@cong-ty.vn', 'lan@điện-lạnh.vn', 'a@b.vn\r\nBcc: all@b.vn', 'x'.repeat(190)])(
    'the address %j is kept on one line, as it was typed',
    async (typed) => {
      const saved = await world.client.customers.create(aCustomer({ emails: [{ typed }] }))

      const shown = saved.contactPoints.filter(({ kind }) => kind === 'email').map((point) => point.typed)
      expect(shown).toEqual([typed.replace('\r\n', ' ')])
    },
  )
})

describe('what is typed into the search box', () => {
  test.each([
    '%',
    '_',
    '\\',
    '%_\\',
    'C++',
    'công ty (cp)',
    '-a',
    '*',
    'NEAR(',
    '"',
    "'",
    '\u0000',
    '\ud800',
    'a'.repeat(200),
    family,
    zalgo,
  ])('%j finds what has it or nothing, and never fails', async (text) => {
    await expect(names(text)).resolves.toBeInstanceOf(Array)
  })

  test('one name is found however its accents are written, and it meets itself as a duplicate', async () => {
    await world.client.customers.create(aCustomer({ name: 'Xưởng Đặng Gia Huệ', phones: [] }))

    for (const typed of ['Đặng Gia Huệ', 'Đặng Gia Huệ'.normalize('NFD'), 'dang gia hue', 'ĐẶNG GIA HUỆ', 'Dang Gia Huê'])
      expect(await names(typed)).toContain('Xưởng Đặng Gia Huệ')
    for (const name of ['XƯỞNG ĐẶNG GIA HUỆ', 'xuong dang gia hue', 'Xưởng Đặng Gia Huệ'.normalize('NFD')])
      expect(await world.client.customers.duplicates({ input: { kind: 'organisation', name } })).toEqual([
        expect.objectContaining({ name: 'Xưởng Đặng Gia Huệ', reason: 'name' }),
      ])
  })
})

describe('what no window would send', () => {
  test.each<[string, object]>([
    ['a row that is not', { id: -1 }],
    ['half a row', { id: 1.5 }],
    ['a row by a text', { id: '1' }],
    ['more rows than there can be', { limit: 1e9 }],
    ['rows before the first', { offset: -1 }],
    ['an order that is SQL', { sort: [{ by: 'name; DROP TABLE customers', direction: 'ascending' }] }],
    ['an order by a secret', { sort: [{ by: 'password_hash', direction: 'ascending' }] }],
    ['a role', { __proto__: { role: 'admin' }, filter: { view: 'everything' } }],
  ])('%s is refused', async (_, changes) => {
    const asked =
      'id' in changes ? world.client.customers.get(changes.id as never) : world.client.customers.list(changes as never)

    await expect(asked).rejects.toMatchObject({ code: expect.stringMatching(/^(BAD_REQUEST|NOT_FOUND)$/) })
  })
})

async function names(text: string) {
  const rows = await world.client.customers.list({ filter: { text } })
  return rows.map(({ name }) => name)
}
