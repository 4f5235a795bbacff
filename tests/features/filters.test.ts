import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { customerFields } from '#shared/features/customers/filterFields.ts'
import type { customerInput } from '#shared/features/customers/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { operatorsOfField } from '#shared/kit/filter/fields.ts'
import type { Condition, Filter } from '#shared/kit/filter/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

type Client = World['client']
const FOUNDER: StaffId = 1 as StaffId

/** The names a filter finds, in the order of the alphabet. */
async function found(client: Client, ...items: Filter['items']) {
  return foundBy(client, { join: 'and', items })
}

async function foundBy(client: Client, where: Filter) {
  const rows = await client.customers.list({ filter: { where } })
  expect(await client.customers.count({ where })).toBe(rows.length)
  return rows.map(({ name }) => name)
}

function add({ client }: World, name: string, changes: Partial<z.input<typeof customerInput>> = {}) {
  return client.customers.create(aCustomer({ name, phones: [], ...changes }))
}

function called({ client }: World, customerId: CustomerId, doneAt: number) {
  return client.calls.log({ customerId, doneAt, outcome: 'reached' })
}

describe('a filter of customers', () => {
  it('finds by any text that stands in a customer, with or without accents, and by a number however it is dialled', async () => {
    await using world = await createWorld()
    const { client } = world
    await add(world, 'An', {
      ...{ shortName: 'ANP', tradeName: 'Điện máy An', englishName: 'An Electric', website: 'an.example.vn' },
      ...{ address: '12 Láng Hạ, Đống Đa', needs: 'Thay máy cũ', note: 'Gọi sau 9 giờ' },
      phones: [{ typed: '0912.345.678', label: '' }],
      emails: [{ typed: 'An@ChoLon.example.vn', label: '' }],
    })
    await add(world, 'Bình', { phones: [{ typed: '024 3825 1234', label: '' }] })
    const texts = {
      ...{ shortName: 'anp', tradeName: 'dien may', englishName: 'electric', website: 'AN.example' },
      ...{ address: 'dong da', needs: 'may cu', note: '9 gio', email: 'cholon' },
    }

    for (const [field, value] of Object.entries(texts))
      expect([field, await found(client, { field, operator: 'contains', value })]).toEqual([field, ['An']])
    expect(await found(client, { field: 'address', operator: 'empty' })).toEqual(['Bình'])
    for (const value of ['0912', '+84 912', '84912345678', '0912 345 678'])
      expect([value, await found(client, { field: 'phone', operator: 'starts', value })]).toEqual([value, ['An']])
    expect(await found(client, { field: 'phone', operator: 'contains', value: '3825' })).toEqual(['Bình'])
  })

  it('finds nobody by a number that is asked for without a digit', async () => {
    await using world = await createWorld()
    const { client } = world
    await add(world, 'An', { phones: [{ typed: '0912.345.678', label: '' }] })

    for (const operator of ['contains', 'starts'] as const)
      expect([operator, await found(client, { field: 'phone', operator, value: 'không có' })]).toEqual([operator, []])
  })

  it('finds a hotline as it is dialled, without a 0, and a number from abroad', async () => {
    await using world = await createWorld()
    const { client } = world
    await add(world, 'Tổng đài', { phones: [{ typed: '1900 6045', label: '' }] })
    await add(world, 'Xưởng Mỹ', { phones: [{ typed: '+1 213 373 4253', label: '' }] })

    for (const [value, name] of [
      ['1900', 'Tổng đài'],
      ['+1 213', 'Xưởng Mỹ'],
    ] as const)
      expect([value, await found(client, { field: 'phone', operator: 'starts', value })]).toEqual([value, [name]])
  })

  it('finds by stage, province, rating, owner and revenue, all of them together', async () => {
    await using world = await createWorld()
    const { client } = world
    await add(world, 'An', { stage: 'loyal', province: 'Hà Nội', rating: 'A', ownerId: FOUNDER, revenue: 900_000_000 })
    await add(world, 'Bình', { stage: 'loyal', province: 'Huế', rating: 'B', revenue: 100_000_000 })
    await add(world, 'Cường', { stage: 'lost', province: 'Hà Nội' })

    expect(await found(client, { field: 'stage', operator: 'any', value: ['loyal'] })).toEqual(['An', 'Bình'])
    expect(await found(client, { field: 'stage', operator: 'none', value: ['loyal'] })).toEqual(['Cường'])
    expect(await found(client, { field: 'province', operator: 'any', value: ['Hà Nội'] })).toEqual(['An', 'Cường'])
    expect(await found(client, { field: 'rating', operator: 'none', value: ['A'] })).toEqual(['Bình', 'Cường'])
    expect(await found(client, { field: 'rating', operator: 'empty' })).toEqual(['Cường'])
    expect(await found(client, { field: 'owner', operator: 'any', value: ['me'] })).toEqual(['An'])
    expect(await found(client, { field: 'owner', operator: 'empty' })).toEqual(['Bình', 'Cường'])
    expect(await found(client, { field: 'revenue', operator: 'least', value: 500_000_000 })).toEqual(['An'])
    expect(await found(client, { field: 'revenue', operator: 'between', value: [1, 500_000_000] })).toEqual(['Bình'])
    expect(
      await found(
        client,
        { field: 'stage', operator: 'any', value: ['loyal'] },
        { field: 'province', operator: 'any', value: ['Huế'] },
      ),
    ).toEqual(['Bình'])
  })

  it('joins by “or”, and a group by the other word inside it', async () => {
    await using world = await createWorld()
    await add(world, 'An', { stage: 'loyal', province: 'Hà Nội' })
    await add(world, 'Bình', { stage: 'lost', province: 'Hà Nội' })
    await add(world, 'Cường', { stage: 'lead', province: 'Huế' })
    const loyal: Condition = { field: 'stage', operator: 'any', value: ['loyal'] }
    const hue: Condition = { field: 'province', operator: 'any', value: ['Huế'] }
    const hanoi: Condition = { field: 'province', operator: 'any', value: ['Hà Nội'] }

    expect(await foundBy(world.client, { join: 'or', items: [loyal, hue] })).toEqual(['An', 'Cường'])
    expect(await foundBy(world.client, { join: 'and', items: [hanoi, { join: 'or', items: [loyal, hue] }] })).toEqual(['An'])
    expect(await foundBy(world.client, { join: 'or', items: [hue, { join: 'and', items: [hanoi, loyal] }] })).toEqual([
      'An',
      'Cường',
    ])
  })

  it('counts the days since the last contact, and who was never spoken to counts too', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const [recent, long] = [await add(world, 'Gần đây'), await add(world, 'Đã lâu')]
    await add(world, 'Chưa bao giờ')
    await called(world, recent.id, momentOf('2026-11-10 08:00'))
    await called(world, long.id, momentOf('2026-10-23 16:00'))

    expect(await found(world.client, { field: 'lastContact', operator: 'notPast', value: 30 })).toEqual([
      'Chưa bao giờ',
      'Đã lâu',
    ])
    expect(await found(world.client, { field: 'lastContact', operator: 'notPast', value: 31 })).toEqual(['Chưa bao giờ'])
    expect(await found(world.client, { field: 'lastContact', operator: 'past', value: 30 })).toEqual(['Gần đây'])
    expect(await found(world.client, { field: 'lastContact', operator: 'in', value: 'lastMonth' })).toEqual(['Đã lâu'])
  })

  it('means the week of the office: from Monday midnight to Sunday midnight in Vietnam', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const meet = async (name: string, startsAt: number) => {
      const { id } = await add(world, name)
      await world.client.appointments.create({ title: name, customerId: id, startsAt, endsAt: startsAt + 3_600_000 })
    }
    await meet('Chủ nhật trước', momentOf('2026-11-15 23:30'))
    await meet('Thứ Hai', momentOf('2026-11-16 00:00'))
    await meet('Chủ nhật', momentOf('2026-11-22 23:30'))
    await meet('Thứ Hai sau', momentOf('2026-11-23 00:00'))

    expect(await found(world.client, { field: 'appointment', operator: 'in', value: 'thisWeek' })).toEqual([
      'Chủ nhật',
      'Thứ Hai',
    ])
    expect(await found(world.client, { field: 'appointment', operator: 'in', value: 'nextWeek' })).toEqual(['Thứ Hai sau'])
  })

  it('finds who has a contract ending within so many days, many contracts, or none', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const { client } = world
    const [ends, often] = [await add(world, 'Sắp hết'), await add(world, 'Thường xuyên')]
    await add(world, 'Chưa mua')
    await client.contracts.create(aContract(ends.id, { number: '1', endsOn: '2026-12-02' as Day, value: 5_000_000 }))
    for (const number of ['2', '3', '4']) await client.contracts.create(aContract(often.id, { number }))

    expect(await found(client, { field: 'contractEnd', operator: 'coming', value: 10 })).toEqual(['Sắp hết'])
    expect(await found(client, { field: 'contractEnd', operator: 'coming', value: 9 })).toEqual([])
    expect(await found(client, { field: 'contractCount', operator: 'least', value: 3 })).toEqual(['Thường xuyên'])
    expect(await found(client, { field: 'contractCount', operator: 'most', value: 1 })).toEqual(['Chưa mua', 'Sắp hết'])
    expect(await found(client, { field: 'contractCount', operator: 'most', value: 0 })).toEqual(['Chưa mua'])
    expect(await found(client, { field: 'contractValue', operator: 'most', value: 10_000_000 })).toEqual(['Sắp hết'])
    expect(await found(client, { field: 'contractEnd', operator: 'empty' })).toEqual(['Chưa mua'])
  })

  it('finds by the month of birth, by names without accents, and by what is missing', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const { client } = world
    await add(world, 'Đỗ Thị Ánh', { kind: 'person', bornOn: '1990-11-30' as Day, emails: [{ typed: 'anh@congty.vn' }] })
    await add(world, 'Lê Văn Bảy', { kind: 'person', bornOn: '1985-03-01' as Day, phones: [{ typed: '0912345678' }] })

    expect(await found(client, { field: 'birthMonth', operator: 'any', value: ['this'] })).toEqual(['Đỗ Thị Ánh'])
    expect(await found(client, { field: 'birthMonth', operator: 'none', value: [11] })).toEqual(['Lê Văn Bảy'])
    expect(await found(client, { field: 'name', operator: 'contains', value: 'thi anh' })).toEqual(['Đỗ Thị Ánh'])
    expect(await found(client, { field: 'name', operator: 'starts', value: 'Le v' })).toEqual(['Lê Văn Bảy'])
    expect(await found(client, { field: 'hasPhone', operator: 'no' })).toEqual(['Đỗ Thị Ánh'])
    expect(await found(client, { field: 'hasEmail', operator: 'yes' })).toEqual(['Đỗ Thị Ánh'])
  })

  it('shows nobody more than the rows within their reach, whatever is asked and however it is joined', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Bán Hàng', role: 'sales' })
    const { id } = await add(world, 'Của sếp', { ownerId: FOUNDER, stage: 'loyal' })
    const shared = await add(world, 'Của chung', { stage: 'loyal' })
    for (const [number, customerId] of [['1', id] as const, ['2', shared.id] as const])
      await world.client.contracts.create(aContract(customerId, { number, ownerId: FOUNDER }))
    const client = world.window(seller)
    const loyal: Condition = { field: 'stage', operator: 'any', value: ['loyal'] }
    const anybody: Condition = { field: 'owner', operator: 'filled' }

    expect(await foundBy(client, { join: 'or', items: [loyal, anybody] })).toEqual(['Của chung'])
    // A colleague's contract is beyond their reach, so it does not tell on the customer both see.
    expect(await found(client, { field: 'contractCount', operator: 'least', value: 1 })).toEqual([])
    expect(await found(client, { field: 'contractCount', operator: 'most', value: 0 })).toEqual(['Của chung'])
  })
})

