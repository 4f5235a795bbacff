import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMAT } from '#main/keeper/manifest.ts'
import { backupPath, fileOriginal, flipBit, packedWith } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { databaseOfRelease } from '#tests/helpers/releases.ts'
import { findingsIn, rowHash, sound } from '#tests/helpers/soundness.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

describe('restoring', () => {
  it('brings everything back as it was when the backup was made, originals too', async () => {
    await using world = await createWorld()
    const sha256 = await fileOriginal(world, 'Hợp đồng số 1')
    const then = rowHash(world.folder.path)
    const { name } = await world.client.backups.make()
    await world.client.customers.create(aCustomer({ name: 'Khách đến sau' }))
    rmSync(join(world.folder.documents, sha256.slice(0, 2)), { recursive: true })

    const restored = await world.client.backups.restore({ name })

    expect(restored.contents.counts).toMatchObject({ customers: 1, documents: 1 })
    expect(rowHash(world.folder.path)).toBe(then)
    expect(findingsIn(world.folder.path)).toEqual(sound)
    expect(await world.client.customers.count({})).toBe(1)
  })

  it('can be undone, and that again', async () => {
    await using world = await createWorld()
    const { name } = await world.client.backups.make()
    await fileOriginal(world, 'Đến sau bản sao lưu')
    const later = rowHash(world.folder.path)

    await world.client.backups.restore({ name })
    const { restored } = await world.client.backups.status()
    await world.client.backups.restore({ name: restored?.undoWith ?? '' })

    expect(rowHash(world.folder.path)).toBe(later)
    expect(findingsIn(world.folder.path)).toEqual(sound)
    const again = await world.client.backups.status()
    await world.client.backups.restore({ name: again.restored?.undoWith ?? '' })
    expect(await world.client.customers.count({})).toBe(0)
  })

  it('tells every window, lets them save at once, and is still so after the next start', async () => {
    await using world = await createWorld({ keeperProcess: true })
    await world.client.customers.create(aCustomer({ name: 'Cũ' }))
    const { name } = await world.client.backups.make()
    const changes = await world.client.changes()
    const next = changes.next()

    await world.client.backups.restore({ name })

    expect((await next).done).toBe(false)
    await world.client.customers.create(aCustomer({ name: 'Mới' }))
    await world.restart()
    expect(await world.client.customers.count({})).toBe(2)
    expect(await world.client.office.folder()).toMatchObject({ state: 'ready' })
    expect(readdirSync(world.folder.path).filter((entry) => /restor/.test(entry))).toEqual([])
  })

  it('works on another PC with nothing but the one file, and the firm goes on there', async () => {
    await using here = await createWorld()
    const sha256 = await fileOriginal(here, 'Hợp đồng số 1')
    const carried = join(mkdtempSync(join(tmpdir(), 'khach-quen-usb-')), 'atq.kqbackup')
    await here.client.backups.saveAs({ file: here.chosen(carried) })
    const then = rowHash(here.folder.path)
    await using there = await createWorld({ empty: true })
    const source = { file: there.chosen(carried) }

    expect(await there.client.backups.rescue.look(source)).toMatchObject({ firm: 'Điện lạnh ATQ', counts: { contracts: 1 } })
    await there.client.backups.rescue.restore(source)

    expect(rowHash(there.folder.path)).toBe(then)
    expect(existsSync(join(there.folder.documents, sha256.slice(0, 2), sha256))).toBe(true)
    expect(findingsIn(there.folder.path)).toEqual(sound)
    await there.restart()
    await there.client.customers.create(aCustomer())
    expect(await there.client.customers.count({})).toBe(2)
  })

  it('saves a firm whose database was destroyed, and keeps the destroyed file', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer())
    const { name } = await world.client.backups.make()
    await world.shut()
    writeFileSync(world.folder.database, 'hỏng rồi'.repeat(1_000))
    await world.start()
    expect(await world.client.office.folder()).toMatchObject({ state: 'corrupt' })

    expect((await world.client.backups.rescue.list())[0]).toMatchObject({ name })
    await world.client.backups.rescue.restore({ name })

    expect(await world.client.customers.count({})).toBe(1)
    const aside = readdirSync(world.folder.path).find((entry) => entry.startsWith('before-restore')) ?? ''
    expect(readFileSync(join(world.folder.path, aside, 'khach-quen.db'), 'utf8')).toContain('hỏng rồi')
  })

  it('that broke off before it was decided leaves no empty folder, and nothing of what was kept is swept away', async () => {
    await using world = await createWorld()
    const [empty, kept] = ['before-restore 2026-11-22 09.30', 'before-restore 2026-11-20 17.00'].map((name) =>
      join(world.folder.path, name),
    ) as [string, string]
    for (const place of [empty, kept]) mkdirSync(place)
    writeFileSync(join(kept, 'khach-quen.db'), 'hỏng rồi')

    await world.restart()

    expect([existsSync(empty), readdirSync(kept)]).toEqual([false, ['khach-quen.db']])
  })

  it('brings a backup of an older program up to date', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer())
    const { name } = await world.client.backups.make()
    const older = await packedWith(world, name, {
      change(sqlite) {
        sqlite.close()
        databaseOfRelease(3, sqlite.name, `${sqlite.name}.older`)
        renameSync(`${sqlite.name}.older`, sqlite.name)
      },
    })

    await world.client.backups.restore({ name: older })

    expect(await world.client.customers.count({})).toBe(1)
    expect(await world.client.backups.status()).toMatchObject({ secondPlace: null, restored: { from: older } })
  })
})

