import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const header =
  'Số hợp đồng;Tên hợp đồng;Khách hàng;Nhóm khách hàng;Phụ trách;Ngày lập;Ngày ký;Ngày bắt đầu;Ngày kết thúc;Giá trị (₫);Trạng thái'

/** Two contracts of one customer: one that is signed, and a draft whose name a spreadsheet would run. */
async function twoContracts({ client }: World) {
  const { id } = await client.customers.create(aCustomer())
  await client.contracts.create(aContract(id))
  await client.contracts.create(
    aContract(id, {
      ...{ number: '13/2026/HĐMB', name: '=1+1, "hai"', madeOn: '2026-11-20' as Day, status: 'draft' },
      ...{ signedOn: null, startsOn: null, endsOn: null },
    }),
  )
}

async function exported(world: World, choice: Partial<Parameters<World['client']['contracts']['export']>[0]> = {}) {
  const { rows } = await world.client.contracts.export({
    ...{ filter: {}, file: world.fileWith('hop-dong.csv', ''), format: 'csv' },
    ...choice,
  })
  const text = readFileSync(join(world.folder.path, 'hop-dong.csv'), 'utf8')
  return { rows, text }
}

it('contracts leave as the list shows them: narrowed and sorted, days as days, nothing that a spreadsheet would run', async () => {
  await using world = await createWorld()
  await twoContracts(world)

  const { rows, text } = await exported(world)

  expect(rows).toBe(2)
  expect(text.split('\r\n')).toEqual([
    `\ufeff${header}`,
    `13/2026/HĐMB;"'=1+1, ""hai""";Công ty TNHH Điện lạnh Hòa Phát;;Nguyễn Thị Hường;20/11/2026;;;;180000000;Nháp`,
    '12/2026/HĐMB;Bảo trì 40 máy điều hoà;Công ty TNHH Điện lạnh Hòa Phát;;Nguyễn Thị Hường;02/11/2026;02/11/2026;02/11/2026;02/11/2027;180000000;Đã ký',
    '',
  ])
  expect((await exported(world, { filter: { view: 'draft' } })).rows).toBe(1)
  expect((await exported(world, { filter: { text: '12/2026' } })).rows).toBe(1)
  expect((await exported(world, { sort: [{ by: 'number', direction: 'ascending' }] })).text.split('\r\n')[1]).toContain('12/2026')
})

it('nobody takes more contracts out than they see, and the log says who took a list', async () => {
  await using world = await createWorld()
  await twoContracts(world)
  const lead = world.window(staffOf(world, { name: 'Trưởng Phòng', role: 'lead', department: 'Kinh doanh' }))
  const file = world.fileWith('hop-dong.xlsx', '')

  expect(await lead.contracts.export({ filter: {}, file, format: 'xlsx' })).toEqual({ rows: 0 })
  expect(await world.client.contracts.export({ filter: {}, file, format: 'xlsx' })).toEqual({ rows: 2 })

  const [line] = await world.client.audit.list({ filter: { changes: ['exported'] }, limit: 1 })
  expect(line).toMatchObject({ action: 'contracts.export', staffName: 'Nguyễn Thị Hường' })
})
