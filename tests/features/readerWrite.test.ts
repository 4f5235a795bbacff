import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { SheetPlan, WriteSheet } from '#shared/features/imports/jobs.ts'
import { problemCodes } from '#shared/features/imports/problems.ts'
import { placeOf, stagingTables } from '#shared/features/imports/staging.ts'
import type { Day } from '#shared/kit/day.ts'
import { withGuard, withoutGuard } from '#shared/kit/formulaGuard.ts'
import { failureOf, readAndCheck, readAndCheckHere, runReader, scratchFolder } from '#tests/helpers/readerProcess.ts'

const folder = scratchFolder()
afterAll(() => folder.remove())

const samples = fileURLToPath(new URL('../fixtures/samples/', import.meta.url))

/** What ran, or may run, when a spreadsheet program opens a text as a formula. */
const dangerousTexts = [
  ...[
    "=cmd|' /C calc'!A0",
    '+SUM(1+1)*cmd',
    '-2+3',
    '@A1',
    '\t=1+1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '=',
    '-',
    "'=1",
    "''=1",
  ],
  ...['+84 912 345 678 (Lan)', '-5;=1', '=HYPERLINK("http://x.example";"y")'],
]
const plainTexts = [
  '-5',
  '-1.234,5',
  '+84912345678',
  '+84 912 345 678',
  "'",
  "'abc",
  "O'Neill",
  'Công ty "A"; B',
  ' hai  đầu ',
  'nhiều\ndòng',
  '',
]

const day = (day: Day): RawCell => ['day', day]

const monthly: WriteSheet = {
  name: 'Báo cáo tháng 10/2026: hợp đồng',
  title: ['BÁO CÁO THÁNG 10/2026', 'Công ty Cổ phần Mai An'],
  columns: [
    { header: 'Tên', width: 40, format: 'text' },
    { header: 'Điện thoại', width: 14, format: 'text' },
    { header: 'Giá trị', width: 18, format: 'number' },
    { header: 'Ngày ký', width: 12, format: 'day' },
    { header: 'Tỷ lệ', width: 8, format: 'percent' },
  ],
  rows: [
    ['Công ty "A" <&> \u0007 _x0041_', '0912345678', 1_234_567_000, day('2026-10-31' as Day), 0.125],
    ['=1+1', null, 0, day('1900-02-28' as Day), null],
  ],
  total: ['Cộng', null, 1_234_567_000, null, null],
  landscape: true,
}

test('a workbook holds real numbers, real dates and text that is always text, and is set up for A4', async () => {
  const file = folder.path('report.xlsx')
  const result = await runReader({
    kind: 'write',
    file,
    format: 'xlsx',
    sheets: [monthly, { ...monthly, rows: [], landscape: false }],
  })
  const bytes = readFileSync(file)
  const workbook = await readXlsx(new Uint8Array(bytes), { readStyles: true })

  expect(result).toEqual({ rows: 2, bytes: bytes.length })
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Báo cáo tháng 10 2026  hợp đồng', 'Báo cáo tháng 10 2026  hợp (2)'])
  expect(workbook.sheets[0]?.rows).toEqual(
    [
      ['BÁO CÁO THÁNG 10/2026'],
      ['Công ty Cổ phần Mai An'],
      [],
      ['Tên', 'Điện thoại', 'Giá trị', 'Ngày ký', 'Tỷ lệ'],
      ['Công ty "A" <&> \u0007 _x0041_', '0912345678', 1_234_567_000, new Date('2026-10-31T00:00:00Z'), 0.125],
      ['=1+1', null, 0, new Date('1900-02-28T00:00:00Z'), null],
      ['Cộng', null, 1_234_567_000, null, null],
    ].map((row: unknown[]) => row.concat(Array.from({ length: 5 - row.length }, () => null))),
  )
  expect(workbook.sheets[0]).toMatchObject({
    freezePane: { rows: 4 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$4:$4',
    },
  })
  const style = (cell: string) => workbook.sheets[0]?.cells?.get(cell)?.style
  expect(style('3,0')?.font?.bold).toBe(true)
  expect([style('4,2')?.numFmt, style('4,3')?.numFmt, style('4,4')?.numFmt, style('4,1')?.numFmt]).toEqual([
    '#,##0',
    'dd/mm/yyyy',
    '0.0%',
    '@',
  ])
  expect(workbook.sheets[0]?.columns?.map(({ width }) => width)).toEqual([40, 14, 18, 12, 8])
})

test('a list is written from a staging file and reads back as the same customers', async () => {
  const staging = folder.path('list.db')
  const database = new SqliteDatabase(staging)
  database.exec(stagingTables)
  const insert = database.prepare('insert into cells values (?, ?)')
  const rows: RawCell[][] = Array.from({ length: 3_000 }, (_, row) => [
    `Công ty ${row}`,
    `09${12_345_678 + row}`,
    row * 1_000,
    day('2024-02-29' as Day),
  ])
  database.exec('begin')
  for (const [row, cells] of rows.entries()) insert.run(placeOf(2, row + 1), JSON.stringify(cells))
  database.exec('commit')
  database.close()
  const columns = ['Tên khách hàng', 'Điện thoại', 'Doanh thu', 'Ngày tạo'].map((header, index) => ({
    header,
    width: 20,
    format: (['text', 'text', 'number', 'day'] as const)[index] ?? 'text',
  }))

  for (const format of ['xlsx', 'csv'] as const) {
    const file = folder.path(`list.${format}`)
    const { rows: count } = await runReader({
      kind: 'write',
      file,
      format,
      staging,
      sheets: [{ name: 'Khách hàng', columns, rows: 2 }],
    })
    const again = await readAndCheckHere(file, folder.path(`again-${format}.db`))
    expect([count, again.check.sheets[0]?.counts.ok]).toEqual([3_000, 3_000])
    expect(
      again.rows.map(({ values: { name, phones, revenue, since } }) => [name, phones?.[0]?.typed, revenue, ['day', since]]),
    ).toEqual(rows)
  }
})

