import { describe, expect, it } from 'vitest'
import { type ProvinceFile, shippedProvinces } from '#shared/kit/provinces.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

/** As if Phú Thọ and Tuyên Quang became one. */
function newerFile(): ProvinceFile {
  const units = shippedProvinces.units
    .filter(({ name }) => name !== 'Tuyên Quang')
    .map((unit) => (unit.name === 'Phú Thọ' ? { ...unit, formerly: [...unit.formerly, 'Tuyên Quang'] } : unit))
  return { ...shippedProvinces, source: 'Nghị quyết thử', units }
}

async function threePlaces({ client }: World) {
  for (const province of ['Hòa Bình', 'tỉnh Tuyên Quang', 'Cà Mau']) await client.customers.create(aCustomer({ province }))
}

async function groupsOf({ client }: World, group: 'province' | 'region') {
  const groups = await client.customers.groupCounts({ filter: {}, group })
  return Object.fromEntries(groups.map(({ key, count }) => [key, count]))
}

describe('the provinces an office goes by', () => {
  it('are those of the program until it takes in a newer file; what was typed stays, and is counted by the new list', async () => {
    await using world = await createWorld()
    await threePlaces(world)
    expect(await groupsOf(world, 'province')).toEqual({ 'Phú Thọ': 1, 'Tuyên Quang': 1, 'Cà Mau': 1 })

    const file = world.fileWith('provinces.json', `\ufeff${JSON.stringify({ about: 'thử', ...newerFile() })}`)
    expect(await world.client.provinces.load({ file })).toEqual({ rows: 33 })

    expect(await groupsOf(world, 'province')).toEqual({ 'Phú Thọ': 2, 'Cà Mau': 1 })
    expect(await world.client.provinces.get()).toMatchObject({ isOwn: true, file: { source: 'Nghị quyết thử' } })
    const rows = await world.client.customers.list({ filter: {}, offset: 0, limit: 10 })
    expect(rows.map(({ province }) => province).toSorted()).toEqual(['Cà Mau', 'Hòa Bình', 'tỉnh Tuyên Quang'])

    await world.restart()
    expect(await groupsOf(world, 'province')).toEqual({ 'Phú Thọ': 2, 'Cà Mau': 1 })
    await world.client.provinces.reset()
    expect(await groupsOf(world, 'province')).toEqual({ 'Phú Thọ': 1, 'Tuyên Quang': 1, 'Cà Mau': 1 })
  })

  it('lie in the region the office counts them in, which the log tells', async () => {
    await using world = await createWorld()
    await threePlaces(world)
    expect(await groupsOf(world, 'region')).toEqual({ north: 2, south: 1 })

    await world.client.provinces.chooseRegion({ name: 'Phú Thọ', region: 'central' })

    expect(await groupsOf(world, 'region')).toEqual({ north: 1, central: 1, south: 1 })
    const [line] = await world.client.audit.list({ filter: {}, limit: 1 })
    expect(line).toMatchObject({ action: 'provinces.chooseRegion', staffName: 'Nguyễn Thị Hường' })
    await world.client.provinces.chooseRegion({ name: 'Phú Thọ', region: 'north' })
    expect((await world.client.provinces.get()).chosen).toEqual({})
    await expect(world.client.provinces.chooseRegion({ name: 'Hòa Bình', region: 'north' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('are found by the name of now with all that was merged into it, and by an older name alone; regions hold their provinces', async () => {
    await using world = await createWorld()
    const { client } = world
    for (const province of ['Hòa Bình', 'Hoà Bình', 'Phú Thọ', 'Cà Mau', ''])
      await client.customers.create(aCustomer({ province, name: province || 'Không rõ' }))
    const found = async (field: 'province' | 'region', operator: 'any' | 'none', ...value: string[]) => {
      const where = { join: 'and' as const, items: [{ field, operator, value }] }
      const rows = await client.customers.list({ filter: { where }, offset: 0, limit: 10 })
      return rows.map(({ name }) => name).toSorted()
    }

    expect(await found('province', 'any', 'Phú Thọ')).toEqual(['Hoà Bình', 'Hòa Bình', 'Phú Thọ'].toSorted())
    expect(await found('province', 'any', 'Hòa Bình')).toEqual(['Hòa Bình'])
    expect(await found('province', 'none', 'Phú Thọ')).toEqual(['Cà Mau', 'Không rõ'])
    expect(await found('region', 'any', 'south')).toEqual(['Cà Mau'])
    expect(await client.customers.words('province')).toEqual(
      ['Cà Mau', 'Hòa Bình', 'Hoà Bình', 'Phú Thọ'].toSorted(new Intl.Collator('vi').compare),
    )
  })

  it.each([
    ['no list at all', 'Tên khách hàng;Điện thoại'],
    ['a list of something else', '{"source":"x"}'],
    ['one without units', JSON.stringify({ ...newerFile(), units: [] })],
    ['one with a region there is not', JSON.stringify(newerFile()).replace('"north"', '"east"')],
    ['a name of 101 letters', JSON.stringify(newerFile()).replace('Cà Mau', 'a'.repeat(101))],
    ['more than a list can be', ' '.repeat(1024 * 1024 + 1)],
  ])('a file with %s is refused, and nothing changes', async (_, text) => {
    await using world = await createWorld()
    const before = await world.client.provinces.get()

    await expect(world.client.provinces.load({ file: world.fileWith('provinces.json', text) })).rejects.toMatchObject({
      data: { reason: 'not-provinces' },
    })

    expect(await world.client.provinces.get()).toEqual(before)
  })
})
