import { expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const listing = { filter: { view: 'all' as const }, sort: [{ by: 'code' as const, direction: 'ascending' as const }] }

async function catalogue({ client }: World) {
  return (await client.products.list(listing)).map(({ code, name, unitPrice, note }) => ({ code, name, unitPrice, note }))
}

it('a table brings new products and changes those of known codes, in what it says of them; one undo takes all of it back', async () => {
  await using world = await createWorld()
  const { client } = world
  await client.products.create({ code: 'ML-9', name: 'Máy lạnh 1HP', unitPrice: 8_000_000, note: 'Bán chạy', warrantyMonths: 24 })
  const before = await catalogue(world)

  const taken = await client.products.addMany({
    rows: [
      { code: 'ml-9', unitPrice: 8_900_000 },
      { code: 'GAS-32', name: 'Gas R32', unitPrice: 1_200_000 },
      { name: 'Vệ sinh máy lạnh', kind: 'service' },
    ],
    onKnown: 'update',
  })

  expect(await catalogue(world)).toEqual([
    { code: 'GAS-32', name: 'Gas R32', unitPrice: 1_200_000, note: '' },
    { code: 'ML-9', name: 'Máy lạnh 1HP', unitPrice: 8_900_000, note: 'Bán chạy' },
    { code: 'SP00001', name: 'Vệ sinh máy lạnh', unitPrice: 0, note: '' },
  ])
  expect(await client.products.takeBack(taken)).toEqual({ kept: [] })
  expect(await catalogue(world)).toEqual(before)
})

it('a row without a code is the product that alone bears its name, and known products may be left as they are', async () => {
  await using world = await createWorld()
  const { client } = world
  await client.products.create({ name: 'Máy lạnh 1HP', unitPrice: 8_000_000 })

  const rows = [
    { name: 'MÁY LẠNH 1hp', unitPrice: 1 },
    { name: 'Gas R32', unitPrice: 2 },
  ]
  const { added, changed } = await client.products.addMany({ rows, onKnown: 'skip' })

  expect([added.length, changed.length]).toEqual([1, 0])
  expect((await catalogue(world)).map(({ unitPrice }) => unitPrice)).toEqual([8_000_000, 2])
})

it('a code that a later row brings is not given to an earlier one', async () => {
  await using world = await createWorld()
  const rows = [{ name: 'Máy A' }, { code: 'SP00001', name: 'Máy B' }, { name: 'Máy C' }]

  await world.client.products.addMany({ rows, onKnown: 'update' })

  expect((await catalogue(world)).map(({ code, name }) => `${code} ${name}`)).toEqual([
    'SP00001 Máy B',
    'SP00002 Máy A',
    'SP00003 Máy C',
  ])
})

it('nothing of a table comes in when one of its rows cannot', async () => {
  await using world = await createWorld()

  const adding = world.client.products.addMany({ rows: [{ code: 'A', name: 'Máy A' }, { code: 'B' }], onKnown: 'update' })

  await expect(adding).rejects.toMatchObject({ data: { issues: [{ message: 'required', path: ['rows', 1, 'name'] }] } })
  expect(await catalogue(world)).toEqual([])
})

it('what somebody edited or sold since stays when a table is taken back, and is told', async () => {
  await using world = await createWorld()
  const { client } = world
  const taken = await client.products.addMany({
    rows: [
      { code: 'A', name: 'Máy A' },
      { code: 'B', name: 'Máy B' },
      { code: 'C', name: 'Máy C' },
    ],
    onKnown: 'update',
  })
  const [a, b] = await client.products.list(listing)
  if (!a || !b) throw new Error('nothing came in')
  await client.products.update({ id: a.id, version: a.version, input: { ...a, note: 'Hàng mới' } })
  const { id: customerId } = await client.customers.create(aCustomer())
  await client.purchases.create({ customerId, boughtOn: '2026-11-20' as Day, lines: [{ productId: b.id }] })

  expect(await client.products.takeBack(taken)).toEqual({ kept: ['A', 'B'] })

  expect((await catalogue(world)).map(({ code }) => code)).toEqual(['A', 'B'])
})

it('words mean the product of that code, in whatever letters, and without one those of that name', async () => {
  await using world = await createWorld()
  const { client } = world
  await client.products.create({ code: 'ML-9', name: 'Máy lạnh' })
  await client.products.create({ code: 'ML-12', name: 'Máy lạnh' })

  const named = await client.products.named(['ml-9', 'may lanh', 'ML-12 · Máy lạnh', 'Máy bơm'])

  expect(named.map(({ fitting }) => fitting.map(({ code }) => code))).toEqual([['ML-9'], ['ML-12', 'ML-9'], ['ML-12'], []])
})

it('five thousand rows come in at once, and go again', async () => {
  await using world = await createWorld()
  const rows = Array.from({ length: 5_000 }, (_, index) => ({ code: `VT-${index}`, name: `Vật tư ${index}`, unitPrice: index }))

  const taken = await world.client.products.addMany({ rows, onKnown: 'update' })
  expect(await world.client.products.count({ view: 'all' })).toBe(5_000)
  expect(await world.client.products.takeBack(taken)).toEqual({ kept: [] })

  expect(await world.client.products.count({ view: 'all' })).toBe(0)
})
