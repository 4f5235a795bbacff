import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { addAll, aJob, find, importText, readAndCheck, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const byPhone = { key: 'phone', onMatch: 'skip', acceptMarked: false } as const
const book = 'First Name,Last Name,Company,Job Title,Mobile Phone,E-mail Address'

/** The people of each customer: what they are there, their numbers, and where else they work. */
async function people({ client }: World) {
  const rows = await client.customers.list({ filter: {}, sort: [{ by: 'name', direction: 'ascending' }] })
  const lists = await Promise.all(
    rows.map(async ({ id, name }) =>
      (await client.contacts.list(id)).map((one) => {
        const elsewhere = one.elsewhere.map(({ customerName }) => customerName).join(', ')
        const numbers = one.contactPoints.map(({ normal }) => normal).join(' ')
        return [name, one.fullName, one.title, numbers, elsewhere].join(' | ')
      }),
    ),
  )
  return lists.flat()
}

async function officeWithHung(world: World) {
  const { id } = await world.client.customers.create(aCustomer({ name: 'Công ty An', phones: [] }))
  const input = { fullName: 'Nguyễn Văn Hùng', title: 'Giám đốc', phones: [{ typed: '0912 345 001' }], emails: [] }
  await world.client.contacts.create({ customerId: id, input })
}

describe('the same person imported for a second firm', () => {
  it('of a phone book gets one more employer, the dry run says so, and an undo takes it back', async () => {
    await using world = await createWorld()
    await officeWithHung(world)
    const before = wholeOffice(world)

    const { id, plan } = await importText(
      world,
      [book, 'Văn Hùng,Nguyễn,Công ty Bình,Cố vấn,0912345001,hung@binh.example.vn', 'Thảo,Lê,Công ty Bình,,0912345002,'],
      byPhone,
    )

    expect(plan).toMatchObject({ customers: { added: 1 }, contacts: { added: 1 }, employed: 1, met: 1 })
    expect(await people(world)).toEqual([
      'Công ty An | Nguyễn Văn Hùng | Giám đốc | hung@binh.example.vn +84912345001 | Công ty Bình',
      'Công ty Bình | Lê Thảo |  | +84912345002 | ',
      'Công ty Bình | Nguyễn Văn Hùng | Cố vấn | hung@binh.example.vn +84912345001 | Công ty An',
    ])
    expect((await find(world, 'hung@binh')).map(({ name }) => name).toSorted()).toEqual(['Công ty An', 'Công ty Bình'])
    expect(await world.client.imports.undo({ job: aJob(), id })).toMatchObject({ customers: 1, contacts: 2, kept: 0 })
    expect(wholeOffice(world)).toEqual(before)
    expect(await people(world)).toEqual(['Công ty An | Nguyễn Văn Hùng | Giám đốc | +84912345001 | '])
  })

  it('of a list of contacts comes to a firm of the office, and importing it again changes nothing', async () => {
    await using world = await createWorld()
    await officeWithHung(world)
    await world.client.customers.create(aCustomer({ name: 'Công ty Bình', phones: [] }))
    const list = ['Họ và tên,Công ty,Chức vụ,Điện thoại', 'Nguyễn Văn Hùng,Công ty Bình,Cố vấn,0912345001']

    const first = await importText(world, list, { key: 'phone', onMatch: 'update', acceptMarked: false })
    const after = await people(world)
    const again = await importText(world, list, { key: 'phone', onMatch: 'update', acceptMarked: false })

    expect(first.plan).toMatchObject({ contacts: { added: 0, updated: 1 }, employed: 1 })
    expect(after).toEqual([
      'Công ty An | Nguyễn Văn Hùng | Giám đốc | +84912345001 | Công ty Bình',
      'Công ty Bình | Nguyễn Văn Hùng | Cố vấn | +84912345001 | Công ty An',
    ])
    expect(again.plan).toMatchObject({ contacts: { added: 0, updated: 1 }, employed: 0 })
    expect(await people(world)).toEqual(after)
  })

  it('is one person also where both firms come with the file, and all of it can be taken back', async () => {
    await using world = await createWorld()

    const { id, plan } = await importText(
      world,
      [
        book,
        'Hùng,Nguyễn,Công ty An,,0912345001,',
        'Hùng,Nguyễn,Công ty Bình,Cố vấn,0912345001,',
        'Hùng,Nguyễn,Công ty Cam,,0912345009,',
      ],
      byPhone,
    )

    expect(plan).toMatchObject({ customers: { added: 3 }, employed: 1, met: 0 })
    expect(await people(world)).toEqual([
      'Công ty An | Nguyễn Hùng |  | +84912345001 | Công ty Bình',
      'Công ty Bình | Nguyễn Hùng | Cố vấn | +84912345001 | Công ty An',
      'Công ty Cam | Nguyễn Hùng |  | +84912345009 | ',
    ])
    await world.client.imports.undo({ job: aJob(), id })
    expect(wholeOffice(world)).toMatchObject({ customers: [], contacts: [], contact_points: [] })
  })

  it('is a contact of its own where that is chosen, for the row or for all, and left out where that is', async () => {
    await using world = await createWorld()
    await officeWithHung(world)
    world.fileWith('a.csv', [book, 'Văn Hùng,Nguyễn,Công ty Bình,,0912345001,'].join('\n'))
    const { reading } = await readAndCheck(world, `${world.folder.path}/a.csv`)
    const { client } = world
    await client.imports.plan({ reading, matching: byPhone })
    const [row] = await client.imports.met({ reading, offset: 0, limit: 10 })

    expect(row).toMatchObject({
      name: 'Nguyễn Văn Hùng · Công ty Bình',
      there: { name: 'Công ty An' },
      isElsewhere: true,
      becomes: 'add',
    })
    const leftOut = { ...byPhone, choices: [{ row: row?.id ?? 0, wish: 'skip' as const }] }
    expect(await client.imports.plan({ reading, matching: leftOut })).toMatchObject({
      employed: 0,
      customers: { added: 0, skipped: 1 },
    })
    const apart = { ...byPhone, choices: [{ row: row?.id ?? 0, wish: 'add' as const }] }
    expect(await client.imports.plan({ reading, matching: apart })).toMatchObject({ employed: 0, customers: { added: 1 } })
    expect(await client.imports.plan({ reading, matching: addAll })).toMatchObject({ employed: 0, met: 0 })
    await client.imports.run({ job: aJob(), reading, matching: apart })

    expect(await people(world)).toEqual([
      'Công ty An | Nguyễn Văn Hùng | Giám đốc | +84912345001 | ',
      'Công ty Bình | Nguyễn Văn Hùng |  | +84912345001 | ',
    ])
  })

  it('is left out of a firm of a phone book that comes all the same with the others who name it', async () => {
    await using world = await createWorld()
    await officeWithHung(world)
    const lines = [
      book,
      'Văn Hùng,Nguyễn,Công ty Bình,,0912345001,',
      'Lan,Lê,CÔNG TY BÌNH,Kế toán,0912345777,',
      'Minh,Trần,Công ty Bình,,0912345778,',
      'Văn Hùng,Nguyễn,Công ty Cường,,0912345001,',
    ]
    world.fileWith('a.csv', lines.join('\n'))
    const { reading } = await readAndCheck(world, `${world.folder.path}/a.csv`)
    const { client } = world
    await client.imports.plan({ reading, matching: byPhone })
    const met = await client.imports.met({ reading, offset: 0, limit: 10 })
    const leftOut = { ...byPhone, choices: met.map(({ id }) => ({ row: id, wish: 'skip' as const })) }

    const plan = await client.imports.plan({ reading, matching: leftOut })

    expect(plan).toMatchObject({
      customers: { added: 1, skipped: 1, refused: 0 },
      contacts: { added: 2, refused: 0 },
      employed: 0,
      refusals: [],
    })
    expect((await client.imports.met({ reading, offset: 0, limit: 10 })).map(({ name, becomes }) => [name, becomes])).toEqual([
      ['Nguyễn Văn Hùng · Công ty Bình', 'skip'],
      ['Nguyễn Văn Hùng · Công ty Cường', 'skip'],
    ])
    const { id, ...done } = await client.imports.run({ job: aJob(), reading, matching: leftOut })
    expect(done).toMatchObject({ customers: plan.customers, contacts: plan.contacts })
    expect(await people(world)).toEqual([
      'Công ty An | Nguyễn Văn Hùng | Giám đốc | +84912345001 | ',
      'Công ty Bình | Lê Lan | Kế toán | +84912345777 | ',
      'Công ty Bình | Trần Minh |  | +84912345778 | ',
    ])
    const [firm] = await find(world, 'le lan')
    expect(firm).toMatchObject({ name: 'Công ty Bình' })
    expect((await client.contacts.list(firm?.id as CustomerId)).filter(({ isMain }) => isMain)).toMatchObject([
      { fullName: 'Lê Lan' },
    ])
    expect(await find(world, 'nguyen van hung')).toMatchObject([{ name: 'Công ty An' }])
    expect(await client.imports.undo({ job: aJob(), id })).toMatchObject({ customers: 1, contacts: 2, kept: 0 })
  })
})
