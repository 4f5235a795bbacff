import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { readAndCheckHere } from '#tests/helpers/readerProcess.ts'
import { createWorld } from '#tests/helpers/world.ts'

const all = { filter: {}, ids: null }

describe('customers on paper', () => {
  it('stand in the order of the list with their people, the main one first, and everybody’s numbers', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(
      aCustomer({
        name: 'Cơ khí Đông Á',
        phones: [{ typed: '024 3825 1234', label: 'Tổng đài' }],
        emails: [{ typed: 'a@donga.vn' }],
      }),
    )
    await world.client.customers.create(aCustomer({ name: 'An Phát', phones: [] }))
    const person = { fullName: 'Lê Văn Hùng', phones: [{ typed: '0903 111 222' }] }
    await world.client.contacts.create({ customerId: id, input: person })
    await world.client.contacts.create({ customerId: id, input: { fullName: 'Trần Thị Hoa', honorific: 'Chị', isMain: true } })

    const { customers, rows, found } = await world.client.customers.printList(all)

    expect([rows, found]).toEqual([2, 2])
    expect(customers.map(({ name }) => name)).toEqual(['An Phát', 'Cơ khí Đông Á'])
    expect(customers[1]).toMatchObject({
      contactPoints: [
        { kind: 'email', typed: 'a@donga.vn' },
        { kind: 'phone', typed: '024 3825 1234', label: 'Tổng đài' },
      ],
      people: [
        { fullName: 'Trần Thị Hoa', honorific: 'Chị', isMain: true, contactPoints: [] },
        { fullName: 'Lê Văn Hùng', contactPoints: [{ typed: '0903 111 222' }] },
      ],
    })
  })

  it('are those that were chosen, in their order, of what whoever prints may see', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Lê Tú', role: 'sales', department: 'Bắc' })
    const other = staffOf(world, { name: 'Trần Nam', role: 'sales', department: 'Nam' })
    const make = (name: string, ownerId = seller) => world.client.customers.create(aCustomer({ name, ownerId, phones: [] }))
    const [one, two, theirs] = [await make('Một'), await make('Hai'), await make('Của Nam', other)]
    await world.client.customers.remove([(await make('Đã xoá')).id])
    const ids = [two.id, theirs.id, one.id, 999 as CustomerId]

    const { customers } = await world.window(seller).customers.printList({ filter: {}, ids })

    expect(customers.map(({ name }) => name)).toEqual(['Hai', 'Một'])
  })

  it('show a masked number as masked, and every list that is printed is noted with its rows', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ kind: 'person', name: 'Trần Thị Lan', taxCode: '001199012345' }))

    const { customers } = await world.client.customers.printList(all)

    expect(customers[0]?.taxCode).toBe('•••• 2345')
    const [last] = await world.client.audit.list({ filter: {}, limit: 1 })
    expect(last).toMatchObject({ change: 'printed', record: 'list', fields: [{ field: 'rows', from: null, to: 1 }] })
  })

  it('are noted one by one where a whole record is printed', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer({ name: 'Hòa Phát' }))

    await world.client.customers.printRecord({ customerId })

    const [last] = await world.client.audit.ofRecord({ record: 'customer', id: customerId })
    expect(last).toMatchObject({ change: 'printed', recordName: 'Hòa Phát' })
  })

  it('are looked at beforehand one by one with their people, which is no printing and is not noted', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer({ name: 'Hòa Phát' }))
    await world.client.contacts.create({ customerId, input: { fullName: 'Lê Văn Hùng' } })

    const seen = await world.client.customers.printed(customerId)

    const { customers } = await world.client.customers.printList({ ...all, ids: [customerId] })
    expect(seen).toEqual(customers[0])
    const noted = await world.client.audit.ofRecord({ record: 'customer', id: customerId })
    expect(noted.map(({ change }) => change)).not.toContain('printed')
  })

  it.each(['3.0', '4.0'] as const)('are read again from a card of version %s as they were written', async (version) => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(
      aCustomer({ name: 'Hòa Phát', address: 'Số 18 ngõ 24; Kim Đồng, P. Tương Mai', province: 'Hà Nội' }),
    )
    const { id: contactId } = await world.client.contacts.create({
      customerId,
      input: {
        fullName: 'Lê Văn Hùng',
        title: 'Giám đốc',
        phones: [{ typed: '0903 111 222' }],
        emails: [{ typed: 'hung@hp.vn' }],
      },
    })
    const path = join(world.folder.path, 'hùng.vcf')
    await world.client.customers.saveCard({ customerId, contactId, version, file: world.chosen(path) })

    const [row] = (await readAndCheckHere(path, join(world.folder.path, 'đọc lại.db'))).rows

    expect(row?.values).toMatchObject({
      name: 'Hòa Phát',
      address: 'Số 18 ngõ 24; Kim Đồng, P. Tương Mai',
      province: 'Hà Nội',
      people: [
        {
          fullName: 'Lê Văn Hùng',
          title: 'Giám đốc',
          phones: [{ normal: '+84903111222' }],
          emails: [{ normal: 'hung@hp.vn' }],
        },
      ],
    })
  })

  it('are handed on as a business card, their people with the firm’s address', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(
      aCustomer({ name: 'Hòa Phát', address: '18 Kim Đồng', note: 'Trả chậm', needs: 'Giảm giá' }),
    )
    const { id: contactId } = await world.client.contacts.create({
      customerId,
      input: { fullName: 'Lê Văn Hùng', title: 'Giám đốc' },
    })
    const path = join(world.folder.path, 'hùng.vcf')

    await world.client.customers.saveCard({ customerId, contactId, version: '3.0', file: world.chosen(path) })

    const card = readFileSync(path, 'utf8')
    expect(card).toContain('N:Lê;Hùng;Văn;;')
    expect(card).toContain('ORG:Hòa Phát')
    expect(card).toContain('ADR;TYPE=WORK:;;18 Kim Đồng;;;;')
    expect(card).not.toMatch(/Trả chậm|Giảm giá/)
    const other = await world.client.customers.create(aCustomer({ name: 'Khác' }))
    await expect(
      world.client.customers.saveCard({ customerId: other.id, contactId, version: '4.0', file: world.chosen(path) }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are forwarded in a message that is yet to be sent, with the card attached under a name with its accents', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer({ name: 'Điện lạnh Hòa Phát', note: 'Trả chậm' }))
    const { id: contactId } = await world.client.contacts.create({
      customerId,
      input: { fullName: 'Lê Văn Hùng', phones: [{ typed: '0903 111 222' }] },
    })
    const path = join(world.folder.path, 'thư.eml')

    await world.client.customers.forwardCard({
      ...{ customerId, contactId, subject: 'Danh thiếp: Lê Văn Hùng' },
      file: world.chosen(path),
    })

    const message = await PostalMime.parse(readFileSync(path))
    const [attached] = message.attachments
    expect(message.subject).toBe('Danh thiếp: Lê Văn Hùng')
    expect(message.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }))
    expect([message.from, message.to]).toEqual([undefined, undefined])
    expect(attached).toMatchObject({ filename: 'Lê Văn Hùng.vcf', mimeType: 'text/vcard' })
    const card = new TextDecoder().decode(attached?.content as ArrayBuffer)
    expect(card).toContain('FN:Lê Văn Hùng\r\n')
    expect(card).toContain('ORG:Điện lạnh Hòa Phát\r\n')
    expect(card).not.toContain('Trả chậm')
    const [last] = await world.client.audit.list({ filter: {} })
    expect(last).toMatchObject({ change: 'exported', recordName: 'Điện lạnh Hòa Phát' })
  })

  it('go out as a phone book: the chosen ones, each with its people behind it', async () => {
    await using world = await createWorld()
    const { client } = world
    const firm = await client.customers.create(aCustomer({ name: 'Hòa Phát' }))
    await client.contacts.create({ customerId: firm.id, input: { fullName: 'Lê Văn Hùng' } })
    await client.customers.create(aCustomer({ name: 'Không chọn' }))
    const path = join(world.folder.path, 'danh bạ.vcf')

    const { rows } = await client.customers.exportCards({ filter: {}, ids: [firm.id], file: world.chosen(path), version: '4.0' })

    expect(rows).toBe(2)
    const names = readFileSync(path, 'utf8').match(/^FN:.*$/gm)
    expect(names?.map((name) => name.trim())).toEqual(['FN:Hòa Phát', 'FN:Lê Văn Hùng'])
    expect(readdirSync(world.folder.path).filter((name) => name.includes('danh bạ'))).toEqual(['danh bạ.vcf'])
  })
})
