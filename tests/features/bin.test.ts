import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { ContractId, CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer, aDraft } from '#tests/helpers/builders.ts'
import { tracesOf } from '#tests/helpers/traces.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const DAY = 24 * 3_600_000

describe('the bin', () => {
  it('shows everything that was deleted, of all kinds, with who deleted it', async () => {
    await using world = await createWorld()
    const { customerId, contractId } = await somebody(world, 'Hoà Phát')
    const [contact] = await world.client.contacts.list(customerId)
    const [call] = await world.client.calls.list({ filter: { view: 'all' } })
    await world.client.contacts.remove(contact?.id as never)
    await world.client.calls.remove(call?.id as never)
    await world.client.contracts.remove(contractId)
    await world.client.customers.remove([customerId])

    const entries = await world.client.bin.list({})

    expect(entries.map((entry) => entry.record).toSorted()).toEqual(['call', 'contact', 'contract', 'customer'])
    expect(new Set(entries.map((entry) => entry.staffName))).toEqual(new Set(['Nguyễn Thị Hường']))
    expect(await world.client.bin.count()).toBe(4)
  })

  it('gives everything back with its links exactly as they were', async () => {
    await using world = await createWorld()
    const { customerId } = await somebody(world, 'Hoà Phát')
    await somebody(world, 'An Khang')
    const before = content(world)
    await world.client.customers.remove([customerId])
    const [contract] = await world.client.contracts.list({ filter: {} })
    await world.client.contracts.remove(contract?.id as ContractId)

    const things = await world.client.bin.list({})
    await world.client.bin.restore(things.map(({ record, recordId }) => ({ record, recordId })))

    expect(content(world)).toEqual(before)
    expect(await world.client.bin.count()).toBe(0)
    expect(await world.client.customers.count({ text: 'hoa phat' })).toBe(1)
  })

  it('empties itself of what has lain there for thirty days, but keeps a customer whose contract still counts', async () => {
    await using world = await createWorld()
    const gone = await somebody(world, 'Hoà Phát')
    const kept = await somebody(world, 'An Khang')
    await world.client.contracts.remove(gone.contractId)
    await world.client.customers.remove([gone.customerId, kept.customerId])
    world.clock.set(momentOf('2026-11-22 09:30') + 29 * DAY)
    await world.restart()
    await expect.poll(() => world.client.bin.count()).toBe(3)

    world.clock.set(momentOf('2026-11-22 09:30') + 31 * DAY)
    await world.client.customers.create(aCustomer({ name: 'Công ty Sông Đà', phones: [] }))
    await world.restart()

    await expect.poll(() => world.client.bin.count()).toBe(1)
    expect((await world.client.bin.list({}))[0]).toMatchObject({ record: 'customer', recordId: kept.customerId })
    expect((await world.client.audit.list({ filter: { changes: ['erased'], records: ['customer'] } }))[0]).toMatchObject({
      staffName: null,
      action: 'bin.purge',
    })
  })

  it('keeps everything when the clock of the computer is a year ahead at the start', async () => {
    await using world = await createWorld()
    const { customerId, contractId } = await somebody(world, 'Hoà Phát')
    await world.client.contracts.remove(contractId)
    await world.client.customers.remove([customerId])

    world.clock.set(momentOf('2027-11-22 09:30'))
    await world.restart()
    await new Promise((resolve) => setTimeout(resolve, 50))

    expect(await world.client.bin.count()).toBe(2)
  })

  it('erases only what lies in it', async () => {
    await using world = await createWorld()
    const { customerId } = await somebody(world, 'Hoà Phát')

    expect(await world.client.bin.erase([{ record: 'customer', recordId: customerId }])).toBe(0)
    expect(await world.client.customers.count({})).toBe(1)
  })
})