test('text that would run as a formula is neutralised in .csv and comes back exactly', async () => {
  const file = folder.path('guard.csv')
  const texts = [...dangerousTexts, ...plainTexts].filter((text) => text.trim() !== '')
  const columns = [
    { header: 'Tên khách hàng', width: 20, format: 'text' as const },
    { header: 'Ghi chú', width: 20, format: 'text' as const },
  ]
  await runReader({ kind: 'write', file, format: 'csv', sheets: [{ name: '', columns, rows: texts.map((text) => ['A', text]) }] })

  const content = readFileSync(file, 'utf8')
  expect(content.startsWith('\ufeffTên khách hàng;Ghi chú\r\n')).toBe(true)
  expect(content.split(/\r\n/u).filter((line) => /^A;"?[=+\-@\t\r\n＝＋－＠]/u.test(line))).toEqual([
    'A;-5',
    'A;-1.234,5',
    'A;+84912345678',
    'A;+84 912 345 678',
  ])
  const staging = folder.path('guard.db')
  await runReader({ kind: 'read', file, staging })
  const database = new SqliteDatabase(staging, { readonly: true })
  const read = database.prepare('select cells from cells order by place').pluck().all() as string[]
  database.close()
  expect(read.slice(1).map((cells) => (JSON.parse(cells) as string[])[1])).toEqual(texts)
  for (const text of [...dangerousTexts, ...plainTexts]) expect(withoutGuard(withGuard(text))).toBe(text)
})

test('the sample of dangerous rows survives the way out and in again', async () => {
  const first = await readAndCheck(`${samples}bad/injection.csv`, folder.path('injection-1.db'))
  const headers = first.read.sheets[0]?.offered.map(({ header }) => ({ header, width: 20, format: 'text' as const })) ?? []
  const file = folder.path('injection.csv')
  const rows = first.rows.map(({ values }) => [
    values.name,
    values.taxCode ?? '',
    values.phones?.[0]?.typed ?? '',
    values.emails?.[0]?.typed ?? '',
    values.address ?? '',
    values.note ?? '',
  ])
  await runReader({ kind: 'write', file, format: 'csv', sheets: [{ name: '', columns: headers, rows }] })
  const second = await readAndCheckHere(file, folder.path('injection-2.db'))
  expect(second.rows.map(({ values }) => values)).toEqual(first.rows.map(({ values }) => values))
})

test('refused rows come back as they were, with the reasons, and can be imported once corrected', async () => {
  const staging = folder.path('refused.db')
  const { read, rows } = await readAndCheckHere(`${samples}khach-hang.xlsx`, staging)
  const sheets = read.sheets.filter(({ hidden }) => !hidden) as SheetPlan[]
  const file = folder.path('refused.xlsx')
  const sentences = Object.fromEntries(problemCodes.map((code) => [code, `${code} {column}: {typed}`])) as Record<
    (typeof problemCodes)[number],
    string
  >
  const later = rows.find(({ outcome }) => outcome === 'ok')?.staged.place ?? 0
  const result = await runReader({
    ...{ kind: 'refused', file, staging, sheets, outcomes: ['cell', 'refuse'], reasonHeader: 'Lý do', sentences },
    also: [{ place: later, reason: 'đã có khách hàng này' }],
  })

  expect(result.rows).toBe(8 + 4 + 5 + 1)
  const workbook = await readXlsx(new Uint8Array(readFileSync(file)))
  expect(workbook.sheets.map(({ name, rows: written }) => [name, written.length])).toEqual([
    ['Khách hàng', 1 + 8 + 4 + 1],
    ['Người liên hệ', 1 + 5],
  ])
  const [header, first, second] = workbook.sheets[0]?.rows ?? []
  expect([header?.[4], header?.at(-1)]).toEqual(['Điện thoại / Di động', 'Lý do'])
  expect([first?.[1], first?.at(-1)]).toEqual(['KH020332', 'đã có khách hàng này'])
  expect([second?.[1], second?.at(-1)]).toEqual(['KH000298', 'not-a-phone Điện thoại / Di động: 084054'])
  const again = await readAndCheckHere(file, folder.path('refused-again.db'))
  expect(again.read.sheets.map(({ target }) => target)).toEqual(['customers', 'contacts'])
  expect(again.check.sheets[0]?.counts).toEqual({ ok: 1, warn: 0, cell: 8, refuse: 4 })
})

test('a place that cannot be written to is said, what stood there stays and no half file is left', async () => {
  const job = { kind: 'write', format: 'xlsx', sheets: [monthly] } as const
  expect(await failureOf({ ...job, file: folder.path('nowhere/report.xlsx') })).toEqual({ code: 'cannot-write', facts: {} })
  const inside = scratchFolder()
  mkdirSync(inside.path('report.xlsx'))
  writeFileSync(inside.path('report.xlsx/kept.txt'), 'x')
  expect(await failureOf({ ...job, file: inside.path('report.xlsx') })).toEqual({ code: 'cannot-write', facts: {} })
  expect([readdirSync(inside.path('.')), readdirSync(inside.path('report.xlsx'))]).toEqual([['report.xlsx'], ['kept.txt']])
  inside.remove()
})
