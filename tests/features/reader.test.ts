import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '#shared/features/imports/problems.ts'
import { type CheckedRow, type ReadFile, readAndCheck, scratchFolder } from '#tests/helpers/readerProcess.ts'

const samples = fileURLToPath(new URL('../fixtures/samples/', import.meta.url))
const folder = scratchFolder()
afterAll(() => folder.remove())

let stagings = 0
function newStaging() {
  stagings += 1
  return folder.path(`staging-${stagings}.db`)
}

type Expected = Record<string, string>

function expectedRows(name: string): Expected[] {
  return parse(readFileSync(`${samples}expected/${name}.csv`), { columns: true, bom: true }) as Expected[]
}

const sentences: Partial<Record<Problem['code'], string>> = {
  'name-missing': 'tên khách hàng trống',
  'not-a-phone': 'không phải số điện thoại: ',
  'not-an-email': 'e-mail không hợp lệ: ',
  'no-such-day': 'ngày không có thật: ',
  'odd-tax-code': 'mã số thuế sai số kiểm tra: ',
  'customer-unknown': 'không có khách hàng này',
}

function reasonOf({ problems }: CheckedRow): string {
  const gravest = problems.find(({ code }) => code !== 'odd-tax-code') ?? problems[0]
  if (!gravest) return ''
  const sentence = sentences[gravest.code] ?? gravest.code
  return sentence.endsWith(': ') ? sentence + gravest.typed : sentence
}

function phones({ values }: CheckedRow, label?: string): string {
  const wanted = (values.phones ?? []).filter((phone) => label === undefined || phone.label === label)
  return wanted.map(({ normal }) => normal).join(';')
}

/** A row as the expectations tell it; `place` is the record, or the sheet and row. */
function customerOf(found: CheckedRow, place: Expected): Expected {
  const { values, outcome } = found
  return {
    ...place,
    outcome,
    reason: reasonOf(found),
    code: values.code ?? '',
    name: values.name,
    mst: values.taxCode ?? '',
    phone: phones(found),
    mobile: phones(found, 'mobile'),
    landline: phones(found, 'landline'),
    email: (values.emails ?? []).map(({ normal }) => normal).join(';'),
    address: values.address ?? '',
    since: values.since ?? '',
    revenue: String(values.revenue ?? ''),
    note: values.note ?? '',
  }
}

function contactOf(found: CheckedRow, company: string): Expected {
  const { row, outcome, values } = found
  return {
    sheet: 'Người liên hệ',
    row: String(row),
    outcome,
    reason: reasonOf(found),
    full_name: values.fullName,
    company,
    mobile: phones(found),
    email: values.emails?.[0]?.normal ?? '',
    birthday: values.bornOn ?? '',
  }
}

/** What was read, cut down to the columns that the expectation knows. */
function sameColumns(found: Expected, wanted: Expected): Expected {
  return Object.fromEntries(Object.keys(wanted).map((column) => [column, found[column] ?? '']))
}

describe('a list of customers in five encodings', () => {
  const files = [
    { name: 'csv-utf8-comma', encoding: 'utf-8', delimiter: ',' },
    { name: 'csv-utf8bom-semicolon', encoding: 'utf-8', delimiter: ';' },
    { name: 'csv-utf16le-tab', encoding: 'utf-16le', delimiter: '\t' },
    { name: 'csv-windows1258', encoding: 'windows-1258', delimiter: ';' },
    { name: 'csv-tcvn3', encoding: 'tcvn3', delimiter: ',' },
  ]
  test.for(files)('every row of $name comes out as it should', async ({ name, encoding, delimiter }) => {
    const { read, rows } = await readAndCheck(`${samples}${name}.csv`, newStaging())

    expect(read).toMatchObject({ format: 'csv', encoding, delimiter })
    // TCVN3 has no capitals with a tone, so that its names come back without case.
    const cased = (row: Expected) => (encoding === 'tcvn3' ? { ...row, name: row.name?.toLowerCase() } : row)
    const wanted = expectedRows(name)
    const found = rows.map((row) => customerOf(row, { record: String(row.row - 1) }))
    expect(found.map((row, index) => cased(sameColumns(row, wanted[index] ?? {})))).toEqual(wanted.map(cased))
  })
})

describe.for(['xlsx', 'xls'])('the spreadsheet khach-hang.%s', (format) => {
  let file: ReadFile
  beforeAll(async () => {
    file = await readAndCheck(`${samples}khach-hang.${format}`, newStaging())
  })

  test('its lists are found below titles and under a header of two rows; the hidden sheet is not offered', () => {
    expect(
      file.read.sheets.map(({ name, hidden, target, headerFirstRow, headerRow }) => ({
        name,
        hidden,
        target,
        headerFirstRow,
        headerRow,
      })),
    ).toEqual([
      { name: format === 'xlsx' ? 'Khách hàng' : 'DSKH', hidden: false, target: 'customers', headerFirstRow: 5, headerRow: 6 },
      { name: 'Người liên hệ', hidden: false, target: 'contacts', headerFirstRow: 1, headerRow: 1 },
      { name: 'DanhMuc', hidden: true, target: 'customers', headerFirstRow: 1, headerRow: 1 },
    ])
    expect(file.read.sheets[0]?.offered.map(({ header }) => header)).toContain('Điện thoại / Di động')
  })

  test('every customer comes out as it should; sums and signatures are no customers', () => {
    const wanted = expectedRows(`khach-hang-${format}`)
    const name = file.read.sheets[0]?.name ?? ''
    const found = file.rows
      .filter(({ sheet }) => sheet === 0)
      .map((row) => customerOf(row, { sheet: name, row: String(row.row) }))
    expect(found.map((row, index) => sameColumns(row, wanted[index] ?? {}))).toEqual(wanted)
    expect(file.check.sheets[0]).toMatchObject({ furniture: 3 })
  })

  test('every contact finds the customer it names', () => {
    const names = new Map(file.rows.filter(({ sheet }) => sheet === 0).map(({ staged, values }) => [staged.place, values.name]))
    const found = file.rows
      .filter(({ sheet }) => sheet === 1)
      .map((row) => contactOf(row, names.get(row.staged.customer_place ?? -1) ?? ''))
    expect(found).toEqual(expectedRows(`khach-hang-${format}-contacts`))
  })
})
