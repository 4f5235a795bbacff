import { describe, expect, it } from 'vitest'
import type { SheetSummary } from '#shared/features/imports/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { customiseSome, makeChoices, makeField } from '#tests/helpers/customFields.ts'
import { everyRow } from '#tests/helpers/duplicates.ts'
import { write } from '#tests/helpers/exporting.ts'
import { addAll, aJob, byCode, importFile, importText } from '#tests/helpers/importing.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

/** Every row of the office, but for what imports themselves keep; values in one order, whenever they were written. */
function officeOf(world: World) {
  const { imports: _imports, imported_rows: _rows, custom_values: values = [], ...rest } = everyRow(world)
  return { ...rest, values: values.map((row) => JSON.stringify(row)).toSorted() }
}

async function customOf({ client }: World, name: string) {
  const [row] = await client.customers.list({ filter: { text: name } })
  return row?.custom
}

/** Reads and checks lines of text, with what a person chooses otherwise than it was guessed. */
async function check(world: World, lines: string[], change: Partial<SheetSummary> = {}) {
  const file = world.fileWith('tay.csv', lines.join('\n'))
  const { reading, sheets } = await world.client.imports.read({ job: aJob(), file })
  const [sheet] = sheets.map((one) => ({ ...one, ...change }))
  if (!sheet) throw new Error('no sheet')
  await world.client.imports.check({ job: aJob(), reading, sheets: [sheet] })
  const rows = await world.client.imports.rows({ reading, sheet: sheet.sheet, only: 'problems', offset: 0, limit: 50 })
  return { reading, mapping: sheet.mapping, problems: rows.flatMap(({ problems }) => problems) }
}

async function fieldsOfEveryKind(world: World) {
  return {
    car: await makeField(world, { kind: 'text', label: 'Biển số xe' }),
    area: await makeField(world, { kind: 'number', label: 'Diện tích' }),
    limit: await makeField(world, { kind: 'money', label: 'Hạn mức công nợ' }),
    visit: await makeField(world, { kind: 'day', label: 'Ngày khảo sát' }),
    rite: await makeField(world, { kind: 'lunarDay', label: 'Ngày giỗ' }),
    pay: await makeChoices(world, 'Cách trả', ['Tiền mặt', 'Chuyển khoản']),
    brands: await makeChoices(world, 'Hãng', { kind: 'choices', labels: ['Daikin', 'LG', 'Gree'] }),
    gift: await makeField(world, { kind: 'yesNo', label: 'Nhận quà' }),
    helper: await makeField(world, { kind: 'person', label: 'Kỹ thuật' }),
    agent: await makeField(world, { kind: 'customer', label: 'Đại lý' }),
  }
}

const header = 'Tên khách hàng,Mã KH,Biển số xe,Diện tích,Ngày khảo sát,Ngày giỗ,Cách trả,Hãng,Nhận quà,Kỹ thuật,Đại lý'