describe('what is erased for ever', () => {
  it('P15: leaves no trace of its text in any file of the office, and the log stays whole', async () => {
    const world = await createWorld()
    const { customerId } = await somebody(world, 'Chim Hoàng Yến Ấy', 'yến')
    await somebody(world, 'Công ty ở lại')
    await typeAbout(world, customerId)
    await world.client.audit.export({ filter: {}, file: world.fileWith('nhat-ky.xlsx', ''), language: 'vi' })
    const place = world.folder.path
    expect(tracesOf(canaries, place)).not.toEqual([])
    await world.client.customers.remove([customerId])

    await world.client.bin.erase([{ record: 'customer', recordId: customerId }])

    const open = tracesOf(canaries, place)
    expect(await world.client.audit.verify({})).toMatchObject({ brokenAt: null })
    expect(await world.client.customers.count({})).toBe(1)
    const [erased] = await world.client.audit.list({ filter: { records: ['customer'], changes: ['erased'] } })
    expect(erased).toMatchObject({ recordId: customerId, fields: [] })
    await world.restart()
    await world.shut()
    const shut = tracesOf(canaries, place)
    console.log(
      `P15 left ${open.length}/${canaries.length} words in the files while open, ${shut.length}/${canaries.length} after the end`,
    )
    expect(open).toEqual([])
    expect(shut).toEqual([])
    await world.start()
    await world[Symbol.asyncDispose]()
  })

  it('is forgotten by the import that changed it, with the values it had before', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(
      aCustomer({ name: 'Công ty Một', taxCode: '0100109106', address: 'YếnCũ 12' }),
    )
    const job = crypto.randomUUID() as never
    const file = world.fileWith('khach.csv', 'Tên khách hàng,Mã số thuế,Địa chỉ\nCông ty Một,0100109106,5 Lý Thường Kiệt\n')
    const { reading, sheets } = await world.client.imports.read({ job, file })
    const plans = sheets.map(({ sheet, target, headerRow, mapping }) => ({ sheet, target, headerRow, mapping }))
    await world.client.imports.check({ job, reading, sheets: plans })
    await world.client.imports.run({ job, reading, matching: { key: 'taxCode', onMatch: 'update' } })
    await world.client.imports.close(reading)
    expect((await world.client.customers.get(id)).address).toBe('5 Lý Thường Kiệt')
    expect(tracesOf(canaries, world.folder.path)).not.toEqual([])
    await world.client.customers.remove([id])

    await world.client.bin.erase([{ record: 'customer', recordId: id }])

    expect(tracesOf(canaries, world.folder.path)).toEqual([])
  })

  it('takes the files along that nobody else has filed', async () => {
    await using world = await createWorld()
    const one = await somebody(world, 'Hoà Phát', 'chung')
    const other = await somebody(world, 'An Khang', 'chung')
    expect(documentsIn(world)).toHaveLength(1)
    for (const { customerId } of [one, other]) {
      await world.client.customers.remove([customerId])
      await world.client.bin.erase([{ record: 'customer', recordId: customerId }])
      expect(documentsIn(world)).toHaveLength(customerId === one.customerId ? 1 : 0)
    }
  })
})

/** Words that stand nowhere else, one in each field that holds text. */
const canaries = [
  ...['Chim Hoàng Yến Ấy', 'YếnTắt', 'YếnPhường', 'yentrang.vn', 'YếnNhuCầu', 'YếnGhiChú', 'YếnNguồn', 'YếnTỉnh', '0388777661'],
  ...['YếnNgườiLiênHệ', 'YếnChứcVụ', 'YếnPhòngBan', 'YếnGhiChúNgười', 'yen@chimyen.vn', 'YếnLýDoGọi', 'YếnGhiChúGọi'],
  ...['YếnBiệtDanh', 'YếnChồng', 'YếnNhàRiêng'],
  ...[
    'YếnLịchHẹn',
    'YếnĐịaĐiểm',
    'YếnGhiChúHẹn',
    'YếnSố/2026',
    'YếnTênHợpĐồng',
    'YếnGhiChúHợpĐồng',
    'YếnTệp',
    'YếnBảnGốc',
    'YếnCũ',
    'YếnNháp',
    'YếnHẹnNháp',
    'YếnDòngGhiChú',
    'YếnĐínhKèm',
    'YếnTrongTệp',
  ],
]

