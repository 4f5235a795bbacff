import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MOST_DROPPED_BYTES } from '#shared/features/documents/schema.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { orphanFiles } from '#tests/helpers/soundness.ts'
import { createWorld } from '#tests/helpers/world.ts'

const aPdf = Buffer.from('%PDF-1.7\nbản vẽ kho\n%%EOF\n')

async function withCustomer() {
  const world = await createWorld()
  const { id: customerId } = await world.client.customers.create(aCustomer({ name: 'Hòa Phát' }))
  const attach = (name: string, content: Uint8Array | string = `nội dung của ${name}`) =>
    world.client.attachments.attach({ customerId, file: world.fileWith(name, content) })
  return { world, customerId, attach }
}

describe('what is attached to a customer', () => {
  it('is kept byte for byte, opened for reading, and saved out again', async () => {
    const { world, customerId, attach } = await withCustomer()
    const { id } = await attach('bản vẽ.pdf', aPdf)
    const target = join(world.folder.path, 'chép ra.pdf')

    await world.client.attachments.saveCopy({ id, file: world.chosen(target) })

    expect(readFileSync(target)).toEqual(aPdf)
    expect(await world.client.attachments.open(id)).toMatchObject({ mediaType: 'application/pdf', bytes: aPdf.length })
    expect(await world.client.attachments.list(customerId)).toMatchObject([
      { name: 'bản vẽ.pdf', mediaType: 'application/pdf', bytes: aPdf.length, staffName: 'Nguyễn Thị Hường' },
    ])
    await world[Symbol.asyncDispose]()
  })

  it('may be dragged or pasted into the window as well: its bytes come with it', async () => {
    const { world, customerId } = await withCustomer()

    const dropped = await world.client.attachments.attach({ customerId, file: new File([aPdf], 'kéo vào.pdf') })

    expect(dropped).toMatchObject({ name: 'kéo vào.pdf', mediaType: 'application/pdf', bytes: aPdf.length })
    await world[Symbol.asyncDispose]()
  })

  it('is not attached twice, and its content is kept once however many have it', async () => {
    const { world, customerId, attach } = await withCustomer()
    const first = await attach('báo giá.pdf', aPdf)
    const other = await world.client.customers.create(aCustomer({ name: 'Khác' }))

    const again = await attach('cùng báo giá.pdf', aPdf)
    const there = await world.client.attachments.attach({ customerId: other.id, file: world.fileWith('x.pdf', aPdf) })

    expect(again).toEqual(first)
    expect(there.documentId).toBe(first.documentId)
    expect(await world.client.attachments.list(customerId)).toHaveLength(1)
    await world[Symbol.asyncDispose]()
  })

  it.each([
    ['../../etc/passwd', '-..-etc-passwd'],
    ['CON.pdf', '_CON.pdf'],
    ['hóa đơn\u202Efdp.exe', 'hóa đơnfdp.exe'],
    ['nul\u0000byte.txt', 'nulbyte.txt'],
    ['%2e%2e%2fa.txt', '%2e%2e%2fa.txt'],
    ['chấm cuối...', 'chấm cuối'],
    ['<img src=x onerror=alert(1)>.png', '-img src=x onerror=alert(1)-.png'],
    [`${'á'.repeat(300)}.pdf`, `${'á'.repeat(196)}.pdf`],
    ['\u200b\u202e', '-'],
  ])('is called %j as %j', async (name, kept) => {
    const { world, customerId } = await withCustomer()

    const attached = await world.client.attachments.attach({ customerId, file: new File([name], name) })

    expect(attached.name).toBe(kept)
    await world[Symbol.asyncDispose]()
  })

  it('gets another name, which keeps what says of which kind it is', async () => {
    const { world, attach } = await withCustomer()
    const { id, version } = await attach('scan001.pdf', aPdf)

    const renamed = await world.client.attachments.rename({ id, version, name: 'Biên bản khảo sát' })

    expect(renamed.name).toBe('Biên bản khảo sát.pdf')
    await expect(world.client.attachments.rename({ id, version, name: 'Khác' })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    await world[Symbol.asyncDispose]()
  })

  it('is refused with a word for each reason, and then nothing of it is kept', async () => {
    const { world, customerId, attach } = await withCustomer()
    const folder = join(world.folder.path, 'một thư mục')
    mkdirSync(folder)
    const big = new File([new Uint8Array(MOST_DROPPED_BYTES + 1)], 'phim.mp4')
    const reasonOf = (promise: Promise<unknown>) => promise.catch((error: { data: { reason: string } }) => error.data.reason)

    expect(await reasonOf(attach('rỗng.txt', ''))).toBe('file-empty')
    expect(await reasonOf(world.client.attachments.attach({ customerId, file: new File([], 'rỗng.txt') }))).toBe('file-empty')
    expect(await reasonOf(world.client.attachments.attach({ customerId, file: big }))).toBe('file-too-big')
    expect(await reasonOf(world.client.attachments.attach({ customerId, file: world.chosen(folder) }))).toBe('file-is-folder')
    expect(await reasonOf(world.client.attachments.attach({ customerId, file: world.chosen('/không/có') }))).toBe('file-gone')
    expect(await world.client.attachments.list(customerId)).toEqual([])
    expect(orphanFiles(world.folder.path)).toEqual([])
    await world[Symbol.asyncDispose]()
  })

  it('lies in the bin when taken off, comes back, and is gone from the disk once it is erased', async () => {
    const { world, customerId, attach } = await withCustomer()
    const { id } = await attach('thừa.pdf', aPdf)

    await world.client.attachments.remove(id)
    expect(await world.client.bin.list({})).toMatchObject([{ record: 'attachment', name: 'thừa.pdf', customerName: 'Hòa Phát' }])
    await world.client.attachments.restore(id)
    expect(await world.client.attachments.list(customerId)).toHaveLength(1)
    await world.client.attachments.remove(id)
    await world.client.bin.erase([{ record: 'attachment', recordId: id }])

    expect(orphanFiles(world.folder.path)).toEqual([])
    expect(existsSync(world.folder.documents) && (await world.client.bin.list({}))).toEqual([])
    await expect(world.client.attachments.restore(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await world[Symbol.asyncDispose]()
  })

  it('goes with an erased customer, but stays where a contract of another one has the same paper', async () => {
    const { world, customerId, attach } = await withCustomer()
    await attach('riêng.txt', 'chỉ của khách này')
    await attach('chung.pdf', aPdf)
    const other = await world.client.customers.create(aCustomer({ name: 'Khác' }))
    const contract = await world.client.contracts.create(aContract(other.id))
    await world.client.contracts.attach({ id: contract.id, file: world.fileWith('hđ.pdf', aPdf), role: 'original' })

    await world.client.customers.remove([customerId])
    await world.client.bin.erase([{ record: 'customer', recordId: customerId }])

    const { files } = await world.client.contracts.get(contract.id)
    expect(files).toHaveLength(1)
    expect(await world.client.documents.open(files[0]?.documentId as never)).toMatchObject({ bytes: aPdf.length })
    expect(orphanFiles(world.folder.path)).toEqual([])
    await world[Symbol.asyncDispose]()
  })

  it('is nobody’s whose customer one may not see, and opening and copying it is noted by its name, with the customer too', async () => {
    const { world, customerId, attach } = await withCustomer()
    const other = await world.client.customers.create(aCustomer({ name: 'Khác' }))
    await world.client.attachments.attach({ customerId: other.id, file: world.fileWith('x.txt', 'mật') })
    const { id, documentId } = await attach('mật.txt', 'mật')
    expect(documentId).not.toBe(id)

    await world.client.attachments.open(id)
    await world.client.attachments.saveCopy({ id, file: world.fileWith('chép.txt', '') })

    await expect(world.client.attachments.open(999)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const told = [
      { action: 'attachments.saveCopy', change: 'exported', record: 'attachment', recordId: id, recordName: 'mật.txt' },
      { action: 'attachments.open', change: 'opened', record: 'attachment', recordId: id, recordName: 'mật.txt' },
    ]
    expect(await world.client.audit.list({ filter: {}, limit: 2 })).toMatchObject(told)
    const history = await world.client.audit.ofRecord({ record: 'customer', id: customerId })
    expect(history.slice(0, 2)).toMatchObject(told)
    await world[Symbol.asyncDispose]()
  })
})
