import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fold } from '#shared/kit/fold.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

describe('what was erased for ever', () => {
  it('stays erased when a backup of before is restored, without a trace of its text, and the log stays whole', async () => {
    await using world = await createWorld()
    const gone = await somebody(world, 'Nhạn Trắng Ấy')
    await world.client.customers.create(aCustomer({ name: 'Công ty ở lại', phones: [] }))
    const { name } = await world.client.backups.make()
    await erase(world, gone)
    expect(hits(world)).toEqual([])

    await world.client.backups.restore({ name })

    expect((await world.client.customers.list({ filter: {} })).map((row) => row.name)).toEqual(['Công ty ở lại'])
    await expect.poll(() => hits(world)).toEqual([])
    expect(await world.client.customers.count({ text: 'nhan trang' })).toBe(0)
    expect(await world.client.audit.verify({})).toMatchObject({ brokenAt: null })
    const [erased] = await world.client.audit.list({ filter: { records: ['customer'], changes: ['erased'] } })
    expect(erased).toMatchObject({ staffName: null, action: 'bin.eraseAgain' })
    await world.restart()
    await world.shut()
    const left = hits(world)
    console.log(`P15 after a restore ${left.length}/${canaries.length} words left in the files`)
    expect(left).toEqual([])
    await world.start()
  })

  it('stays erased after every further restore, and what came afterwards is left alone though it bears the same number', async () => {
    await using world = await createWorld()
    const empty = await world.client.backups.make()
    world.clock.pass(60_000)
    const gone = await somebody(world, 'Nhạn Trắng Ấy')
    const full = await world.client.backups.make()
    await erase(world, gone)
    await world.client.backups.restore({ name: empty.name })
    world.clock.pass(60_000)
    const later = await world.client.customers.create(aCustomer({ name: 'Công ty đến sau', phones: [] }))
    expect(later.id).toBe(gone)
    const after = await world.client.backups.make()

    await world.client.backups.restore({ name: full.name })
    expect(await world.client.customers.count({})).toBe(0)
    await world.client.backups.restore({ name: after.name })

    expect((await world.client.customers.get(later.id)).name).toBe('Công ty đến sau')
  })

  it('is told without a word of it: what, when, by whom, how much went with it, and when it was erased again', async () => {
    await using world = await createWorld()
    const gone = await somebody(world, 'Nhạn Trắng Ấy')
    const { name } = await world.client.backups.make()
    const at = world.clock.now()
    await erase(world, gone)

    const [erasure] = await world.client.bin.erasures({})
    expect(erasure).toMatchObject({
      ...{ record: 'customer', at, staffName: 'Nguyễn Thị Hường', againAt: null },
      counts: { contact: 1, call: 1, contract: 1, 'contract-file': 1 },
    })
    world.clock.pass(3_600_000)
    await world.client.backups.restore({ name })

    expect(await world.client.bin.erasures({})).toEqual([{ ...erasure, id: expect.any(Number), againAt: world.clock.now() }])
    const file = readFileSync(world.folder.erasures, 'utf8')
    expect(canaries.filter((canary) => file.includes(canary))).toEqual([])
    expect(file).not.toContain('Hường')
  })

  it('what only lay in the bin until it went by itself comes back with a backup', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer({ name: 'Xoá nhầm', phones: [] }))
    const { name } = await world.client.backups.make()
    await world.client.customers.remove([id])
    world.clock.pass(31 * 24 * 3_600_000)
    await world.client.customers.create(aCustomer({ name: 'Mới', phones: [] }))
    await world.restart()
    await expect.poll(() => world.client.bin.count()).toBe(0)

    await world.client.backups.restore({ name })

    expect((await world.client.customers.list({ filter: {} })).map((row) => row.name)).toEqual(['Xoá nhầm'])
    expect(await world.client.bin.erasureCount()).toBe(0)
  })

  it('is kept by the file when the table has lost it, and by the table when the file has gone or is no ledger', async () => {
    await using world = await createWorld()
    await erase(world, await somebody(world, 'Nhạn Trắng Ấy'))
    const whole = readFileSync(world.folder.erasures, 'utf8')
    for (const damage of ['', '{"half', '[1]']) {
      writeFileSync(world.folder.erasures, damage)
      await world.restart()
      expect(readFileSync(world.folder.erasures, 'utf8')).toBe(whole)
    }
  })

  it('means nothing to another firm whose data is restored into the same folder', async () => {
    await using other = await createWorld()
    await other.client.customers.create(aCustomer({ name: 'Khách của hãng khác', phones: [] }))
    const carried = join(other.folder.path, 'hang-khac.kqbackup')
    await other.client.backups.saveAs({ file: other.chosen(carried) })
    await using world = await createWorld()
    await erase(world, await somebody(world, 'Nhạn Trắng Ấy'))

    await world.client.backups.restore({ file: world.chosen(carried) })

    expect(await world.client.customers.count({})).toBe(1)
    expect(await world.client.bin.erasures({})).toEqual([])
    expect(existsSync(world.folder.erasures)).toBe(true)
  })

  it('can be a customer together with its people and calls that lay in the bin before', async () => {
    await using world = await createWorld()
    const id = await somebody(world, 'Nhạn Trắng Ấy')
    const [contact] = await world.client.contacts.list(id)
    await world.client.contacts.remove(contact?.id as never)
    await world.client.customers.remove([id])
    const things = (await world.client.bin.list({})).map(({ record, recordId }) => ({ record, recordId }))

    expect(await world.client.bin.erase(things)).toBe(2)

    expect(await world.client.bin.count()).toBe(0)
    expect(hits(world)).toEqual([])
  })
})

