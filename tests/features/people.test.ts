import { describe, expect, it } from 'vitest'
import { openSqlite } from '#main/database/open.ts'
import type { ContactInput } from '#shared/features/contacts/schema.ts'
import { personIdOf } from '#shared/features/people/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { aJob, importText } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

type Client = World['client']
type Listing = Parameters<Client['people']['list']>[0]

function firm({ client }: Pick<World, 'client'>, name: string, ownerId: StaffId | null = null) {
  return client.customers.create(aCustomer({ name, phones: [], ownerId, province: 'Hà Nội' }))
}

function contactAt(world: World, customerId: CustomerId, input: Pick<ContactInput, 'fullName'> & Partial<ContactInput>) {
  return world.client.contacts.create({ customerId, input })
}

/** One firm with these people. */
async function firmWith(world: World, names: readonly string[], name = 'Công ty Sao Mai') {
  const { id } = await firm(world, name)
  for (const fullName of names) await contactAt(world, id, { fullName })
  return id
}

const phone = (typed: string) => ({ typed, label: '', hasZalo: false })

async function names(client: Client, listing: Listing = {}) {
  return (await client.people.list(listing)).map(({ fullName }) => fullName)
}

const by = (...keys: Exclude<NonNullable<NonNullable<Listing>['sort']>[number]['by'], undefined>[]) =>
  keys.map((key) => ({ by: key, direction: 'ascending' as const }))

