import { describe, expect, test } from 'vitest'
import type { RawCell } from '#shared/features/imports/cells.ts'
import { checkProduct, checkPurchase } from '#shared/features/imports/goods/check.ts'
import type { Goods } from '#shared/features/imports/goods/fields.ts'
import { goodsPlan, rowsOfGoods, understandBlock } from '#shared/features/imports/goods/mapping.ts'
import { outcomeOfGoods } from '#shared/features/imports/goods/problems.ts'
import { monthsOf, vatRateOf } from '#shared/features/imports/goods/words.ts'
import type { Day } from '#shared/kit/day.ts'

/** A block as it lies on the clipboard. */
function pasted(...lines: string[]): RawCell[][] {
  return lines.map((line) => line.split('\t').map((text) => (text === '' ? null : text)))
}

/** The block read with everything as guessed. */
function read(target: Goods, cells: readonly (readonly RawCell[])[]) {
  const block = understandBlock({ rows: cells.map((one, index) => ({ row: index + 1, cells: one })), merges: [] }, target)
  const plan = goodsPlan(block, block.mapping, target)
  const rows = rowsOfGoods(block, block.mapping, target)
  return { ...block, plan, rows }
}

function products(...lines: string[]) {
  const { plan, rows, mapping } = read('products', pasted(...lines))
  const checked = rows.map((row) => checkProduct(row.cells, plan))
  return {
    mapping,
    values: checked.map(({ values }) => JSON.parse(JSON.stringify(values))),
    problems: checked.map(({ problems }) => problems.map(({ code, column, typed }) => `${code} ${column} ${typed}`.trim())),
    outcomes: checked.map(({ problems }) => outcomeOfGoods(problems)),
  }
}

function purchases(cells: readonly (readonly RawCell[])[], isOfOne = false) {
  const { plan, rows, mapping } = read('purchases', cells)
  const checked = rows.map((row) => checkPurchase(row.cells, plan, { isOfOne, today: '2026-11-25' as Day }))
  return {
    mapping,
    values: checked.map(({ values }) => values),
    problems: checked.map(({ problems }) => problems.map(({ code, column }) => `${code} ${column}`)),
  }
}

describe('a list of products', () => {
  test('as offices keep it: a title above, amounts with dots, VAT and months with their signs, a sum below', () => {
    const { mapping, values, problems } = products(
      'BẢNG GIÁ ĐIỀU HOÀ 2026',
      'STT\tMã hàng\tTên hàng hoá\tLoại\tĐVT\tĐơn giá (VNĐ)\tThuế VAT\tNhóm hàng\tNCC\tBảo hành\tDùng được (tháng)\tGhi chú',
      '1\tML-9\tMáy lạnh Daikin 1HP\tHàng hóa\tBộ\t8.900.000\t8%\tMáy treo tường\tDaikin VN\t24 tháng\t96\tInverter',
      '2\t\tVệ sinh máy lạnh\tDV\tLần\t150k\t10\tDịch vụ\t\t\t6\t',
      '3\tGAS-32\tGas R32\t\tKg\t1tr2\tKCT\t\t\t1 năm\t\t',
      '\t\tTổng cộng\t\t\t10.250.000',
    )
    expect(mapping.slice(1)).toEqual([
      ...[
        'code',
        'name',
        'kind',
        'unit',
        'unitPrice',
        'vatRate',
        'category',
        'supplier',
        'warrantyMonths',
        'lastsMonths',
        'note',
      ],
    ])
    expect(problems).toEqual([[], [], []])
    expect(values).toEqual([
      {
        ...{ code: 'ML-9', name: 'Máy lạnh Daikin 1HP', kind: 'goods', unit: 'Bộ', unitPrice: 8_900_000, vatRate: '8' },
        ...{ category: 'Máy treo tường', supplier: 'Daikin VN', warrantyMonths: 24, lastsMonths: 96, note: 'Inverter' },
      },
      {
        ...{ code: '', name: 'Vệ sinh máy lạnh', kind: 'service', unit: 'Lần', unitPrice: 150_000, vatRate: '10' },
        ...{ category: 'Dịch vụ', lastsMonths: 6 },
      },
      { code: 'GAS-32', name: 'Gas R32', unit: 'Kg', unitPrice: 1_200_000, vatRate: 'exempt', warrantyMonths: 12 },
    ])
  })

  test('whose prices are counted in thousands says so in its header or above it', () => {
    expect(products('Mã SP\tTên SP\tGiá bán (nghìn đồng)', 'A-1\tMáy A\t8.900').values[0]?.unitPrice).toBe(8_900_000)
    expect(products('ĐVT: 1.000 đồng', 'Mã SP\tTên SP\tGiá bán', 'A-1\tMáy A\t8.900').values[0]?.unitPrice).toBe(8_900_000)
  })

  test('tells at the cell what it cannot read, and reads the rest', () => {
    const { problems, outcomes, values } = products(
      'Tên\tLoại\tGiá\tVAT\tBảo hành',
      'Máy A\tđồ chơi\tliên hệ\t7%\tnửa năm',
      'Máy B\t\t909.090,91\t-\tKhông',
    )
    expect(problems).toEqual([
      ['not-money 2 liên hệ', 'unknown-product-kind 1 đồ chơi', 'not-vat 3 7%', 'not-months 4 nửa năm'],
      ['rounded-to-dong 2 909.090,91'],
    ])
    expect(outcomes).toEqual(['cell', 'warn'])
    expect(values[1]).toEqual({ code: '', name: 'Máy B', unitPrice: 909_091 })
  })

  test('takes no buying price for the price, and asks where no header says what a column is', () => {
    expect(products('Mã\tTên hàng\tGiá vốn\tTồn kho', 'A\tMáy A\t5.000.000\t3').mapping).toEqual(['code', 'name', null, null])
    expect(products('A\tMáy A\t5.000.000').mapping).toEqual([null, null, null])
  })

  test.each([
    ['8%', '8'],
    ['10.0%', '10'],
    ['0', '0'],
    ['Không chịu thuế', 'exempt'],
    ['12%', undefined],
  ])('VAT “%s”', (typed, rate) => expect(vatRateOf(typed, typed)).toBe(rate))

  test('VAT of a workbook is a share of one', () => {
    expect([0.08, 0.1, 0.05, 0].map((cell) => vatRateOf(cell, String(cell)))).toEqual(['8', '10', '5', '0'])
  })

  test.each([
    ['12', 12],
    ['24T', 24],
    ['2 năm', 24],
    ['1,5 năm', 18],
    ['0', 0],
    ['12 tuần', undefined],
    ['900', undefined],
  ])('months “%s”', (typed, months) => expect(monthsOf(typed)).toBe(months))
})

