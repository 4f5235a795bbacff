import { describe, expect, it } from 'vitest'
import type { CommuneFile } from '#shared/kit/communeFile.ts'
import type { Day } from '#shared/kit/day.ts'
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

/** As if there were one unit only, which took in two wards. */
const ofDaLat: CommuneFile = {
  source: 'Nghị quyết thử về xã',
  from: '2026-10-01' as Day,
  districts: [],
  units: [
    {
      name: 'Phường Đà Lạt',
      province: 'Lâm Đồng',
      formerly: [{ province: 'Lâm Đồng', district: 'Thành phố Đà Lạt', names: ['Phường 1', 'Phường 2'] }],
    },
  ],
  unplaced: [],
}
const inDaLat = { address: '5 Hải Thượng, Phường 1, TP. Đà Lạt', province: 'Lâm Đồng' }

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
    expect(await world.client.provinces.load({ file })).toEqual({ rows: 33, communes: 0 })

    expect(await groupsOf(world, 'province')).toEqual({ 'Phú Thọ': 2, 'Cà Mau': 1 })
    expect(await world.client.provinces.get()).toMatchObject({ isOwn: true, file: { source: 'Nghị quyết thử' } })
    const rows = await world.client.customers.list({ filter: {}, offset: 0, limit: 10 })
    expect(rows.map(({ province }) => province).toSorted()).toEqual(['Cà Mau', 'Hòa Bình', 'tỉnh Tuyên Quang'])

    await world.restart()
    expect(await groupsOf(world, 'province')).toEqual({ 'Phú Thọ': 2, 'Cà Mau': 1 })
    await world.client.provinces.reset()
    expect(await groupsOf(world, 'province')).toEqual({ 'Phú Thọ': 1, 'Tuyên Quang': 1, 'Cà Mau': 1 })
  })

  it('come with their communes: those of the program until a file brings others, which stay until it is given back', async () => {
    await using world = await createWorld()
    const { client } = world
    expect(await client.provinces.communes()).toMatchObject({ units: 3321, from: '2025-07-01', isOwn: false })
    expect(await client.provinces.communeOf(inDaLat)).toMatchObject({ name: 'Phường Xuân Hương - Đà Lạt', province: 'Lâm Đồng' })

    const file = world.fileWith('provinces.json', JSON.stringify({ ...newerFile(), communes: ofDaLat }))
    expect(await client.provinces.load({ file })).toEqual({ rows: 33, communes: 1 })
    await client.provinces.chooseRegion({ name: 'Phú Thọ', region: 'central' })
    await world.restart()

    expect(await world.client.provinces.communes()).toEqual({
      source: 'Nghị quyết thử về xã',
      from: '2026-10-01',
      units: 1,
      former: 2,
      isOwn: true,
    })
    expect(await world.client.provinces.communeOf(inDaLat)).toEqual({
      name: 'Phường Đà Lạt',
      province: 'Lâm Đồng',
      address: '5 Hải Thượng, Phường Đà Lạt',
    })
    await world.client.provinces.reset()
    expect(await world.client.provinces.communeOf(inDaLat)).toMatchObject({ name: 'Phường Xuân Hương - Đà Lạt' })
  })

  it('are what an address is completed by, in the province it lies in; those of a newer file as soon as it is there', async () => {
    await using world = await createWorld()
    const { client } = world
    const offered = async (part: string, province: string) =>
      (await client.provinces.communesBeginning({ part, province })).map(({ name }) => name)
    expect(await offered('p. da l', '')).toEqual([])
    expect(await offered('xuan h', 'lam dong')).toEqual(['Phường Xuân Hương - Đà Lạt'])

    const file = world.fileWith('provinces.json', JSON.stringify({ ...newerFile(), communes: ofDaLat }))
    await client.provinces.load({ file })

    expect(await offered('p. da l', '')).toEqual(['Phường Đà Lạt'])
    expect(await offered('xuan h', 'lam dong')).toEqual([])
  })

  it('may come in a file of before, without communes: those of the program stay in use', async () => {
    await using world = await createWorld()
    await world.client.provinces.load({ file: world.fileWith('provinces.json', JSON.stringify(newerFile())) })
    expect(await world.client.provinces.get()).toMatchObject({ isOwn: true })
    expect(await world.client.provinces.communes()).toMatchObject({ units: 3321, isOwn: false })
    expect(await world.client.provinces.communeOf({ address: 'một khu phố', province: 'Cà Mau' })).toBeNull()
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
    ['more than a list can be', ' '.repeat(4 * 1024 * 1024 + 1)],
    ['communes that have no province', JSON.stringify({ ...newerFile(), communes: { ...ofDaLat, units: [{ name: 'Xã Một' }] } })],
    ['an empty list of communes', JSON.stringify({ ...newerFile(), communes: { ...ofDaLat, units: [] } })],
  ])('a file with %s is refused, and nothing changes', async (_, text) => {
    await using world = await createWorld()
    const standing = async () => [await world.client.provinces.get(), await world.client.provinces.communes()]
    const before = await standing()

    await expect(world.client.provinces.load({ file: world.fileWith('provinces.json', text) })).rejects.toMatchObject({
      data: { reason: 'not-provinces' },
    })

    expect(await standing()).toEqual(before)
  })
})