describe('the list of people', () => {
  it('has everybody one can talk to in the order of their given names, contacts and customers who are people alike', async () => {
    await using world = await createWorld()
    await firmWith(world, ['Lê Văn Đào', 'Trần Dũng', 'Nguyễn Thị Ánh', 'Hoàng Ân', 'Phạm Văn An'])
    await world.client.customers.create(aCustomer({ kind: 'person', name: 'Vũ Thị Ăn', phones: [] }))

    const inOrder = ['Phạm Văn An', 'Nguyễn Thị Ánh', 'Vũ Thị Ăn', 'Hoàng Ân', 'Trần Dũng', 'Lê Văn Đào']
    expect(await names(world.client)).toEqual(inOrder)
    expect(await names(world.client, { sort: [{ by: 'name', direction: 'descending' }] })).toEqual(inOrder.toReversed())
    expect(await world.client.people.count({})).toBe(6)
    expect(await names(world.client, { offset: 4, limit: 2 })).toEqual(['Trần Dũng', 'Lê Văn Đào'])
  })

  it('says of each where they work, what they are there and how they are reached', async () => {
    await using world = await createWorld()
    const { id: customerId } = await firm(world, 'Công ty Sao Mai')
    const contact = await contactAt(world, customerId, {
      ...{
        fullName: 'Lê Thị Hoa',
        honorific: 'Chị',
        title: 'Giám đốc',
        department: 'Ban giám đốc',
        bornOn: '1985-03-08' as Birth,
      },
      phones: [{ typed: '0903 111 222', label: 'mobile', hasZalo: true }],
      emails: [{ typed: 'hoa@saomai.vn', label: 'work' }],
    })
    const person = await world.client.customers.create(
      aCustomer({ kind: 'person', name: 'Vũ Văn Nam', phones: [{ typed: '0912 345 678' }], province: 'Đà Nẵng' }),
    )

    expect(await world.client.people.list({})).toEqual([
      {
        ...{ id: contact.id, contactId: contact.id, customerId, honorific: 'Chị', fullName: 'Lê Thị Hoa', title: 'Giám đốc' },
        ...{ department: 'Ban giám đốc', customerName: 'Công ty Sao Mai', alsoAt: [], province: 'Hà Nội', bornOn: '1985-03-08' },
        photoId: null,
        contactPoints: [
          { kind: 'email', typed: 'hoa@saomai.vn', normal: 'hoa@saomai.vn', label: 'work', hasZalo: false },
          { kind: 'phone', typed: '0903 111 222', normal: '+84903111222', label: 'mobile', hasZalo: true },
        ],
      },
      {
        ...{
          id: personIdOf({ customerId: person.id, contactId: null }),
          contactId: null,
          customerId: person.id,
          honorific: '',
          fullName: 'Vũ Văn Nam',
          title: '',
        },
        ...{ department: '', customerName: '', alsoAt: [], province: 'Đà Nẵng', bornOn: null, photoId: null },
        contactPoints: [{ kind: 'phone', typed: '0912 345 678', normal: '+84912345678', label: '', hasZalo: false }],
      },
    ])
  })

  it('shows who works at several customers once, at the first of them that is there', async () => {
    await using world = await createWorld()
    const [first, second] = [await firm(world, 'Công ty Sao Mai'), await firm(world, 'Công ty Hạ Long')]
    const { id, version } = await contactAt(world, first.id, { fullName: 'Lê Thị Hoa', title: 'Giám đốc' })
    await world.client.contacts.employ({ id, version, input: { customerId: second.id, title: 'Cố vấn' } })

    expect(await world.client.people.list({})).toMatchObject([
      { customerName: 'Công ty Sao Mai', title: 'Giám đốc', alsoAt: ['Công ty Hạ Long'] },
    ])
    await world.client.customers.remove([first.id])
    expect(await world.client.people.list({})).toMatchObject([
      { customerId: second.id, customerName: 'Công ty Hạ Long', title: 'Cố vấn', alsoAt: [] },
    ])
    await world.client.customers.remove([second.id])
    expect([await world.client.people.list({}), await world.client.people.count({})]).toEqual([[], 0])
  })

  it('shows nobody whose customers lie beyond reach, and of who works elsewhere too only what may be seen', async () => {
    await using world = await createWorld()
    const [me, other] = [hire(world, 'Trang'), hire(world, 'Vinh')]
    const [mine, theirs] = [await firm(world, 'Công ty Của Tôi', me), await firm(world, 'Công ty Người Khác', other)]
    await contactAt(world, mine.id, { fullName: 'Lê Văn An' })
    await contactAt(world, theirs.id, { fullName: 'Lê Văn Bình' })
    const { id, version } = await contactAt(world, theirs.id, { fullName: 'Lê Văn Cường' })
    await world.client.contacts.employ({ id, version, input: { customerId: mine.id } })
    await world.client.customers.create(aCustomer({ kind: 'person', name: 'Lê Văn Dũng', phones: [], ownerId: other }))

    const client = world.window(me)
    expect(await client.people.list({})).toMatchObject([
      { fullName: 'Lê Văn An', customerName: 'Công ty Của Tôi' },
      { fullName: 'Lê Văn Cường', customerName: 'Công ty Của Tôi', alsoAt: [] },
    ])
    expect(await client.people.count({})).toBe(2)
    expect(await names(client, { filter: { text: 'Lê Văn' } })).toEqual(['Lê Văn An', 'Lê Văn Cường'])
    expect(await client.people.ids({})).toHaveLength(2)
    expect(await names(world.client)).toHaveLength(4)
  })

  it('comes by firm, title, department, province or birthday, who has none of it last', async () => {
    await using world = await createWorld()
    const [an, thai] = [await firm(world, 'Công ty TNHH An Phát'), await firm(world, 'Cty CP Thái Sơn')]
    const of = (title: string, bornOn: string) => ({ title, department: title, bornOn: bornOn as Birth })
    await contactAt(world, thai.id, { fullName: 'Lê Ánh', ...of('Đại diện', '1990-12-01') })
    await contactAt(world, an.id, { fullName: 'Lê Vy', ...of('Ăn uống', '1970-01-31') })
    await contactAt(world, an.id, { fullName: 'Lê Bình', ...of('Bảo vệ', '2001-03-08') })
    await world.client.customers.create(aCustomer({ kind: 'person', name: 'Lê An', phones: [], province: '' }))

    expect(await names(world.client, { sort: by('customerName') })).toEqual(['Lê Bình', 'Lê Vy', 'Lê Ánh', 'Lê An'])
    for (const key of ['title', 'department'] as const)
      expect(await names(world.client, { sort: by(key) })).toEqual(['Lê Vy', 'Lê Bình', 'Lê Ánh', 'Lê An'])
    expect(await names(world.client, { sort: by('bornOn') })).toEqual(['Lê Vy', 'Lê Bình', 'Lê Ánh', 'Lê An'])
    expect(await names(world.client, { sort: by('province', 'customerName') })).toEqual(['Lê Bình', 'Lê Vy', 'Lê Ánh', 'Lê An'])
    expect(await names(world.client, { sort: [{ by: 'customerName', direction: 'descending' }] })).toEqual([
      ...['Lê Ánh', 'Lê Bình', 'Lê Vy', 'Lê An'],
    ])
  })

  it('knows where the names begin with some letters, đ being a letter of its own', async () => {
    await using world = await createWorld()
    await firmWith(world, ['Lê Văn Đào', 'Trần Dũng', 'Nguyễn Thị Ánh', 'Phạm Hoàng'])
    const placeOf = (typed: string) => world.client.people.placeOf({ typed })
    expect([await placeOf('a'), await placeOf('d'), await placeOf('đ'), await placeOf('ho'), await placeOf('x')]).toEqual([
      ...[0, 1, 2, 3, null],
    ])
  })

  it('keeps everybody in order at both ends and between, however many they are', async () => {
    await using world = await createWorld()
    const customerId = await firmWith(world, [])
    fill(world, customerId, 6_000)
    const all = await world.client.people.ids({})
    expect(all).toEqual(Array.from({ length: 6_000 }, (_, index) => index + 1))
    for (const offset of [0, 1_999, 2_500, 3_990, 5_990, 5_998, 6_000]) {
      const page = await world.client.people.list({ offset, limit: 5 })
      expect(page.map(({ id }) => id)).toEqual(all.slice(offset, offset + 5))
    }
  })

  it('goes along the two indexes of names without sorting anybody', async () => {
    await using world = await createWorld()
    const sqlite = openSqlite(world.folder.database)
    const plan = sqlite
      .prepare(
        `explain query plan select k.sort_key, k.id from contacts k where k.deleted_at is null
        union all select c.sort_key, c.id from customers c where c.kind = 'person' and c.deleted_at is null order by 1, 2 limit 50`,
      )
      .all() as { detail: string }[]
    sqlite.close()
    const steps = plan.map(({ detail }) => detail).join(' · ')
    expect(steps).toMatch(/MERGE .* INDEX contacts_by_name .* INDEX customers_that_are_people/)
    expect(steps).not.toContain('TEMP B-TREE')
  })
})

