import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

describe('saving the report', () => {
  async function saved(language: 'vi' | 'en') {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer({ name: '=HYPERLINK("http://x") <&> Đông Đô' }))
    await client.contracts.create(aContract(customerId, { signedOn: '2026-10-15' as Day, value: 1_286_500_000 }))
    await client.contracts.create(aContract(customerId, { number: '11', signedOn: '2026-09-15' as Day, value: 1_000_000_000 }))
    const file = world.fileWith('bao-cao.xlsx', '')
    await client.reports.saveMonth({ month: '2026-10', file, language })
    const workbook = await readXlsx(readFileSync(join(world.folder.path, 'bao-cao.xlsx')))
    return workbook.sheets
  }

  it('writes a workbook in which numbers are numbers, days are days and text is never a formula', async () => {
    const sheets = await saved('vi')

    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Tổng hợp',
      'Theo nhân viên',
      'Giá trị hợp đồng 12 tháng',
      'Khách theo giai đoạn',
      'Hợp đồng đã ký',
      'Hợp đồng hết hạn 60 ngày tới',
    ])
    const [summary, , , , signed] = sheets
    expect(summary?.rows[0]?.[0]).toBe('Báo cáo tháng 10 năm 2026')
    expect(summary?.rows.at(-1)).toEqual(['Giá trị hợp đồng (₫)', 1_286_500_000, 1_000_000_000, 0.2865])
    expect(signed?.rows.at(-2)).toEqual([
      '12/2026/HĐMB',
      'Bảo trì 40 máy điều hoà',
      '=HYPERLINK("http://x") <&> Đông Đô',
      null,
      'Nguyễn Thị Hường',
      'Đã ký',
      new Date('2026-10-15T00:00:00Z'),
      new Date('2027-11-02T00:00:00Z'),
      1_286_500_000,
    ])
    expect(signed?.rows.at(-1)?.at(-1)).toBe(1_286_500_000)
  })

  it('speaks English as well', async () => {
    const [summary] = await saved('en')

    expect(summary?.name).toBe('Summary')
    expect(summary?.rows[0]?.[0]).toBe('Monthly report, October 2026')
    expect(summary?.rows.at(-1)?.[0]).toBe('Contract value (₫)')
  })

  it('says so when the place is unknown or cannot be written', async () => {
    await using world = await createWorld()
    const save = (file: ReturnType<World['chosen']>) => world.client.reports.saveMonth({ month: '2026-10', file, language: 'vi' })

    await expect(save(crypto.randomUUID() as ReturnType<World['chosen']>)).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'file-gone' },
    })
    const nowhere = world.chosen(join(world.folder.path, 'no folder', 'report.xlsx'))
    await expect(save(nowhere)).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'cannot-write' } })
  })
})