const day = (at: Day): RawCell => ['day', at]
const march7 = day('2026-03-07' as Day)

describe('a list of purchases', () => {
  test('as offices keep it: days as text and as Excel counts them, amounts as text, customers by several columns', () => {
    const { mapping, values, problems } = purchases([
      ['Ngày CT', 'Mã KH', 'Tên khách hàng', 'MST', 'Mã hàng', 'Tên hàng', 'SL', 'Đơn giá', 'Thành tiền', 'Số seri', 'Diễn giải'],
      ['05/03/2026', 'KH00012', 'Công ty An Phát', '100109106', 'ML-9', 'Máy lạnh', '2', '8.900.000', '17.800.000', 'SN-1', ''],
      ['46086', null, 'Trần Thị Mẫu', null, null, 'Vệ sinh máy lạnh', '1,5', null, '225.000', null, 'lần 2'],
      [march7, null, 'Chị Hoa', 912_345_678, 'GAS-32', null, 1, 1_200_000, null, null, null],
      [null, null, 'Tổng cộng', null, null, null, '4,5', null, '19.225.000', null, null],
    ])
    expect(mapping).toEqual([
      ...[
        'boughtOn',
        'customer',
        'customer',
        'customer',
        'product',
        'product',
        'quantity',
        'unitPrice',
        'amount',
        'serial',
        'note',
      ],
    ])
    expect(problems).toEqual([[], [], []])
    expect(values).toMatchObject([
      {
        ...{ boughtOn: '2026-03-05', customer: ['KH00012', 'Công ty An Phát', '100109106'], product: ['ML-9', 'Máy lạnh'] },
        ...{ quantity: 2, unitPrice: 8_900_000, amount: 17_800_000, serial: 'SN-1', note: '' },
      },
      {
        ...{ boughtOn: '2026-03-05', customer: ['Trần Thị Mẫu'], product: ['Vệ sinh máy lạnh'] },
        ...{ quantity: 1.5, unitPrice: undefined, amount: 225_000, serial: '', note: 'lần 2' },
      },
      {
        ...{ boughtOn: '2026-03-07', customer: ['Chị Hoa', '912345678'], product: ['GAS-32'] },
        ...{ quantity: 1, unitPrice: 1_200_000, amount: undefined, serial: '', note: '' },
      },
    ])
  })

  test('says at the cell what is missing or is no day and no quantity', () => {
    const { problems } = purchases(
      pasted(
        'Ngày\tKhách hàng\tSản phẩm\tSL\tĐơn giá',
        '31/02/2026\tAn Phát\tMáy A\t-2\t1tr',
        '\tAn Phát\t\tba\t',
        '01/03/2026\t\tMáy A\t1\t',
        '26/11/2026\tAn Phát\tMáy A\t1\t1tr',
      ),
    )
    expect(problems).toEqual([
      ['no-such-day 0', 'not-a-quantity 3'],
      ['not-a-quantity 3', 'day-missing 0', 'product-missing 2', 'no-price 4'],
      ['customer-missing 1', 'no-price 4'],
      ['day-to-come 0'],
    ])
  })

  test('pasted on the page of a customer names nobody', () => {
    const { values, problems } = purchases(pasted('Ngày mua\tSản phẩm\tThành tiền', '01/03/2026\tMáy A\t1.000.000'), true)
    expect(problems).toEqual([[]])
    expect(values[0]).toMatchObject({ customer: [], product: ['Máy A'], amount: 1_000_000, quantity: undefined })
  })
})
