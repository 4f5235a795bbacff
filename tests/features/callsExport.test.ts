import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const header =
  'Khách hàng;Người liên hệ;Số điện thoại;Người gọi;Ngày hẹn;Giờ hẹn;Lý do;Số lần dời;Ngày gọi;Giờ gọi;Chiều gọi;Kết quả;Số giây nói chuyện;Số lần chưa gặp trước đó;Nội dung'

/** One call that was made, and one to make. */
async function twoCalls({ client }: World) {
  const { id: customerId } = await client.customers.create(aCustomer())
  await client.calls.log({
    ...{ customerId, outcome: 'reached', phone: '0912 345 678', note: '=Đã báo giá; chờ duyệt', durationSeconds: 95 },
    doneAt: momentOf('2026-11-21 09:05'),
  })
  await client.calls.plan({ customerId, plannedAt: momentOf('2026-11-24 14:30'), reason: 'Chốt lịch bảo trì' })
}

async function exported(world: World, filter: Parameters<World['client']['calls']['export']>[0]['filter']) {
  const { rows } = await world.client.calls.export({ filter, file: world.fileWith('cuoc-goi.csv', ''), format: 'csv' })
  return { rows, lines: readFileSync(join(world.folder.path, 'cuoc-goi.csv'), 'utf8').split('\r\n') }
}

it('calls leave as the list shows them, days as days, and nothing a spreadsheet would run', async () => {
  await using world = await createWorld()
  await twoCalls(world)

  const all = await exported(world, { view: 'all' })
  expect(all.rows).toBe(2)
  expect(all.lines[0]).toBe(`\ufeff${header}`)
  expect(all.lines[1]).toContain(';24/11/2026;14:30;Chốt lịch bảo trì;0;;;;;;0;')
  expect(all.lines[2]).toContain(`;21/11/2026;09:05;Gọi đi;Đã gọi;95;0;"'=Đã báo giá; chờ duyệt"`)

  const toMake = await exported(world, { view: 'to-make' })
  expect(toMake.rows).toBe(1)
  expect(toMake.lines[1]).toContain('Chốt lịch bảo trì')
})

it('nobody takes more calls out than they see, and the log says who took a list', async () => {
  await using world = await createWorld()
  await twoCalls(world)
  const lead = world.window(staffOf(world, { name: 'Trưởng Phòng', role: 'lead', department: 'Kinh doanh' }))
  const file = world.fileWith('cuoc-goi.xlsx', '')

  expect(await lead.calls.export({ filter: { view: 'all' }, file, format: 'xlsx' })).toEqual({ rows: 0 })
  expect(await world.client.calls.export({ filter: { view: 'all' }, file, format: 'xlsx' })).toEqual({ rows: 2 })

  const [line] = await world.client.audit.list({ filter: { changes: ['exported'] }, limit: 1 })
  expect(line).toMatchObject({ action: 'calls.export', staffName: 'Nguyễn Thị Hường' })
})
