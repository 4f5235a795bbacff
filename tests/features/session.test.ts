import { describe, expect, it } from 'vitest'
import type { StaffId } from '#shared/kit/id.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const owner = 1 as StaffId
const password = 'hoa sen trong đầm'
const SECOND = 1_000

describe('signing in', () => {
  it('is not asked for while nobody has a password', async () => {
    await using world = await createWorld()

    expect(await world.window().session.state()).toMatchObject({ state: 'signed-in', staffId: owner, needsPassword: false })
  })

  it('is asked for at every window from the first password on, except where it was just chosen', async () => {
    await using world = await createWorld()
    const other = world.window()

    await world.client.session.changePassword({ current: '', next: password })

    expect(await world.client.session.state()).toMatchObject({ state: 'signed-in', needsPassword: true })
    expect(await other.session.state()).toMatchObject({ state: 'signed-out', staffId: null, people: [{ id: owner }] })
    expect(await other.session.signIn({ staffId: owner, password })).toMatchObject({ state: 'signed-in', staffId: owner })
  })

  it('counts for one window alone, and ends with it', async () => {
    await using world = await withPassword()
    const one = world.window()
    await one.session.signIn({ staffId: owner, password })

    await one.session.signOut()

    await expect(one.customers.count({})).rejects.toMatchObject({ code: 'FORBIDDEN', data: { reason: 'signed-out' } })
    expect(await world.client.customers.count({})).toBe(0)
  })

  it('takes the same Vietnamese letters however the keyboard wrote them', async () => {
    await using world = await withPassword()

    expect(await world.window().session.signIn({ staffId: owner, password: password.normalize('NFD') })).toMatchObject({
      state: 'signed-in',
    })
  })

  it('answers the same for a person who is not there', async () => {
    await using world = await withPassword()

    await expect(world.window().session.signIn({ staffId: 999, password })).rejects.toMatchObject({
      data: { reason: 'wrong-password' },
    })
  })
})

describe('one’s own password', () => {
  it('changes only for who knows the present one', async () => {
    await using world = await withPassword()

    await expect(world.client.session.changePassword({ current: 'sai', next: 'một câu khác hẳn' })).rejects.toMatchObject({
      data: { reason: 'wrong-password' },
    })
    world.clock.pass(SECOND)
    await world.client.session.changePassword({ current: password, next: 'một câu khác hẳn' })

    expect(await world.window().session.signIn({ staffId: owner, password: 'một câu khác hẳn' })).toMatchObject({
      state: 'signed-in',
    })
  })

  it('has eight signs at least', async () => {
    await using world = await createWorld()

    await expect(world.client.session.changePassword({ current: '', next: 'bảy kýt' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})

describe('wrong passwords', () => {
  it('make one wait 1, 2, 4 … seconds, during which not even the right one is taken', async () => {
    await using world = await withPassword()

    expect(await wrong(world)).toEqual({ reason: 'wrong-password', facts: { seconds: 1 } })
    await expect(world.window().session.signIn({ staffId: owner, password })).rejects.toMatchObject({
      data: { reason: 'wait', facts: { seconds: 1 } },
    })
    world.clock.pass(SECOND)
    expect(await wrong(world)).toEqual({ reason: 'wrong-password', facts: { seconds: 2 } })
    world.clock.pass(2 * SECOND)
    expect(await wrong(world)).toEqual({ reason: 'wrong-password', facts: { seconds: 4 } })
    world.clock.pass(4 * SECOND)
    expect(await world.window().session.signIn({ staffId: owner, password })).toMatchObject({ state: 'signed-in' })
    expect(await wrong(world)).toEqual({ reason: 'wrong-password', facts: { seconds: 1 } })
  })

  it('are not forgotten by starting the program again, nor by turning the clock', async () => {
    await using world = await withPassword()
    await wrong(world)
    world.clock.pass(SECOND)
    await wrong(world)

    await world.restart()
    world.clock.set(world.clock.now() + 365 * 86_400_000)

    await expect(world.window().session.signIn({ staffId: owner, password })).rejects.toMatchObject({
      data: { reason: 'wait', facts: { seconds: 2 } },
    })
    world.clock.pass(2 * SECOND)
    expect(await world.window().session.signIn({ staffId: owner, password })).toMatchObject({ state: 'signed-in' })
  })

  it('of one person make nobody else wait', async () => {
    await using world = await withPassword()
    const { id: roleId } = (await world.client.roles.list()).find(({ key }) => key === 'sales') ?? { id: 0 }
    const trang = await world.client.staff.hire({ input: { name: 'Trang', roleId }, password: 'sen-lua-nui-bao-482' })
    await wrong(world)

    expect(await world.window().session.signIn({ staffId: trang.id, password: 'sen-lua-nui-bao-482' })).toMatchObject({
      staffId: trang.id,
    })
  })
})

async function withPassword() {
  const world = await createWorld()
  await world.client.session.changePassword({ current: '', next: password })
  return world
}

/** What a wrong one is answered. */
async function wrong(world: World) {
  const answer = world.window().session.signIn({ staffId: owner, password: 'không phải' })
  return answer.then(
    () => 'let in',
    ({ data }: { data: unknown }) => data,
  )
}
