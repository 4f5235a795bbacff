import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { cardVersions } from '#shared/kit/vcard.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { addAll, aJob, find, importFile, readAndCheck, wholeOffice } from '#tests/helpers/importing.ts'
import { orphanFiles } from '#tests/helpers/soundness.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const cards = join(import.meta.dirname, '../fixtures/cards')
const picture = (name: string) => readFileSync(join(cards, name)).toString('base64')
const known = new Map(['lan.jpg', 'minh.png', 'logo.png'].map((name) => [picture(name), name]))
const byPhone = { key: 'phone', onMatch: 'update', acceptMarked: false } as const
const matching = { ...addAll, acceptMarked: false }

async function photoOf(world: World, photoId: number | null) {
  if (photoId === null) return null
  const { url } = await world.client.photos.get(photoId)
  return known.get(readFileSync(url.replace('file:', '')).toString('base64')) ?? 'another one'
}

/** Whose photo is which, of all customers and their people. */
async function faces(world: World) {
  const found: Record<string, string | null> = {}
  for (const { id } of await find(world, '')) {
    const customer = await world.client.customers.get(id)
    found[customer.name] = await photoOf(world, customer.photoId)
    for (const contact of await world.client.contacts.list(id)) found[contact.fullName] = await photoOf(world, contact.photoId)
  }
  return found
}

/** What lies in the store of originals, and in the folder for what is on its way. */
function onDisk({ folder }: World) {
  return [folder.documents, folder.temporary].flatMap((path) =>
    readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.db')),
  )
}

/** The rows with something to say, and what. */
async function told(world: World, file: string) {
  const { reading } = await readAndCheck(world, file)
  const rows = await world.client.imports.rows({ reading, sheet: 0, only: 'all', offset: 0, limit: 50 })
  return rows.map(({ outcome, problems }) => [outcome, ...problems.map(({ code, typed }) => `${code} ${typed}`)])
}

