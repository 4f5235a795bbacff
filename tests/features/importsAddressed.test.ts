import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { cardVersions } from '#shared/kit/vcard.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { writeAndRead } from '#tests/helpers/exporting.ts'
import { addAll, aJob, byCode, find, importFile, importText, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function customerFound(world: World, text: string) {
  const [row] = await find(world, text)
  return world.client.customers.get(row?.id as CustomerId)
}

async function peopleAt(world: World, firm: string) {
  const [row] = await find(world, firm)
  const people = await world.client.contacts.list(row?.id as CustomerId)
  return people.map(({ honorific, fullName, selfAddress }) => [honorific, fullName, selfAddress].join('|'))
}

describe('how people are addressed', () => {
  it('comes with customers who are persons; of a firm it stays in the note', async () => {
    await using world = await createWorld()

    await importText(world, [
      'Tên khách hàng,Loại hình,Xưng hô,Tự xưng',
      'Vũ Thị Lan,Cá nhân,chị,em',
      'Công ty Sao Mai,Tổ chức,Anh,tôi',
    ])

    expect(await customerFound(world, 'vu thi lan')).toMatchObject({ honorific: 'Chị', selfAddress: 'em', note: '' })
    const firm = { honorific: '', selfAddress: '', note: 'Xưng hô: Anh\nTự xưng: tôi' }
    expect(await customerFound(world, 'sao mai')).toMatchObject(firm)
  })

  it('is of whom the row names beside a customer, one each, and of the customer where it names nobody', async () => {
    await using world = await createWorld()

    await importText(world, [
      'Tên khách hàng;Người liên hệ;Xưng hô;Tự xưng',
      'Công ty Sao Mai;Trần An / Lê Bình;Anh/Chị;em, tôi',
      'Vũ Thị Lan;;Cô;cháu',
    ])

    expect(await peopleAt(world, 'sao mai')).toEqual(['Anh|Trần An|em', 'Chị|Lê Bình|tôi'])
    expect(await customerFound(world, 'vu thi lan')).toMatchObject({ honorific: 'Cô', selfAddress: 'cháu', note: '' })
  })

  it('may stand for both in a row: a customer has columns of its own', async () => {
    await using world = await createWorld()

    await importText(world, [
      'Tên khách hàng,Xưng hô khách hàng,Tự xưng với khách hàng,Người liên hệ,Xưng hô,Tự xưng người liên hệ',
      'Vũ Thị Lan,Bà,cháu,Trần An,Anh,em',
    ])

    expect(await customerFound(world, 'vu thi lan')).toMatchObject({ honorific: 'Bà', selfAddress: 'cháu' })
    expect(await peopleAt(world, 'vu thi lan')).toEqual(['Anh|Trần An|em'])
  })

  it('comes with a list of contacts, leaves what a row does not say, and goes back with its undo', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer({ code: 'A', name: 'Công ty An' }))
    await client.contacts.create({ customerId, input: { fullName: 'Lê Thị Hoa', honorific: 'Chị', selfAddress: 'em' } })
    const lan = { code: 'B', name: 'Vũ Thị Lan', kind: 'person', honorific: 'Chị', selfAddress: 'em' } as const
    const { id: lanId } = await client.customers.create(aCustomer(lan))
    const before = wholeOffice(world)

    const people = ['Mã khách hàng,Họ và tên,Xưng hô,Tự xưng', 'A,Lê Thị Hoa,,cháu', 'A,Trần An,Ông/Bà,con']
    const { id } = await importText(world, people, byCode)
    const customers = ['Mã khách hàng,Tên khách hàng,Xưng hô,Tự xưng', 'B,Vũ Thị Lan,Bà,']
    const { id: second } = await importText(world, customers, byCode)

    expect(await peopleAt(world, 'cong ty an')).toEqual(['Chị|Lê Thị Hoa|cháu', '|Trần An|con'])
    expect(await client.customers.get(lanId)).toMatchObject({ honorific: 'Bà', selfAddress: 'em' })
    for (const undone of [second, id]) await client.imports.undo({ job: aJob(), id: undone })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('by a word that is none of ours is told, and the word stays in the note', async () => {
    await using world = await createWorld()
    const lines = ['Mã khách hàng,Họ và tên,Xưng hô,Tự xưng', 'A,Lê Thị Hoa,Sếp,em', `A,Trần An,Anh,${'rất dài '.repeat(5)}`]
    await world.client.customers.create(aCustomer({ code: 'A', name: 'Công ty An' }))

    const { reading } = await importText(world, lines, { ...byCode, acceptMarked: true })

    const rows = await world.client.imports.rows({ reading, sheet: 0, only: 'problems' })
    expect(rows.map(({ problems: [first] }) => first)).toMatchObject([
      { code: 'kept-in-note', field: 'honorific', typed: 'Sếp' },
      { code: 'too-long', field: 'selfAddress' },
    ])
    expect(await peopleAt(world, 'cong ty an')).toEqual(['|Lê Thị Hoa|em', 'Anh|Trần An|'])
    const [row] = await find(world, 'cong ty an')
    const [hoa] = await world.client.contacts.list(row?.id as CustomerId)
    expect(hoa?.note).toBe('Xưng hô: Sếp')
  })

  it('comes from a phone book, with a firm and without one', async () => {
    await using world = await createWorld()

    await importText(world, [
      'First Name,Last Name,Company,Mobile Phone,Title,Tự xưng',
      'Hoa,Lê,Công ty An,0912345001,Mrs.,em',
      'Lan,Vũ,,0912345002,Ms.,cháu',
    ])

    expect(await peopleAt(world, 'cong ty an')).toEqual(['Bà|Lê Hoa|em'])
    expect(await customerFound(world, 'vu lan')).toMatchObject({ honorific: 'Chị', selfAddress: 'cháu', note: '' })
  })

  it.each(['xlsx', 'csv'] as const)('goes out with the customers as .%s and comes back as it was', async (format) => {
    await using world = await createWorld()
    const lan = { kind: 'person', name: 'Vũ Thị Lan', honorific: 'Cô', selfAddress: 'cháu' } as const
    await world.client.customers.create(aCustomer({ ...lan, phones: [] }))

    const { checked } = await writeAndRead(world, { format })

    expect(checked).toMatchObject([{ outcome: 'ok', values: lan }])
  })

  it.each(cardVersions)('stands on the card of a customer, version %s, but for what we call ourselves', async (version) => {
    await using world = await createWorld()
    const lan = { kind: 'person', name: 'Vũ Thị Lan', honorific: 'Cô', selfAddress: 'cháu' } as const
    await world.client.customers.create(aCustomer(lan))
    const path = join(world.folder.path, 'danh-ba.vcf')
    await world.client.customers.exportCards({ filter: {}, file: world.chosen(path), version })
    await using other = await createWorld()

    expect(readFileSync(path, 'utf8')).not.toContain('cháu')
    await importFile(other, path, addAll)

    expect(await customerFound(other, 'vu thi lan')).toMatchObject({ honorific: 'Cô', selfAddress: '', note: '' })
  })
})
