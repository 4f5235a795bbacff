import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { deed } from '#shared/features/bulk/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { makeChoices, makeField } from '#tests/helpers/customFields.ts'
import { everyRow } from '#tests/helpers/duplicates.ts'
import { aJob } from '#tests/helpers/importing.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

type Custom = NonNullable<Extract<z.input<typeof deed>, { deed: 'edit' }>['custom']>

function run({ client }: World, ids: readonly number[], custom: Custom) {
  return client.bulk.run({ record: 'customer', ids: [...ids], deed: { deed: 'edit', values: {}, custom }, job: aJob() })
}

function undo({ client }: World, id: Awaited<ReturnType<typeof run>>['id']) {
  if (id === null) throw new Error('nothing was done')
  return client.bulk.undo({ id, job: aJob() })
}

async function some({ client }: World, ...custom: NonNullable<Parameters<typeof aCustomer>[0]>['custom'][]) {
  const ids: CustomerId[] = []
  for (const [index, values] of custom.entries())
    ids.push((await client.customers.create(aCustomer({ name: `Khách ${index + 1}`, phones: [], custom: values }))).id)
  return ids
}

/** Every row of the office, but for what the deeds themselves keep. */
function officeOf(world: World) {
  const { bulk_changes: _deeds, bulk_rows: _rows, ...rest } = everyRow(world)
  return rest
}

