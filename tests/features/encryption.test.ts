import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tick } from '#main/features/backups/schedule.ts'
import { folderAt } from '#main/kit/folder.ts'
import { isSealed } from '#main/kit/sealedFile.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { backupPath, fileOriginal, sha256Of } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createSealedWorld, filesThatTell, password, seal, signIn } from '#tests/helpers/sealed.ts'
import { createWorld, createWorldIn, type World } from '#tests/helpers/world.ts'

describe('a firm founded with a password and a recovery key', () => {
  it('is sealed from its first byte, and opens at the next start by the password only', async () => {
    await using world = await createSealedWorld()
    await world.client.customers.create(aCustomer({ name: 'Công ty Hoàng Mai' }))
    expect(await world.client.encryption.state()).toMatchObject({ isOn: true, waiting: [], plainBackups: 0 })

    await world.restart()

    expect(await world.client.office.folder()).toMatchObject({ state: 'sealed' })
    expect(await world.client.session.state()).toMatchObject({ state: 'signed-out', people: [{ name: 'Nguyễn Thị Hường' }] })
    await expect(world.client.customers.count({})).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(signIn(world, 'đoán mò')).rejects.toMatchObject({ data: { reason: 'wrong-password' } })
    world.clock.pass(2_000)
    expect(await signIn(world)).toMatchObject({ state: 'signed-in' })
    expect(await world.client.customers.count({})).toBe(1)
    expect(filesThatTell(world.folder.path, ['Hoàng Mai', 'SQLite format 3'])).toEqual([])
  })

  it('is not founded before the key was typed back right, and says which group is wrong', async () => {
    await using world = await createWorld({ empty: true })
    const { recoveryKey } = await world.client.encryption.foundingKey({ firm: 'ATQ' })
    const typed = `${recoveryKey.slice(0, 5)}${recoveryKey.slice(5, 9) === 'ZZZZ' ? '0000' : 'ZZZZ'}${recoveryKey.slice(9)}`
    const firm = { name: 'ATQ', ownerName: 'Hường', password, sample: false }

    await expect(world.client.office.found({ ...firm, recoveryKey: typed })).rejects.toMatchObject({
      data: { reason: 'recovery-key-differs', facts: { group: 2 } },
    })

    expect(await world.client.office.folder()).toMatchObject({ state: 'new' })
    const asTyped = recoveryKey.toLowerCase().replaceAll('-', '  ')
    expect(await world.client.office.found({ ...firm, recoveryKey: asTyped })).toMatchObject({ state: 'ready' })
  })

  it('wants a wait after wrong passwords, which a restart does not shorten', async () => {
    await using world = await createSealedWorld()
    await world.restart()
    await expect(signIn(world, 'một')).rejects.toMatchObject({ data: { reason: 'wrong-password' } })
    await world.restart()
    await expect(signIn(world)).rejects.toMatchObject({ data: { reason: 'wait' } })
    world.clock.pass(1_000)
    expect(await signIn(world)).toMatchObject({ state: 'signed-in' })
  })
})

