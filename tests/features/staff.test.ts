import { describe, expect, it } from 'vitest'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const ownPassword = 'hoa sen trong đầm'
const herPassword = 'sen-lua-nui-bao-482'

describe('hiring', () => {
  it('asks the owner for a password first, because from two on everybody signs in', async () => {
    await using world = await createWorld()
    const input = await aSaleswoman(world)

    await expect(world.client.staff.hire({ input, password: herPassword })).rejects.toMatchObject({
      data: { reason: 'own-password-first' },
    })

    await world.client.session.changePassword({ current: '', next: ownPassword })
    const trang = await world.client.staff.hire({ input, password: herPassword })
    expect(trang).toMatchObject({ name: 'Trần Thu Trang', shortName: 'Trang', roleKey: 'sales', hasPassword: true })
  })

  it('refuses a password anybody could guess', async () => {
    await using world = await createWorld()

    await expect(world.client.staff.hire({ input: await aSaleswoman(world), password: '1234567' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('leaves making owners to owners', async () => {
    await using world = await createWorld()
    const { id, input, version } = await hired(world, 'director')
    const director = world.window(id)
    await world.client.roles.update(await withStaffEdit(world))
    const owner = await roleId(world, 'owner')

    await expect(director.staff.update({ id, version, input: { ...input, roleId: owner } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(director.staff.resetPassword({ id: 1, password: herPassword })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('departments', () => {
  it('are made by typing a name, once, and counted by who works in them', async () => {
    await using world = await createWorld()
    const north = await world.client.staff.createDepartment({ name: 'Kinh doanh miền Bắc' })
    const again = await world.client.staff.createDepartment({ name: '  Kinh doanh  miền Bắc ' })
    await world.client.staff.createDepartment({ name: 'Kế toán' })
    await hired(world, 'sales', north.id)

    expect(again.id).toBe(north.id)
    expect((await world.client.staff.departments()).map(({ name, people }) => [name, people])).toEqual([
      ['Kinh doanh miền Bắc', 1],
      ['Kế toán', 0],
    ])
  })

  it('get another name, but not that of another one', async () => {
    await using world = await createWorld()
    const north = await world.client.staff.createDepartment({ name: 'Miền Bắc' })
    await world.client.staff.createDepartment({ name: 'Kế toán' })

    expect(await world.client.staff.renameDepartment({ id: north.id, name: 'Kinh doanh' })).toMatchObject({ name: 'Kinh doanh' })
    await expect(world.client.staff.renameDepartment({ id: north.id, name: 'Kế toán' })).rejects.toMatchObject({
      data: { reason: 'department-exists' },
    })
  })

  it('go only when nobody works in them any more', async () => {
    await using world = await createWorld()
    const north = await world.client.staff.createDepartment({ name: 'Miền Bắc' })
    const { id, version } = await hired(world, 'sales', north.id)

    await expect(world.client.staff.removeDepartment(north.id)).rejects.toMatchObject({ data: { reason: 'department-in-use' } })

    await world.client.staff.leave({ id, version })
    await world.client.staff.removeDepartment(north.id)
    expect(await world.client.staff.departments()).toEqual([])
  })
})

describe('roles', () => {
  it('say how many people have them', async () => {
    await using world = await createWorld()
    await hired(world, 'sales')

    const people = (await world.client.roles.list()).map(({ key, people: count }) => [key, count])
    expect(Object.fromEntries(people)).toMatchObject({ owner: 1, sales: 1, viewer: 0 })
  })

  it('are copied under a name of their own and given away while nobody has them', async () => {
    await using world = await createWorld()
    const sales = (await world.client.roles.list()).find(({ key }) => key === 'sales')
    const copy = await world.client.roles.create({ name: 'Kinh doanh có xuất', grants: sales?.grants ?? {} })

    expect(copy).toMatchObject({ key: null, grants: sales?.grants })
    await world.client.roles.remove(copy.id)
    expect((await world.client.roles.list()).map(({ id }) => id)).not.toContain(copy.id)
  })

  it('change at once what a signed-in person may do', async () => {
    await using world = await createWorld()
    const { id } = await hired(world, 'sales')
    const window = world.window(id)
    await world.client.customers.create(aCustomer({ ownerId: 1 }))
    expect(await window.customers.count({})).toBe(0)
    const sales = (await world.client.roles.list()).find(({ key }) => key === 'sales')
    if (!sales) throw new Error('no sales role')

    const grants = { ...sales.grants, customers: { see: 'all' as const } }
    await world.client.roles.update({ id: sales.id, version: sales.version, input: { name: '', grants } })

    expect(await window.customers.count({})).toBe(1)
    await expect(window.customers.create(aCustomer())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('somebody who leaves', () => {
  it('hands over customers, contracts, calls to make, tasks to do and appointments to come, and keeps what was done', async () => {
    await using world = await createWorld()
    const { id } = await hired(world, 'sales')
    const hers = world.window(id)
    const customer = await hers.customers.create(aCustomer({ ownerId: id }))
    await hers.contracts.create(aContract(customer.id, { ownerId: id }))
    const at = world.clock.now()
    await hers.calls.plan({ customerId: customer.id, plannedAt: at + 3_600_000 })
    await hers.calls.log({ customerId: customer.id, outcome: 'reached', note: 'Đã gọi' })
    await hers.appointments.create({ title: 'Khảo sát', startsAt: at + 7_200_000, endsAt: at + 9_000_000 })
    await hers.appointments.create({ title: 'Đã gặp', startsAt: at - 9_000_000, endsAt: at - 7_200_000 })
    await hers.tasks.create({ title: 'Gửi báo giá' })
    const sent = await hers.tasks.create({ title: 'Đã gửi' })
    await hers.tasks.finish({ id: sent.id, version: 1 })

    const moved = await world.client.staff.handOver({ from: id, to: 1 })

    expect(moved).toEqual({ customers: 1, contracts: 1, calls: 1, tasks: 1, appointments: 1, gifts: 0, opportunities: 0 })
    expect(await world.client.customers.get(customer.id)).toMatchObject({ ownerId: 1 })
    expect(await world.client.calls.list({ filter: { view: 'done', staffIds: [id] }, offset: 0, limit: 10 })).toHaveLength(1)
    await expect(world.client.staff.handOver({ from: id, to: id })).rejects.toMatchObject({ data: { reason: 'same-person' } })
  })

  it('is out at once, cannot sign in, is given no new work, and can come back', async () => {
    await using world = await createWorld()
    const { id, version } = await hired(world, 'sales')
    const hers = world.window(id)

    const left = await world.client.staff.leave({ id, version })

    await expect(hers.staff.me()).rejects.toMatchObject({ data: { reason: 'signed-out' } })
    expect((await hers.session.state()).people.map((person) => person.id)).toEqual([1])
    await expect(hers.session.signIn({ staffId: id, password: herPassword })).rejects.toMatchObject({
      data: { reason: 'wrong-password' },
    })
    await expect(world.client.customers.create(aCustomer({ ownerId: id }))).resolves.toMatchObject({ ownerId: id })
    await expect(world.client.staff.handOver({ from: 1, to: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await world.client.staff.comeBack({ id, version: left.version })
    expect(await hers.session.signIn({ staffId: id, password: herPassword })).toMatchObject({ state: 'signed-in', staffId: id })
  })

  it('is never the last who may do everything', async () => {
    await using world = await createWorld()
    const [owner] = await world.client.staff.members()

    await expect(world.client.staff.leave({ id: 1, version: owner?.version ?? 1 })).rejects.toMatchObject({
      data: { reason: 'last-owner' },
    })
  })
})

type Key = 'owner' | 'director' | 'sales'

async function roleId(world: World, key: Key) {
  const role = (await world.client.roles.list()).find((one) => one.key === key)
  if (!role) throw new Error(`no role ${key}`)
  return role.id
}

async function aSaleswoman(world: World) {
  return { name: 'Trần Thu Trang', roleId: await roleId(world, 'sales') }
}

async function hired(world: World, key: Key, departmentId: number | null = null) {
  const input = { name: 'Trần Thu Trang', roleId: await roleId(world, key), departmentId }
  await world.client.session.changePassword({ current: '', next: ownPassword })
  const member = await world.client.staff.hire({ input, password: herPassword })
  return { ...member, input }
}

/** The director's role, which may look after people from now on. */
async function withStaffEdit(world: World) {
  const role = (await world.client.roles.list()).find((one) => one.key === 'director')
  if (!role) throw new Error('no director')
  const grants = { ...role.grants, staff: { see: 'all' as const, edit: 'all' as const } }
  return { id: role.id, version: role.version, input: { name: '', grants } }
}