async function somebody(world: World, name: string, scan: string = name) {
  const change = {
    name,
    shortName: 'YếnTắt',
    address: 'Số 1 YếnPhường',
    website: 'yentrang.vn',
    needs: 'YếnNhuCầu',
    note: 'YếnGhiChú',
  }
  const plain = { name }
  const isCanary = name === canaries[0]
  const first = await world.client.customers.create(
    aCustomer(
      isCanary ? { ...change, note: 'YếnCũ', source: 'YếnNguồn', province: 'YếnTỉnh', phones: [{ typed: '0388777661' }] } : plain,
    ),
  )
  const { id } = first
  if (isCanary)
    await world.client.customers.update({
      ...{ id, version: first.version },
      input: aCustomer({ ...change, source: 'YếnNguồn', province: 'YếnTỉnh', phones: [{ typed: '0388777661' }] }),
    })
  const say = (canary: string, other: string) => (isCanary ? canary : other)
  await world.client.contacts.create({
    customerId: id,
    input: {
      ...{ fullName: say('YếnNgườiLiênHệ', 'Nguyễn Văn Nam'), title: say('YếnChứcVụ', ''), department: say('YếnPhòngBan', '') },
      ...{ nickname: say('YếnBiệtDanh', ''), spouse: say('YếnChồng', ''), address: say('2 YếnNhàRiêng', '') },
      ...{ note: say('YếnGhiChúNgười', ''), emails: [{ typed: say('yen@chimyen.vn', 'nam@an.vn') }] },
    },
  })
  await world.client.calls.log({
    customerId: id,
    outcome: 'reached',
    reason: say('YếnLýDoGọi', ''),
    note: say('YếnGhiChúGọi', ''),
  })
  if (isCanary) {
    const note = await world.client.notes.create({ customerId: id, input: { text: 'YếnDòngGhiChú' } })
    await world.client.notes.update({ id: note.id, version: note.version, input: { text: 'YếnDòngGhiChú nữa' } })
    await world.client.attachments.attach({ customerId: id, file: new File(['YếnTrongTệp kéo vào'], 'YếnĐínhKèm.txt') })
  }
  const startsAt = momentOf('2026-11-25 09:00')
  const meeting = await world.client.appointments.create({
    ...{ title: say('YếnLịchHẹn', 'Khảo sát'), customerId: id, startsAt, endsAt: startsAt + 3_600_000 },
    ...{ location: say('YếnĐịaĐiểm', ''), note: say('YếnGhiChúHẹn', '') },
  })
  if (isCanary)
    await world.client.appointments.attach({ id: meeting.id, file: new File(['YếnTrongTệp của lịch hẹn'], 'YếnTệpHẹn.txt') })
  const contract = await world.client.contracts.create(
    aContract(id, {
      number: say('YếnSố/2026', `${id}/2026`),
      name: say('YếnTênHợpĐồng', 'Bảo trì'),
      note: say('YếnGhiChúHợpĐồng', ''),
    }),
  )
  const chosen = join(world.folder.temporary, `${say('YếnTệp', 'ban-goc')}.pdf`)
  const file = world.fileWith(join('temporary', `${say('YếnTệp', 'ban-goc')}.pdf`), `%PDF-1.4 ${say('YếnBảnGốc', scan)}\n%%EOF\n`)
  await world.client.contracts.attach({ id: contract.id, file, role: 'original' })
  if (existsSync(chosen)) await import('node:fs/promises').then(({ rm }) => rm(chosen))
  return { customerId: id, contractId: contract.id }
}

/** Forms about a customer that somebody is in the middle of; one was given up already. */
async function typeAbout({ client }: World, customerId: CustomerId) {
  const about = { aboutId: customerId, name: 'YếnNháp', content: '{"values":{"note":"YếnNháp dài hơn thế nhiều"}}' }
  await client.drafts.keep(aDraft({ recordId: customerId, ...about }))
  await client.drafts.keep(aDraft({ recordId: customerId, ...about, content: '{"values":{"note":"YếnNháp"}}' }))
  await client.drafts.keep(aDraft({ editor: 'call-log', customerId, ...about }))
  const other = { editor: 'appointment' as const, recordId: 1, customerId: null }
  await client.drafts.keep(aDraft({ ...other, aboutId: customerId, content: '{"values":{"title":"YếnHẹnNháp"}}' }))
  await client.drafts.drop(other)
}

function documentsIn(world: World) {
  return readdirSync(world.folder.documents, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
}

/** Every row of every table that is neither log nor history, without what counts the edits. */
function content(world: World) {
  const copy = join(world.folder.path, 'copy.db')
  for (const end of ['', '-wal'])
    if (existsSync(world.folder.database + end)) copyFileSync(world.folder.database + end, copy + end)
  const sqlite = new SqliteDatabase(copy, { readonly: true })
  const tables = [
    'customers',
    'contacts',
    'contact_points',
    'calls',
    'appointments',
    'contracts',
    'contract_files',
    'documents',
    'stage_changes',
  ]
  const rows = tables.map((table) =>
    (sqlite.prepare(`select * from ${table} order by id`).all() as Record<string, unknown>[]).map(
      ({ version: _version, updated_at: _updatedAt, ...row }) => row,
    ),
  )
  sqlite.close()
  return rows
}