describe('fields the office made, in many customers at once', () => {
  it('are set and emptied in one step, of every kind, and given back as they were', async () => {
    await using world = await createWorld()
    const { client } = world
    const me = await client.staff.me()
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
    const [other] = await some(world, {})
    const ids = await some(
      world,
      {},
      { [car.key]: '29A', [area.key]: 1.5, [brands.key]: [brands.idOf('LG'), brands.idOf('Daikin')], [gift.key]: true },
      { [limit.key]: 5, [visit.key]: '2026-01-02', [rite.key]: '2026-08-27', [helper.key]: me.id, [agent.key]: other as number },
    )
    const before = officeOf(world)
    const given = {
      ...{ [car.key]: '30F-1', [area.key]: -2.5, [limit.key]: 50_000_000, [visit.key]: '2026-11-20', [rite.key]: '2026-08-28' },
      ...{ [pay.key]: pay.idOf('Thẻ'), [brands.key]: [brands.idOf('Gree')], [gift.key]: false },
      ...{ [helper.key]: me.id, [agent.key]: other as number },
    }

    const { id, ...weights } = await run(world, ids, given)

    expect(weights).toEqual({ changed: 3, same: 0, forbidden: 0, circular: 0, gone: 0 })
    for (const one of ids) expect((await client.customers.get(one)).custom).toEqual(given)
    expect(await run(world, ids, given)).toMatchObject({ changed: 0, same: 3, id: null })
    await undo(world, id)
    expect(officeOf(world)).toEqual(before)

    const nothing = Object.fromEntries(Object.keys(given).map((key) => [key, null])) as Custom
    const emptied = await run(world, ids, nothing)
    expect(emptied).toMatchObject({ changed: 2, same: 1 })
    for (const one of ids) expect((await client.customers.get(one)).custom).toEqual({})
    await undo(world, emptied.id)
    expect(officeOf(world)).toEqual(before)
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })

  it('are told by their labels: in the log once, in the history of each with what it held, among the past deeds', async () => {
    await using world = await createWorld()
    const { client } = world
    const pay = await makeChoices(world, 'Cách trả', ['Tiền mặt', 'Thẻ'])
    const rite = await makeField(world, { kind: 'lunarDay', label: 'Ngày giỗ' })
    const [first, second] = await some(world, { [pay.key]: pay.idOf('Tiền mặt'), [rite.key]: '2026-08-27' }, {})
    const lines = await client.audit.count({})

    await run(world, [first, second] as number[], { [pay.key]: pay.idOf('Thẻ'), [rite.key]: '2026-08-27' })

    expect(await client.audit.count({})).toBe(lines + 1)
    const historyOf = async (id: CustomerId | undefined) =>
      (await client.audit.ofRecord({ record: 'customer', id: id as number, limit: 1 }))[0]?.fields
    expect(await historyOf(first)).toEqual([{ field: 'custom.choice:Cách trả', from: 'Tiền mặt', to: 'Thẻ' }])
    expect(await historyOf(second)).toEqual([
      { field: 'custom.choice:Cách trả', from: null, to: 'Thẻ' },
      { field: 'custom.lunarDay:Ngày giỗ', from: null, to: '2026-08-27' },
    ])
    expect(await client.bulk.list()).toMatchObject([{ fields: ['Cách trả', 'Ngày giỗ'], rows: 2 }])
  })

  it('are found by what they hold now, and by what they held once that is taken back', async () => {
    await using world = await createWorld()
    const car = await makeField(world, { kind: 'text', label: 'Biển số' })
    const ids = await some(world, { [car.key]: 'Cũ kỹ' }, {})
    const found = (text: string) => world.client.customers.count({ text })

    const { id } = await run(world, ids, { [car.key]: 'Mới tinh' })
    expect([await found('moi tinh'), await found('cu ky')]).toEqual([2, 0])

    await undo(world, id)
    expect([await found('moi tinh'), await found('cu ky')]).toEqual([0, 1])
  })

  it('stay away from the kind of customer that does not have them', async () => {
    await using world = await createWorld()
    const { client } = world
    const limit = await makeField(world, { kind: 'money', label: 'Hạn mức', onlyFor: 'organisation' })
    const [firm] = await some(world, {})
    const person = await client.customers.create(aCustomer({ kind: 'person', name: 'Lê An', phones: [] }))
    const both = [firm as CustomerId, person.id]

    expect(await run(world, both, { [limit.key]: 7 })).toMatchObject({ changed: 1, same: 1 })
    expect((await client.customers.get(person.id)).custom).toEqual({})

    await client.bulk.run({
      ...{ record: 'customer', ids: both, job: aJob() },
      deed: { deed: 'edit', values: { rating: 'A' }, custom: { [limit.key]: 8 } },
    })
    expect((await client.customers.get(person.id)).custom).toEqual({})
    expect((await client.customers.get(firm as CustomerId)).custom).toEqual({ [limit.key]: 8 })
  })

  it('refuse what does not fit, what is needed and would be emptied, and what is not there', async () => {
    await using world = await createWorld()
    const limit = await makeField(world, { kind: 'money', label: 'Hạn mức', isRequired: true })
    const pay = await makeChoices(world, 'Cách trả', ['Tiền mặt', 'Thẻ'])
    const ids = await some(world, { [limit.key]: 1 }, { [limit.key]: 2 })
    await world.client.customFields.update({
      ...{ id: pay.id, label: 'Cách trả' },
      choices: [{ id: pay.idOf('Thẻ'), label: 'Thẻ' }],
    })

    await expect(run(world, ids, { [limit.key]: null })).rejects.toMatchObject({ data: { issues: [{ message: 'required' }] } })
    await expect(run(world, ids, { [limit.key]: -1 })).rejects.toMatchObject({ data: { issues: [{ message: 'money' }] } })
    await expect(run(world, ids, { [pay.key]: pay.idOf('Tiền mặt') })).rejects.toMatchObject({
      data: { issues: [{ message: 'choice' }] },
    })
    await expect(run(world, ids, { custom999: 'x' })).rejects.toMatchObject({ data: { reason: 'custom-field-gone' } })
    await expect(run(world, ids, {})).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('that were erased for ever are not brought back, nor is a customer that is gone', async () => {
    await using world = await createWorld()
    const { client } = world
    const secret = await makeField(world, { kind: 'text', label: 'Bí mật' })
    const agent = await makeField(world, { kind: 'customer', label: 'Đại lý' })
    const [bad, one] = await some(world, {}, {})
    const ids = await some(world, { [secret.key]: 'Két sắt số 9', [agent.key]: bad as number }, {})
    const { id } = await run(world, ids, { [secret.key]: null, [agent.key]: one as number })

    await client.customFields.erase({ id: secret.id, job: aJob() })
    await client.customers.remove([bad as CustomerId])
    await client.bin.erase([{ record: 'customer', recordId: bad as number }])

    expect(JSON.stringify(everyRow(world).bulk_rows)).not.toContain('Két sắt')
    await undo(world, id)
    expect((await client.customers.get(ids[0] as CustomerId)).custom).toEqual({})
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })
})