describe('turning encryption on', () => {
  it('leaves no word of the firm readable, backups and originals of before included, and everything as it was', async () => {
    await using world = await createWorld()
    const sha256 = await fileOriginal(world, 'Hợp đồng với Hoàng Mai')
    await world.client.customers.create(aCustomer({ name: 'Công ty Hoàng Mai' }))
    const before = await world.client.customers.list({ filter: {}, offset: 0, limit: 10 })
    // The file that was filed is the user's own.
    rmSync(join(world.folder.path, 'hop-dong.pdf'))
    const { name } = await world.client.backups.make()
    copyFileSync(world.folder.database, join(world.folder.backups, 'before-migration-4.db'))
    expect(filesThatTell(world.folder.path, ['Hoàng Mai']).length).toBeGreaterThan(1)

    await seal(world)
    await untilQuiet(world)

    expect(await world.client.encryption.state()).toMatchObject({ isOn: true, plainBackups: 0 })
    expect(await world.client.customers.list({ filter: {}, offset: 0, limit: 10 })).toEqual(before)
    expect(filesThatTell(world.folder.path, ['Hoàng Mai', 'SQLite format 3'])).toEqual([])
    expect(await isSealed(join(world.folder.documents, sha256.slice(0, 2), sha256))).toBe(true)
    expect(await contentSavedOut(world)).toBe(sha256)
    await world.client.backups.restore({ name })
    expect(await contentSavedOut(world)).toBe(sha256)
    await world.restart()
    expect(await signIn(world)).toMatchObject({ state: 'signed-in' })
    await world.client.session.signOut()
    expect(await signIn(world)).toMatchObject({ state: 'signed-in' })
  })

  it('needs a password of one’s own, the right one, and the key typed back', async () => {
    await using world = await createWorld()
    const { recoveryKey } = await world.client.encryption.newRecoveryKey()
    await expect(world.client.encryption.turnOn({ password, recoveryKey })).rejects.toMatchObject({
      data: { reason: 'own-password-first' },
    })
    await world.client.session.changePassword({ current: '', next: password })
    await expect(world.client.encryption.turnOn({ password: 'không phải', recoveryKey })).rejects.toMatchObject({
      data: { reason: 'wrong-password' },
    })
    world.clock.pass(1_000)
    await expect(world.client.encryption.turnOn({ password, recoveryKey: 'ABCD' })).rejects.toMatchObject({
      data: { reason: 'recovery-key-differs', facts: { group: 1 } },
    })
    expect(await world.client.encryption.state()).toMatchObject({ isOn: false })
  })

  it('lets colleagues open the data at a start once they have signed in', async () => {
    await using world = await createWorld()
    await world.client.session.changePassword({ current: '', next: password })
    const tú = await hire(world, 'Trần Thanh Tú', 'mật khẩu của Tú')
    const { recoveryKey } = await world.client.encryption.newRecoveryKey()
    await world.client.encryption.turnOn({ password, recoveryKey })
    expect((await world.client.encryption.state()).waiting).toEqual([{ id: tú, name: 'Trần Thanh Tú' }])

    await world.window().session.signIn({ staffId: tú, password: 'mật khẩu của Tú' })

    expect((await world.client.encryption.state()).waiting).toEqual([])
    await world.restart()
    expect(await world.client.session.signIn({ staffId: tú, password: 'mật khẩu của Tú' })).toMatchObject({ staffId: tú })
  })

  it('can be turned off again: all is plain, and a backup of then still opens by its password', async () => {
    await using world = await createSealedWorld()
    const sha256 = await fileOriginal(world, 'Hợp đồng với Hoàng Mai')
    const { name } = await world.client.backups.make()

    await expect(world.client.encryption.turnOff({ password: 'không phải' })).rejects.toMatchObject({ code: 'CONFLICT' })
    world.clock.pass(1_000)
    await world.client.encryption.turnOff({ password })

    expect(await world.client.encryption.state()).toMatchObject({ isOn: false })
    expect(readFileSync(world.folder.database).toString('latin1', 0, 15)).toBe('SQLite format 3')
    expect(await contentSavedOut(world)).toBe(sha256)
    await world.restart()
    expect(await world.client.session.state()).toMatchObject({ state: 'signed-out', canRecover: true })
    await signIn(world)
    expect(await contentSavedOut(world)).toBe(sha256)
    await expect(world.client.backups.restore({ name })).rejects.toMatchObject({ data: { reason: 'backup-sealed' } })
    await world.client.backups.restore({ name, unlock: { staffId: 1 as StaffId, password } })
    await signIn(world)
    expect(await world.client.encryption.state()).toMatchObject({ isOn: true })
    expect(await contentSavedOut(world)).toBe(sha256)
  })
})

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
    const tú = await hire(world, 'Trần Thanh Tú', 'mật khẩu của Tú')
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
    const recover = (key: string, next: string) =>
      world.client.session.recover({ staffId: 1 as StaffId, recoveryKey: key, password: next })
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
    const recover = (key: string) =>
      world.client.session.recover({ staffId: 1 as StaffId, recoveryKey: key, password: 'mật khẩu mới 1' })
    await expect(recover(world.recoveryKey)).rejects.toMatchObject({ data: { reason: 'recovery-key-wrong' } })
    expect(await recover(recoveryKey)).toMatchObject({ state: 'signed-in' })
  })
})