describe('columns that go into fields the office made', () => {
  it('are known by their labels, and every kind is read as people write it', async () => {
    await using world = await createWorld()
    const { client } = world
    const me = await client.staff.me()
    const { car, area, visit, rite, pay, brands, gift, helper, agent } = await fieldsOfEveryKind(world)

    await importText(world, [
      header,
      `An,KH1, 29A  123 ,"12,5",20/11/2026,15/7/2026,tiền mặt,Gree; daikin,x,${me.name},Đại lý Bình`,
      'Đại lý Bình,KH2,,-3,,,,,Không,,KH1',
    ])

    const [an, binh] = await client.customers.list({ filter: {}, sort: [{ by: 'code', direction: 'ascending' }] })
    expect(an?.custom).toEqual({
      ...{ [car.key]: '29A 123', [area.key]: 12.5, [visit.key]: '2026-11-20', [rite.key]: '2026-08-27' },
      ...{ [pay.key]: pay.idOf('Tiền mặt'), [brands.key]: [brands.idOf('Daikin'), brands.idOf('Gree')], [gift.key]: true },
      ...{ [helper.key]: me.id, [agent.key]: binh?.id },
    })
    expect(binh?.custom).toEqual({ [area.key]: -3, [gift.key]: false, [agent.key]: an?.id })
    expect((await client.customers.list({ filter: { text: '29a' } })).map(({ name }) => name)).toEqual(['An'])
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })

  it('are told at the cell when it cannot be read, and taken once it was typed anew', async () => {
    await using world = await createWorld()
    const { client } = world
    const { area, limit, pay, gift } = await fieldsOfEveryKind(world)
    const lines = [
      `${header},Hạn mức công nợ,Hạn mức công nợ`,
      'An,KH1,,rộng,32/1/2026,31/7/2026,Séc,Daikin; Sharp,có lẽ,Ai đó,,1tr,nhiều',
    ]

    const { reading, mapping, problems } = await check(world, lines)

    expect(mapping.slice(-2)).toEqual(['creditLimit', limit.key])
    expect(problems.map(({ code, typed }) => `${code} ${typed}`)).toEqual([
      ...['not-a-number rộng', 'not-money nhiều', 'no-such-day 32/1/2026', 'no-such-lunar-day 31/7/2026', 'unknown-choice Séc'],
      ...['unknown-choice Daikin; Sharp', 'not-yes-no có lẽ', 'unknown-person Ai đó'],
    ])
    expect(problems[0]).toMatchObject({ column: 3, field: area.key })
    expect((await client.imports.plan({ reading, matching: addAll })).customers).toMatchObject({ added: 0, refused: 1 })

    const [row] = await client.imports.rows({ reading, sheet: 0, only: 'problems', offset: 0, limit: 1 })
    const typed = { 3: '20', 4: '', 5: '', 6: 'Chuyển khoản', 7: '', 8: 'có', 9: '', 12: '2tr' }
    const edits = Object.entries(typed).map(([column, text]) => ({ row: row?.id ?? 0, column: Number(column), typed: text }))
    await client.imports.check({
      job: aJob(),
      reading,
      sheets: [{ sheet: 0, target: 'customers', headerRow: 1, mapping }],
      edits,
    })
    await client.imports.run({ job: aJob(), reading, matching: addAll })

    expect(await customOf(world, 'An')).toEqual({
      ...{ [area.key]: 20, [pay.key]: pay.idOf('Chuyển khoản'), [gift.key]: true, [limit.key]: 2_000_000 },
    })
  })

  it('name customers that are nobody, or several, in the plan; those cells are left out', async () => {
    await using world = await createWorld()
    const agent = await makeField(world, { kind: 'customer', label: 'Đại lý' })
    for (const name of ['Trùng Tên', 'Trùng Tên', 'Bình'])
      await world.client.customers.create(aCustomer({ name, phones: [], taxCode: '' }))

    const { plan } = await importText(world, [
      'Tên khách hàng,Đại lý',
      'An,Trùng Tên',
      'Chi,Không Ai',
      'Dung,Bình',
      'Em,Không Ai',
    ])

    expect(plan.unknownLinks).toEqual({
      count: 2,
      first: [
        { name: 'Không Ai', rows: 2 },
        { name: 'Trùng Tên', rows: 1 },
      ],
    })
    expect(await customOf(world, 'An')).toEqual({})
    expect(Object.keys((await customOf(world, 'Dung')) ?? {})).toEqual([agent.key])
  })

  it('are no business of the other kind of customer', async () => {
    await using world = await createWorld()
    const limit = await makeField(world, { kind: 'money', label: 'Hạn mức riêng', onlyFor: 'organisation' })

    const { problems } = await check(world, [
      'Tên khách hàng,Loại khách hàng,Hạn mức riêng',
      'Lê An,Cá nhân,5tr',
      'Bình,Công ty,5tr',
    ])
    await importText(world, ['Tên khách hàng,Loại khách hàng,Hạn mức riêng', 'Lê An,Cá nhân,5tr', 'Bình,Công ty,5tr'])

    expect(problems).toMatchObject([{ code: 'other-kind', typed: 'Hạn mức riêng' }])
    expect(await customOf(world, 'Lê An')).toEqual({})
    expect(await customOf(world, 'Bình')).toEqual({ [limit.key]: 5_000_000 })
  })

  it('of contacts go to contacts, new ones and those that are there', async () => {
    await using world = await createWorld()
    const { client } = world
    const hobby = await makeField(world, { record: 'contact', kind: 'text', label: 'Sở thích riêng' })
    const { id } = await client.customers.create(aCustomer({ name: 'Công ty An', code: 'KH7', phones: [] }))
    await client.contacts.create({ customerId: id, input: { fullName: 'Lê Hoa', custom: { [hobby.key]: 'Câu cá' } } })
    const before = officeOf(world)

    const { id: importId } = await importText(
      world,
      ['Họ và tên,Mã khách hàng,Tên khách hàng,Sở thích riêng', 'Lê Hoa,KH7,Công ty An,Đọc sách', 'Lê Lan,KH7,Công ty An,Hát'],
      byCode,
    )

    const people = await client.contacts.list(id)
    expect(people.map(({ fullName, custom }) => [fullName, custom[hobby.key]])).toEqual([
      ['Lê Hoa', 'Đọc sách'],
      ['Lê Lan', 'Hát'],
    ])
    expect(await client.customers.count({ text: 'doc sach hat' })).toBe(1)
    await client.imports.undo({ job: aJob(), id: importId })
    expect(officeOf(world)).toEqual(before)
  })
})

