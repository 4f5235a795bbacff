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
import { fileOriginal } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { contentSavedOut, createSealedWorld, filesThatTell, hireOwner, password, seal, signIn } from '#tests/helpers/sealed.ts'
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
    const tú = await hireOwner(world, 'Trần Thanh Tú', 'mật khẩu của Tú')
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
    await world.client.backups.restore({ name, unlock: { staffId: 1, password } })
    await signIn(world)
    expect(await world.client.encryption.state()).toMatchObject({ isOn: true })
    expect(await contentSavedOut(world)).toBe(sha256)
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

it('what is taken away from sealed data can be read by anybody, originals too', async () => {
  await using world = await createSealedWorld()
  await fileOriginal(world, 'Hợp đồng với Hoàng Mai')
  const target = join(world.folder.path, '..', `${Date.now()}.zip`)
  await world.client.takeaway.save({ file: world.chosen(target) })
  await using elsewhere = await createWorld({ empty: true })
  await elsewhere.client.takeaway.door.open({ file: elsewhere.chosen(target), password })
  rmSync(target)
  expect(await contentSavedOut(elsewhere)).toBe(await contentSavedOut(world))
  expect(await elsewhere.client.encryption.state()).toMatchObject({ isOn: false })
})
