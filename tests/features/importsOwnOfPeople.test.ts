import { describe, expect, it } from 'vitest'
import { makeField } from '#tests/helpers/customFields.ts'
import { addAll, aJob, importText } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function fields(world: World) {
  const hobby = await makeField(world, { record: 'contact', kind: 'text', label: 'Sở thích' })
  const gift = await makeField(world, { record: 'contact', kind: 'yesNo', label: 'Nhận quà' })
  const car = await makeField(world, { kind: 'text', label: 'Biển số xe' })
  const area = await makeField(world, { kind: 'number', label: 'Diện tích' })
  return { hobby, gift, car, area }
}

/** Customers with their people, each with what they hold in the office's own fields and their note. */
async function everybody({ client }: World) {
  const rows = await client.customers.list({ filter: {}, sort: [{ by: 'name', direction: 'ascending' }] })
  return Promise.all(
    rows.map(async ({ id, name, custom }) => {
      const people = await client.contacts.list(id)
      const { note } = await client.customers.get(id)
      return { name, custom, note, people: people.map((person) => [person.fullName, person.custom, person.note]) }
    }),
  )
}

describe('a phone book with columns of the office’s own', () => {
  it('fills the fields of people and of their firms; what nobody there can have stays in the note', async () => {
    await using world = await createWorld()
    const { hobby, gift, car, area } = await fields(world)

    await importText(world, [
      'First Name,Last Name,Company,Mobile Phone,Sở thích,Nhận quà,Biển số xe,Diện tích',
      'Hùng,Nguyễn,Công ty Thép,0912345001,Câu cá,x,29A 123,120',
      'Thảo,Lê,Công ty Thép,0912345002,,có lẽ,29A 123,90',
      'Bảy,Trần,,0908111222,Cờ tướng,,51F 456,',
    ])

    const [bay, steel] = await everybody(world)
    expect(steel).toEqual({
      ...{ name: 'Công ty Thép', custom: { [car.key]: '29A 123', [area.key]: 120 }, note: '' },
      people: [
        ['Nguyễn Hùng', { [hobby.key]: 'Câu cá', [gift.key]: true }, ''],
        ['Lê Thảo', {}, 'Nhận quà: có lẽ\nDiện tích: 90'],
      ],
    })
    expect(bay).toEqual({ name: 'Trần Bảy', custom: { [car.key]: '51F 456' }, note: 'Sở thích: Cờ tướng', people: [] })
    expect((await world.client.customers.list({ filter: { text: 'cau ca' } })).map(({ name }) => name)).toEqual(['Công ty Thép'])
  })

  it('as cards offers what a maker added to them, and it goes where somebody says', async () => {
    await using world = await createWorld()
    const { car } = await fields(world)
    const card = [
      ...['BEGIN:VCARD', 'VERSION:3.0', 'N:Nguyễn;Hùng;;;', 'FN:Nguyễn Hùng', 'TEL;TYPE=CELL:0912345001', 'X-CAR:29A 123'],
      ...['X-PHONETIC-LAST-NAME:Nguyen', 'END:VCARD'],
    ]
    const file = world.fileWith('danh-ba.vcf', card.join('\r\n'))

    const { reading, sheets } = await world.client.imports.read({ job: aJob(), file })
    const [sheet] = sheets
    if (!sheet) throw new Error('no sheet')
    const mapping = sheet.mapping.map((field, column) => (sheet.offered[column]?.header === 'X-CAR' ? car.key : field))
    await world.client.imports.check({ job: aJob(), reading, sheets: [{ ...sheet, mapping }] })
    await world.client.imports.run({ job: aJob(), reading, matching: addAll })

    expect(sheet.offered.map(({ header }) => header)).toEqual(['Họ và tên', 'Di động', 'X-CAR'])
    expect(await everybody(world)).toMatchObject([{ name: 'Nguyễn Hùng', custom: { [car.key]: '29A 123' } }])
  })
})
