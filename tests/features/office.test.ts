import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

describe('a first start', () => {
  it('finds nothing and makes nothing until somebody founds a firm', async () => {
    await using world = await createWorld({ empty: true })

    expect(await world.client.office.folder()).toMatchObject({ state: 'new' })
    expect(existsSync(world.folder.database)).toBe(false)
    await expect(world.client.customers.nextCode()).rejects.toMatchObject({ data: { reason: 'no-database' } })
  })

  it('founds a firm with its owner', async () => {
    await using world = await createWorld({ empty: true })

    const folder = await world.client.office.found({ name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', sample: false })

    expect(folder.state).toBe('ready')
    expect(await world.client.office.get()).toMatchObject({ name: 'Điện lạnh ATQ' })
    expect(await world.client.staff.me()).toMatchObject({ name: 'Nguyễn Thị Hường', shortName: 'Hường', roleKey: 'owner' })
  })

  it('founds a firm with everything that stands on its papers, and its owner signed in behind a password', async () => {
    await using world = await createWorld({ empty: true })
    const logo = world.fileWith('logo.png', aPicture)

    await world.client.office.found({
      name: 'Điện lạnh ATQ',
      taxCode: '0312345678',
      address: '12 Lê Lợi, Huế',
      phone: '0234 382 1234',
      logo,
      ownerName: 'Nguyễn Thị Hường',
      password: 'hoa sen trong đầm',
      sample: false,
    })

    expect(await world.client.office.get()).toMatchObject({
      taxCode: '0312345678',
      address: '12 Lê Lợi, Huế',
      phone: '0234 382 1234',
      logoId: expect.any(Number),
    })
    expect(readFileSync(await logoFile(world))).toEqual(aPicture)
    expect(await world.client.staff.me()).toMatchObject({ name: 'Nguyễn Thị Hường' })
    await expect(world.window().staff.me()).rejects.toMatchObject({ data: { reason: 'signed-out' } })
  })

  it('founds nothing when the logo is no picture', async () => {
    await using world = await createWorld({ empty: true })
    const logo = world.fileWith('logo.png', '%PDF-1.7 only named like a picture')

    await expect(
      world.client.office.found({ name: 'Điện lạnh ATQ', logo, ownerName: 'Nguyễn Thị Hường', sample: false }),
    ).rejects.toMatchObject({ data: { reason: 'not-a-picture' } })
    expect(await world.client.office.folder()).toMatchObject({ state: 'new' })
  })

  it('refuses to found a second firm in the same folder', async () => {
    await using world = await createWorld()

    await expect(world.client.office.found({ name: 'B', ownerName: 'B', sample: false })).rejects.toMatchObject({
      data: { reason: 'folder-in-use' },
    })
    expect(await world.client.office.get()).toMatchObject({ name: 'Điện lạnh ATQ' })
  })
})

describe('a start with data that cannot be opened', () => {
  it('says that the database is missing and never makes an empty one in its place', async () => {
    await using world = await usedOffice()
    for (const end of ['', '-wal', '-shm']) rmSync(world.folder.database + end, { force: true })

    await world.restart()

    expect(await world.client.office.folder()).toMatchObject({ state: 'missing' })
    await expect(world.client.office.found({ name: 'B', ownerName: 'B', sample: false })).rejects.toMatchObject({
      data: { reason: 'folder-in-use' },
    })
    expect(existsSync(world.folder.database)).toBe(false)
  })

  it('says that the folder is absent where a firm was opened before, makes nothing there, and opens it once it is back', async () => {
    await using world = await usedOffice()
    const elsewhere = `${world.folder.path}-elsewhere`
    await world.shut()
    renameSync(world.folder.path, elsewhere)
    await world.start()

    expect(await world.client.office.folder()).toMatchObject({ state: 'absent', detail: world.folder.path })
    expect(await world.client.office.reopen()).toMatchObject({ state: 'absent' })
    await expect(world.client.office.found({ name: 'B', ownerName: 'B', sample: false })).rejects.toMatchObject({
      data: { reason: 'folder-in-use' },
    })
    expect(existsSync(world.folder.path)).toBe(false)

    renameSync(elsewhere, world.folder.path)
    await expect(
      world.client.office.startOver().then(() => world.client.office.found({ name: 'B', ownerName: 'B', sample: false })),
    ).rejects.toMatchObject({ data: { reason: 'folder-in-use' } })
    expect(await world.client.office.reopen()).toMatchObject({ state: 'ready' })
    expect(await world.client.office.get()).toMatchObject({ name: 'Điện lạnh ATQ' })
  })

  it('takes the empty place of a drive that is not plugged in for an absent folder, too', async () => {
    await using world = await usedOffice()
    await world.shut()
    rmSync(world.folder.path, { recursive: true })
    mkdirSync(world.folder.path)
    await world.start()

    expect(await world.client.office.folder()).toMatchObject({ state: 'absent' })
    expect(readdirSync(world.folder.path)).toEqual([])
  })

  it('begins anew in an absent folder only when it is given up in so many words', async () => {
    await using world = await usedOffice()
    await expect(world.client.office.startOver()).rejects.toMatchObject({ data: { reason: 'folder-in-use' } })
    await world.shut()
    rmSync(world.folder.path, { recursive: true })
    await world.start()

    expect(await world.client.office.startOver()).toMatchObject({ state: 'new' })
    expect(existsSync(world.folder.path)).toBe(false)
    await world.client.office.found({ name: 'Điện lạnh mới', ownerName: 'Nguyễn Thị Hường', sample: false })
    expect(await world.client.office.get()).toMatchObject({ name: 'Điện lạnh mới' })
  })

  it('says that an empty file is no database and leaves it', async () => {
    await expectUntouched('corrupt', (world) => truncateSync(world.folder.database, 0))
  })

  it('says that a file of something else is no database and leaves it', async () => {
    await expectUntouched('corrupt', (world) =>
      writeFileSync(world.folder.database, 'Đây là một lá thư, không phải cơ sở dữ liệu.'.repeat(200)),
    )
  })

  it('says that a truncated file is damaged and leaves it', async () => {
    await expectUntouched('corrupt', (world) =>
      truncateSync(world.folder.database, Math.floor(statSync(world.folder.database).size / 2)),
    )
  })

  it('says that a newer program wrote it and changes no byte', async () => {
    await expectUntouched('newer', (world) => {
      const sqlite = new SqliteDatabase(world.folder.database)
      sqlite.pragma('user_version = 99')
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      sqlite.close()
    })
  })

  it('says that another program holds it', async () => {
    await using world = await usedOffice()
    await world.shut()
    const other = new SqliteDatabase(world.folder.database)
    other.exec('begin immediate')

    await world.start()

    expect(await world.client.office.folder()).toMatchObject({ state: 'locked' })
    other.exec('rollback')
    other.close()
    expect(await world.client.office.reopen()).toMatchObject({ state: 'ready' })
  })

  it('finds damage after a run that did not end by itself', async () => {
    await using world = await usedOffice()
    await world.shut()
    const bytes = readFileSync(world.folder.database)
    bytes.fill(0xff, bytes.length - 4096)
    writeFileSync(world.folder.database, bytes)
    writeFileSync(world.folder.running, '')

    await world.start()

    expect(await world.client.office.folder()).toMatchObject({ state: 'corrupt' })
  })
})

describe('an open office', () => {
  it('keeps what was saved over a restart', async () => {
    await using world = await usedOffice()

    await world.restart()

    expect(await world.client.customers.count({})).toBe(1)
  })

  it('tells every window after a change, once it is saved', async () => {
    await using world = await createWorld()
    const changes = await world.client.changes()
    const next = changes.next()

    await world.client.customers.create(aCustomer())

    expect((await next).value).toEqual({ revision: expect.any(Number) })
    await changes.return?.()
  })

  it('keeps only what the firm may be called', async () => {
    await using world = await createWorld()
    const office = await world.client.office.get()

    await expect(world.client.office.update({ ...office, name: '   ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(world.client.office.update({ ...office, contractNumberPattern: 'HĐ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await world.client.office.update({ ...office, name: '  Điện   lạnh ATQ ' })).toMatchObject({ name: 'Điện lạnh ATQ' })
  })
})

describe('the logo', () => {
  it('is changed, kept and taken away', async () => {
    await using world = await createWorld()
    const texts = await world.client.office.get()
    expect(await world.client.office.logo()).toBeNull()

    await world.client.office.update({ ...texts, logo: world.fileWith('logo.png', aPicture) })
    expect(readFileSync(await logoFile(world))).toEqual(aPicture)

    await world.client.office.update({ ...texts, phone: '0234 382 1234' })
    expect(readFileSync(await logoFile(world))).toEqual(aPicture)

    await world.client.office.update({ ...texts, logo: null })
    expect(await world.client.office.logo()).toBeNull()
  })

  it('is refused when it is too big for a letterhead', async () => {
    await using world = await createWorld()
    const logo = world.fileWith('logo.png', Buffer.concat([aPicture, Buffer.alloc(3 * 1_048_576)]))

    await expect(world.client.office.update({ ...(await world.client.office.get()), logo })).rejects.toMatchObject({
      data: { reason: 'file-too-big', facts: { limit: 2 } },
    })
  })
})

/** One grey dot. */
const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** Where the logo lies that the window would be shown. */
async function logoFile(world: World) {
  const logo = await world.client.office.logo()
  return (logo?.url ?? '').replace('file:', '')
}

async function usedOffice() {
  const world = await createWorld()
  await world.client.customers.create(aCustomer())
  return world
}

async function expectUntouched(state: string, damage: (world: World) => void) {
  await using world = await usedOffice()
  await world.shut()
  damage(world)
  const before = sha256(world.folder.database)

  await world.start()

  expect(await world.client.office.folder()).toMatchObject({ state })
  await world.client.office.reopen()
  await world.shut()
  expect(sha256(world.folder.database)).toBe(before)
}

function sha256(file: string) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
