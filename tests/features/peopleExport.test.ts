import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ContactInput } from '#shared/features/contacts/schema.ts'
import { personIdOf } from '#shared/features/people/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function firmWith({ client }: World, people: readonly Parameters<World['client']['contacts']['create']>[0]['input'][]) {
  const { id } = await client.customers.create(aCustomer({ name: 'Công ty Sao Mai', phones: [], province: 'Hà Nội' }))
  for (const input of people) await client.contacts.create({ customerId: id, input })
}

describe('people leave the program', () => {
  it('as a table, with their numbers under the headers an import knows', async () => {
    await using world = await createWorld()
    const phones = [
      { typed: '0903 111 222', label: 'mobile', hasZalo: true },
      { typed: '024 3826 5555', label: 'work' },
      { typed: '0987 000 111', label: 'Thư ký' },
    ] as ContactInput['phones']
    const addressed = { honorific: 'Chị', selfAddress: 'em', fullName: 'Lê Thị Hoa' }
    const rest = { decisionRole: 'decider', nickname: 'Út', address: '12 Láng Hạ', isMain: true, note: 'Gọi sau 9 giờ' } as const
    await firmWith(world, [{ ...addressed, title: 'Giám đốc', phones, ...rest }])
    const path = join(world.folder.path, 'danh-ba.csv')

    expect(await world.client.people.export({ file: world.chosen(path), format: 'csv' })).toEqual({ rows: 1 })
    const [header, row] = readFileSync(path, 'utf8').replace('\u{feff}', '').split('\r\n')
    expect(header).toBe(
      'Xưng hô;Tự xưng;Họ và tên;Chức vụ;Bộ phận;Vai trò quyết định;Khách hàng;Mã khách hàng;Cũng làm ở;Di động;Cố định;Điện thoại cơ quan;Điện thoại nhà riêng;Fax;Điện thoại;Zalo;Email;Email cơ quan;Email nhà riêng;Email nhận hoá đơn;Tỉnh/Thành phố;Ngày sinh;Tên thân mật;Vợ/Chồng;Cấp trên;Trợ lý;Địa chỉ nhà riêng;Liên hệ chính;Ghi chú',
    )
    expect(row).toBe(
      'Chị;em;Lê Thị Hoa;Giám đốc;;Người quyết định;Công ty Sao Mai;KH00001;;0903 111 222;;024 3826 5555;;;0987 000 111;0903 111 222;;;;;Hà Nội;;Út;;;;12 Láng Hạ;Có;Gọi sau 9 giờ',
    )
  })

  it('as business cards of those that were chosen, and as rows for the clipboard in the order of the list', async () => {
    await using world = await createWorld()
    await firmWith(world, [{ fullName: 'Lê Vy' }, { fullName: 'Lê An' }, { fullName: 'Lê Mai' }])
    const person = await world.client.customers.create(aCustomer({ kind: 'person', name: 'Vũ Nam', phones: [] }))
    const path = join(world.folder.path, 'danh-ba.vcf')
    const file = world.chosen(path)

    const chosen = { ids: [1, 2, personIdOf({ customerId: person.id, contactId: null })], file, version: '3.0' as const }
    expect(await world.client.people.exportCards(chosen)).toEqual({ rows: 3 })
    const cards = readFileSync(path, 'utf8')
    expect([...cards.matchAll(/^FN.*:(.*)\r$/gmu)].map(([, name]) => name)).toEqual(['Lê An', 'Vũ Nam', 'Lê Vy'])
    expect(cards.match(/^ORG.*Sao Mai/gmu)).toHaveLength(2)
    const { people, rows } = await world.client.people.copy({ ids: [1, 2, 99] })
    expect({ names: people.map(({ fullName }) => fullName), rows }).toEqual({ names: ['Lê An', 'Lê Vy'], rows: 2 })
  })

  it('on paper by name, those of a text or those that were chosen', async () => {
    await using world = await createWorld()
    await firmWith(
      world,
      ['Lê Vy', 'Lê An', 'Trần Mai'].map((fullName) => ({ fullName })),
    )
    const printed = async (wish: Parameters<World['client']['people']['printList']>[0]) => {
      const { people, ...counts } = await world.client.people.printList(wish)
      return { names: people.map(({ fullName }) => fullName), ...counts }
    }
    expect(await printed({ ids: null })).toEqual({ names: ['Lê An', 'Trần Mai', 'Lê Vy'], rows: 3, found: 3 })
    expect(await printed({ ids: null, filter: { text: 'lê' } })).toEqual({ names: ['Lê An', 'Lê Vy'], rows: 2, found: 2 })
    expect(await printed({ ids: [3, 1] })).toEqual({ names: ['Trần Mai', 'Lê Vy'], rows: 2, found: 2 })
  })
})
