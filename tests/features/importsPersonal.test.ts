import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { cardVersions } from '#shared/kit/vcard.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { writeAndRead } from '#tests/helpers/exporting.ts'
import { aJob, byCode, find, importFile, importText, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const NAMES = { nickname: 'Quẹt', spouse: 'Trần Văn Bình', manager: 'Ngô Đức Cảnh', assistant: 'Lý Gia Hân' }
const HOME = '12 ngõ 5 Láng Hạ, Hà Nội'
const byPhone = { key: 'phone', onMatch: 'update', acceptMarked: false } as const

async function customerFound(world: World, text: string) {
  const [row] = await find(world, text)
  return world.client.customers.get(row?.id as CustomerId)
}

async function personFound(world: World, firm: string) {
  const [row] = await find(world, firm)
  const [person] = await world.client.contacts.list(row?.id as CustomerId)
  return person
}

function peopleAndFirms(world: World) {
  const { customers, contacts } = wholeOffice(world) as Record<string, unknown>
  return { customers, contacts }
}

describe('what a list says of people beside their work', () => {
  it('comes with customers who are persons and finds them; of a firm it stays in the note', async () => {
    await using world = await createWorld()
    const header = 'Mã khách hàng,Tên khách hàng,Loại hình,Biệt danh,Vợ/Chồng,Cấp trên,Trợ lý'

    await importText(world, [
      header,
      'A,Vũ Thị Lan,Cá nhân,Quẹt,Trần Văn Bình,Ngô Đức Cảnh,Lý Gia Hân',
      'B,Công ty Sao Mai,Tổ chức,Sao,,,',
    ])

    expect(await customerFound(world, 'quet')).toMatchObject({ name: 'Vũ Thị Lan', ...NAMES, note: '' })
    expect(await customerFound(world, 'sao mai')).toMatchObject({ nickname: '', note: 'Biệt danh: Sao' })
  })

  it('brings a customer up to date and leaves what a row does not say; an undo puts back what was there', async () => {
    await using world = await createWorld()
    const { client } = world
    const lan = aCustomer({ code: 'A', kind: 'person', name: 'Vũ Thị Lan', ...NAMES, spouse: 'Cũ' })
    const { id } = await client.customers.create(lan)
    const before = wholeOffice(world)

    const lines = ['Mã khách hàng,Tên khách hàng,Tên thân mật,Vợ/Chồng,Thư ký', 'A,Vũ Thị Lan,Na Na,Mới,']
    const { id: importId } = await importText(world, lines, byCode)

    expect(await client.customers.get(id)).toMatchObject({ ...NAMES, nickname: 'Na Na', spouse: 'Mới' })
    expect(await find(world, 'na na')).toMatchObject([{ id }])
    await client.imports.undo({ job: aJob(), id: importId })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('comes with a list of contacts, where they live too, and goes back with its undo', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer({ code: 'A', name: 'Công ty An' }))
    await client.contacts.create({ customerId, input: { fullName: 'Lê Thị Hoa', manager: 'Cũ', nickname: 'Hoa Bé' } })
    const before = wholeOffice(world)

    const { id } = await importText(
      world,
      [
        'Mã khách hàng,Họ và tên,Vợ / chồng,Quản lý,Thư ký,Địa chỉ nhà',
        'A,Lê Thị Hoa,Trần Văn Bình,Ngô Đức Cảnh,Lý Gia Hân,"12 ngõ 5 Láng Hạ, Hà Nội"',
      ],
      byCode,
    )

    expect(await client.contacts.list(customerId)).toMatchObject([{ ...NAMES, nickname: 'Hoa Bé', address: HOME }])
    await client.imports.undo({ job: aJob(), id })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('of everybody comes back from a list that was exported', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ kind: 'person', name: 'Vũ Thị Lan', phones: [], ...NAMES }))

    const { checked } = await writeAndRead(world)

    expect(checked[0]?.values).toMatchObject(NAMES)
  })
})

describe('the phone book', () => {
  it.each([
    [
      'of Outlook in English',
      "Title,First Name,Last Name,Company,Home Street,Home City,Mobile Phone,Nickname,Spouse,Manager's Name,Assistant's Name",
      ',Hoa,Lê,Công ty An,12 ngõ 5 Láng Hạ,Hà Nội,0912345001,Quẹt,Trần Văn Bình,Ngô Đức Cảnh,Lý Gia Hân',
    ],
    [
      'of Outlook in Vietnamese',
      'Tên,Họ,Công ty,Đường Nhà riêng,Thành phố Nhà riêng,Điện thoại di động,Biệt danh,Vợ/Chồng,Tên Người quản lý,Tên Trợ lý',
      'Hoa,Lê,Công ty An,12 ngõ 5 Láng Hạ,Hà Nội,0912345001,Quẹt,Trần Văn Bình,Ngô Đức Cảnh,Lý Gia Hân',
    ],
    [
      'of Google',
      `First Name,Last Name,Nickname,Organization Name,Phone 1 - Label,Phone 1 - Value,${[1, 2, 3].map((at) => `Relation ${at} - Label,Relation ${at} - Value`).join()},Address 1 - Label,Address 1 - Street`,
      'Hoa,Lê,Quẹt,Công ty An,Mobile,0912345001,Spouse,Trần Văn Bình,Manager,Ngô Đức Cảnh,Assistant,Lý Gia Hân,Home,12 ngõ 5 Láng Hạ',
    ],
  ])('%s tells it, and nothing of it stays in the note', async (_, header, row) => {
    await using world = await createWorld()

    await importText(world, [header, row])

    const person = await personFound(world, 'cong ty an')
    expect(person).toMatchObject({ fullName: 'Lê Hoa', ...NAMES, note: '' })
    expect(await customerFound(world, 'quet')).toMatchObject({ name: 'Công ty An' })
  })

  it('of Outlook tells where somebody lives, on one line', async () => {
    await using world = await createWorld()

    await importText(world, [
      'First Name,Last Name,Company,Home Street,Home City,Mobile Phone',
      `Hoa,Lê,Công ty An,12 ngõ 5,Hà Nội,0912345001`,
    ])

    expect(await personFound(world, 'cong ty an')).toMatchObject({ address: '12 ngõ 5, Hà Nội', note: '' })
  })

  it('names others than those, who stay in the note; a person without a firm keeps all of it as a customer', async () => {
    await using world = await createWorld()
    const header =
      'First Name,Last Name,Nickname,Phone 1 - Value,Relation 1 - Label,Relation 1 - Value,Relation 2 - Label,Relation 2 - Value'

    await importText(world, [header, 'Hoa,Lê,Quẹt,0912345001,Wife,Đỗ Thị Em,Mother,Bà Tư'])

    expect(await customerFound(world, 'quet')).toMatchObject({ name: 'Lê Hoa', spouse: 'Đỗ Thị Em', note: 'Mother: Bà Tư' })
  })
})

