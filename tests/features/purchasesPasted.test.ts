import { expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const row = { boughtOn: '2026-11-20' as Day, quantity: 1, unitPrice: 100_000 }

async function meant({ client }: World, ...texts: string[]) {
  const { customers } = await client.purchases.named({ customers: texts, products: [] })
  return customers.map(({ fitting }) => fitting.map(({ name }) => name))
}

it('words mean a customer by code, by tax code with its lost zero, by any of its phones, or by name', async () => {
  await using world = await createWorld()
  const { client } = world
  const phones = [{ typed: '0912 345 678' }]
  const { code } = await client.customers.create(aCustomer({ name: 'Công ty An Phát', taxCode: '0100109106', phones }))
  await client.customers.create(aCustomer({ name: 'Trần Thị Hoa', kind: 'person', phones: [] }))
  await client.customers.create(aCustomer({ name: 'Trần Thị Hoa', kind: 'person', phones: [{ typed: '0903111222' }] }))

  expect(await meant(world, code, code.toLowerCase(), '100109106', '912345678', '84912345678', 'cong ty an phat')).toEqual(
    Array.from({ length: 6 }, () => ['Công ty An Phát']),
  )
  expect(await meant(world, 'Trần Thị Hoa', '0903 111 222', 'Ai đó')).toEqual([
    ['Trần Thị Hoa', 'Trần Thị Hoa'],
    ['Trần Thị Hoa'],
    [],
  ])
})

it('words do not mean a customer that lies in the bin, nor one that whoever asks may not edit', async () => {
  await using world = await createWorld()
  const { client } = world
  const { id: me } = await client.staff.me()
  const { id, code } = await client.customers.create(aCustomer({ name: 'Công ty An Phát', ownerId: me }))
  const colleague = world.window(hire(world, 'Lan'))
  const seenByColleague = await colleague.purchases.named({ customers: [code], products: [] })
  expect(seenByColleague.customers).toEqual([{ text: code, fitting: [] }])

  await client.customers.remove([id])

  expect(await meant(world, code)).toEqual([[]])
})

it('the rows of a table become purchases in their order, and whoever bought becomes a customer; one undo takes them back', async () => {
  await using world = await createWorld()
  const { client } = world
  const an = await client.customers.create(aCustomer({ name: 'An Phát', stage: 'prospect' }))
  const binh = await client.customers.create(aCustomer({ name: 'Bình Minh' }))
  const { id: productId } = await client.products.create({ name: 'Máy lạnh', lastsMonths: 12 })

  const ids = await client.purchases.addMany([
    { ...row, customerId: an.id, productId, quantity: 2, serial: 'SN-1' },
    { ...row, customerId: binh.id, productId, amount: 90_000 },
    { ...row, customerId: an.id, productId, note: 'lần 2' },
  ])

  const bought = await Promise.all(ids.map((id) => client.purchases.get(id)))
  expect(bought).toMatchObject([
    { customerName: 'An Phát', quantity: 2, amount: 200_000, serial: 'SN-1' },
    { customerName: 'Bình Minh', amount: 90_000 },
    { customerName: 'An Phát', amount: 100_000, note: 'lần 2', dueOn: '2027-11-20' },
  ])
  expect((await client.customers.get(an.id)).stage).toBe('customer')
  await client.purchases.remove(ids)
  expect(await client.purchases.totals(an.id)).toMatchObject({ count: 0, amount: 0 })
})

it('rows of a table that are written down already are known, each as often as it stands there, and those of the bin are not', async () => {
  await using world = await createWorld()
  const { client } = world
  const { id: me } = await client.staff.me()
  const { id: customerId } = await client.customers.create(aCustomer({ ownerId: me }))
  const { id: productId } = await client.products.create({ name: 'Máy lạnh' })
  const one = { ...row, customerId, productId }
  const others = [
    { ...one, quantity: 2 },
    { ...one, unitPrice: 99_000 },
    { ...one, amount: 99_000 },
    { ...one, serial: 'SN-1' },
    { ...one, boughtOn: '2026-11-19' as Day },
  ]
  const ids = await client.purchases.addMany([one, { ...one, note: 'cùng ngày' }])

  expect(await client.purchases.known([one, ...others, one, { ...one, amount: 100_000 }, one])).toEqual([
    true,
    ...others.map(() => false),
    ...[true, false, false],
  ])
  const colleague = world.window(hire(world, 'Lan'))
  expect(await colleague.purchases.known([one])).toEqual([false])

  await client.purchases.remove(ids)
  expect(await client.purchases.known([one])).toEqual([false])
})

it('nothing of a table is written down when the product of one row is gone', async () => {
  await using world = await createWorld()
  const { client } = world
  const { id: customerId } = await client.customers.create(aCustomer())
  const kept = await client.products.create({ name: 'Máy lạnh' })
  const gone = await client.products.create({ name: 'Máy bơm' })
  await client.products.remove([gone.id])

  const adding = client.purchases.addMany([kept.id, gone.id].map((productId) => ({ ...row, customerId, productId })))

  await expect(adding).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await client.purchases.totals(customerId)).toMatchObject({ count: 0 })
})

it('five thousand rows come in at once, and go again', async () => {
  await using world = await createWorld({ sample: true })
  const { client } = world
  const customers = await client.customers.list({ filter: {}, limit: 100 })
  const { id: productId } = await client.products.create({ name: 'Gas R32' })
  const rows = Array.from({ length: 5_000 }, (_, index) => ({
    ...row,
    productId,
    customerId: (customers[index % customers.length] ?? customers[0])?.id as (typeof customers)[number]['id'],
    boughtOn: `2026-${String(1 + (index % 11)).padStart(2, '0')}-15` as Day,
  }))

  const ids = await client.purchases.addMany(rows)
  expect(new Set(ids).size).toBe(5_000)
  const customerId = rows[0]?.customerId as (typeof rows)[number]['customerId']
  const bought = async () => (await client.purchases.list({ customerId })).filter((one) => one.productId === productId).length
  const some = await bought()
  expect(some).toBeGreaterThan(0)

  const done: string[] = []
  await Promise.all([
    client.purchases.remove(ids).then(() => done.push('removed')),
    client.customers.get(customerId).then(() => done.push('answered')),
  ])
  expect(done, 'others are answered in between').toEqual(['answered', 'removed'])
  expect(await bought()).toBe(0)
  await client.purchases.restore(ids)
  expect(await bought()).toBe(some)
})
