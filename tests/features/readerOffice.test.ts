import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { ImportedPerson, ImportedPoint } from '#shared/features/imports/values.ts'
import { type Personal, personalFields } from '#shared/kit/personal.ts'
import { type CheckedRow, readAndCheckHere, scratchFolder } from '#tests/helpers/readerProcess.ts'

const files = fileURLToPath(new URL('../fixtures/imports/', import.meta.url))
const folder = scratchFolder()
afterAll(() => folder.remove())

interface Expected {
  /** By sheet: its name, what it is taken for, first and last row of its header, and from which encoding it was converted. */
  sheets: string[]
  /** What was put right in the whole file, and told. */
  repaired?: string
  /** Each row that is somebody: its number, what becomes of it, what it says, and what is wrong with it. */
  rows: string[]
}

const expectations = JSON.parse(readFileSync(`${files}expected.json`, 'utf8')) as Record<string, Expected>

const numbers = (points: readonly ImportedPoint[] = []) => points.map(({ normal }) => normal)

/** What is known of somebody beside their work, each behind what it is. */
function personal(one: Partial<Personal>) {
  return personalFields.flatMap((field) => (one[field] ? [`${field} ${one[field]}`] : []))
}

function person({ honorific, fullName, title, department, bornOn, phones, emails, note, ...rest }: ImportedPerson): string {
  const said = [
    honorific,
    fullName,
    title,
    department,
    bornOn,
    ...numbers(phones),
    ...numbers(emails),
    ...personal(rest),
    rest.homeAddress && `nhà ${rest.homeAddress}`,
    note?.replaceAll('\n', '⏎'),
  ]
  return said.filter(Boolean).join(', ')
}

function line({ sheet, row, outcome, staged, values, problems }: CheckedRow): string {
  const wrong = problems.map(({ code, typed }) => `${code} ${typed}`.trim())
  const where = `${sheet}:${row} ${outcome}`
  if (staged.kind === '') return [where, person(values), `tại ${values.customer ?? 'hàng trên'}`, ...wrong].join(' | ')
  const { kind, name, code, taxCode, phones, emails, address, province, group, since, bornOn, revenue, note, website } = values
  const { owner, creditLimit } = values
  const said = [
    ...[code, taxCode, ...numbers(phones), ...numbers(emails), address?.replaceAll('\n', '⏎'), province, website, group, since],
    ...[bornOn, ...personal(values), revenue, owner, creditLimit, note?.replaceAll('\n', '⏎')],
  ]
  const people = (values.people ?? []).map((one) => `+ ${person(one)}`)
  return [`${where} ${kind === 'person' ? 'cá nhân' : 'tổ chức'}`, name, ...said.filter(Boolean), ...people, ...wrong].join(' | ')
}

test('every file of the collection says what is expected of it', () => {
  const there = readdirSync(files, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(?:json|md)$/u.test(entry.name),
  )
  expect(there.map(({ name }) => name).toSorted()).toEqual(Object.keys(expectations).toSorted())
})

describe('a file as offices have them, saved by a spreadsheet program or a phone book', () => {
  test.for(Object.entries(expectations))('%s comes out row by row as a person would read it', async ([name, wanted]) => {
    const { read, check, rows } = await readAndCheckHere(`${files}${name}`, folder.path(`${name}.db`))

    const { repairs } = check.sheets.reduce(
      (sum, { repairs: more }) => ({
        repairs: { phones: sum.repairs.phones + more.phones, taxCodes: sum.repairs.taxCodes + more.taxCodes },
      }),
      { repairs: { phones: 0, taxCodes: 0 } },
    )
    const found: Expected = {
      sheets: read.sheets.map(({ name: sheet, target, headerFirstRow, headerRow, converted }) =>
        [sheet, target, `${headerFirstRow}-${headerRow}`, converted].filter(Boolean).join(' '),
      ),
      ...(repairs.phones + repairs.taxCodes > 0 && {
        repaired: `${repairs.phones} số điện thoại, ${repairs.taxCodes} mã số thuế`,
      }),
      rows: rows.map(line),
    }
    expect(found).toEqual(wanted)
  })
})