describe('a card', () => {
  it.each([
    ['Outlook', ['X-MS-SPOUSE;N:Trần Văn Bình', 'X-MS-MANAGER:Ngô Đức Cảnh', 'X-MS-ASSISTANT:Lý Gia Hân']],
    ['Evolution', ['X-EVOLUTION-SPOUSE:Trần Văn Bình', 'X-EVOLUTION-MANAGER:Ngô Đức Cảnh', 'X-EVOLUTION-ASSISTANT:Lý Gia Hân']],
    ['others', ['X-SPOUSE:Trần Văn Bình', 'X-MANAGER:Ngô Đức Cảnh', 'X-ASSISTANT:Lý Gia Hân']],
    [
      'a program of version 4.0',
      [
        'RELATED;TYPE=spouse;VALUE=text:Trần Văn Bình',
        'RELATED;TYPE=manager:Ngô Đức Cảnh',
        'RELATED;TYPE=x-assistant:Lý Gia Hân',
      ],
    ],
    [
      'Apple',
      [
        'item1.X-ABRELATEDNAMES;type=pref:Trần Văn Bình',
        'item1.X-ABLabel:_$!<Spouse>!$_',
        'item2.X-ABRELATEDNAMES:Ngô Đức Cảnh',
        'item2.X-ABLabel:_$!<Manager>!$_',
        'item3.X-ABRELATEDNAMES:Lý Gia Hân',
        'item3.X-ABLabel:Trợ lý',
      ],
    ],
  ])('of %s tells it', async (_, lines) => {
    await using world = await createWorld()
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Lê Thị Hoa',
      'NICKNAME:Quẹt',
      'ORG:Công ty An',
      'TEL:0912345001',
      ...lines,
      'END:VCARD',
    ]
    world.fileWith('hoa.vcf', card.join('\r\n'))

    await importFile(world, join(world.folder.path, 'hoa.vcf'))

    expect(await personFound(world, 'cong ty an')).toMatchObject({ ...NAMES, note: '' })
  })

  it('names others, who stay in the note behind what it calls them; a link to another card is nobody’s name', async () => {
    await using world = await createWorld()
    const related = [
      'item1.X-ABRELATEDNAMES:Bé Na',
      'item1.X-ABLabel:_$!<Child>!$_',
      'RELATED;TYPE=friend;VALUE=uri:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af',
      'RELATED;TYPE=friend;VALUE=text:Ông Ba',
    ]
    const card = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Lê Thị Hoa', 'TEL:0912345001', ...related, 'END:VCARD']
    world.fileWith('hoa.vcf', card.join('\r\n'))

    await importFile(world, join(world.folder.path, 'hoa.vcf'))

    expect(await customerFound(world, 'le thi hoa')).toMatchObject({ note: 'Child: Bé Na\nfriend: Ông Ba', spouse: '' })
  })

  it.each(cardVersions)(
    'of our own, version %s, comes back without one difference and changes nothing where it came from',
    async (version) => {
      await using world = await createWorld()
      const { client } = world
      const firm = await client.customers.create(aCustomer({ name: 'Công ty An', phones: [{ typed: '+842438251234' }] }))
      const hoa = {
        fullName: 'Lê Thị Hoa',
        ...NAMES,
        nickname: 'Quẹt, Na; Bé\\',
        address: HOME,
        phones: [{ typed: '+84912345001', label: 'mobile' }],
      }
      await client.contacts.create({ customerId: firm.id, input: hoa })
      const lan = await client.customers.create(
        aCustomer({ kind: 'person', name: 'Vũ Thị Lan', phones: [{ typed: '+84912345002', label: 'mobile' }], ...NAMES }),
      )
      const path = join(world.folder.path, 'danh-ba.vcf')
      await client.customers.exportCards({ filter: {}, file: world.chosen(path), version })
      const before = peopleAndFirms(world)

      await importFile(world, path, byPhone)

      expect(peopleAndFirms(world)).toEqual(before)
      await using other = await createWorld()
      other.fileWith('danh-ba.vcf', readFileSync(path, 'utf8'))
      await importFile(other, join(other.folder.path, 'danh-ba.vcf'))
      expect(await personFound(other, 'cong ty an')).toMatchObject({
        ...NAMES,
        nickname: 'Quẹt, Na; Bé\\',
        address: HOME,
        note: '',
      })
      expect(await customerFound(other, 'vu thi lan')).toMatchObject({ ...NAMES, name: lan.name, note: '' })
    },
  )
})