const injections = [
  "' or 1=1 --",
  "'; drop table customers; --",
  '" or ""="',
  ') union select password from staff --',
  'x\u0000y',
  '%',
  '_',
  '\\',
]

describe('what is typed into a filter', () => {
  it('is never part of the statement: no value finds more than it says, and nothing is lost', async () => {
    await using world = await createWorld()
    const { client } = world
    await add(world, 'Một', { province: 'Huế', source: 'Zalo' })
    const conditions = Object.entries(customerFields).flatMap(([field, declared]) =>
      operatorsOfField(declared).flatMap((operator) =>
        injections.flatMap((text): Condition[] => {
          if (operator === 'contains' || operator === 'starts' || operator === 'equals') return [{ field, operator, value: text }]
          return operator === 'any' && declared.kind === 'word' ? [{ field, operator, value: [text] }] : []
        }),
      ),
    )
    expect(conditions.length).toBeGreaterThan(5 * injections.length)
    for (const condition of conditions) expect(await found(client, condition), JSON.stringify(condition)).toEqual([])
    expect(await client.customers.count({})).toBe(1)
  })

  it('is refused where it names a field, an operator or a choice that the noun does not have', async () => {
    await using world = await createWorld()
    const wrong: unknown[] = [
      { field: 'c.id or 1=1', operator: 'empty' },
      { field: 'password', operator: 'filled' },
      { field: 'constructor', operator: 'filled' },
      { field: '__proto__', operator: 'filled' },
      { field: 'stage', operator: 'any', value: ["loyal') or 1=1 --"] },
      { field: 'stage', operator: 'empty) or (1=1' },
      { field: 'stage', operator: 'starts', value: 'l' },
      { field: 'owner', operator: 'any', value: ['1 or 1=1'] },
      { field: 'revenue', operator: 'least', value: '0 or 1=1' },
      { field: 'created', operator: 'from', value: "2020-01-01' or '1'='1" },
      { field: 'created', operator: 'in', value: 'always' },
      { field: 'taxCode', operator: 'starts', value: '0' },
      { join: 'or', items: [{ join: 'or', items: [{ field: 'rating', operator: 'empty' }] }] },
    ]
    for (const item of wrong) {
      const where = { join: 'and', items: [item] } as Filter
      await expect(world.client.customers.list({ filter: { where } }), JSON.stringify(item)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
    const joined = { join: 'and 1=1 or', items: [] } as unknown as Filter
    await expect(world.client.customers.list({ filter: { where: joined } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('has an answer for every operator of every field', async () => {
    await using world = await createWorld({ sample: true })
    for (const [field, declared] of Object.entries(customerFields)) {
      for (const operator of operatorsOfField(declared)) {
        const value = valueFor(operator, 'choices' in declared ? declared.choices : undefined, declared.kind)
        const where = { join: 'and', items: [{ field, operator, ...(value === undefined ? {} : { value }) }] } as Filter
        await expect(world.client.customers.count({ where }), `${field} ${operator}`).resolves.toBeTypeOf('number')
      }
    }
  })
})

function valueFor(operator: string, choices: readonly string[] | undefined, kind: string): unknown {
  if (operator === 'any' || operator === 'none') return choices ?? (kind === 'word' ? ['Hà Nội'] : [1])
  if (operator === 'least' || operator === 'most' || operator === 'past' || operator === 'notPast' || operator === 'coming')
    return 2
  if (operator === 'between') return [1, 2]
  if (operator === 'in') return 'thisMonth'
  if (operator === 'from' || operator === 'until') return '2026-01-01'
  return operator === 'contains' || operator === 'starts' || operator === 'equals' ? 'a' : undefined
}
