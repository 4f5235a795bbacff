import { describe, expect, it } from 'vitest'
import { likelySheets } from '#shared/features/imports/mapping.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import {
  addAll,
  aJob,
  countAll,
  find,
  importFile,
  importText,
  readAndCheck,
  sample,
  wholeOffice,
} from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const byPhone = { key: 'phone', onMatch: 'update', acceptMarked: false } as const

async function peopleOf(world: World, name: string) {
  const [customer] = await find(world, name)
  const contacts = await world.client.contacts.list(customer?.id as CustomerId)
  return contacts.map(({ fullName, honorific, isMain, contactPoints }) => [
    [honorific, fullName].filter(Boolean).join(' '),
    isMain,
    ...contactPoints.map(({ normal }) => normal),
  ])
}

describe('several people in the cell of one customer', () => {
  const list = [
    'Khách hàng;Người liên hệ;Điện thoại',
    'Công ty TNHH Tân Á;"Anh Nam 0912 345 678; chị Lan 0987 654 321";0243 822 1234',
    'Công ty Sao Mai;Trần An / Lê Bình;',
  ]

  it('become its contacts, the first one its main contact, and are found by their numbers', async () => {
    await using world = await createWorld()

    await importText(world, list)

    expect(await peopleOf(world, 'tan a')).toEqual([
      ['Anh Nam', true, '+84912345678'],
      ['Chị Lan', false, '+84987654321'],
    ])
    expect((await find(world, '0987654321')).map(({ name }) => name)).toEqual(['Công ty TNHH Tân Á'])
    expect(await peopleOf(world, 'sao mai')).toEqual([
      ['Trần An', true],
      ['Lê Bình', false],
    ])
  })

  it('are not added again to a customer that has them', async () => {
    await using world = await createWorld()
    await importText(world, list)

    await importText(world, list, byPhone)

    expect(await peopleOf(world, 'tan a')).toHaveLength(2)
  })
})