const canaries = [
  'Nhạn Trắng Ấy',
  'NhạnNgười',
  'NhạnGọi',
  'NhạnHợpĐồng',
  'NhạnBảnGốc',
  'NhạnĐồngÝ',
  'NhạnBằngChứng',
  'NhạnYêuCầu',
  'NhạnHỏi',
]

async function somebody(world: World, name: string): Promise<CustomerId> {
  const { client } = world
  const { id } = await client.customers.create(aCustomer({ kind: 'person', name, phones: [] }))
  await client.contacts.create({ customerId: id, input: { fullName: 'NhạnNgười' } })
  await client.calls.log({ customerId: id, outcome: 'reached', note: 'NhạnGọi' })
  const contract = await client.contracts.create(aContract(id, { name: 'NhạnHợpĐồng' }))
  const original = world.fileWith('temporary/NhạnBảnGốc.pdf', '%PDF-1.4 NhạnBảnGốc\n%%EOF\n')
  await client.contracts.attach({ id: contract.id, file: original, role: 'original' })
  const told = { customerId: id, contactId: null, purpose: 'care', channel: 'call', happenedOn: '2026-11-22' as never }
  const evidence = world.fileWith('temporary/NhạnBằngChứng.txt', 'NhạnBằngChứng')
  await client.privacy.recordConsent({ ...told, state: 'given', means: 'paper', note: 'NhạnĐồngÝ', evidence })
  const asked = { kind: 'erase', requester: 'NhạnYêuCầu', note: 'NhạnHỏi', receivedOn: '2026-11-20' as never }
  await client.privacy.addRequest({ ...asked, means: 'phone', customerId: id })
  const { rm } = await import('node:fs/promises')
  for (const file of readdirSync(world.folder.temporary)) await rm(join(world.folder.temporary, file))
  return id
}

async function erase(world: World, id: CustomerId) {
  await world.client.customers.remove([id])
  await world.client.bin.erase([{ record: 'customer', recordId: id }])
}

/** Which canaries stand in which files of the office, but for its backups. */
function hits({ folder }: World) {
  const files = readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(folder.backups))
    .map((entry) => join(entry.parentPath, entry.name))
  return files.flatMap((file) => {
    const bytes = readFileSync(file)
    return canaries.flatMap((canary) => (formsOf(canary).some((form) => bytes.includes(form)) ? [`${file}: ${canary}`] : []))
  })
}

function formsOf(canary: string) {
  const forms = [canary.normalize('NFC'), canary.normalize('NFD'), canary.toLowerCase(), fold(canary)]
  return [...new Set(forms)].flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')])
}
