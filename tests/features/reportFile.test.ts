import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { FileToken } from '#shared/kit/id.ts'
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

describe('saving the reports of a period', () => {
  const period = { from: '2026-11-01' as Day, to: '2026-11-30' as Day }

  async function savedBy(world: World, save: (file: FileToken) => Promise<void>) {
    await save(world.fileWith('bao-cao.xlsx', ''))
    const { sheets } = await readXlsx(readFileSync(join(world.folder.path, 'bao-cao.xlsx')))
    return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows]))
  }

  it('writes what every product sold, in halves too, and what may be asked for', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    const { id: gas, code } = await client.products.create({ name: '=Gas R32', unit: 'kg', lastsMonths: 1 })
    const { id: filter } = await client.products.create({ name: 'Lõi lọc' })
    await client.purchases.create({
      customerId,
      boughtOn: '2026-10-20' as Day,
      lines: [{ productId: filter, unitPrice: 100_000 }],
    })
    const lines = [
      { productId: gas, quantity: 2.5, unitPrice: 100_000 },
      { productId: filter, unitPrice: 50_000 },
    ]
    await client.purchases.create({ customerId, boughtOn: '2026-11-20' as Day, lines })

    const sheets = await savedBy(world, (file) => client.reports.saveProducts({ ...period, file, language: 'vi' }))

    expect(Object.keys(sheets)).toEqual(['Bán chạy nhất', 'Dự báo nhu cầu'])
    expect(sheets['Bán chạy nhất']?.[0]?.[0]).toBe('Bán theo sản phẩm 01/11/2026 – 30/11/2026')
    expect(sheets['Bán chạy nhất']?.slice(-3)).toEqual([
      [code, '=Gas R32', 'kg', 2.5, 1, 250_000, 250_000 / 300_000, 0, null],
      ['SP00002', 'Lõi lọc', '', 1, 1, 50_000, 50_000 / 300_000, 100_000, -0.5],
      ['Cộng', null, null, null, null, 300_000, null, 100_000, 2],
    ])
    expect(sheets['Dự báo nhu cầu']?.slice(2)).toEqual([
      [
        ...['Tên sản phẩm', 'ĐVT', '12 tháng qua', 'Dự báo 12/2026', 'Dự báo 01/2027', 'Dự báo 02/2027'],
        ...['Khách đến lúc mua 12/2026', 'Khách đến lúc mua 01/2027', 'Khách đến lúc mua 02/2027'],
      ],
      ['Lõi lọc', '', 1, 0.3, 0.3, 0.3, 0, 0, 0],
      ['=Gas R32', 'kg', 0, 0, 0, 0, 1, 0, 0],
    ])
  })

  it('writes the funnel, who won what, and why the rest was lost', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    const one = { customerId, amount: 5_000_000 }
    await client.opportunities.create({ ...one, name: 'Đang chào', stage: 'quote', probability: 50 })
    await client.opportunities.create({ ...one, name: 'Được', stage: 'won' })
    await client.opportunities.create({ ...one, name: 'Mất', stage: 'lost', lostReason: 'price' })

    const sheets = await savedBy(world, (file) => client.reports.saveSales({ ...period, file, language: 'en' }))

    expect(sheets['Sales funnel']?.at(-1)).toEqual(['Total', 1, 5_000_000, 2_500_000, null])
    expect(sheets['By owner']?.at(-1)).toEqual(['Total', 1, 1, 0.5, 5_000_000, 0])
    expect(sheets['By source']?.at(-2)?.slice(1)).toEqual([1, 1, 0.5, 5_000_000, 0])
    expect(sheets['Why they were lost']?.at(-1)?.slice(1)).toEqual([1, 1])
  })
})