describe('a phone book', () => {
  const book = [
    'Title,First Name,Middle Name,Last Name,Company,Job Title,Business Street,Mobile Phone,E-mail Address,Birthday',
    'Ông,Hùng,Mạnh,Nguyễn,Công ty CP Thép Việt,Trưởng phòng,25 Láng Hạ,0912345001,hung@thepviet.example.vn,10/24/1980',
    ',Thảo,,Lê,CÔNG TY CP THÉP VIỆT,Kế toán,25 Láng Hạ,0912345002,,0/0/00',
    ',Tài xế Bảy,,,,,Quận 7,0908111222,,',
    ',Tổng đài,,,,,,191,,',
  ]

  it('makes people contacts of their firm, made once, and customers themselves without one', async () => {
    await using world = await createWorld()

    const { customers, contacts, plan } = await importText(world, book)

    expect({ customers, contacts }).toEqual({
      customers: { added: 3, updated: 0, skipped: 0, refused: 0 },
      contacts: { added: 1, updated: 0, skipped: 0, refused: 0 },
    })
    expect({ customers: plan.customers, contacts: plan.contacts }).toEqual({ customers, contacts })
    expect(await peopleOf(world, 'thep viet')).toEqual([
      ['Ông Nguyễn Mạnh Hùng', true, 'hung@thepviet.example.vn', '+84912345001'],
      ['Lê Thảo', false, '+84912345002'],
    ])
    expect(await find(world, 'thep viet')).toMatchObject([{ kind: 'organisation', address: '25 Láng Hạ' }])
    expect(await find(world, 'tai xe bay')).toMatchObject([{ kind: 'person', name: 'Tài xế Bảy', address: 'Quận 7' }])
    const [service] = await find(world, 'tong dai')
    expect(await world.client.customers.get(service?.id as CustomerId)).toMatchObject({
      note: 'Mobile Phone: 191',
      contactPoints: [],
    })
  })

  it('brings people to a firm that is there already, changes nothing of the firm, and can be taken back', async () => {
    await using world = await createWorld()
    const firm = await world.client.customers.create(
      aCustomer({ name: 'Công ty CP Thép Việt', address: 'Trụ sở mới', phones: [] }),
    )
    await world.client.contacts.create({ customerId: firm.id, input: { fullName: 'Lê Thảo', note: 'quen lâu' } })
    const before = wholeOffice(world)

    const { id, customers, contacts } = await importText(world, book, byPhone)

    expect(customers).toMatchObject({ added: 2 })
    expect(contacts).toMatchObject({ added: 1, updated: 1 })
    expect(await world.client.customers.get(firm.id)).toMatchObject({ address: 'Trụ sở mới', version: firm.version })
    expect((await peopleOf(world, 'thep viet')).map(([name]) => name)).toEqual(
      expect.arrayContaining(['Lê Thảo', 'Ông Nguyễn Mạnh Hùng']),
    )
    await world.client.imports.undo({ job: aJob(), id })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('asks which customer a firm is whose number several have, and brings its people to the one that is chosen', async () => {
    await using world = await createWorld()
    const { client } = world
    const [north] = await Promise.all(
      ['Thép Việt miền Bắc', 'Thép Việt miền Nam'].map((name) =>
        client.customers.create(aCustomer({ name, phones: [{ typed: '02438221234' }] })),
      ),
    )
    const card = (name: string, phone: string) =>
      `BEGIN:VCARD\nVERSION:3.0\n${name}\nORG:Công ty Thép Việt\nTEL:${phone}\nEND:VCARD`
    const cards = [card('FN:', '02438221234'), card('N:Nguyễn;Hùng', '0912345001'), card('N:Lê;Thảo', '0912345002')]
    world.fileWith('danh-ba.vcf', cards.join('\n'))
    const { reading } = await readAndCheck(world, `${world.folder.path}/danh-ba.vcf`)
    const before = wholeOffice(world)

    const open = await client.imports.plan({ reading, matching: byPhone })
    const [firm] = await client.imports.met({ reading })
    const chosen = { ...byPhone, choices: [{ row: firm?.id ?? 0, wish: 'update' as const, customerId: north?.id }] }
    const plan = await client.imports.plan({ reading, matching: chosen })
    const met = await client.imports.met({ reading })
    const { id } = await client.imports.run({ job: aJob(), reading, matching: chosen })

    expect(open).toMatchObject({ customers: { refused: 1 }, contacts: { refused: 2 } })
    expect(firm).toMatchObject({
      name: 'Công ty Thép Việt',
      there: null,
      becomes: 'refuse',
      fitting: [{ name: 'Thép Việt miền Bắc' }, { name: 'Thép Việt miền Nam' }],
    })
    expect(plan).toMatchObject({ customers: { updated: 1 }, contacts: { added: 2 }, refusals: [] })
    expect(met).toMatchObject([{ there: { name: 'Thép Việt miền Bắc' }, becomes: 'update' }])
    const people = await client.contacts.list(north?.id as CustomerId)
    expect(people.map(({ fullName }) => fullName)).toEqual(['Nguyễn Hùng', 'Lê Thảo'])
    expect((await find(world, 'mien nam')).map(({ name }) => name)).toEqual(['Thép Việt miền Nam'])
    await client.imports.undo({ job: aJob(), id })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('takes no customer for a firm that does not fit it', async () => {
    await using world = await createWorld()
    const { client } = world
    for (const name of ['Chi nhánh A', 'Chi nhánh B'])
      await client.customers.create(aCustomer({ name, phones: [{ typed: '02438221234' }] }))
    const other = await client.customers.create(aCustomer({ name: 'Công ty khác', phones: [] }))
    world.fileWith('a.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:\nORG:Công ty C\nTEL:02438221234\nEND:VCARD')
    const { reading } = await readAndCheck(world, `${world.folder.path}/a.vcf`)
    await client.imports.plan({ reading, matching: byPhone })
    const [firm] = await client.imports.met({ reading })

    const choices = [{ row: firm?.id ?? 0, wish: 'update' as const, customerId: other.id }]
    expect(await client.imports.plan({ reading, matching: { ...byPhone, choices } })).toMatchObject({
      refusals: [{ code: 'match-unclear', rows: 1 }],
    })
  })

  it('of 120 people from Outlook comes in whole, and a second time adds nobody', async () => {
    await using world = await createWorld()

    const first = await importFile(world, sample('outlook-contacts.csv'), addAll)
    const count = await countAll(world)
    const again = await importFile(world, sample('outlook-contacts.csv'), { ...byPhone, onMatch: 'skip' })

    expect(first.customers.refused + first.contacts.refused).toBe(0)
    expect(first.customers.added).toBe(count)
    expect(again.customers.added).toBe(0)
    expect(again.contacts.added).toBe(0)
    expect(await countAll(world)).toBe(count)
  })
})

describe('the template', () => {
  it('is a workbook that the import takes back as it stands: two customers, their people, nothing of the notes', async () => {
    await using world = await createWorld()
    const file = world.fileWith('mau.xlsx', '')

    await world.client.imports.saveTemplate({ job: aJob(), file })

    const { reading, sheets } = await world.client.imports.read({
      job: aJob(),
      file: world.chosen(`${world.folder.path}/mau.xlsx`),
    })
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Khách hàng', 2],
      ['Hướng dẫn', expect.any(Number)],
    ])
    const chosen = likelySheets(sheets)
    expect(chosen.map(({ name, mapping }) => [name, mapping.includes(null)])).toEqual([['Khách hàng', false]])
    const { sheets: checked } = await world.client.imports.check({ job: aJob(), reading, sheets: chosen })
    expect(checked[0]?.counts).toEqual({ ok: 2, warn: 0, cell: 0, refuse: 0 })
    await world.client.imports.run({ job: aJob(), reading, matching: addAll })
    expect(await find(world, 'vi du')).toMatchObject([{ name: 'Công ty TNHH Ví Dụ', stage: 'customer', taxCode: '0100109106' }])
    expect((await peopleOf(world, 'vi du')).map(([name]) => name)).toEqual(['Anh Nam', 'Chị Lan'])
  })
})
