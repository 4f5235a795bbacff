import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createSealedWorld, hireOwner, password, signIn } from '#tests/helpers/sealed.ts'

describe('passwords of sealed data', () => {
  it('change with the key they open: the old one opens nothing any more', async () => {
    await using world = await createSealedWorld()
    await world.client.session.changePassword({ current: password, next: 'một mật khẩu khác' })
    await world.restart()
    await expect(signIn(world)).rejects.toMatchObject({ data: { reason: 'wrong-password' } })
    world.clock.pass(1_000)
    expect(await signIn(world, 'một mật khẩu khác')).toMatchObject({ state: 'signed-in' })
  })

  it('open for a colleague until they leave', async () => {
    await using world = await createSealedWorld()
    const tú = await hireOwner(world, 'Trần Thanh Tú', 'mật khẩu của Tú')
    await world.restart()
    expect(await world.client.session.signIn({ staffId: tú, password: 'mật khẩu của Tú' })).toMatchObject({ staffId: tú })
    await signIn(world)
    const member = (await world.client.staff.members()).find(({ id }) => id === tú)
    await world.client.staff.leave({ id: tú, version: member?.version ?? 0 })
    await world.restart()
    expect((await world.client.session.state()).people.map(({ name }) => name)).toEqual(['Nguyễn Thị Hường'])
    await expect(world.client.session.signIn({ staffId: tú, password: 'mật khẩu của Tú' })).rejects.toMatchObject({
      data: { reason: 'wrong-password' },
    })
  })

  it('that were forgotten are made anew by the recovery key, before the data is open and after', async () => {
    await using world = await createSealedWorld()
    const { recoveryKey } = world
    await world.restart()
    const recover = (key: string, next: string) => world.client.session.recover({ staffId: 1, recoveryKey: key, password: next })
    await expect(recover('ABCD-EFGH', 'mật khẩu mới 1')).rejects.toMatchObject({ data: { reason: 'recovery-key-unreadable' } })
    await expect(recover(await keyOfAnother(), 'mật khẩu mới 1')).rejects.toMatchObject({
      data: { reason: 'recovery-key-wrong' },
    })
    expect(await recover(recoveryKey, 'mật khẩu mới 1')).toMatchObject({ state: 'signed-in' })
    await world.client.session.signOut()
    expect(await recover(recoveryKey.toLowerCase(), 'mật khẩu mới 2')).toMatchObject({ state: 'signed-in' })
    await world.restart()
    expect(await signIn(world, 'mật khẩu mới 2')).toMatchObject({ state: 'signed-in' })
  })

  it('the recovery key can be replaced, and the old one is then worth nothing', async () => {
    await using world = await createSealedWorld()
    const { recoveryKey } = await world.client.encryption.newRecoveryKey()
    await world.client.encryption.changeRecoveryKey({ recoveryKey })
    await world.restart()
    const recover = (key: string) => world.client.session.recover({ staffId: 1, recoveryKey: key, password: 'mật khẩu mới 1' })
    await expect(recover(world.recoveryKey)).rejects.toMatchObject({ data: { reason: 'recovery-key-wrong' } })
    expect(await recover(recoveryKey)).toMatchObject({ state: 'signed-in' })
  })
})

describe('the key file', () => {
  it('may lose one of its two copies', async () => {
    await using world = await createSealedWorld()
    const [first = '', second = ''] = world.folder.keyrings
    await world.shut()
    truncateSync(first, 20)
    await world.start()
    expect(await signIn(world)).toMatchObject({ state: 'signed-in' })
    await world.client.session.changePassword({ current: password, next: 'một mật khẩu khác' })
    await world.shut()
    rmSync(second)
    await world.start()
    expect(await signIn(world, 'một mật khẩu khác')).toMatchObject({ state: 'signed-in' })
  })

  it('that is gone altogether leaves the data as it is, and a backup brings both back', async () => {
    await using world = await createSealedWorld()
    await world.client.customers.create(aCustomer({ name: 'Công ty Hoàng Mai' }))
    const { name } = await world.client.backups.make()
    await world.shut()
    for (const path of world.folder.keyrings) rmSync(path)
    const before = sha256Of(readFileSync(world.folder.database))
    await world.start()
    expect(await world.client.office.folder()).toMatchObject({ state: 'corrupt' })
    expect(sha256Of(readFileSync(world.folder.database))).toBe(before)
    await world.client.backups.rescue.restore({ name, unlock: { recoveryKey: world.recoveryKey } })
    await signIn(world)
    expect(await world.client.customers.count({})).toBe(1)
  })

  it('a password that was being changed when the program was killed: one of the two opens the data', async () => {
    await using world = await createSealedWorld()
    const old = readFileSync(world.folder.keyrings[0] ?? '', 'utf8')
    await world.client.session.changePassword({ current: password, next: 'một mật khẩu khác' })
    await world.shut()
    const fresh = JSON.parse(readFileSync(world.folder.keyrings[0] ?? '', 'utf8'))
    const both = { ...fresh, generation: 99, people: [...JSON.parse(old).people, ...fresh.people] }
    for (const path of world.folder.keyrings) writeFileSync(path, JSON.stringify(both))
    await world.start()
    await expect(signIn(world)).rejects.toMatchObject({ data: { reason: 'wrong-password' } })
    world.clock.pass(1_000)
    expect(await signIn(world, 'một mật khẩu khác')).toMatchObject({ state: 'signed-in' })
    expect(JSON.parse(readFileSync(world.folder.keyrings[0] ?? '', 'utf8')).people).toHaveLength(1)
  })
})

async function keyOfAnother() {
  await using other = await createSealedWorld()
  return other.recoveryKey
}
