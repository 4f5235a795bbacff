import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aJob, importText, readAndCheck, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const byCode = { key: 'code', onMatch: 'update', acceptMarked: false } as const

/** What a customer is reached at: each number with a mark where it has Zalo, and its further addresses. */
async function reachedIn(world: World, name: string) {
  const rows = await world.client.customers.list({ filter: {} })
  const id = rows.find((row) => row.name === name)?.id as CustomerId
  const { contactPoints, addresses } = await world.client.customers.get(id)
  return {
    phones: contactPoints.map(({ typed, hasZalo }) => (hasZalo ? `${typed} Zalo` : typed)),
    addresses: addresses.map(({ label, address, province }) => [label, address, province]),
  }
}

describe('a column of Zalo', () => {
  const head = 'Mã khách hàng;Tên khách hàng;Điện thoại;Người liên hệ;Zalo'

  it('that says yes or no is about the number of the row, one that holds a number is that number', async () => {
    await using world = await createWorld()

    await importText(world, [
      head,
      ...['A;Công ty An;024 3825 1234, 0912 345 678;;Có', 'B;Công ty Bình;0912 345 679;;x', 'C;Công ty Cam;0912 345 680;;không'],
      ...[
        'D;Công ty Dung;0912 345 681;;0987 654 321',
        'E;Công ty Én;;Anh Nam 0912 345 682;yes',
        'F;Công ty Phú;024 3825 1235;;Có',
      ],
    ])

    expect((await reachedIn(world, 'Công ty An')).phones).toEqual(['024 3825 1234', '0912 345 678 Zalo'])
    expect((await reachedIn(world, 'Công ty Bình')).phones).toEqual(['0912 345 679 Zalo'])
    expect((await reachedIn(world, 'Công ty Cam')).phones).toEqual(['0912 345 680'])
    expect((await reachedIn(world, 'Công ty Dung')).phones).toEqual(['0912 345 681', '0987 654 321 Zalo'])
    expect((await reachedIn(world, 'Công ty Én')).phones).toEqual([])
    expect((await reachedIn(world, 'Công ty Phú')).phones).toEqual(['024 3825 1235 Zalo'])
    const firm = (await world.client.customers.list({ filter: {} })).find(({ name }) => name === 'Công ty Én')
    const [person] = await world.client.contacts.list(firm?.id as CustomerId)
    expect(person?.contactPoints).toMatchObject([{ typed: '0912 345 682', hasZalo: true }])
  })

  it('marks and unmarks the number of a customer that is there, and an undo turns both back', async () => {
    await using world = await createWorld()
    await importText(world, [head, 'A;Công ty An;0912 345 678;;', 'B;Công ty Bình;0912 345 679;;có'])
    const before = wholeOffice(world)

    const { id } = await importText(world, [head, 'A;Công ty An;0912 345 678;;v', 'B;Công ty Bình;0912 345 679;;Không'], byCode)

    expect((await reachedIn(world, 'Công ty An')).phones).toEqual(['0912 345 678 Zalo'])
    expect((await reachedIn(world, 'Công ty Bình')).phones).toEqual(['0912 345 679'])
    await world.client.imports.undo({ job: aJob(), id })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('that says yes where there is no number is told at its cell, and the row is taken', async () => {
    await using world = await createWorld()
    world.fileWith('danh-sach.csv', [head, 'A;Công ty An;;;có'].join('\n'))

    const { reading } = await readAndCheck(world, `${world.folder.path}/danh-sach.csv`)
    const rows = await world.client.imports.rows({ reading, sheet: 0, only: 'problems', offset: 0, limit: 10 })

    expect(rows).toMatchObject([{ outcome: 'warn', problems: [{ code: 'zalo-without-phone', column: 4, typed: 'có' }] }])
  })
})

describe('further addresses of a list', () => {
  it('keep their province in its own field, and are not added again', async () => {
    await using world = await createWorld()
    const list = [
      'Mã khách hàng;Tên khách hàng;Địa chỉ giao hàng;Địa chỉ chi nhánh',
      'A;Công ty An;"Kho 3, Yên Phong, Bắc Ninh; 8 Hùng Vương, TP. Huế";25 Láng Hạ, phố Hà Nội cũ',
    ]
    await importText(world, list)

    await importText(world, list, byCode)

    expect((await reachedIn(world, 'Công ty An')).addresses).toEqual([
      ['delivery', 'Kho 3, Yên Phong', 'Bắc Ninh'],
      ['delivery', '8 Hùng Vương', 'TP. Huế'],
      ['branch', '25 Láng Hạ, phố Hà Nội cũ', ''],
    ])
  })

  it('of a phone book have the province that stands in a column of its own', async () => {
    await using world = await createWorld()

    await importText(world, [
      'First Name,Last Name,Phone 1 - Value,Address 1 - Street,Address 1 - Region,Address 2 - Label,Address 2 - Street,Address 2 - Region',
      'Hùng,Nguyễn,0912345001,25 Láng Hạ,Hà Nội,Home,12 Bà Triệu,Đà Nẵng',
    ])

    expect((await reachedIn(world, 'Nguyễn Hùng')).addresses).toEqual([['home', '12 Bà Triệu', 'Đà Nẵng']])
  })
})
