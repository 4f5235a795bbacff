import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CustomerInput } from '#shared/features/customers/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { write } from '#tests/helpers/exporting.ts'
import { addAll, aJob, byCode, find, importFile, importText, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const reached = {
  name: 'Công ty TNHH Hoà Phát',
  address: '25 Láng Hạ',
  province: 'Hà Nội',
  phones: [
    { typed: '024 3825 1235', label: 'fax' },
    { typed: '0912 345 678', label: 'mobile', hasZalo: true },
    { typed: '0903 111 222', label: 'Kho' },
  ],
  emails: [{ typed: 'ketoan@hoaphat.example', label: 'invoice' }],
  addresses: [
    { label: 'delivery', address: 'Lô CN28, Yên Phong', province: 'Bắc Ninh' },
    { label: 'Showroom', address: '12 Bà Triệu', province: '' },
  ],
} satisfies Parameters<typeof aCustomer>[0]

async function onlyOne({ client }: World) {
  const [row] = await client.customers.list({ filter: {} })
  if (!row) throw new Error('nobody is there')
  return client.customers.get(row.id)
}

const inputOf = (input: object) => aCustomer(input) as CustomerInput

describe('what a customer is reached at', () => {
  it('is kept with what each is for, and the log tells it in words', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.customers.create(aCustomer(reached))

    await world.client.customers.update({
      ...{ id, version },
      input: inputOf({ ...reached, addresses: [{ label: 'billing', address: '1 Tràng Tiền', province: 'Hà Nội' }] }),
    })

    const customer = await world.client.customers.get(id)
    expect(customer.contactPoints.map(({ typed, label, hasZalo }) => [typed, label, hasZalo])).toEqual([
      ['ketoan@hoaphat.example', 'invoice', false],
      ['024 3825 1235', 'fax', false],
      ['0912 345 678', 'mobile', true],
      ['0903 111 222', 'Kho', false],
    ])
    expect(customer.addresses).toEqual([{ label: 'billing', address: '1 Tràng Tiền', province: 'Hà Nội' }])
    const [changed, created] = await world.client.audit.ofRecord({ record: 'customer', id })
    expect(changed?.fields).toContainEqual({
      field: 'addresses',
      from: [
        { typed: 'Lô CN28, Yên Phong, Bắc Ninh', label: 'delivery' },
        { typed: '12 Bà Triệu', label: 'Showroom' },
      ],
      to: [{ typed: '1 Tràng Tiền, Hà Nội', label: 'billing' }],
    })
    expect(created?.fields.find(({ field }) => field === 'phones')?.to).toContainEqual({
      ...{ typed: '0912 345 678', label: 'mobile', hasZalo: true },
    })
  })

  it('shows a fax in no list where there is another number, and is called nowhere', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer(reached))

    const call = await world.client.calls.plan({ customerId, plannedAt: world.clock.now() + 3_600_000, reason: 'Báo giá' })

    expect((await find(world, ''))[0]?.phone).toBe('+84912345678')
    expect(call.phone).toBe('0912 345 678')
  })

  it('is asked for by Zalo', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer(reached))
    await world.client.customers.create(aCustomer({ name: 'Không Zalo', phones: [{ typed: '0987 654 321' }] }))

    const names = async (operator: 'yes' | 'no') => {
      const where = { join: 'and' as const, items: [{ field: 'hasZalo', operator }] }
      return (await world.client.customers.list({ filter: { where } })).map(({ name }) => name)
    }

    expect(await names('yes')).toEqual([reached.name])
    expect(await names('no')).toEqual(['Không Zalo'])
  })

  it('is all in the data file of the person, and is gone when they are erased', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer({ ...reached, kind: 'person', name: 'Lê Thị Hoa' }))

    const { sections } = await world.client.privacy.dataFile({ customerId: id, contactId: null })

    expect(sections.find(({ name }) => name === 'addresses')?.rows).toMatchObject([
      { label: 'delivery', address: 'Lô CN28, Yên Phong', province: 'Bắc Ninh' },
      { label: 'Showroom', address: '12 Bà Triệu' },
    ])
    await world.client.customers.remove([id])
    await world.client.bin.erase([{ record: 'customer', recordId: id }])
    expect(wholeOffice(world)).toMatchObject({ customers: [], customer_addresses: [] })
  })

  it('leaves as a card and comes back from it', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer({ ...reached, kind: 'person', name: 'Lê Thị Hoa' }))
    const path = join(world.folder.path, 'hoa.vcf')

    await world.client.customers.saveCard({ customerId, contactId: null, version: '3.0', file: world.chosen(path) })

    const card = readFileSync(path, 'utf8')
    expect(card).toContain('TEL;TYPE=FAX:+842438251235')
    expect(card).toContain('IMPP;X-SERVICE-TYPE=Zalo:https://zalo.me/84912345678')
    expect(card).toContain('ADR;TYPE=OTHER:;;Lô CN28\\, Yên Phong;;Bắc Ninh;;')
    await using other = await createWorld()
    other.fileWith('hoa.vcf', card)
    await importFile(other, join(other.folder.path, 'hoa.vcf'))
    const back = await onlyOne(other)
    expect(back.contactPoints.map(({ typed, label, hasZalo }) => [typed, label, hasZalo])).toEqual([
      ['ketoan@hoaphat.example', '', false],
      ['+84912345678', 'mobile', true],
      ['+84903111222', 'mobile', false],
      ['+842438251235', 'fax', false],
    ])
    expect(back.addresses.map(({ address, province }) => [address, province])).toEqual([
      ['Lô CN28, Yên Phong', 'Bắc Ninh'],
      ['12 Bà Triệu', ''],
    ])
  })
})

