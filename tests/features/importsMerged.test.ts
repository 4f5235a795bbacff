import { expect, test } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aJob, countAll, find, importText, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

// A customer that stands once for several rows, each with one of its people.

const list = [
  'STT;Tên khách hàng;Địa chỉ;Người liên hệ;SĐT',
  '1;Công ty TNHH Sao Mai;Hà Nội;Nguyễn Văn Hùng;0912100001',
  ';;;Trần Thị Lan (kế toán);0912100002',
  ';;;Lê Cường;',
  '2;Công ty CP Đông Đô;Huế;Lê Văn Tám;0912100003',
  '3;;Vinh;Võ Thị Không Tên;0912100004',
]

async function peopleOf(world: World, name: string) {
  const [customer] = await find(world, name)
  const contacts = await world.client.contacts.list(customer?.id as CustomerId)
  return contacts.map(({ fullName, title, contactPoints }) =>
    [fullName, title, ...contactPoints.map(({ normal }) => normal)].filter(Boolean),
  )
}

test('the people in the rows below a customer are its people, found by their names, and gone with the import', async () => {
  await using world = await createWorld()
  const before = wholeOffice(world)

  const { id, customers, contacts, reading } = await importText(world, list)

  expect({ customers, contacts }).toMatchObject({ customers: { added: 2, refused: 1 }, contacts: { added: 2 } })
  expect(await peopleOf(world, 'sao mai')).toEqual([
    ['Nguyễn Văn Hùng'],
    ['Trần Thị Lan', 'kế toán', '+84912100002'],
    ['Lê Cường'],
  ])
  expect((await find(world, 'tran thi lan')).map(({ name }) => name)).toEqual(['Công ty TNHH Sao Mai'])
  const problems = await world.client.imports.rows({ reading, sheet: 0, only: 'problems', offset: 0, limit: 10 })
  expect(problems.map(({ row, problems: [problem] }) => [row, problem?.code])).toEqual([[6, 'name-missing']])

  await world.client.imports.undo({ job: aJob(), id })
  expect(wholeOffice(world)).toEqual(before)
})

test('a list that comes again adds nobody twice', async () => {
  await using world = await createWorld()
  await importText(world, list)

  const again = await importText(world, list, { key: 'phone', onMatch: 'update', acceptMarked: false })

  expect(again).toMatchObject({ customers: { added: 0 }, contacts: { added: 0 } })
  expect(await peopleOf(world, 'sao mai')).toHaveLength(3)
  expect(await countAll(world)).toBe(2)
})
