import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer, aGift } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const tet = { occasion: 'tet', dueOn: '2026-02-17' as Day, status: 'given' as const, givenOn: '2026-02-10' as Day }

/** A gift of last year's Tết, one of this year's, and one for somebody else. */
async function threeGifts({ client }: World) {
  const { id } = await client.customers.create(aCustomer({ name: 'An Bình', phones: [] }))
  const other = await client.customers.create(aCustomer({ name: 'Bình Minh', phones: [] }))
  const before = await client.gifts.create({ customerId: id, input: aGift({ ...tet, what: 'Rượu', cost: 450_000 }) })
  const now = await client.gifts.create({ customerId: id, input: aGift({ what: '=1+1', cardText: 'Chúc mừng' }) })
  const theirs = await client.gifts.create({ customerId: other.id, input: aGift({ occasion: '', occasionName: 'Khai trương' }) })
  return { customers: [id, other.id], ids: [theirs.id, before.id, now.id], now }
}

it('gifts leave as the list shows them, beside those of the year before, with nothing that a spreadsheet would run', async () => {
  await using world = await createWorld()
  await threeGifts(world)
  const file = world.fileWith('qua.csv', '')

  const { rows } = await world.client.gifts.export({ filter: { year: 2027 }, file, format: 'csv' })

  expect(rows).toBe(2)
  const [header, ...lines] = readFileSync(join(world.folder.path, 'qua.csv'), 'utf8').split('\r\n')
  expect(header).toMatch(/^\ufeffKhách hàng;Người nhận;Dịp;Cho ngày;Quà;Dự kiến \(₫\);Đã chi \(₫\);Người tặng;Trạng thái;/u)
  expect(lines).toEqual([
    "An Bình;;Tết Nguyên đán;06/02/2027;'=1+1;500000;0;Nguyễn Thị Hường;Dự kiến;;;Rượu;450000;Chúc mừng;",
    'Bình Minh;;Khai trương;06/02/2027;Hộp trà sen;500000;0;Nguyễn Thị Hường;Dự kiến;;;;;;',
    '',
  ])
})

it('gifts are printed and copied in the order of their list, and the log says so', async () => {
  await using world = await createWorld()
  const { ids, now } = await threeGifts(world)
  const { gifts } = world.client

  expect(await gifts.printList({ filter: {}, ids: null })).toMatchObject({ rows: 3, found: 3 })
  expect(await gifts.printList({ filter: {}, ids: [now.id] })).toMatchObject({ rows: 1, gifts: [{ what: '=1+1' }] })
  expect((await gifts.copy({ filter: {}, ids })).gifts.map(({ what }) => what)).toEqual(['Rượu', '=1+1', 'Hộp trà sen'])

  const log = await world.client.audit.list({ filter: { changes: ['exported', 'printed'] }, limit: 10 })
  expect(log.map(({ change, action }) => `${change} ${action}`)).toEqual([
    'exported gifts.copy',
    'printed gifts.printList',
    'printed gifts.printList',
  ])
})

it('whoever gets some gifts gets one label each: the person who is named on them, or the customer as such', async () => {
  await using world = await createWorld()
  const { customers, ids } = await threeGifts(world)
  const [customerId, other] = customers
  if (customerId === undefined || other === undefined) throw new Error('no customers')
  const named = async (fullName: string) => {
    const contact = await world.client.contacts.create({ customerId, input: { fullName } })
    const gift = () => world.client.gifts.create({ customerId, input: aGift({ contactId: contact.id }) })
    return { contact, gifts: [(await gift()).id, (await gift()).id] }
  }
  const binh = await named('Trần Văn Bình')
  const an = await named('Lê Thị An')

  expect(await world.client.gifts.receivers([...binh.gifts, ...ids, ...an.gifts])).toEqual([
    { customerId, contactId: null },
    { customerId, contactId: an.contact.id },
    { customerId, contactId: binh.contact.id },
    { customerId: other, contactId: null },
  ])
  expect(await world.client.gifts.versions(ids)).toEqual(ids.map((id) => ({ id, version: 1 })))
})
