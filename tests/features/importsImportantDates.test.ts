import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Birth } from '#shared/kit/birth.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { write } from '#tests/helpers/exporting.ts'
import { addAll, aJob, byCode, find, importFile, importText, readAndCheck, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function datesOf(world: World, name: string) {
  const [customer] = await find(world, name)
  const dates = await world.client.importantDates.list(customer?.id as CustomerId)
  return dates.map(({ name, contactName, fallsOn }) => [name, contactName, fallsOn].filter(Boolean).join(', '))
}

/** Sao Mai remembers an opening, a giỗ of somebody there, and one whose name holds what divides a cell. */
async function saoMai(world: World) {
  const { id: customerId } = await world.client.customers.create(aCustomer({ code: 'K1', name: 'Công ty Sao Mai' }))
  const lan = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Thị Lan', honorific: 'Chị' } })
  const add = (name: string, fallsOn: string, contactId = null as typeof lan.id | null) =>
    world.client.importantDates.create({ customerId, input: { name, fallsOn: fallsOn as Birth, contactId } })
  await add('Khai trương', '2015-06-05')
  await add('Giỗ bố', '0000-03-12L', lan.id)
  await add('Kỷ niệm; tiệc: cuối năm (cả nhà)', '2025-06-15N')
  return customerId
}

const list = [
  'Mã KH,Tên khách hàng,Người liên hệ,Ngày cần nhớ',
  'K1,Công ty Sao Mai,,Khai trương: 05/06/2015; Ngày cưới: 20/11',
  'K2,Tiệm bánh Bình An,Trần An,"Giỗ ông Tư: 12/3 âm; Sinh con (Trần An): 1/2/2020; Giỗ (họ nội): 15/6N/2025 âm lịch"',
]

describe('important dates of a list', () => {
  it('stand in one cell, each behind its name and with whose it is', async () => {
    await using world = await createWorld()
    await saoMai(world)

    const { path } = await write(world, { format: 'csv' })

    expect(readFileSync(path, 'utf8')).toContain(
      'Khai trương: 05/06/2015; Giỗ bố (Lê Thị Lan): 12/3 âm; Kỷ niệm, tiệc: cuối năm (cả nhà): 15/6N/2025 âm',
    )
  })

  it.each(['xlsx', 'csv'] as const)('go out in one cell of .%s and come back without one difference', async (format) => {
    await using world = await createWorld()
    const customerId = await saoMai(world)
    const card = await world.client.customers.get(customerId)
    const { path } = await write(world, { format })
    const before = await datesOf(world, 'sao mai')

    await importFile(world, path, byCode)

    expect(await datesOf(world, 'sao mai')).toEqual(before)
    expect(await world.client.customers.get(customerId)).toEqual(card)

    await using other = await createWorld()
    await importFile(other, path, addAll)
    expect(await datesOf(other, 'sao mai')).toEqual([
      'Khai trương, 2015-06-05',
      'Giỗ bố (Lê Thị Lan), 0000-03-12L',
      'Kỷ niệm, tiệc: cuối năm (cả nhà), 2025-06-15N',
    ])
  })

  it('are added to those a customer has, hang on whoever stands in brackets and works there, and can be taken back', async () => {
    await using world = await createWorld()
    await saoMai(world)
    const before = wholeOffice(world)

    const { id } = await importText(world, list, byCode)

    expect((await datesOf(world, 'sao mai')).slice(3)).toEqual(['Ngày cưới, 0000-11-20'])
    expect(await datesOf(world, 'binh an')).toEqual([
      'Giỗ ông Tư, 0000-03-12L',
      'Sinh con, Trần An, 2020-02-01',
      'Giỗ (họ nội), 2025-06-15N',
    ])
    const undone = await world.client.imports.undo({ job: aJob(), id })
    expect(undone).toMatchObject({ customers: 2, contacts: 1, kept: 0 })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('get another day under the same name, of the customer as of its people, and have the former one again when that is taken back', async () => {
    await using world = await createWorld()
    await saoMai(world)
    const before = wholeOffice(world)
    const lines = [
      'Mã KH,Tên khách hàng,Ngày cần nhớ',
      'K1,Công ty Sao Mai,"khai truong: 06/06/2016; Giỗ bố (Lê Thị Lan): 13/3 âm"',
    ]

    const { id, plan } = await importText(world, lines, byCode)

    expect(plan.customers).toEqual({ added: 0, updated: 1, skipped: 0, refused: 0 })
    expect(await datesOf(world, 'sao mai')).toEqual([
      'Khai trương, 2016-06-06',
      'Giỗ bố, Lê Thị Lan, 0000-03-13L',
      'Kỷ niệm; tiệc: cuối năm (cả nhà), 2025-06-15N',
    ])
    await world.client.imports.undo({ job: aJob(), id })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('of a name that comes several times, there or in the row, are added where they are not the same', async () => {
    await using world = await createWorld()
    const customerId = await saoMai(world)
    await world.client.importantDates.create({ customerId, input: { name: 'Khai trương', fallsOn: '2018-08-08' as Birth } })
    const cell = 'Khai trương: 05/06/2015; Khai trương: 09/09/2019; Giỗ bố (Lê Thị Lan): 1/1 âm; Giỗ bố (Lê Thị Lan): 2/2 âm'

    await importText(world, ['Mã KH,Tên khách hàng,Ngày cần nhớ', `K1,Công ty Sao Mai,"${cell}"`], byCode)

    expect((await datesOf(world, 'sao mai')).slice(3)).toEqual([
      'Khai trương, 2018-08-08',
      'Khai trương, 2019-09-09',
      'Giỗ bố, Lê Thị Lan, 0000-01-01L',
      'Giỗ bố, Lê Thị Lan, 0000-02-02L',
    ])
  })

  it('that somebody has changed since stay as they are when the import is taken back', async () => {
    await using world = await createWorld()
    const customerId = await saoMai(world)
    const { id } = await importText(
      world,
      ['Mã KH,Tên khách hàng,Ngày cần nhớ', 'K1,Công ty Sao Mai,Khai trương: 06/06/2016'],
      byCode,
    )
    const [opening] = await world.client.importantDates.list(customerId)
    if (!opening) throw new Error('there is an opening')
    const input = { name: 'Khai trương', fallsOn: '2017-07-07' as Birth }
    await world.client.importantDates.update({ id: opening.id, version: opening.version, input })

    await world.client.imports.undo({ job: aJob(), id })

    expect((await datesOf(world, 'sao mai'))[0]).toBe('Khai trương, 2017-07-07')
  })

  it('are told with the day they had in the data file of the person, until they are erased for ever', async () => {
    await using world = await createWorld()
    const customerId = await saoMai(world)
    await importText(world, ['Mã KH,Tên khách hàng,Ngày cần nhớ', 'K1,Công ty Sao Mai,Giỗ bố (Lê Thị Lan): 13/3 âm'], byCode)
    const date = (await world.client.importantDates.list(customerId)).find(({ contactName }) => contactName === 'Lê Thị Lan')
    if (!date) throw new Error('somebody there has a giỗ')
    const importsIn = async () => {
      const { sections } = await world.client.privacy.dataFile({ customerId, contactId: date.contactId })
      return JSON.stringify(sections.find(({ name }) => name === 'imports')?.rows ?? [])
    }
    expect(await importsIn()).toContain('0000-03-12L')

    await world.client.importantDates.remove(date.id)
    await world.client.bin.erase([{ record: 'important-date', recordId: date.id }])

    expect(await importsIn()).toBe('[]')
  })

  it('of a newcomer stay with it when the import is taken back after somebody wrote down another one', async () => {
    await using world = await createWorld()
    const { id } = await importText(world, list, byCode)
    const [bakery] = await find(world, 'binh an')
    const input = { name: 'Khai trương', fallsOn: '2026-11-20' as Birth }
    await world.client.importantDates.create({ customerId: bakery?.id as CustomerId, input })

    const undone = await world.client.imports.undo({ job: aJob(), id })

    expect(undone).toMatchObject({ customers: 1, kept: 1, keptNames: ['Tiệm bánh Bình An'] })
    expect(await datesOf(world, 'binh an')).toHaveLength(4)
  })

  it('are said at their cell where a part has no name, no day, or one there is not; the row waits', async () => {
    await using world = await createWorld()
    const lines = [
      'Tên khách hàng,Ngày cần nhớ',
      'Công ty A,Giỗ ông Tư 12/3 âm',
      'Công ty B,Khai trương: 31/02/2015; Ngày cưới: 20/11',
      'Công ty C,: 12/3',
      'Công ty D,Khai trương:',
      `Công ty E,${'a'.repeat(101)}: 12/3`,
      'Công ty F,Khai trương: 28/02/2015',
    ]
    world.fileWith('ngay.csv', lines.join('\n'))

    const { reading } = await readAndCheck(world, `${world.folder.path}/ngay.csv`)

    const rows = await world.client.imports.rows({ reading, sheet: 0, only: 'problems' })
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([2, 3, 4, 5, 6].map((row) => [row, 'cell']))
    expect(rows.flatMap(({ problems }) => problems.map(({ code, column, typed }) => [code, column, typed]))).toEqual([
      ['no-named-day', 1, 'Giỗ ông Tư 12/3 âm'],
      ['no-such-day', 1, '31/02/2015'],
      ['no-named-day', 1, ': 12/3'],
      ['no-named-day', 1, 'Khai trương:'],
      ['too-long', 1, 'a'.repeat(101)],
    ])
  })
})
