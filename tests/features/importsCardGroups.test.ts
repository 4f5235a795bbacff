import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { aJob, find, importFile, readAndCheck, wholeOffice } from '#tests/helpers/importing.ts'
import { rowsOfEveryTable } from '#tests/helpers/soundness.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const cards = join(import.meta.dirname, '../fixtures/cards')
const byPhone = { key: 'phone', onMatch: 'update', acceptMarked: false } as const

/** The groups of an office, and who is in each. */
async function groups({ client }: World) {
  const all = await client.contactGroups.list()
  const members = await Promise.all(all.map(({ id }) => client.contactGroups.members(id)))
  return Object.fromEntries(all.map(({ name }, index) => [name, members[index]?.map((member) => member.name)]))
}

function groupTables({ folder }: World) {
  const { contact_groups, contact_group_members } = rowsOfEveryTable(folder.path)
  return { contact_groups, contact_group_members }
}

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n')

describe('a group of a phone book', () => {
  it('of Apple becomes a contact group with the people of its cards; a firm is in none', async () => {
    await using world = await createWorld()

    const { plan, customers, contactGroups } = await importFile(world, join(cards, 'apple.vcf'))

    expect(plan.contactGroups).toEqual({ count: 1, first: [{ name: 'Nhóm tennis', rows: 3 }] })
    expect({ added: customers.added, contactGroups }).toEqual({ added: 3, contactGroups: 1 })
    expect(await groups(world)).toEqual({ 'Nhóm tennis': ['Trần Thị Lan', 'Vũ Đức Minh'] })
  })

  it('of version 4.0 takes people by their cards, and by an e-mail one who is there already', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer({ name: 'Công ty TNHH Cơ khí Đại Phát' }))
    await client.contacts.create({ customerId, input: { fullName: 'Lý Thị Hoa', emails: [{ typed: 'hoa@daiphat.example.vn' }] } })

    await importFile(world, join(cards, 'version-4.vcf'))

    expect(await groups(world)).toEqual({ 'Ban liên lạc, khoá 12': ['Lý Thị Hoa', 'Trần Thị Lan', 'Lê Văn Tám'] })
  })

  it('holds the people of firms, of new ones and of those that are there, and nobody who is left out', async () => {
    await using world = await createWorld()
    const { client } = world
    const firm = await client.customers.create(aCustomer({ name: 'Công ty Thép Việt', phones: [] }))
    await client.contacts.create({ customerId: firm.id, input: { fullName: 'Lê Thảo' } })
    await client.customers.create(aCustomer({ kind: 'person', name: 'Ngô Thị Bảy', phones: [{ typed: '0977000007' }] }))
    const people = [
      card('UID:a', 'FN:Lê Thảo', 'ORG:Công ty Thép Việt', 'TEL:0912345002'),
      card('UID:b', 'FN:Phạm Cường', 'ORG:Công ty Thép Việt', 'TEL:0912345003'),
      card('UID:c', 'FN:Đỗ Mai', 'ORG:Công ty Sao Mai', 'TEL:0912345004'),
      card('UID:d', 'FN:Bùi Vinh', 'ORG:Công ty Sao Mai', 'TEL:0912345005'),
      card('UID:e', 'FN:Ngô Thị Bảy', 'TEL:0977000007'),
      card('UID:g', 'TEL:0912345009'),
    ]
    const group = card(
      'KIND:group',
      'FN:Khách thép',
      ...['a', 'b', 'c', 'd', 'e', 'g', 'không ai'].map((uid) => `MEMBER:urn:uuid:${uid}`),
    )
    world.fileWith('danh-ba.vcf', group + people.join(''))

    await importFile(world, join(world.folder.path, 'danh-ba.vcf'), byPhone)

    expect(await groups(world)).toEqual({ 'Khách thép': ['Ngô Thị Bảy', 'Phạm Cường', 'Đỗ Mai', 'Lê Thảo', 'Bùi Vinh'] })
    await importFile(world, join(world.folder.path, 'danh-ba.vcf'), { ...byPhone, onMatch: 'skip' })
    expect((await groups(world))['Khách thép']).toHaveLength(5)
  })

  it('that is there already takes them in addition; an undo takes them out again and keeps it', async () => {
    await using world = await createWorld()
    const { client } = world
    const lan = aCustomer({ kind: 'person', name: 'Trần Thị Lan', phones: [{ typed: '0903112233' }] })
    const { id } = await client.customers.create(lan)
    const bay = await client.customers.create(aCustomer({ kind: 'person', name: 'Ngô Thị Bảy', code: 'B' }))
    await client.contactGroups.create({ input: { name: 'nhóm TENNIS' }, people: [-1 * bay.id] })
    const before = { ...groupTables(world), office: wholeOffice(world) }

    const { id: importId } = await importFile(world, join(cards, 'apple.vcf'), byPhone)

    expect(await groups(world)).toEqual({ 'nhóm TENNIS': ['Ngô Thị Bảy', 'Trần Thị Lan', 'Vũ Đức Minh'] })
    expect(await client.contactGroups.ofPerson(-1 * id)).toMatchObject([{ name: 'nhóm TENNIS' }])
    await client.imports.undo({ job: aJob(), id: importId })
    expect({ ...groupTables(world), office: wholeOffice(world) }).toEqual(before)
  })

  it('that came with an import goes with its undo, unless somebody else is in it by then', async () => {
    await using world = await createWorld()
    const { client } = world
    const first = await importFile(world, join(cards, 'apple.vcf'))
    await client.imports.undo({ job: aJob(), id: first.id })
    expect(await groups(world)).toEqual({})

    const second = await importFile(world, join(cards, 'apple.vcf'))
    const [group] = await client.contactGroups.list()
    const bay = await client.customers.create(aCustomer({ kind: 'person', name: 'Ngô Thị Bảy' }))
    await client.contactGroups.addMembers({ id: group?.id ?? 0, people: [-1 * bay.id] })
    await client.imports.undo({ job: aJob(), id: second.id })

    expect(await groups(world)).toEqual({ 'Nhóm tennis': ['Ngô Thị Bảy'] })
  })

  it('without people or a name makes none, and is no row', async () => {
    await using world = await createWorld()
    const lan = card('UID:a', 'FN:Trần Thị Lan', 'TEL:0903112233')
    const empty = [
      card('KIND:group', 'FN:Trống'),
      card('KIND:group', 'FN:', 'MEMBER:urn:uuid:a'),
      card('KIND:GROUP', 'FN:Ai', 'MEMBER:urn:uuid:z'),
    ]
    world.fileWith('danh-ba.vcf', lan + empty.join(''))

    const { reading } = await readAndCheck(world, join(world.folder.path, 'danh-ba.vcf'))

    const rows = await world.client.imports.rows({ reading, sheet: 0, only: 'all', offset: 0, limit: 50 })
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Trần Thị Lan'])
    const { contactGroups } = await world.client.imports.run({ job: aJob(), reading, matching: byPhone })
    expect([contactGroups, await groups(world)]).toEqual([0, {}])
    expect(await find(world, 'lan')).toHaveLength(1)
  })
})