describe('the photo on a card', () => {
  it.each([
    ['outlook.vcf', { 'Công ty TNHH Cơ khí Đại Phát': null, 'Trần Thị Lan': 'lan.jpg' }],
    ['apple.vcf', { 'Trần Thị Lan': 'lan.jpg', 'Vũ Đức Minh': 'minh.png', 'Công ty CP Sao Mai': 'logo.png' }],
    ['google.vcf', { 'Trần Thị Lan': null, 'Vũ Đức Minh': 'minh.png' }],
    ['android.vcf', { 'Trần Thị Lan': 'lan.jpg', 'Vũ Đức Minh': 'minh.png' }],
    ['version-4.vcf', { 'Trần Thị Lan': 'lan.jpg', 'Vũ Đức Minh': 'minh.png', 'Lê Văn Tám': null }],
  ])('as %s has it comes with whoever the card is about', async (file, expected) => {
    await using world = await createWorld()

    const { plan, photos } = await importFile(world, join(cards, file))

    const wanted = Object.values(expected).filter((photo) => photo !== null).length
    expect({ planned: plan.photos, photos }).toEqual({ planned: wanted, photos: wanted })
    expect(await faces(world)).toEqual(expected)
    expect(onDisk(world)).toHaveLength(wanted)
  })

  it.each(cardVersions)('of our own, version %s, comes back', async (version) => {
    await using world = await createWorld()
    const photo = new File([readFileSync(join(cards, 'lan.jpg'))], 'lan.jpg')
    const logo = new File([readFileSync(join(cards, 'logo.png'))], 'logo.png')
    const { id: customerId } = await world.client.customers.create({ ...aCustomer({ name: 'Công ty CP Sao Mai' }), photo: logo })
    await world.client.contacts.create({ customerId, input: { fullName: 'Trần Thị Lan' }, photo })
    const path = join(world.folder.path, 'lan.vcf')
    await world.client.customers.exportCards({ filter: {}, version, file: world.chosen(path) })
    await using other = await createWorld()

    await importFile(other, path)

    expect(await faces(other)).toEqual({ 'Công ty CP Sao Mai': 'logo.png', 'Trần Thị Lan': 'lan.jpg' })
  })

  it('that is cut off, no picture, of another kind or elsewhere is told at its row, and the row comes in without it', async () => {
    await using world = await createWorld()
    const bad = join(cards, 'bad.vcf')

    expect(await told(world, bad)).toEqual([
      ['warn', 'photo-unreadable JPEG, 1 kB'],
      ['warn', 'photo-unreadable PNG'],
      ['warn', 'photo-unreadable HEIC, 1 kB'],
      ['warn', 'photo-elsewhere file:///data/anh/bay.jpg'],
      ['ok'],
      ['warn', 'photo-unreadable GIF, 1 kB'],
    ])
    expect(await told(world, join(cards, 'google.vcf'))).toEqual([
      ['warn', 'photo-elsewhere https://lh3.googleusercontent.com/contacts/AG6tpzFq0yEo1bM5n-example'],
      ['ok'],
    ])
    const { customers, photos } = await importFile(world, bad)
    expect({ added: customers.added, photos }).toEqual({ added: 6, photos: 0 })
    expect(onDisk(world)).toEqual([])
  })

  it('of twenty megabytes costs no row; what is kept of it has to be as small as that of a form', async () => {
    await using world = await createWorld()
    const large = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(20 * 1_048_576, 7), Buffer.from('ffd9', 'hex')])
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Trần Thị Lan',
      `PHOTO;ENCODING=b;TYPE=JPEG:${large.toString('base64')}`,
      'END:VCARD',
    ]
    const file = world.fileWith('to.vcf', card.join('\r\n'))
    const { client } = world

    const { reading, photos } = await client.imports.read({ job: aJob(), file })

    expect(photos).toBe(1)
    const { file: asItWas, kind } = await client.imports.photo({ reading, number: 1 })
    expect({ kind, size: asItWas.size }).toEqual({ kind: 'person', size: large.length })
    const kept = client.imports.keepPhoto({ reading, number: 1, file: asItWas })
    await expect(kept).rejects.toMatchObject({ data: { reason: 'file-too-big' } })
    const none = client.imports.keepPhoto({ reading, number: 2, file: asItWas })
    await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('replaces none: whoever has a photo keeps it, and whoever has none gets one', async () => {
    await using world = await createWorld()
    const photo = new File([readFileSync(join(cards, 'logo.png'))], 'khac.png')
    const own = (name: string, typed: string) => aCustomer({ kind: 'person', name, phones: [{ typed }] })
    await world.client.customers.create({ ...own('Trần Thị Lan', '0903112233'), photo })
    await world.client.customers.create(own('Vũ Đức Minh', '0912334455'))

    const { customers, plan, photos } = await importFile(world, join(cards, 'android.vcf'), byPhone)

    expect({ updated: customers.updated, planned: plan.photos, photos }).toEqual({ updated: 2, planned: 2, photos: 1 })
    expect(await faces(world)).toEqual({ 'Trần Thị Lan': 'logo.png', 'Vũ Đức Minh': 'minh.png' })
    expect(onDisk(world)).toHaveLength(2)
  })

  it('goes with an undo, from whom it was given and with whoever came; a photo somebody else bears too stays', async () => {
    await using world = await createWorld()
    const { client } = world
    const photo = new File([readFileSync(join(cards, 'lan.jpg'))], 'lan.jpg')
    const firm = await client.customers.create({ ...aCustomer({ name: 'Công ty Ảnh Lan' }), photo })
    const minh = aCustomer({ kind: 'person', name: 'Vũ Đức Minh', phones: [{ typed: '0912334455' }] })
    await client.customers.create(minh)
    const before = wholeOffice(world)
    const { id, photos } = await importFile(world, join(cards, 'android.vcf'), byPhone)
    expect(photos).toBe(2)

    await client.imports.undo({ job: aJob(), id })

    expect(wholeOffice(world)).toEqual(before)
    expect(await faces(world)).toEqual({ [firm.name]: 'lan.jpg', 'Vũ Đức Minh': null })
    expect(onDisk(world)).toHaveLength(1)
    expect(orphanFiles(world.folder.path)).toEqual([])
  })

  it('stays with whoever was edited since, when the import is undone', async () => {
    await using world = await createWorld()
    const { id } = await importFile(world, join(cards, 'android.vcf'))
    const [lan] = await find(world, 'tran thi lan')
    const { version, ...form } = await world.client.customers.get(lan?.id as CustomerId)
    await world.client.customers.update({ id: form.id, version, input: { ...form, nickname: 'Na' } })

    await world.client.imports.undo({ job: aJob(), id })

    expect(await faces(world)).toEqual({ 'Trần Thị Lan': 'lan.jpg' })
    expect(onDisk(world)).toHaveLength(1)
  })

  it('leaves nothing on the disk when the import is stopped, fails or is never run', async () => {
    await using world = await createWorld()
    const { client } = world
    const { reading } = await readAndCheck(world, join(cards, 'apple.vcf'))
    expect(onDisk(world)).toEqual([])

    const job = aJob()
    const run = client.imports.run({ job, reading, matching })
    await client.jobs.cancel(job)

    await expect(run).rejects.toMatchObject({ data: { reason: 'cancelled' } })
    expect(onDisk(world)).toEqual([])
    await client.imports.close(reading)
    expect([onDisk(world), await faces(world)]).toEqual([[], {}])
  })

  it('is no column that has to come in: without it the people come alone', async () => {
    await using world = await createWorld()
    const { reading, sheets } = await readAndCheck(world, join(cards, 'android.vcf'))
    const bare = sheets.map((sheet) => ({ ...sheet, mapping: sheet.mapping.map((field) => (field === 'photo' ? null : field)) }))
    await world.client.imports.check({ job: aJob(), reading, sheets: bare })

    const { photos } = await world.client.imports.run({ job: aJob(), reading, matching })

    expect({ photos, disk: onDisk(world) }).toEqual({ photos: 0, disk: [] })
    expect(await faces(world)).toEqual({ 'Trần Thị Lan': null, 'Vũ Đức Minh': null })
  })
})
