import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import { tick } from '#main/features/backups/schedule.ts'
import { backupPath, fileOriginal, flipBit, momentOf } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('a backup', () => {
  it('is one file that says what is in it', async () => {
    await using world = await createWorld({ at: '2026-11-22 10:05' })
    await fileOriginal(world, 'Hợp đồng số 1')

    const made = await world.client.backups.make()

    expect(made).toMatchObject({
      name: 'Khách Quen 2026-11-22 10.05.kqbackup',
      contents: {
        firm: 'Điện lạnh ATQ',
        madeAt: momentOf('2026-11-22 10:05'),
        reason: 'by-hand',
        program: '0.1.0',
        counts: { customers: 1, contracts: 1, documents: 1, calls: 0 },
        lackingDocuments: 0,
        isPortable: false,
      },
    })
    expect(made.contents?.newest.map(({ kind, name }) => [kind, name])).toContainEqual(['contract', '01/2026/HĐMB'])
    expect(await world.client.backups.list()).toEqual([made])
    expect(await world.client.backups.status()).toMatchObject({ verifiedAt: momentOf('2026-11-22 10:05'), failure: null })
    expect(readdirSync(world.folder.backups).toSorted()).toEqual(
      ['Khách Quen 2026-11-22 10.05.kqbackup', 'diary.json', 'documents'].toSorted(),
    )
  })

  it('is a zip, with the originals inside when it is to be carried away', async () => {
    await using world = await createWorld()
    const sha256 = await fileOriginal(world, 'Hợp đồng số 1')
    const place = join(world.folder.path, 'mang đi.kqbackup')

    const { bytes } = await world.client.backups.saveAs({ file: world.chosen(place) })

    expect(await namesInZip(place)).toEqual([
      'manifest.json',
      'khach-quen.db',
      'documents.json',
      `documents/${sha256.slice(0, 2)}/${sha256}`,
    ])
    expect(bytes).toBe(readFileSync(place).length)
    expect(await world.client.backups.look({ file: world.chosen(place) })).toMatchObject({
      isPortable: true,
      firm: 'Điện lạnh ATQ',
    })
  })

  it('keeps each original once, however many backups have it', async () => {
    await using world = await createWorld()
    const first = await fileOriginal(world, 'Hợp đồng số 1')
    await world.client.backups.make()
    const second = await fileOriginal(world, 'Hợp đồng số 2', '02/2026/HĐMB')
    await world.client.backups.make()

    const shelf = join(world.folder.backups, 'documents')
    const kept = readdirSync(shelf, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(kept.map(({ name }) => name).toSorted()).toEqual([first, second].toSorted())
  })

  it('brings an original of its own that went bad back to soundness, and says which ones nobody has any more', async () => {
    await using world = await createWorld()
    const sha256 = await fileOriginal(world, 'Hợp đồng số 1')
    await world.client.backups.make()
    const own = join(world.folder.backups, 'documents', sha256.slice(0, 2), sha256)
    flipBit(own, 20)
    await world.client.backups.make()
    expect(readFileSync(own)).toEqual(readFileSync(join(world.folder.documents, sha256.slice(0, 2), sha256)))

    for (const shelf of [world.folder.documents, join(world.folder.backups, 'documents')])
      unlinkSync(join(shelf, sha256.slice(0, 2), sha256))

    expect((await world.client.backups.make()).contents).toMatchObject({ lackingDocuments: 1, counts: { documents: 1 } })
  })

  it('is made while the office goes on saving, and holds one moment', async () => {
    await using world = await createWorld({ sample: true, keeperProcess: true })
    const before = await world.client.customers.count({})

    const making = world.client.backups.make()
    for (let index = 0; index < 40; index += 1) await world.client.customers.create(aCustomer({ name: `Khách ${index}` }))
    const { contents } = await making

    expect(contents?.counts.customers).toBeGreaterThanOrEqual(before)
    expect(contents?.counts.customers).toBeLessThanOrEqual(before + 40)
    expect(await world.client.customers.count({})).toBe(before + 40)
  })

  it('that cannot be made says why, leaves nothing half done, and is told until one succeeds', async () => {
    await using world = await createWorld()
    await world.client.backups.make()
    rmSync(join(world.folder.backups, 'documents'), { recursive: true, force: true })
    writeFileSync(join(world.folder.backups, 'documents'), 'nơi này bị chiếm')

    await expect(world.client.backups.make()).rejects.toMatchObject({ code: expect.anything() })

    expect(await world.client.backups.status()).toMatchObject({ failure: { at: expect.any(Number), reason: expect.any(String) } })
    expect(readdirSync(world.folder.backups).filter((name) => name.includes('unfinished'))).toEqual([])
    expect(await world.client.backups.list()).toHaveLength(1)
    unlinkSync(join(world.folder.backups, 'documents'))
    await world.client.backups.make()
    expect(await world.client.backups.status()).toMatchObject({ failure: null })
  })

  it('that cannot be read any more stands in the list as what it is', async () => {
    await using world = await createWorld()
    const { name } = await world.client.backups.make()
    writeFileSync(backupPath(world, name), 'đây không phải bản sao lưu')

    expect(await world.client.backups.list()).toEqual([{ name, bytes: expect.any(Number), contents: null }])
    expect(await world.client.backups.status()).toMatchObject({ verifiedAt: null })
  })
})

describe('by itself', () => {
  it('a backup is made every hour in which something was saved, and none when nothing was', async () => {
    await using world = await createWorld({ at: '2026-11-22 08:00' })
    const strike = strikeIn(world)
    await strike('08:01')
    expect(await namesIn(world)).toEqual(['Khách Quen 2026-11-22 08.01.kqbackup'])

    await strike('09:30')
    await world.client.customers.create(aCustomer())
    await strike('09:45')
    await world.client.customers.create(aCustomer())
    await strike('10:15')
    await strike('10:30')

    expect(await namesIn(world)).toEqual(['Khách Quen 2026-11-22 09.45.kqbackup', 'Khách Quen 2026-11-22 08.01.kqbackup'])
  })

  it('a new start with nothing saved since makes no second copy of the same', async () => {
    await using world = await createWorld({ at: '2026-11-22 08:00' })
    await strikeIn(world)('08:01')
    await world.restart()

    await strikeIn(world)('12:00')

    expect(await namesIn(world)).toHaveLength(1)
    expect(await world.client.backups.status()).toMatchObject({ isChanged: false })
  })

  it('restoring is tried once a week, and a backup that went bad is found by that', async () => {
    await using world = await createWorld({ at: '2026-11-22 08:00' })
    await fileOriginal(world, 'Hợp đồng số 1')
    const strike = strikeIn(world)
    await strike('08:01')
    expect(await world.client.backups.status()).toMatchObject({ tested: { at: momentOf('2026-11-22 08:01'), failure: null } })
    const [name = ''] = await namesIn(world)
    flipBit(backupPath(world, name), 5_000)

    world.clock.set(momentOf('2026-11-30 08:00'))
    await strikeIn(world)('08:01', '2026-11-30')

    expect(await world.client.backups.status()).toMatchObject({ tested: { failure: 'backup-damaged' } })
    expect(existsSync(join(world.folder.temporary, 'test-restore'))).toBe(false)
  })
})

describe('the second place', () => {
  it('gets a copy that can be carried, once a day, and keeps the last three', async () => {
    await using world = await createWorld({ at: '2026-11-22 08:00' })
    const usb = mkdtempSync(join(tmpdir(), 'khach-quen-usb-'))
    writeFileSync(join(usb, 'của người khác.kqbackup'), 'x')
    await world.client.backups.setSecondPlace({ folder: world.chosen(usb) })
    const strike = strikeIn(world)

    for (const day of ['22', '23', '24', '25']) {
      await world.client.customers.create(aCustomer())
      await strike('09:00', `2026-11-${day}`)
      await world.client.customers.create(aCustomer())
      await strike('11:00', `2026-11-${day}`)
    }

    expect(readdirSync(usb).toSorted()).toEqual([
      'Khách Quen 2026-11-23 09.00.kqbackup',
      'Khách Quen 2026-11-24 09.00.kqbackup',
      'Khách Quen 2026-11-25 09.00.kqbackup',
      'của người khác.kqbackup',
    ])
    expect(await world.client.backups.status()).toMatchObject({
      secondPlace: { path: usb, isThere: true, writtenAt: momentOf('2026-11-25 09:00'), failure: null },
    })
    rmSync(usb, { recursive: true })
  })

  it('that is not plugged in is told, and fails nothing', async () => {
    await using world = await createWorld()
    const usb = join(world.folder.path, 'usb')
    mkdirSync(usb)
    await world.client.backups.setSecondPlace({ folder: world.chosen(usb) })
    rmSync(usb, { recursive: true })

    await world.client.backups.make()

    expect(await world.client.backups.status()).toMatchObject({
      failure: null,
      secondPlace: { isThere: false, writtenAt: null, failure: null },
    })
  })

  it('can be given up again', async () => {
    await using world = await createWorld()
    await world.client.backups.setSecondPlace({ folder: world.chosen(tmpdir()) })

    await world.client.backups.setSecondPlace({ folder: null })

    expect(await world.client.backups.status()).toMatchObject({ secondPlace: null })
  })
})

async function namesIn(world: Awaited<ReturnType<typeof createWorld>>) {
  return (await world.client.backups.list()).map(({ name }) => name)
}

/** The minute hand of the office: sets the clock and does what then is due. */
function strikeIn(world: Awaited<ReturnType<typeof createWorld>>) {
  return async (time: string, day = '2026-11-22') => {
    world.clock.set(momentOf(`${day} ${time}`))
    await tick(world.context())
  }
}

/** What a zip program lists, each entry read to its end and held against its checksum. */
async function namesInZip(path: string) {
  const zip = await openPromise(path)
  const names: string[] = []
  for await (const entry of zip.eachEntry()) {
    const content = await zip.openReadStreamPromise(entry)
    let sum = 0
    for await (const piece of content) sum = crc32(piece as Buffer, sum)
    expect(sum, entry.fileName).toBe(entry.crc32)
    names.push(entry.fileName)
  }
  return names
}