describe('a backup is refused, and nothing changes,', () => {
  it.each([
    { what: 'when a newer program made it', reason: 'backup-newer', spoil: newer },
    { what: 'when a newer program packed it', reason: 'backup-newer', spoil: newerFormat },
    {
      what: 'when it is no backup at all',
      reason: 'not-a-backup',
      spoil: (path: string) => writeFileSync(path, 'Đây là một lá thư.'),
    },
    { what: 'when it is empty', reason: 'not-a-backup', spoil: (path: string) => truncateSync(path, 0) },
    {
      what: 'when its end is missing',
      reason: 'backup-damaged',
      spoil: (path: string) => truncateSync(path, readFileSync(path).length - 1),
    },
    {
      what: 'when half of it is missing',
      reason: 'backup-damaged',
      spoil: (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
    },
    { what: 'when one bit of it flipped', reason: 'backup-damaged', spoil: (path: string) => flipBit(path, 3_000) },
  ])('$what', async ({ reason, spoil }) => {
    await using world = await createWorld()
    const { name } = await world.client.backups.make()
    await world.client.customers.create(aCustomer())
    const before = rowHash(world.folder.path)
    const spoilt = (await spoil(backupPath(world, name), world, name)) ?? name

    await expect(world.client.backups.restore({ name: spoilt })).rejects.toMatchObject({ data: { reason } })

    expectUntouched(world, before)
  })

  it('when an original of it is nowhere to be found', async () => {
    await using world = await createWorld()
    const sha256 = await fileOriginal(world, 'Hợp đồng số 1')
    const { name } = await world.client.backups.make()
    const before = rowHash(world.folder.path)
    for (const shelf of [world.folder.documents, join(world.folder.backups, 'documents')])
      rmSync(join(shelf, sha256.slice(0, 2)), { recursive: true })

    await expect(world.client.backups.restore({ name })).rejects.toMatchObject({
      data: { reason: 'backup-incomplete', facts: { documents: 1 } },
    })

    expectUntouched(world, before)
  })

  it('when a window names a file it was not given', async () => {
    await using world = await createWorld()
    await world.client.backups.make()
    mkdirSync(join(world.folder.path, 'x'))
    copyFileSync(world.folder.database, join(world.folder.path, 'x.kqbackup'))

    for (const name of ['../x.kqbackup', '/etc/passwd', '..', 'khach-quen.db'])
      await expect(world.client.backups.restore({ name }), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('by the door that is for a folder without an open firm, while a firm is open', async () => {
    await using world = await createWorld()
    const { name } = await world.client.backups.make()

    for (const ask of [() => world.client.backups.rescue.restore({ name }), () => world.client.backups.rescue.list()])
      await expect(ask()).rejects.toMatchObject({ data: { reason: 'database-open' } })
  })
})

function expectUntouched(world: World, before: string) {
  expect(rowHash(world.folder.path)).toBe(before)
  expect(existsSync(world.folder.restoring)).toBe(false)
  expect(existsSync(world.folder.replacement)).toBe(false)
}

function newer(_path: string, world: World, name: string) {
  return packedWith(world, name, { change: (sqlite) => void sqlite.pragma('user_version = 99') })
}

function newerFormat(_path: string, world: World, name: string) {
  return packedWith(world, name, { manifest: { version: FORMAT + 1 } })
}