/** Many contacts at once, under keys in the order of their ids. */
function fill(world: World, customerId: CustomerId, count: number) {
  const sqlite = openSqlite(world.folder.database)
  sqlite
    .prepare(
      `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ?)
      insert into contacts (id, customer_id, full_name, sort_key, created_at, updated_at)
      select n, ?, 'Số ' || n, printf('%06d', n), 0, 0 from numbers`,
    )
    .run(count, customerId)
  sqlite.close()
}

describe('what people are sorted by', () => {
  it('follows their names, is given to who has none yet, and comes and goes with an import', async () => {
    await using world = await createWorld()
    const customerId = await firmWith(world, ['Lê Văn Bình', 'Lê Văn Cường'])
    const [first] = await world.client.contacts.list(customerId)
    if (!first) throw new Error('there is nobody')
    await world.client.contacts.update({ id: first.id, version: first.version, input: { fullName: 'Lê Văn Xuân' } })
    expect(await names(world.client)).toEqual(['Lê Văn Cường', 'Lê Văn Xuân'])

    await importText(world, [
      'Họ và tên,Công ty,Điện thoại',
      'Vũ Thị Đào,Công ty Sao Mai,0912345001',
      'Vũ Thị Ân,Công ty Sao Mai,0912345002',
    ])
    expect(await names(world.client)).toEqual(['Vũ Thị Ân', 'Lê Văn Cường', 'Vũ Thị Đào', 'Lê Văn Xuân'])

    await world.shut()
    const sqlite = openSqlite(world.folder.database)
    sqlite.exec("update contacts set sort_key = ''")
    sqlite.close()
    await world.restart()
    expect(await names(world.client)).toEqual(['Vũ Thị Ân', 'Lê Văn Cường', 'Vũ Thị Đào', 'Lê Văn Xuân'])
  })

  it('follows what an import changes, and what it was is back when that is undone', async () => {
    await using world = await createWorld()
    await firmWith(world, ['Vũ Dao', 'Lê Dũng'])
    const list = ['Mã khách hàng,Tên khách hàng,Người liên hệ', 'KH00001,Công ty Sao Mai,Vũ Đào']
    const { id } = await importText(world, list, { key: 'code', onMatch: 'update', acceptMarked: false })
    expect(await names(world.client)).toEqual(['Lê Dũng', 'Vũ Đào'])

    await world.client.imports.undo({ job: aJob(), id })
    expect(await names(world.client)).toEqual(['Vũ Dao', 'Lê Dũng'])
  })
})