describe('two customers that become one', () => {
  it('keep the addresses of both, each once, and the mark of Zalo; undone, both are as they were', async () => {
    await using world = await createWorld()
    const survivor = await world.client.customers.create(aCustomer({ ...reached, phones: [{ typed: '0912345678' }] }))
    const merged = await world.client.customers.create(
      aCustomer({
        ...{ name: 'Hoà Phát', phones: reached.phones },
        addresses: [...reached.addresses, { label: 'branch', address: '8 Hùng Vương', province: 'Huế' }],
      }),
    )
    const before = await Promise.all([survivor, merged].map(({ id }) => world.client.customers.get(id)))

    const { id } = await world.client.duplicates.merge({ survivor, merged })

    const one = await world.client.customers.get(survivor.id)
    expect(one.addresses.map(({ label }) => label)).toEqual(['delivery', 'Showroom', 'branch'])
    expect(one.contactPoints.filter(({ hasZalo }) => hasZalo).map(({ normal }) => normal)).toEqual(['+84912345678'])
    await world.client.duplicates.undoMerge(id)
    expect(await Promise.all(before.map((customer) => world.client.customers.get(customer.id)))).toEqual(before)
  })
})

describe('a file', () => {
  it('says by its headers what each number and address is for, and a number for Zalo that is there gets the mark', async () => {
    await using world = await createWorld()

    await importText(
      world,
      [
        'Tên khách hàng;Di động;Cố định;Điện thoại nhà riêng;Fax;Zalo;Email nhận hoá đơn;Địa chỉ;Địa chỉ giao hàng;Địa chỉ khác;Ghi chú',
        'Công ty A;0912345678;02438251234;02438251236;02438251235;0912 345 678, 0987654321;hd@a.vn;25 Láng Hạ;Kho 1, Gia Lâm; 12 Bà Triệu;',
      ].map((line, index) => (index === 0 ? line : line.replace('0912 345 678, ', '0912 345 678 / '))),
    )

    const customer = await onlyOne(world)
    expect(customer.contactPoints.map(({ normal, label, hasZalo }) => [normal, label, hasZalo])).toEqual([
      ['hd@a.vn', 'invoice', false],
      ['+84912345678', 'mobile', true],
      ['+842438251234', 'landline', false],
      ['+842438251236', 'home', false],
      ['+842438251235', 'fax', false],
      ['+84987654321', 'mobile', true],
    ])
    expect(customer).toMatchObject({
      address: '25 Láng Hạ',
      addresses: [
        { label: 'delivery', address: 'Kho 1, Gia Lâm' },
        { label: 'other', address: '12 Bà Triệu' },
      ],
    })
  })

  it('that was exported changes nothing when it comes back, and adds what is new; taken back, all is as before', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ ...reached, code: 'HP' }))
    const { path } = await write(world)
    const before = wholeOffice(world)

    await importFile(world, path, byCode)

    expect({ ...wholeOffice(world), imports: 0 }).toEqual({ ...before, imports: 0 })
    const { id } = await importText(
      world,
      ['Mã khách hàng;Tên khách hàng;Zalo;Địa chỉ chi nhánh', `HP;${reached.name};0903111222;8 Hùng Vương, Huế`],
      byCode,
    )
    const customer = await onlyOne(world)
    expect(customer.contactPoints.filter(({ hasZalo }) => hasZalo).map(({ label }) => label)).toEqual(['mobile', 'Kho'])
    expect(customer.addresses.at(-1)).toEqual({ label: 'branch', address: '8 Hùng Vương', province: 'Huế' })
    await world.client.imports.undo({ job: aJob(), id })
    expect({ ...wholeOffice(world), imports: 0 }).toEqual({ ...before, imports: 0 })
  })

  it('of Google says beside each what it is for, and its second address is one', async () => {
    await using world = await createWorld()

    await importText(
      world,
      [
        'First Name,Last Name,Organization Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,E-mail 1 - Label,E-mail 1 - Value,' +
          'Address 1 - Label,Address 1 - Street,Address 1 - City,Address 2 - Label,Address 2 - Street,Address 2 - City',
        'Hoa,Lê,,Work Fax,02438251235,Mobile,0912345678,* Work,hoa@a.vn,Work,25 Láng Hạ,Hà Nội,Home,3 Phố Huế,Hà Nội',
      ],
      addAll,
    )

    const customer = await onlyOne(world)
    expect(customer.contactPoints.map(({ normal, label }) => [normal, label])).toEqual([
      ['hoa@a.vn', 'work'],
      ['+842438251235', 'fax'],
      ['+84912345678', 'mobile'],
    ])
    expect(customer).toMatchObject({
      ...{ address: '25 Láng Hạ, Hà Nội', addresses: [{ label: 'home', address: '3 Phố Huế', province: 'Hà Nội' }], note: '' },
    })
  })

  it('of Outlook keeps the fax and where somebody lives', async () => {
    await using world = await createWorld()

    await importText(world, [
      'First Name,Last Name,Company,Business Phone,Home Phone,Home Fax,Mobile Phone,E-mail Address,E-mail 2 Address,Business Street,Home Street,Home City',
      'Hoa,Lê,,02438251234,02438251236,02438251235,0912345678,a@a.vn,b@a.vn,25 Láng Hạ,3 Phố Huế,Hà Nội',
    ])

    const customer = await onlyOne(world)
    expect(customer.contactPoints.map(({ normal, label }) => [normal, label])).toEqual([
      ['a@a.vn', ''],
      ['b@a.vn', ''],
      ['+84912345678', 'mobile'],
      ['+842438251234', 'work'],
      ['+842438251236', 'home'],
      ['+842438251235', 'fax'],
    ])
    expect(customer.addresses).toEqual([{ label: 'home', address: '3 Phố Huế', province: 'Hà Nội' }])
  })
})