describe('an import of what the office keeps in its own fields', () => {
  it('begins with a template that has a column for each of them', async () => {
    await using world = await createWorld()
    const { client } = world
    const fields = await fieldsOfEveryKind(world)
    const file = world.fileWith('mau.xlsx', '')

    await client.imports.saveTemplate({ job: aJob(), file })

    const { sheets } = await client.imports.read({ job: aJob(), file: world.chosen(`${world.folder.path}/mau.xlsx`) })
    const keys = Object.values(fields).map(({ key }) => key)
    expect(sheets[0]?.mapping.slice(-keys.length)).toEqual(keys)
  })

  it('changes those it says and leaves the others, and is taken back to the last value', async () => {
    await using world = await createWorld()
    const { client } = world
    const { car, pay, brands, agent, area } = await fieldsOfEveryKind(world)
    const other = await client.customers.create(aCustomer({ name: 'Đại lý cũ', code: 'KH2', phones: [] }))
    const custom = {
      ...{ [car.key]: 'Cũ kỹ', [pay.key]: pay.idOf('Tiền mặt'), [agent.key]: other.id },
      [brands.key]: [brands.idOf('LG'), brands.idOf('Gree')],
    }
    const an = await client.customers.create(aCustomer({ name: 'An', code: 'KH1', phones: [], custom }))
    const before = officeOf(world)

    const { id } = await importText(
      world,
      [
        'Tên khách hàng,Mã KH,Biển số xe,Diện tích,Cách trả,Hãng,Đại lý',
        'An,KH1,Mới tinh,7,,Daikin,Đại lý mới',
        'Đại lý mới,KH3,,,,,',
      ],
      byCode,
    )

    expect((await client.customers.get(an.id)).custom).toMatchObject({
      ...{ [car.key]: 'Mới tinh', [area.key]: 7, [pay.key]: pay.idOf('Tiền mặt'), [brands.key]: [brands.idOf('Daikin')] },
    })
    expect((await client.customers.get(an.id)).linkedNames).toEqual({ [agent.key]: 'Đại lý mới' })
    expect(await client.customers.count({ text: 'moi tinh' })).toBe(1)
    await client.imports.undo({ job: aJob(), id })
    expect(officeOf(world)).toEqual(before)
    expect(await client.customers.count({ text: 'cu ky' })).toBe(1)
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })

  it('of a list that was exported makes no difference, as a workbook and as text', async () => {
    await using world = await createWorld()
    for (const name of ['An', 'Bình']) await world.client.customers.create(aCustomer({ kind: 'person', name, phones: [] }))
    await customiseSome(world)
    await makeField(world, { kind: 'money', label: 'Hạn mức công nợ' })
    const before = officeOf(world)

    for (const format of ['xlsx', 'csv'] as const) {
      const { path } = await write(world, { format })
      const { customers, plan } = await importFile(world, path, byCode)
      expect(customers).toMatchObject({ added: 0, refused: 0 })
      expect(plan.unknownLinks.count).toBe(0)
      expect(officeOf(world)).toEqual(before)
    }
  })

  it('into an office with the same fields gives it the same values', async () => {
    await using from = await createWorld()
    await using to = await createWorld()
    for (const name of ['An', 'Bình'])
      await from.client.customers.create(aCustomer({ kind: 'person', name, code: `CU-${name}`, phones: [] }))
    await customiseSome(from)
    await to.client.customers.create(aCustomer({ name: 'Mẫu 1', phones: [] }))
    await to.client.customers.create(aCustomer({ name: 'Mẫu 2', phones: [] }))
    await customiseSome(to)
    const { path } = await write(from)

    await importFile(to, path, addAll)

    const shown = async (world: World, name: string) => {
      const [row] = await world.client.customers.list({ filter: { text: name } })
      const { custom = {}, linkedNames = {} } = row ?? {}
      return { ...custom, ...linkedNames }
    }
    expect(Object.keys(await shown(from, 'An'))).toHaveLength(10)
    expect(await shown(to, 'An')).toEqual(await shown(from, 'An'))
    expect(findingsIn(to.folder.path)).toEqual(sound)
  })

  it('cannot bring back what a field held that was erased for ever', async () => {
    await using world = await createWorld()
    const { client } = world
    const secret = await makeField(world, { kind: 'text', label: 'Bí mật' })
    const { id } = await client.customers.create(
      aCustomer({ name: 'An', code: 'KH1', phones: [], custom: { [secret.key]: 'Két sắt số 9' } }),
    )
    const { id: importId } = await importText(world, ['Tên khách hàng,Mã KH,Bí mật', 'An,KH1,Không còn'], byCode)

    await client.customFields.erase({ id: secret.id, job: aJob() })

    expect(JSON.stringify(everyRow(world).imported_rows)).not.toContain('Két sắt')
    await client.imports.undo({ job: aJob(), id: importId })
    expect((await client.customers.get(id)).custom).toEqual({})
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })
})
