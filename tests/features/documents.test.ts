import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { drizzleOver, openSqlite } from '#main/database/open.ts'
import { mediaTypeOf } from '#main/features/documents/mediaType.ts'
import { sweepDocuments } from '#main/features/documents/sweep.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const sample = (name: string) => fileURLToPath(new URL(`../fixtures/contracts/${name}`, import.meta.url))
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const refused = (reason: string) => ({ code: 'CONFLICT', data: { reason } })
const aPdf = '%PDF-1.7\nHợp đồng\n%%EOF'

async function createOffice() {
  const world = await createWorld()
  const customer = await world.client.customers.create(aCustomer())
  const { id } = await world.client.contracts.create(aContract(customer.id))
  const attach = (file: FileToken, role: 'original' | 'other' = 'original') => world.client.contracts.attach({ id, file, role })
  const files = async () => (await world.client.contracts.get(id)).files
  return { world, client: world.client, id, attach, files, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

/** What lies in the store, by name. */
function stored(world: World) {
  return readdirSync(world.folder.documents).flatMap((shelf) => readdirSync(join(world.folder.documents, shelf)))
}

function placeOf(world: World, sha256: string) {
  return join(world.folder.documents, sha256.slice(0, 2), sha256)
}

function rowsOf(world: World) {
  const sqlite = openSqlite(world.folder.database, { mustExist: true })
  const rows = sqlite.prepare('select sha256 from documents order by id').pluck().all()
  sqlite.close()
  return rows
}

describe('the original of a contract', () => {
  it.each(['hop-dong-01.pdf', 'hop-dong-05-scan.pdf', 'hop-dong-06-mat-khau.pdf', 'hop-dong-07-hong.pdf'])(
    '%s is kept byte for byte and opened again as it was',
    async (name) => {
      await using office = await createOffice()
      const { world, client, attach, files } = office
      const sha256 = hashOf(sample(name))

      const file = await attach(world.chosen(sample(name)))

      expect(file).toMatchObject({ role: 'original', name, mediaType: 'application/pdf', bytes: statSync(sample(name)).size })
      expect(await files()).toEqual([file])
      expect(await client.contracts.list({ filter: {} })).toMatchObject([{ hasOriginal: true }])
      expect(stored(world)).toEqual([sha256])
      expect(hashOf(placeOf(world, sha256))).toBe(sha256)
      expect(await client.documents.open(file.documentId)).toEqual({
        url: `file:${placeOf(world, sha256)}`,
        mediaType: 'application/pdf',
        bytes: file.bytes,
      })
    },
  )

  it('is refused when it is empty, no PDF whatever its name says, gone, a folder, or an invented token', async () => {
    await using office = await createOffice()
    const { world, attach, files } = office
    const gone = world.fileWith('gone.pdf', aPdf)
    rmSync(join(world.folder.path, 'gone.pdf'))

    await expect(attach(world.chosen(sample('hop-dong-08-rong.pdf')))).rejects.toMatchObject(refused('file-empty'))
    await expect(attach(world.fileWith('hop-dong.pdf', 'PK\u0003\u0004 not a PDF'))).rejects.toMatchObject(refused('not-a-pdf'))
    await expect(attach(gone)).rejects.toMatchObject(refused('file-gone'))
    await expect(attach(world.chosen(world.folder.path))).rejects.toMatchObject(refused('file-is-folder'))
    await expect(attach(crypto.randomUUID() as FileToken)).rejects.toMatchObject(refused('file-gone'))

    expect(await files()).toEqual([])
    expect(stored(world)).toEqual([])
    expect(readdirSync(world.folder.temporary)).toEqual([])
    expect(rowsOf(world)).toEqual([])
  })

  it('is refused above 200 MB with its size, and taken at 200 MB', async () => {
    await using office = await createOffice()
    const { world, attach } = office
    const big = world.fileWith('big.pdf', aPdf)
    truncateSync(join(world.folder.path, 'big.pdf'), 200 * 1_048_576 + 1)

    const facts = { megabytes: 201, limit: 200 }
    await expect(attach(big)).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'file-too-big', facts } })
    expect(readdirSync(world.folder.temporary)).toEqual([])

    truncateSync(join(world.folder.path, 'big.pdf'), 200 * 1_048_576)
    const { documentId, bytes } = await attach(big)
    expect(await world.client.documents.open(documentId)).toMatchObject({ bytes, mediaType: 'application/pdf' })
    expect(bytes).toBe(209_715_200)
  })

  it('is stored once however often it is filed, under whatever name and with whatever contract', async () => {
    await using office = await createOffice()
    const { world, client, attach } = office
    const customer = await client.customers.create(aCustomer({ name: 'Khách sạn Đông Đô' }))
    const other = await client.contracts.create(aContract(customer.id, { number: '13' }))

    const first = await attach(world.chosen(sample('hop-dong-01.pdf')))
    const again = await attach(world.fileWith('ban-sao.pdf', readFileSync(sample('hop-dong-01.pdf'))))
    const elsewhere = await client.contracts.attach({
      id: other.id,
      file: world.chosen(sample('hop-dong-01.pdf')),
      role: 'original',
    })

    expect(again).toEqual(first)
    expect(elsewhere).toMatchObject({ documentId: first.documentId, role: 'original' })
    expect(stored(world)).toHaveLength(1)
    expect(rowsOf(world)).toHaveLength(1)
  })

  it('makes the former original one of the other files, which may be of any kind', async () => {
    await using office = await createOffice()
    const { world, attach, files } = office
    const old = await attach(world.chosen(sample('hop-dong-01.pdf')))
    const picture = await attach(world.fileWith('kho.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1])), 'other')

    const signed = await attach(world.chosen(sample('hop-dong-02.pdf')))

    expect(await files()).toEqual([signed, { ...old, role: 'other' }, picture])
    expect(picture).toMatchObject({ role: 'other', mediaType: 'image/jpeg', name: 'kho.jpg' })
    await attach(world.chosen(sample('hop-dong-01.pdf')))
    expect((await files()).map(({ id, role }) => ({ id, role }))).toEqual([
      { id: old.id, role: 'original' },
      { id: picture.id, role: 'other' },
      { id: signed.id, role: 'other' },
    ])
  })

  it('is taken away and brought back, as the original only if there is no other by then', async () => {
    await using office = await createOffice()
    const { world, client, attach, files } = office
    const file = await attach(world.chosen(sample('hop-dong-01.pdf')))

    await client.contracts.detach(file.id)
    await client.contracts.detach(file.id)
    expect(await files()).toEqual([])
    await client.contracts.reattach(file.id)
    expect(await files()).toEqual([file])

    await client.contracts.detach(file.id)
    const other = await attach(world.chosen(sample('hop-dong-02.pdf')))
    await client.contracts.reattach(file.id)
    expect(await files()).toEqual([other, { ...file, role: 'other' }])
    await expect(client.contracts.detach(999)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is filed with no contract that is not there or lies in the bin', async () => {
    await using office = await createOffice()
    const { world, client, id, attach } = office
    await client.contracts.remove(id)

    await expect(attach(world.chosen(sample('hop-dong-01.pdf')))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const file = world.chosen(sample('hop-dong-01.pdf'))
    await expect(client.contracts.attach({ id: 999, file, role: 'other' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(stored(world)).toEqual([])
  })

  it('is what its bytes say and not what its name says, and keeps a name nobody can be misled by', async () => {
    await using office = await createOffice()
    const { world, attach } = office

    const page = await attach(world.fileWith('anh\u202Egpj.html', '<html><script>alert(1)</script>'), 'other')

    expect(page).toMatchObject({ mediaType: 'application/octet-stream', name: 'anhgpj.html' })
  })
})

describe('opening a document', () => {
  it('says that the original is missing, or is not what was filed, instead of showing something else', async () => {
    await using office = await createOffice()
    const { world, client, attach } = office
    const { documentId } = await attach(world.chosen(sample('hop-dong-01.pdf')))
    const place = placeOf(world, hashOf(sample('hop-dong-01.pdf')))
    const bytes = readFileSync(place)

    bytes.writeUInt8(bytes.readUInt8(bytes.length - 10) ^ 1, bytes.length - 10)
    writeFileSync(place, bytes)
    await expect(client.documents.open(documentId)).rejects.toMatchObject(refused('document-changed'))
    writeFileSync(place, '')
    await expect(client.documents.open(documentId)).rejects.toMatchObject(refused('document-changed'))
    rmSync(place)
    await expect(client.documents.open(documentId)).rejects.toMatchObject(refused('document-missing'))
    await expect(client.documents.open(999)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('works again after the same file was filed once more', async () => {
    await using office = await createOffice()
    const { world, client, attach } = office
    const { documentId } = await attach(world.chosen(sample('hop-dong-01.pdf')))
    const place = placeOf(world, hashOf(sample('hop-dong-01.pdf')))
    writeFileSync(place, 'broken')

    await attach(world.chosen(sample('hop-dong-01.pdf')))

    expect(await client.documents.open(documentId)).toMatchObject({ mediaType: 'application/pdf' })
  })
})

describe('the sweep at the opening', () => {
  const DAY = 86_400_000

  function sweep(world: World, now: number) {
    const sqlite = openSqlite(world.folder.database, { mustExist: true })
    const removed = sweepDocuments(drizzleOver(sqlite), world.folder, now)
    sqlite.close()
    return removed
  }

  function leaveBehind(world: World, content: string, age: number) {
    const name = createHash('sha256').update(content).digest('hex')
    mkdirSync(join(world.folder.documents, name.slice(0, 2)), { recursive: true })
    writeFileSync(placeOf(world, name), content)
    const at = new Date(Date.now() - age)
    utimesSync(placeOf(world, name), at, at)
    return placeOf(world, name)
  }

  it('removes half copies and day-old files no row refers to, and nothing else', async () => {
    await using office = await createOffice()
    const { world, client, attach } = office
    const { id, documentId } = await attach(world.chosen(sample('hop-dong-01.pdf')))
    await client.contracts.detach(id)
    const kept = placeOf(world, hashOf(sample('hop-dong-01.pdf')))
    utimesSync(kept, new Date(0), new Date(0))
    const [orphan, young] = [leaveBehind(world, 'old', DAY + 60_000), leaveBehind(world, 'young', DAY - 60_000)]
    const foreign = join(world.folder.documents, 'đọc tôi.txt')
    writeFileSync(foreign, 'của tôi')
    writeFileSync(join(world.folder.temporary, crypto.randomUUID()), 'half')

    expect(sweep(world, Date.now())).toBe(1)

    expect(readdirSync(world.folder.temporary)).toEqual([])
    expect([kept, orphan, young, foreign].map((path) => existsSync(path))).toEqual([true, false, true, true])
    expect(await client.documents.open(documentId)).toMatchObject({ mediaType: 'application/pdf' })
  })

  it('spares an old file without a row that is being filed again at this moment', async () => {
    await using office = await createOffice()
    const { world, attach } = office
    const path = leaveBehind(world, aPdf, 2 * DAY)

    await attach(world.fileWith('hop-dong.pdf', aPdf))

    expect(statSync(path).mtimeMs).toBeGreaterThan(Date.now() - DAY)
    expect(sweep(world, Date.now() + 2 * DAY)).toBe(0)
  })

  it('does nothing in a folder that has no documents yet', async () => {
    await using world = await createWorld()
    rmSync(world.folder.documents, { recursive: true })
    rmSync(world.folder.temporary, { recursive: true })

    expect(sweep(world, Date.now())).toBe(0)
  })
})

describe('the media type', () => {
  it.each([
    ['application/pdf', '%PDF-1.4'],
    ['application/pdf', `${' '.repeat(1000)}%PDF-1.4`],
    ['application/octet-stream', `${' '.repeat(1024)}%PDF-1.4`],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/webp', 'RIFF1234WEBP'],
    ['image/tiff', 'II*\0'],
    ['application/zip', 'PK\x03\x04'],
    ['application/x-cfb', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['application/octet-stream', '<svg onload="alert(1)">'],
    ['application/octet-stream', ''],
  ])('is %s for %j', (mediaType, bytes) => {
    expect(mediaTypeOf(Buffer.from(bytes, 'latin1'))).toBe(mediaType)
  })
})