describe('a text', () => {
  async function office(world: World) {
    const [saoMai, lan] = [await firm(world, 'Công ty Sao Mai'), await firm(world, 'Công ty Hoa Lan')]
    await contactAt(world, saoMai.id, { fullName: 'Nguyễn Thị Lan', phones: [phone('0903 111 222')] })
    await contactAt(world, saoMai.id, { fullName: 'Trần Văn Minh', emails: [{ typed: 'minh@saomai.vn', label: '' }] })
    await contactAt(world, lan.id, { fullName: 'Vũ Đức', title: 'Kế toán', phones: [phone('024 3826 5555')] })
  }

  it('finds people by their names before those whose firm is called so', async () => {
    await using world = await createWorld()
    await office(world)
    const found = (text: string) => names(world.client, { filter: { text } })
    expect(await found('lan')).toEqual(['Nguyễn Thị Lan', 'Vũ Đức'])
    expect(await found('sao mai')).toHaveLength(2)
    expect(await found('minh sao mai')).toEqual(['Trần Văn Minh'])
    expect([await found('không ai'), await found('?'), await found('  ')].map(({ length }) => length)).toEqual([0, 0, 3])
    expect(await world.client.people.count({ text: 'lan' })).toBe(2)
    expect(await world.client.people.placeOf({ filter: { text: 'lan' }, typed: 'đ' })).toBe(1)
  })

  it('finds whose number or address it is a part of, and nobody else of the firm', async () => {
    await using world = await createWorld()
    await office(world)
    const found = (text: string) => names(world.client, { filter: { text } })
    expect(await found('0903 111')).toEqual(['Nguyễn Thị Lan'])
    expect(await found('1222')).toEqual(['Nguyễn Thị Lan'])
    expect(await found('5555')).toEqual(['Vũ Đức'])
    expect(await found('minh@sao')).toEqual(['Trần Văn Minh'])
  })

  it('finds all people of a firm by what is known of the firm alone', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer({ name: 'Công ty Sao Mai', shortName: 'SMJ', phones: [] }))
    await contactAt(world, id, { fullName: 'Vũ Đức' })
    expect(await names(world.client, { filter: { text: 'smj' } })).toEqual(['Vũ Đức'])
  })

  it('finds who was meant by a slip of the hand', async () => {
    await using world = await createWorld()
    await office(world)
    expect(await names(world.client, { filter: { text: 'ngyuen' } })).toEqual(['Nguyễn Thị Lan'])
  })
})
