import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import type { ReaderMessage, ReadResult } from '#shared/features/imports/jobs.ts'
import { inline, writeWorkbook } from '#tests/helpers/oddWorkbook.ts'
import {
  failureHere,
  failureOf,
  readAndCheck,
  readAndCheckHere,
  runReader,
  scratchFolder,
  startReader,
} from '#tests/helpers/readerProcess.ts'

const bad = fileURLToPath(new URL('../fixtures/samples/bad/', import.meta.url))
const folder = scratchFolder()
afterAll(() => folder.remove())

let files = 0
function newFile(kind: string) {
  files += 1
  return folder.path(`${files}.${kind}`)
}

function written(content: string | Buffer, kind = 'xlsx') {
  const file = newFile(kind)
  writeFileSync(file, content)
  return file
}

/** Reads without checking, for what the mapping step would show. */
function read(file: string): Promise<ReadResult> {
  return runReader({ kind: 'read', file, staging: newFile('db') })
}

function workbook(sheet: string, parts?: Record<string, string>) {
  return writeWorkbook(newFile('xlsx'), sheet, parts)
}

function failure(file: string) {
  return failureHere(file, newFile('db'))
}

describe('a file that is refused says why', () => {
  test.each([
    ['0-byte.xlsx', { code: 'empty-file', facts: {} }],
    ['html-renamed.xlsx', { code: 'web-page-not-excel', facts: {} }],
    ['truncated.xlsx', { code: 'damaged', facts: {} }],
    ['unclosed-quote.csv', { code: 'unclosed-quote', facts: { line: 81 } }],
    ['password.xlsx', { code: 'password', facts: {} }],
    ['zip-bomb.xlsx', { code: 'inflates-too-much', facts: { megabytes: 330, limit: 300 } }],
    ['missing.xlsx', { code: 'no-file', facts: {} }],
  ])('%s', async (name, wanted) => {
    expect(await failureOf({ kind: 'read', file: bad + name, staging: newFile('db') })).toEqual(wanted)
  })

  test.each<[string, string | Buffer, string]>([
    ['a PDF', '%PDF-1.7\n…', 'unknown-format'],
    ['a packed file', gzipSync('Tên khách hàng'), 'unknown-format'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknown-format'],
    ['an XML document', '<?xml version="1.0"?><a/>', 'unknown-format'],
    ['a mail page saved by Excel', 'MIME-Version: 1.0\r\nX: y', 'web-page-not-excel'],
    ['a text of blank lines', '\n\n;;\n\n', 'no-rows'],
    ['a header and nothing else', 'Tên khách hàng;MST\n', 'no-rows'],
    ['a zip of something else', readFileSync(`${bad}zip-bomb.xlsx`).subarray(0, 4), 'damaged'],
  ])('%s', async (_, content, code) => {
    expect(await failure(written(content))).toBe(code)
  })

  test('a quote that is left open does not swallow the rows up to the next one in silence', async () => {
    const rows = ['Công ty A,"Số 1, Lê Lợi",x', 'Công ty B,"Số 2 chưa đóng,y', 'Công ty C,"Số 3, Hàng Bài",z', 'Công ty D,Số 4,t']
    const file = written(['Tên khách hàng,Địa chỉ,Ghi chú', ...rows].join('\n'), 'csv')
    expect(await failureOf({ kind: 'read', file, staging: newFile('db') })).toEqual({
      code: 'unclosed-quote',
      facts: { line: 3 },
    })
  })

  test('a good workbook cut off anywhere is damaged, never half a list', async () => {
    const whole = readFileSync(fileURLToPath(new URL('../fixtures/samples/khach-hang.xlsx', import.meta.url)))
    for (const tenth of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(await failure(written(whole.subarray(0, (whole.length * tenth) / 10)))).toBe('damaged')
    }
    const old = readFileSync(fileURLToPath(new URL('../fixtures/samples/khach-hang.xls', import.meta.url)))
    expect(await failure(written(old.subarray(0, old.length / 2), 'xls'))).toBe('damaged')
  })

  test('a workbook that declares entities, climbs out of its folder or lies about its sizes is refused', async () => {
    const entities = await workbook(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet/>`)
    expect(await failure(entities)).toBe('damaged')
    expect(await failure(await workbook('', { '../../evil.xml': '<a/>' }))).toBe('damaged')
    const liar = readFileSync(await workbook(`<row r="1">${inline('A1', 'Tên khách hàng')}</row>`))
    for (let at = liar.indexOf('PK\u0001\u0002'); at >= 0; at = liar.indexOf('PK\u0001\u0002', at + 4))
      liar.writeUInt32LE(20, at + 24)
    expect(await failure(written(liar))).toBe('damaged')
    expect(await failure(await workbook(`<row r="1">${inline('A1', ' '.repeat(2_000_000))}</row>`))).toBe('inflates-too-much')
  })
})

describe('a file that looks hostile and is only odd is read', () => {
  test('a million rows announced and one there: one customer, in no time', async () => {
    const started = performance.now()
    const { read: result, rows } = await readAndCheck(`${bad}huge-dimension.xlsx`, newFile('db'))
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(result.sheets[0]).toMatchObject({ rows: 1 })
    expect(rows.map(({ values }) => values.name)).toEqual(['Hộ kinh doanh Huỳnh Gia Hùng'])
  })

  test('of twenty thousand columns the first five hundred are offered', async () => {
    const result = await read(`${bad}20000-columns.csv`)
    expect(result.sheets[0]).toMatchObject({ rows: 3, columns: 20_000, headerRow: 1 })
    expect(result.sheets[0]?.offered).toHaveLength(500)
    expect(result.sheets[0]?.mapping.filter((field) => field !== null)).toEqual(['name'])
  })

  test('stored values of formulas are used and errors are shown at their cells', async () => {
    const { rows, read: result } = await readAndCheck(`${bad}error-cells.xlsx`, newFile('db'))
    expect(rows.filter(({ values }) => values.name !== '' && values.phones?.length === 1)).toHaveLength(30)
    expect(rows[0]?.values.revenue).toBe(3_000_000)
    const errors = rows.flatMap(({ row, problems }) =>
      problems.filter(({ code }) => code === 'unused-error-cell').map(({ typed, column }) => [row, column, typed]),
    )
    expect(errors).toEqual([5, 10, 15, 20, 25, 30].map((row) => [row, 8, '#REF!']))
    const sums = result.sheets[0]?.offered
      .filter(({ header }) => header === 'VAT' || header === 'Tổng')
      .map(({ samples }) => samples[0])
    expect(sums).toEqual(['300000', '3300000'])
  })

  test('formulas without value leave no customer without a name', async () => {
    const { rows, check } = await readAndCheck(`${bad}formula-only.xlsx`, newFile('db'))
    expect(check.sheets[0]?.counts).toEqual({ ok: 0, warn: 0, cell: 10, refuse: 0 })
    expect(rows.every(({ problems }) => problems[0]?.code === 'formula-without-value' && problems[0].field === 'name')).toBe(true)
  })

  test.each(['header-proto.xlsx', 'header-proto.csv'])('odd headers in %s are headers like any other', async (name) => {
    const { rows, read: result } = await readAndCheck(bad + name, newFile('db'))
    const headers = result.sheets[0]?.offered.map(({ header, occurrence }) => `${header} ${occurrence}`) ?? []
    expect(headers).toEqual(expect.arrayContaining(['__proto__ 1', 'constructor 1', 'toString 1', 'Tên khách hàng 1']))
    expect(headers.includes('Tên khách hàng 2')).toBe(name.endsWith('.xlsx'))
    expect(rows.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'ok'))
    expect(rows[0]?.values.name).toBe('Công ty TNHH Bình Cường Đà Nẵng')
  })

  test('formulas, scripts and SQL in plain cells are stored letter for letter, the same from both kinds of file', async () => {
    const fromXlsx = await readAndCheck(`${bad}injection.xlsx`, newFile('db'))
    const fromCsv = await readAndCheck(`${bad}injection.csv`, newFile('db'))
    expect(fromXlsx.check.sheets[0]?.counts.ok).toBe(10)
    expect(fromCsv.rows.map(({ values }) => values)).toEqual(fromXlsx.rows.map(({ values }) => values))
    expect(fromXlsx.rows[0]?.values.name).toBe("=cmd|' /C calc'!A0")
  })

  test('line ends of three kinds, a file of one column and quotes in the middle of a field', async () => {
    const mixed = await readAndCheckHere(
      written('Tên khách hàng,MST\r\nCông ty A,\rCông ty B,\nCông ty "C" Việt,\n"Công ty ""D""",\n\nCông ty E,', 'csv'),
      newFile('db'),
    )
    expect(mixed.rows.map(({ row, values }) => [row, values.name])).toEqual([
      [2, 'Công ty A'],
      [3, 'Công ty B'],
      [4, 'Công ty "C" Việt'],
      [5, 'Công ty "D"'],
      [7, 'Công ty E'],
    ])
    const single = await readAndCheckHere(written('Tên khách hàng\nNguyễn An\n', 'csv'), newFile('db'))
    expect(single.rows.map(({ values }) => values.name)).toEqual(['Nguyễn An'])
  })

  test('a separator announced by Excel, phones kept as text by a formula, UTF-16 without its mark', async () => {
    const text = 'sep=|\r\nTên khách hàng|Điện thoại\r\nCông ty A|="0912345678"\r\n'
    for (const content of [text, Buffer.from(text, 'utf16le')]) {
      const { rows } = await readAndCheckHere(written(content, 'csv'), newFile('db'))
      expect(rows.map(({ row, values }) => [row, values.name, values.phones?.[0]?.typed])).toEqual([
        [2, 'Công ty A', '0912345678'],
      ])
    }
  })

  test('what was guessed wrong can be said: the encoding and the separator', async () => {
    const file = written('Tên khách hàng;Ghi chú\nCông ty A, B;x\n', 'csv')
    expect((await runReader({ kind: 'read', file, staging: newFile('db'), delimiter: ',' })).sheets[0]?.offered).toHaveLength(2)
    expect((await runReader({ kind: 'read', file, staging: newFile('db'), encoding: 'tcvn3' })).encoding).toBe('tcvn3')
  })

  test('a cell at the far corner, a text that is not in the table, rich text, escapes and namespaces', async () => {
    const file = await workbook(
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
        <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>7</x:v></x:c></x:row>
        <x:row><x:c t="inlineStr"><x:is><x:r><x:t>C&#244;ng ty </x:t></x:r><x:r><x:t>A &amp; B</x:t></x:r><x:rPh sb="0" eb="1"><x:t>furigana</x:t></x:rPh></x:is></x:c></x:row>
        <x:row r="3"><x:c r="A3" t="str"><x:v>Công ty_x000A_C</x:v></x:c></x:row>
        <x:row r="1048576"><x:c r="A1048576" t="inlineStr"><x:is><x:t><![CDATA[<Công ty D>]]></x:t></x:is></x:c><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`,
    )
    const { rows, read: result } = await readAndCheckHere(file, newFile('db'))
    expect(rows.map(({ row, values }) => [row, values.name])).toEqual([
      [2, 'Công ty A & B'],
      [3, 'Công ty C'],
      [1_048_576, '<Công ty D>'],
    ])
    expect(result.sheets[0]).toMatchObject({ columns: 16_384, rows: 3 })
  })
})

test('killed in the middle it leaves only the staging file', async () => {
  const lines = Array.from({ length: 150_000 }, (_, index) => `Công ty ${index};09${10_000_000 + index}`)
  const file = written(`Tên khách hàng;Điện thoại\n${lines.join('\n')}\n`, 'csv')
  const before = readFileSync(file)
  const staging = newFile('db')
  const { child, run } = startReader({ kind: 'read', file, staging })
  await new Promise<void>((resolve) => {
    child.on('message', (message: ReaderMessage) => {
      if (!('progress' in message) || message.progress.done > 0) resolve()
    })
  })
  child.kill('SIGKILL')
  const { result, failure: told, progress, exit } = await run
  expect({ result, told, signal: exit.signal }).toEqual({ result: undefined, told: undefined, signal: 'SIGKILL' })
  expect(progress.length).toBeGreaterThan(0)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect([existsSync(staging), existsSync(`${staging}-journal`), existsSync(`${staging}-wal`)]).toEqual([true, false, false])
})

test('a sheet can be checked again with another mapping, and the last check stands', async () => {
  const staging = newFile('db')
  const { read: result } = await readAndCheck(`${bad}error-cells.xlsx`, staging)
  const [sheet] = result.sheets
  const other = { ...sheet, sheet: 0, target: 'customers' as const, headerRow: 1, mapping: ['name' as const] }
  await runReader({ kind: 'check', staging, sheets: [other] })
  const database = new SqliteDatabase(staging, { readonly: true })
  expect(database.prepare(`select count(*) count, max(phones) phones from checked`).get()).toEqual({ count: 30, phones: '' })
  database.close()
})
