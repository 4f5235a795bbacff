import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { groupsIn, searched } from '#tests/helpers/duplicates.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { importText } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

type Like = Parameters<typeof aCustomer>[0]

async function officeWith(world: World, ...customers: Like[]) {
  const ids: CustomerId[] = []
  for (const one of customers) ids.push((await world.client.customers.create(aCustomer({ phones: [], ...one }))).id)
  return ids
}

const hanoi = { province: 'Hà Nội', address: '12 Phố Huế, Hai Bà Trưng' }

describe('a search for duplicates', () => {
  it.each([
    ['the same tax code', 'certain', ['tax-code'], { name: 'A', taxCode: '0100047516' }, { name: 'B', taxCode: '0100 047 516' }],
    [
      'the same number, written differently',
      'likely',
      ['phone'],
      { name: 'A', phones: [{ typed: '0912 345 678' }] },
      { name: 'B', phones: [{ typed: '+84912345678' }] },
    ],
    [
      'the same address of e-mail',
      'likely',
      ['email'],
      { name: 'A', emails: [{ typed: 'Ke.Toan@atq.vn' }] },
      { name: 'B', emails: [{ typed: 'ke.toan@ATQ.vn' }] },
    ],
    [
      'the same name without its legal form, in one province',
      'likely',
      ['same-name'],
      { name: 'Công ty TNHH Hoà Phát', province: 'Hà Nội' },
      { name: 'CTCP Hòa Phát', province: 'hà nội' },
    ],
    [
      'the same name where one has no province',
      'likely',
      ['same-name'],
      { name: 'Công ty TNHH Hoà Phát', province: 'Hà Nội' },
      { name: 'CTCP Hòa Phát' },
    ],
    [
      'the same words in another order, in one province',
      'possible',
      ['near-name'],
      { name: 'Công ty Xây dựng Minh Long', province: 'Huế' },
      { name: 'Công ty Minh Long Xây dựng', province: 'Huế' },
    ],
    [
      'a long name with a slip of the finger, in one province',
      'possible',
      ['near-name'],
      { name: 'Cơ khí Đại Thành Công', province: 'Huế' },
      { name: 'Cơ khí Đại Thnàh Công', province: 'Huế' },
    ],
    [
      'a name with two slips at one address',
      'likely',
      ['near-name'],
      { name: 'Điện lạnh Phương Nam', ...hanoi },
      { name: 'Điện lạn Phương Nm', ...hanoi },
    ],
    [
      'a person of the same name at the same address',
      'likely',
      ['same-name'],
      { kind: 'person', name: 'Nguyễn Văn An', ...hanoi },
      { kind: 'person', name: 'Nguyen Van An', ...hanoi },
    ],
    [
      'the name and the number',
      'certain',
      ['phone', 'same-name'],
      { name: 'Hoà Phát', province: 'Huế', phones: [{ typed: '0912345678' }] },
      { name: 'Hòa Phát', province: 'Huế', phones: [{ typed: '0912345678' }] },
    ],
    [
      'a number that is also that of one of its people',
      'likely',
      ['phone'],
      { name: 'A', phones: [{ typed: '0912345678' }] },
      { name: 'B', phones: [{ typed: '0903 111 222' }, { typed: '0912345678' }] },
    ],
  ] as [string, string, string[], Like, Like][])('finds %s', async (...[, certainty, reasons, one, other]) => {
    await using world = await createWorld()
    await officeWith(world, one, other)

    expect(await groupsIn(world)).toEqual([{ certainty, reasons, names: [one?.name, other?.name] }])
  })

  it.each([
    [
      'two people of one name in one town',
      { kind: 'person', name: 'Nguyễn Văn An', province: 'Hà Nội' },
      { kind: 'person', name: 'Nguyễn Văn An', province: 'Hà Nội' },
    ],
    ['short names that differ by a letter', { name: 'Hưng Thịnh', province: 'Huế' }, { name: 'Hưng Thành', province: 'Huế' }],
    ['firms of one name in two provinces', { name: 'Minh Phát', province: 'Huế' }, { name: 'Minh Phát', province: 'Cần Thơ' }],
    [
      'names nearly alike with two tax codes',
      { name: 'Cơ khí Đại Thành Công', province: 'Huế', taxCode: '0100047516' },
      { name: 'Cơ khí Đại Thành Côn', province: 'Huế', taxCode: '0312345678' },
    ],
    ['numbers nobody can read', { name: 'A', phones: [{ typed: '12' }] }, { name: 'B', phones: [{ typed: '12' }] }],
    ['neighbours', { name: 'Điện lạnh Phương Nam', ...hanoi }, { name: 'Nhà sách Trí Tuệ', ...hanoi }],
  ] as [string, Like, Like][])('does not take %s for one', async (_what, one, other) => {
    await using world = await createWorld()
    await officeWith(world, one, other)

    expect(await groupsIn(world)).toEqual([])
  })

  it('says no more than "possible" of a switchboard that two taxpayers share, of a branch and its firm, and of a number that many have', async () => {
    await using world = await createWorld()
    await officeWith(
      world,
      { name: 'Toà nhà Một', taxCode: '0100047516', phones: [{ typed: '024 3825 1234' }] },
      { name: 'Toà nhà Hai', taxCode: '0312345678', phones: [{ typed: '024 3825 1234' }] },
      { name: 'Công ty Mẹ', taxCode: '0100109106' },
      { name: 'Chi nhánh Công ty Mẹ', taxCode: '0100109106-001', province: 'Huế' },
      ...['Một', 'Hai', 'Ba', 'Bốn'].map((name) => ({ name: `Hộ ${name}`, phones: [{ typed: '0903 111 222' }] })),
    )

    const groups = await groupsIn(world)

    expect(new Set(groups.map(({ certainty }) => certainty))).toEqual(new Set(['possible']))
    expect(groups.flatMap(({ reasons }) => reasons).toSorted()).toEqual([
      ...['branch', ...Array.from({ length: 7 }, () => 'phone'), 'same-name'],
    ])
  })

  it('shows three that hang together as one group, the surest group first, and tells how far it is', async () => {
    await using world = await createWorld()
    await officeWith(
      world,
      { name: 'Một', phones: [{ typed: '0912345678' }] },
      { name: 'Hai', phones: [{ typed: '0912345678' }], emails: [{ typed: 'a@b.vn' }] },
      { name: 'Ba', emails: [{ typed: 'a@b.vn' }] },
      { name: 'Bốn', taxCode: '0100047516' },
      { name: 'Năm', taxCode: '0100047516' },
    )

    const { groups, events } = await searched(world)

    expect(groups).toEqual({ certain: 1, likely: 1, possible: 0 })
    expect(events.at(-1)).toMatchObject({ done: events[0]?.total })
    expect((await groupsIn(world)).map(({ names }) => names)).toEqual([
      ['Bốn', 'Năm'],
      ['Một', 'Hai', 'Ba'],
    ])
  })

  it('leaves out what lies in the bin, and whom a colleague may not edit', async () => {
    await using world = await createWorld()
    const [me, other] = [
      staffOf(world, { name: 'Người Bán', role: 'sales', department: 'Kinh doanh' }),
      staffOf(world, { name: 'Người Khác', role: 'sales', department: 'Kỹ thuật' }),
    ]
    const code = { taxCode: '0100047516' }
    const [, , binned] = await officeWith(
      world,
      { name: 'Của tôi', ownerId: me, ...code },
      { name: 'Của người khác', ownerId: other, ...code },
      { name: 'Đã xoá', ownerId: me, ...code },
    )
    await world.client.customers.remove([binned as CustomerId])

    expect(await groupsIn({ client: world.window(me) })).toEqual([])
    expect((await groupsIn(world)).map(({ names }) => names)).toEqual([['Của tôi', 'Của người khác']])
  })

  it('remembers who was told apart, until that is taken back', async () => {
    await using world = await createWorld()
    const [one, other] = await officeWith(world, { name: 'A', taxCode: '0100047516' }, { name: 'B', taxCode: '0100047516' })
    const { search } = await searched(world)
    const pair = { first: other as CustomerId, second: one as CustomerId }

    const told = await world.client.duplicates.tellApart([pair])

    expect(told).toEqual([{ first: one, second: other }])
    expect(await world.client.duplicates.tellApart([pair])).toEqual([])
    expect(await world.client.duplicates.groups({ search })).toMatchObject([{ members: [], pairs: [] }])
    expect(await groupsIn(world)).toEqual([])
    expect(await world.client.duplicates.forgetApart(told)).toBe(1)
    expect(await groupsIn(world)).toHaveLength(1)
    expect((await world.client.audit.list({ filter: { records: ['distinction'] } })).map(({ change }) => change)).toEqual([
      'erased',
      'created',
    ])
  })

  it('looks only among those of an import, and whom they are like, when asked for that', async () => {
    await using world = await createWorld()
    await officeWith(
      world,
      { name: 'Cũ 1', taxCode: '0100047516' },
      { name: 'Cũ 2', taxCode: '0100047516' },
      { name: 'Cũ 3', emails: [{ typed: 'a@b.vn' }] },
    )
    const { id } = await importText(world, ['Tên khách hàng,E-mail', 'Mới,a@b.vn'])

    expect((await groupsIn(world, id)).map(({ names }) => names)).toEqual([['Cũ 3', 'Mới']])
    expect(await groupsIn(world)).toHaveLength(2)
  })

  it('ends when nobody listens any more, and shows nobody else what it found', async () => {
    await using world = await createWorld({ sample: true })
    const { search } = await searched(world)
    const colleague = world.window(staffOf(world, { name: 'Người Khác', role: 'director' }))
    await expect(colleague.duplicates.groups({ search })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const stopper = new AbortController()
    const events = await world.client.duplicates.search({}, { signal: stopper.signal })
    stopper.abort()

    expect(await events.next()).toMatchObject({ done: true })
  })
})