describe('a sealed backup', () => {
  it('is opened on another computer by a password of then or by the recovery key, and by nothing else', async () => {
    await using world = await createSealedWorld()
    const sha256 = await fileOriginal(world, 'Hợp đồng với Hoàng Mai')
    const carried = join(world.folder.path, '..', `${Date.now()}.kqbackup`)
    writeFileSync(carried, '')
    await world.client.backups.saveAs({ file: world.chosen(carried) })
    expect(readFileSync(carried).includes('Hoàng Mai')).toBe(false)

    for (const unlock of [{ staffId: 1 as StaffId, password }, { recoveryKey: world.recoveryKey }]) {
      await using elsewhere = await createWorld({ empty: true })
      const file = elsewhere.chosen(carried)
      expect(await elsewhere.client.backups.rescue.look({ file })).toMatchObject({
        isEncrypted: true,
        people: [{ name: 'Nguyễn Thị Hường' }],
        newest: [],
      })
      await expect(elsewhere.client.backups.rescue.restore({ file })).rejects.toMatchObject({ data: { reason: 'backup-sealed' } })
      await expect(
        elsewhere.client.backups.rescue.restore({ file, unlock: { staffId: 1 as StaffId, password: 'sai rồi' } }),
      ).rejects.toMatchObject({ data: { reason: 'wrong-password' } })
      elsewhere.clock.pass(1_000)
      await elsewhere.client.backups.rescue.restore({ file, unlock })
      await signIn(elsewhere)
      expect(await contentSavedOut(elsewhere)).toBe(sha256)
      await elsewhere.restart()
      expect(await elsewhere.client.office.folder()).toMatchObject({ state: 'sealed' })
    }
    rmSync(carried)
  })

  it('tells its newest records only to whoever has the data open', async () => {
    await using world = await createSealedWorld()
    await world.client.customers.create(aCustomer({ name: 'Công ty Hoàng Mai' }))
    const { name } = await world.client.backups.make()
    expect((await world.client.backups.look({ name })).newest).toMatchObject([{ name: 'Công ty Hoàng Mai' }])
    await using elsewhere = await createWorld({ empty: true })
    expect((await elsewhere.client.backups.rescue.look({ file: elsewhere.chosen(backupPath(world, name)) })).newest).toEqual([])
    await world.restart()
    await expect(world.client.backups.rescue.restore({ name })).rejects.toMatchObject({ data: { reason: 'database-open' } })
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

it('an empty file in the place of sealed data is not taken for a new firm', async () => {
  await using world = await createSealedWorld()
  await world.shut()
  truncateSync(world.folder.database, 0)
  await world.start()
  await expect(signIn(world)).rejects.toMatchObject({ data: { reason: 'no-database' } })
  expect(await world.client.office.folder()).toMatchObject({ state: 'corrupt' })
  expect(readFileSync(world.folder.database)).toHaveLength(0)
})

it('sealing that was decided and broke off is finished at the next start', async () => {
  const path = mkdtempSync(join(tmpdir(), 'khach-quen-'))
  await using world = createWorldIn(path)
  await world.client.office.found({ name: 'ATQ', ownerName: 'Hường', sample: false })
  await world.client.customers.create(aCustomer({ name: 'Công ty Hoàng Mai' }))
  await world.client.session.changePassword({ current: '', next: password })
  const plain = join(path, 'plain-copy')
  await world.shut()
  copyFileSync(world.folder.database, plain)
  await world.start()
  await signIn(world)
  const { recoveryKey } = await world.client.encryption.newRecoveryKey()
  await world.client.encryption.turnOn({ password, recoveryKey })
  await untilQuiet(world)
  await world.shut()
  // As it stands right after the decision: the new one unpacked beside, the old one in its place.
  const { restoring, database, keyrings, replacement } = world.folder
  const inside = folderAt(restoring)
  for (const place of [restoring, join(path, 'before-key 1')]) mkdirSync(place)
  copyFileSync(database, inside.database)
  for (const [index, keyring] of keyrings.entries()) copyFileSync(keyring, inside.keyrings[index] ?? '')
  for (const file of keyrings) rmSync(file)
  copyFileSync(plain, database)
  writeFileSync(replacement, JSON.stringify({ at: 1, from: null, undoWith: null, aside: 'before-key 1' }))
  rmSync(plain)

  await world.start()

  expect(await world.client.office.folder()).toMatchObject({ state: 'sealed' })
  expect(existsSync(join(path, 'before-key 1'))).toBe(true)
  await signIn(world)
  expect(await world.client.customers.count({})).toBe(1)
  expect(filesThatTell(path, ['Hoàng Mai', 'SQLite format 3'])).toEqual([])
  expect(readdirSync(path)).not.toContain('before-key 1')
})

async function hire({ client }: World, name: string, theirs: string) {
  const { roleId } = await client.staff.me()
  const input = { name, position: '', phone: '', departmentId: null, roleId }
  return (await client.staff.hire({ input, password: theirs })).id
}

async function keyOfAnother() {
  await using other = await createSealedWorld()
  return other.recoveryKey
}

/** SHA-256 of the first contract's original as the program gives it out. */
async function contentSavedOut(world: World) {
  const [contract] = await world.client.contracts.list({ filter: {}, offset: 0, limit: 1 })
  if (!contract) throw new Error('no contract')
  const { files } = await world.client.contracts.get(contract.id)
  const target = join(world.folder.path, '..', `${Date.now()}.pdf`)
  await world.client.documents.saveCopy({ id: files[0]?.documentId as never, file: world.chosen(target) })
  const sha256 = sha256Of(readFileSync(target))
  rmSync(target)
  return sha256
}

async function untilQuiet({ client }: World) {
  for (;;) {
    const { running, plainBackups } = await client.encryption.state()
    if (!running && plainBackups === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

it('sealing what lies beside the data goes on by itself after it broke off', async () => {
  await using world = await createSealedWorld()
  const sha256 = await fileOriginal(world, 'Hợp đồng với Hoàng Mai')
  rmSync(join(world.folder.path, 'hop-dong.pdf'))
  const place = join(world.folder.documents, sha256.slice(0, 2), sha256)
  writeFileSync(place, '%PDF-1.7\nHợp đồng với Hoàng Mai\n%%EOF\n')
  writeFileSync(world.folder.sealing, '')
  expect(await contentSavedOut(world)).toBe(sha256)

  await tick(world.context())

  expect(filesThatTell(world.folder.path, ['Hoàng Mai'])).toEqual([])
  expect(existsSync(world.folder.sealing)).toBe(false)
  expect(await contentSavedOut(world)).toBe(sha256)
})
