import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CustomValue } from '#shared/features/customFields/schema.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { customiseSome, makeChoices, makeField } from '#tests/helpers/customFields.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function anOffice() {
  const world = await createWorld()
  for (const name of ['An', 'Bình']) await world.client.customers.create(aCustomer({ kind: 'person', name, phones: [] }))
  await customiseSome(world)
  return world
}

/** The .csv of the list, line by line. */
async function exported({ client, folder, chosen }: World) {
  const path = join(folder.path, 'xuat.csv')
  await client.customers.export({ filter: {}, file: chosen(path), format: 'csv' })
  return readFileSync(path, 'utf8').replace('\ufeff', '').trim().split('\r\n')
}

describe('what an office keeps in its own fields', () => {
  it('leaves with the list, each under its label', async () => {
    await using world = await anOffice()

    const [header, first] = await exported(world)

    expect(header).toMatch(/;Biển số xe;Diện tích;Hạn mức;Ngày khảo sát;Ngày giỗ;Cách trả;Hãng;Nhận quà;Kỹ thuật;Đại lý$/u)
    expect(first).toMatch(
      /;29A-123\.45;12[.,]5;50000000;20\/11\/2026;15\/7\/2026;Chuyển khoản;"Daikin; Gree";Có;Nguyễn Thị Hường;Bình$/u,
    )
  })

  it('is told to a person who asks what we hold of them', async () => {
    await using world = await anOffice()
    const [{ id } = { id: 0 as never }] = await world.client.customers.list({ filter: {} })

    const { sections } = await world.client.privacy.dataFile({ customerId: id, contactId: null })

    expect(sections.find(({ name }) => name === 'person')?.rows[0]).toMatchObject({
      ...{ 'custom.text:Biển số xe': '29A-123.45', 'custom.money:Hạn mức': 50_000_000, 'custom.day:Ngày khảo sát': '2026-11-20' },
      ...{ 'custom.yesNo:Nhận quà': 1, 'custom.choices:Hãng': 'Daikin; Gree' },
    })
  })

  it('goes into a merge field by field, links too, and comes back as it was', async () => {
    await using world = await createWorld()
    const { client } = world
    const car = await makeField(world, { kind: 'text', label: 'Biển số' })
    const brands = await makeChoices(world, 'Hãng', { kind: 'choices', labels: ['LG', 'Gree'] })
    const agent = await makeField(world, { kind: 'customer', label: 'Đại lý' })
    const add = (name: string, custom: Record<CustomKey, CustomValue>) =>
      client.customers.create(aCustomer({ name, phones: [], custom }))
    const survivor = await add('An', { [car.key]: 'xe An', [brands.key]: [brands.idOf('LG')] })
    const merged = await add('An Phát', { [car.key]: 'xe Phát', [brands.key]: [brands.idOf('LG'), brands.idOf('Gree')] })
    const third = await add('Bình', { [agent.key]: merged.id })
    const now = async () => Promise.all([survivor, merged, third].map(async ({ id }) => (await client.customers.get(id)).custom))
    const before = await now()

    const { id } = await client.duplicates.merge({
      survivor: { id: survivor.id, version: survivor.version },
      merged: { id: merged.id, version: merged.version },
      taken: [brands.key],
    })

    expect((await client.customers.get(survivor.id)).custom).toEqual({
      ...{ [car.key]: 'xe An', [brands.key]: [brands.idOf('LG'), brands.idOf('Gree')] },
    })
    expect((await client.customers.get(third.id)).custom).toEqual({ [agent.key]: survivor.id })
    await client.duplicates.undoMerge(id)
    expect(await now()).toEqual(before)
  })
})
