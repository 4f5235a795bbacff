import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { choiceOf, makeChoices, makeField } from '#tests/helpers/customFields.ts'
import { aJob } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

function add({ client }: World, name: string, custom: Record<`custom${number}`, unknown> = {}) {
  return client.customers.create(aCustomer({ name, phones: [], custom: custom as never }))
}

async function historyOf({ client }: World, id: number) {
  const entries = await client.audit.ofRecord({ record: 'customer', id, limit: 10 })
  return entries[0]?.fields
}

describe('a field that an office makes', () => {
  it('has a label, a hint, a section and an order of its own, and no label is given twice', async () => {
    await using world = await createWorld()
    const { client } = world
    const area = await makeField(world, { kind: 'number', label: '  Diện tích ', hint: 'm²', section: 'Công trình' })
    const limit = await makeField(world, { kind: 'money', label: 'Hạn mức', isRequired: true, onlyFor: 'organisation' })

    await client.customFields.order([limit.id, area.id])

    expect(await client.customFields.list()).toMatchObject([
      {
        id: limit.id,
        record: 'customer',
        kind: 'money',
        label: 'Hạn mức',
        isRequired: true,
        onlyFor: 'organisation',
        isArchived: false,
      },
      { id: area.id, label: 'Diện tích', hint: 'm²', section: 'Công trình', isRequired: false, onlyFor: null },
    ])
    await expect(makeField(world, { kind: 'text', label: 'Hạn mức' })).rejects.toMatchObject({
      data: { reason: 'custom-field-exists' },
    })
    await makeField(world, { record: 'contact', kind: 'text', label: 'Hạn mức' })
  })

  it('that offers choices needs some, each once; one that is renamed keeps its records, one that is left out retires', async () => {
    await using world = await createWorld()
    const { client } = world
    const pay = await makeChoices(world, 'Cách trả', ['Tiền mặt', 'Thẻ'])
    const { id } = await add(world, 'An', { [pay.key]: pay.idOf('Thẻ') })

    const changed = await client.customFields.update({
      id: pay.id,
      label: 'Cách trả',
      choices: [{ label: 'Chuyển khoản' }, { id: pay.idOf('Tiền mặt'), label: 'Tiền tươi' }],
    })

    expect(changed.choices).toEqual([
      { id: expect.any(Number), label: 'Chuyển khoản', isRetired: false },
      { id: pay.idOf('Tiền mặt'), label: 'Tiền tươi', isRetired: false },
      { id: pay.idOf('Thẻ'), label: 'Thẻ', isRetired: true },
    ])
    const { custom, version } = await client.customers.get(id)
    expect(custom).toEqual({ [pay.key]: pay.idOf('Thẻ') })
    await client.customers.update({ id, version, input: aCustomer({ name: 'An', phones: [], custom }) })
    await expect(add(world, 'Bình', { [pay.key]: pay.idOf('Thẻ') })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(makeChoices(world, 'Trống', [])).rejects.toMatchObject({ data: { reason: 'custom-choices-needed' } })
    await expect(makeChoices(world, 'Đôi', ['A', 'A'])).rejects.toMatchObject({ data: { reason: 'custom-choice-twice' } })
  })

  it('is put away with its values and comes back with them; asked for meanwhile, a list says that it is gone', async () => {
    await using world = await createWorld()
    const { client } = world
    const car = await makeField(world, { kind: 'text', label: 'Biển số' })
    const { id } = await add(world, 'An', { [car.key]: '29A' })
    const where = { join: 'and' as const, items: [{ field: car.key, operator: 'contains' as const, value: '29' }] }

    await client.customFields.archive(car.id)

    expect((await client.customers.get(id)).custom).toEqual({})
    await expect(client.customers.list({ filter: { where } })).rejects.toMatchObject({ data: { reason: 'custom-field-gone' } })
    const sort = [{ by: car.key, direction: 'ascending' as const }]
    await expect(client.customers.list({ filter: {}, sort })).rejects.toMatchObject({ data: { reason: 'custom-field-gone' } })
    await client.customFields.restore(car.id)
    expect((await client.customers.get(id)).custom).toEqual({ [car.key]: '29A' })
    expect(await client.customers.list({ filter: { where } })).toHaveLength(1)
  })

  it('is erased for ever with all that stands in it, told as one line, and nobody is found by it any more', async () => {
    await using world = await createWorld()
    const { client } = world
    const car = await makeField(world, { kind: 'text', label: 'Biển số' })
    for (const name of ['An', 'Bình']) await add(world, name, { [car.key]: `xe ${name}` })
    expect(await client.customFields.count(car.id)).toBe(2)
    expect(await client.customers.list({ filter: { text: 'xe' } })).toHaveLength(2)

    expect(await client.customFields.erase({ id: car.id, job: aJob() })).toEqual({ records: 2 })

    expect(await client.customFields.list()).toEqual([])
    expect(await client.customers.list({ filter: { text: 'xe' } })).toEqual([])
    const [line] = await client.audit.list({ filter: {}, limit: 1 })
    expect(line).toMatchObject({ record: 'custom-field', change: 'erased' })
    await expect(client.customFields.count(car.id)).resolves.toBe(0)
    await expect(client.customFields.erase({ id: car.id, job: aJob() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each([
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['<img src=x onerror=alert(1)>'],
    ['🐉🧧 Tết'],
    ['custom1'],
    ['a'.repeat(100)],
  ])('may be called %s, and so may a choice', async (label) => {
    await using world = await createWorld()
    const { client } = world
    const field = await makeChoices(world, label, [label, 'khác'])
    const text = await makeField(world, { record: 'contact', kind: 'text', label })

    const { id } = await add(world, 'An', { [field.key]: field.idOf(label) })
    await client.contacts.create({ customerId: id, input: { fullName: 'Hoa', custom: { [text.key]: label } } })

    expect((await client.customers.get(id)).custom).toEqual({ [field.key]: choiceOf(field, label) })
    expect((await client.contacts.list(id))[0]?.custom).toEqual({ [text.key]: label })
    const where = { join: 'and' as const, items: [{ field: field.key, operator: 'any' as const, value: [field.idOf(label)] }] }
    expect(await client.customers.list({ filter: { where }, sort: [{ by: field.key, direction: 'ascending' }] })).toHaveLength(1)
    const created = await client.audit.ofRecord({ record: 'customer', id, limit: 10 })
    expect(created.at(-1)?.fields).toContainEqual({ field: `custom.choice:${label}`, from: null, to: label })
  })

  it('is not called by more letters than fit, nor by none; nothing is made under a key that is none', async () => {
    await using world = await createWorld()
    await expect(makeField(world, { kind: 'text', label: 'a'.repeat(300) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(makeField(world, { kind: 'text', label: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(makeChoices(world, 'Nhiều', ['A; B'])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    for (const key of ['custom0', 'custom', 'constructor', 'custom1e3', 'customX'])
      await expect(add(world, 'An', { [key]: 'x' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(add(world, 'An', { custom99: 'x' })).rejects.toMatchObject({ data: { reason: 'custom-field-gone' } })
  })
})

describe('a value', () => {
  it('of every kind stands in the customer as it was given, and its history tells it by the label', async () => {
    await using world = await createWorld()
    const { client } = world
    const me = await client.staff.me()
    const other = await add(world, 'Đại lý Bình')
    const car = await makeField(world, { kind: 'text', label: 'Biển số' })
    const area = await makeField(world, { kind: 'number', label: 'Diện tích' })
    const limit = await makeField(world, { kind: 'money', label: 'Hạn mức' })
    const visit = await makeField(world, { kind: 'day', label: 'Khảo sát' })
    const rite = await makeField(world, { kind: 'lunarDay', label: 'Ngày giỗ' })
    const pay = await makeChoices(world, 'Cách trả', ['Tiền mặt', 'Thẻ'])
    const brands = await makeChoices(world, 'Hãng', { kind: 'choices', labels: ['LG', 'Gree', 'Daikin'] })
    const gift = await makeField(world, { kind: 'yesNo', label: 'Nhận quà' })
    const helper = await makeField(world, { kind: 'person', label: 'Kỹ thuật' })
    const agent = await makeField(world, { kind: 'customer', label: 'Đại lý' })
    const custom = {
      ...{
        [car.key]: ' 29A  123 ',
        [area.key]: -12.5,
        [limit.key]: 50_000_000,
        [visit.key]: '2026-11-20',
        [rite.key]: '2026-08-27',
      },
      ...{ [pay.key]: pay.idOf('Thẻ'), [brands.key]: [brands.idOf('Daikin'), brands.idOf('LG')], [gift.key]: false },
      ...{ [helper.key]: me.id, [agent.key]: other.id },
    }

    const { id, version } = await add(world, 'An', custom)

    const stored = { ...custom, [car.key]: '29A 123', [brands.key]: [brands.idOf('LG'), brands.idOf('Daikin')] }
    expect(await client.customers.get(id)).toMatchObject({ custom: stored, linkedNames: { [agent.key]: 'Đại lý Bình' } })
    const [row] = await client.customers.list({ filter: { text: 'An' } })
    expect(row).toMatchObject({ custom: stored, linkedNames: { [agent.key]: 'Đại lý Bình' } })
    await client.customers.update({
      ...{ id, version },
      input: aCustomer({
        name: 'An',
        phones: [],
        custom: { [area.key]: 13, [gift.key]: true, [brands.key]: [], [agent.key]: null },
      }),
    })
    expect(await historyOf(world, id)).toEqual([
      { field: 'custom.number:Diện tích', from: -12.5, to: 13 },
      { field: 'custom.yesNo:Nhận quà', from: 0, to: 1 },
      { field: 'custom.choices:Hãng', from: 'LG; Daikin', to: null },
      { field: 'custom.customer:Đại lý', from: 'Đại lý Bình', to: null },
    ])
    const { [brands.key]: _brands, [agent.key]: _agent, ...kept } = stored
    expect((await client.customers.get(id)).custom).toEqual({ ...kept, [area.key]: 13, [gift.key]: true })
  })

  it('that does not fit its field is refused there with the rest of the form', async () => {
    await using world = await createWorld()
    const { client } = world
    const limit = await makeField(world, { kind: 'money', label: 'Hạn mức' })
    const visit = await makeField(world, { kind: 'day', label: 'Khảo sát' })
    const rite = await makeField(world, { kind: 'lunarDay', label: 'Ngày giỗ' })
    const car = await makeField(world, { kind: 'text', label: 'Biển số' })
    const area = await makeField(world, { kind: 'number', label: 'Diện tích' })
    const gift = await makeField(world, { kind: 'yesNo', label: 'Quà' })
    const helper = await makeField(world, { kind: 'person', label: 'Kỹ thuật' })
    const bad: [`custom${number}`, unknown, string][] = [
      [limit.key, 1.5, 'money'],
      [limit.key, -1, 'money'],
      [limit.key, '5000', 'money'],
      [visit.key, '2026-02-30', 'day'],
      [visit.key, 20_260_230, 'day'],
      [rite.key, '1800-01-01', 'lunar-day'],
      [car.key, 'x'.repeat(501), 'longer-than 500'],
      [car.key, 5, 'invalid'],
      [area.key, 1e16, 'number'],
      [area.key, '5', 'number'],
      [gift.key, 1, 'invalid'],
      [helper.key, 'Tú', 'person'],
    ]
    for (const [key, value, message] of bad)
      await expect(add(world, 'An', { [key]: value })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        data: { issues: [{ message, path: ['input', key] }] },
      })
    await expect(add(world, 'An', { [helper.key]: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await client.customers.count({})).toBe(0)
  })

  it('that is needed may not be emptied where a form names it, of the kind of customer that has it', async () => {
    await using world = await createWorld()
    const { client } = world
    const limit = await makeField(world, { kind: 'money', label: 'Hạn mức', isRequired: true, onlyFor: 'organisation' })

    await expect(add(world, 'An', { [limit.key]: null })).rejects.toMatchObject({
      data: { issues: [{ message: 'required', path: ['input', limit.key] }] },
    })
    await add(world, 'An', { [limit.key]: 0 })
    await client.customers.create(aCustomer({ kind: 'person', name: 'Lê An', phones: [], custom: { [limit.key]: null } }))
    await client.customers.create(aCustomer({ name: 'Chỉ có tên', phones: [] }))
    expect(await client.customers.count({})).toBe(3)
  })

  it('goes with its record, and a customer that is one goes from the others', async () => {
    await using world = await createWorld()
    const { client } = world
    const agent = await makeField(world, { kind: 'customer', label: 'Đại lý' })
    const hobby = await makeField(world, { record: 'contact', kind: 'text', label: 'Sở thích' })
    const bad = await add(world, 'Đại lý')
    const good = await add(world, 'An', { [agent.key]: bad.id })
    await client.contacts.create({ customerId: bad.id, input: { fullName: 'Hoa', custom: { [hobby.key]: 'Câu cá' } } })

    await client.customers.remove([bad.id])
    await client.bin.erase([{ record: 'customer', recordId: bad.id }])

    expect((await client.customers.get(good.id)).custom).toEqual({})
    expect(await client.customFields.count(hobby.id)).toBe(0)
  })
})
