import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { orphanFiles, rowsOfEveryTable } from '#tests/helpers/soundness.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

/** A picture by its first bytes, which is all that main asks of it. */
function aPhoto(of: string) {
  return new File([Buffer.from('ffd8ffe000104a464946', 'hex'), of], `${of}.jpg`)
}

async function withPeople() {
  const world = await createWorld()
  const { client } = world
  const customer = await client.customers.create({ ...aCustomer({ name: 'Hòa Phát' }), photo: aPhoto('biển hiệu') })
  const contact = await client.contacts.create({
    customerId: customer.id,
    input: { fullName: 'Trần Thị Lan' },
    photo: aPhoto('chị Lan'),
  })
  return { world, client, customer, contact, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

const own = { fullName: 'Trần Thị Lan' }

/** What lies in the store of originals. */
function stored({ folder }: World) {
  return readdirSync(folder.documents).flatMap((shelf) =>
    readdirSync(join(folder.documents, shelf)).map((name) => join(folder.documents, shelf, name)),
  )
}

function contents(world: World) {
  return stored(world)
    .map((path) => readFileSync(path).subarray(10).toString())
    .toSorted()
}

const borne = (id: DocumentId | null) => {
  if (id === null) throw new Error('there is no photo')
  return id
}

/** What a window reads under the address it is given. */
async function shown({ client }: World, photoId: DocumentId | null) {
  const { url } = await client.photos.get(borne(photoId))
  return readFileSync(url.replace('file:', '')).subarray(10).toString()
}

/** What a photo on a card says, behind the head that its version writes. */
function told(line: string, version: '3.0' | '4.0') {
  const head = version === '3.0' ? 'PHOTO;ENCODING=b;TYPE=JPEG:' : 'PHOTO:data:image/jpeg;base64,'
  return line.startsWith(head) ? Buffer.from(line.slice(head.length), 'base64').subarray(10).toString() : line
}

const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing',
    (error: { code: string; data?: { reason?: string } }) => error.data?.reason ?? error.code,
  )

describe('the photo of a customer or a contact', () => {
  it('is saved with the form, read again, and stays when the form says nothing of it', async () => {
    await using office = await withPeople()
    const { world, client, customer, contact } = office

    const later = await client.contacts.update({ id: contact.id, version: contact.version, input: { ...own, title: 'Kế toán' } })

    expect(later).toMatchObject({ title: 'Kế toán', photoId: contact.photoId })
    expect((await client.customers.get(customer.id)).photoId).toBe(customer.photoId)
    expect(contents(world)).toEqual(['biển hiệu', 'chị Lan'])
    expect(await shown(world, contact.photoId)).toBe('chị Lan')
  })

  it('leaves the disk when it is replaced or taken off, unless somebody else bears the same', async () => {
    await using office = await withPeople()
    const { world, client, customer, contact } = office
    const twin = await client.contacts.create({
      customerId: customer.id,
      input: { fullName: 'Sinh đôi' },
      photo: aPhoto('chị Lan'),
    })
    expect(twin.photoId).toBe(contact.photoId)

    const replaced = await client.contacts.update({ ...contact, input: own, photo: aPhoto('chị Lan, ảnh mới') })
    expect(contents(world)).toEqual(['biển hiệu', 'chị Lan', 'chị Lan, ảnh mới'])
    await client.contacts.update({ ...twin, input: { fullName: 'Sinh đôi' }, photo: null })
    expect(contents(world)).toEqual(['biển hiệu', 'chị Lan, ảnh mới'])
    const bare = await client.contacts.update({ ...replaced, input: own, photo: null })
    const { version, ...form } = customer
    await client.customers.update({ id: customer.id, version, input: { ...form, kind: 'organisation' }, photo: null })

    expect(bare.photoId).toBeNull()
    expect(stored(world)).toEqual([])
    expect(await reasonOf(client.photos.get(borne(contact.photoId)))).toBe('NOT_FOUND')
  })

  it('is kept once more under the same id when the same one is chosen again', async () => {
    await using office = await withPeople()
    const { world, client, contact } = office

    const again = await client.contacts.update({ ...contact, input: own, photo: aPhoto('chị Lan') })

    expect(again.photoId).toBe(contact.photoId)
    expect(contents(world)).toEqual(['biển hiệu', 'chị Lan'])
  })

  it('is refused with a word for each reason, and then nothing of the form is kept', async () => {
    await using office = await withPeople()
    const { world, client, customer, contact } = office
    const before = rowsOfEveryTable(world.folder.path)
    const tries = (photo: File) => reasonOf(client.contacts.update({ ...contact, input: { fullName: 'Khác' }, photo }))

    expect(await tries(new File(['không phải ảnh'], 'anh.jpg'))).toBe('not-a-picture')
    expect(await tries(new File(['GIF89a'], 'anh.jpg'))).toBe('not-a-picture')
    expect(await tries(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'anh.png'))).toBe('not-a-picture')
    expect(await tries(new File([], 'anh.jpg'))).toBe('file-empty')
    expect(await tries(new File([aPhoto('lớn'), new Uint8Array(512 * 1_024)], 'anh.jpg'))).toBe('file-too-big')
    expect(await reasonOf(client.customers.create({ ...aCustomer(), photo: new File(['x'], 'anh.jpg') }))).toBe('not-a-picture')

    expect(rowsOfEveryTable(world.folder.path)).toEqual(before)
    expect((await client.contacts.list(customer.id)).map(({ fullName }) => fullName)).toEqual(['Trần Thị Lan'])
    expect(orphanFiles(world.folder.path)).toEqual([])
  })

  it('stays as it was when somebody else saved the record first', async () => {
    await using office = await withPeople()
    const { world, client, contact, customer } = office
    await client.contacts.update({ ...contact, input: own, photo: aPhoto('trước') })

    expect(await reasonOf(client.contacts.update({ ...contact, input: own, photo: aPhoto('sau') }))).toBe('stale-version')

    const [now] = await client.contacts.list(customer.id)
    expect(await shown(world, now?.photoId ?? null)).toBe('trước')
  })

  it('is shown to whoever may see who bears it, at any of their employers, and to nobody else', async () => {
    await using office = await withPeople()
    const { world, client, customer, contact } = office
    const colleague = staffOf(world, { name: 'Trần Quốc Bảo', role: 'sales' })
    const other = staffOf(world, { name: 'Lê Văn Cường', role: 'sales' })
    const { version, ...form } = customer
    await client.customers.update({ id: customer.id, version, input: { ...form, kind: 'organisation', ownerId: other } })
    const asColleague = world.window(colleague).photos
    const [logo, photo] = [borne(customer.photoId), borne(contact.photoId)]

    expect([await reasonOf(asColleague.get(logo)), await reasonOf(asColleague.get(photo))]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(await reasonOf(world.window(other).photos.get(photo))).toBe('nothing')
    const own = await client.customers.create(aCustomer({ name: 'Của Bảo', ownerId: colleague }))
    await client.contacts.employ({ id: contact.id, version: contact.version, input: { customerId: own.id } })

    expect([await reasonOf(asColleague.get(logo)), await reasonOf(asColleague.get(photo))]).toEqual(['NOT_FOUND', 'nothing'])
  })

  it('is no way to read what else lies in the store', async () => {
    await using office = await withPeople()
    const { world, client, customer } = office
    const { documentId } = await client.attachments.attach({
      customerId: customer.id,
      file: world.fileWith('bí mật.txt', 'lương'),
    })

    expect(await reasonOf(client.photos.get(documentId))).toBe('NOT_FOUND')
  })

  it('says so when the original is gone or spoilt', async () => {
    await using office = await withPeople()
    const { world, client, customer, contact } = office
    const fileOf = (what: string) => stored(world).find((path) => readFileSync(path).includes(what)) ?? ''
    rmSync(fileOf('biển hiệu'))
    writeFileSync(fileOf('chị Lan'), 'hỏng')

    expect(await reasonOf(client.photos.get(borne(customer.photoId)))).toBe('document-missing')
    expect(await reasonOf(client.photos.get(borne(contact.photoId)))).toBe('document-changed')
  })

  it('stands in the log as changed, in the history of whose it is', async () => {
    await using office = await withPeople()
    const { client, contact } = office
    await client.contacts.update({ ...contact, input: own, photo: null })

    const [line] = await client.audit.ofRecord({ record: 'contact', id: contact.id })

    expect(line?.fields).toEqual([{ field: 'photoId', from: `#${contact.photoId}`, to: null }])
  })

  it('comes back from the bin with who bears it, and is gone from the disk once they are erased', async () => {
    await using office = await withPeople()
    const { world, client, customer, contact } = office
    await client.contacts.remove(contact.id)
    await client.contacts.restore(contact.id)
    expect(await client.contacts.get({ id: contact.id, customerId: customer.id })).toMatchObject({ photoId: contact.photoId })

    await client.contacts.remove(contact.id)
    await client.bin.erase([{ record: 'contact', recordId: contact.id }])
    expect(contents(world)).toEqual(['biển hiệu'])
    await client.contacts.create({ customerId: customer.id, input: own, photo: aPhoto('người khác ở đó') })
    await client.customers.remove([customer.id])
    await client.bin.erase([{ record: 'customer', recordId: customer.id }])

    expect(stored(world)).toEqual([])
  })

  it('of two customers made one is that of the one who stays, else the other one’s, and the undo is exact', async () => {
    await using office = await withPeople()
    const { world, client, customer } = office
    const bare = await client.customers.create(aCustomer({ name: 'Hoà Phát', code: 'B' }))
    const before = rowsOfEveryTable(world.folder.path).customers
    const withBoth = await client.duplicates.merge({ survivor: bare, merged: customer, taken: [], joined: [] })
    expect((await client.customers.get(bare.id)).photoId).toBe(customer.photoId)

    await client.duplicates.undoMerge(withBoth.id)

    expect(rowsOfEveryTable(world.folder.path).customers).toBe(before)
    const other = await client.customers.create({ ...aCustomer({ name: 'Khác', code: 'C' }), photo: aPhoto('logo khác') })
    await client.duplicates.merge({ survivor: customer, merged: other, taken: [], joined: [] })
    expect((await client.customers.get(customer.id)).photoId).toBe(customer.photoId)
  })

  it.each(['3.0', '4.0'] as const)(
    'goes along on a business card of version %s and in a phone book; one that is spoilt does not',
    async (version) => {
      await using office = await withPeople()
      const { world, client, customer, contact } = office
      const path = join(world.folder.path, 'thẻ.vcf')
      const file = world.chosen(path)
      const photosIn = () => {
        const lines = readFileSync(path, 'utf8').replaceAll('\r\n ', '').split('\r\n')
        return lines.filter((line) => line.startsWith('PHOTO')).map((line) => told(line, version))
      }
      await client.customers.saveCard({ customerId: customer.id, contactId: contact.id, version, file })
      expect(photosIn()).toEqual(['chị Lan'])

      await client.customers.exportCards({ filter: {}, file, version })
      expect(photosIn()).toEqual(['biển hiệu', 'chị Lan'])
      writeFileSync(stored(world).find((one) => readFileSync(one).includes('biển hiệu')) ?? '', 'hỏng')
      expect(await client.customers.exportCards({ filter: {}, file, version })).toEqual({ rows: 2 })

      expect(photosIn()).toEqual(['chị Lan'])
    },
  )

  it('stands among the files that are held of a person', async () => {
    await using office = await withPeople()
    const { client, customer, contact } = office

    const { sections } = await client.privacy.dataFile({ customerId: customer.id, contactId: contact.id })

    const files = sections.find(({ name }) => name === 'files')?.rows
    expect(files).toMatchObject([{ name: 'Ảnh', mediaType: 'image/jpeg', bytes: aPhoto('chị Lan').size }])
    expect(sections.find(({ name }) => name === 'person')?.rows[0]).not.toHaveProperty('photoId')
  })
})
