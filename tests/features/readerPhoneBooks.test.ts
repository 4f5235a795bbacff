import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import type { ImportedPerson } from '#shared/features/imports/values.ts'
import { type CheckedRow, readAndCheckHere, scratchFolder } from '#tests/helpers/readerProcess.ts'

const samples = fileURLToPath(new URL('../fixtures/samples/', import.meta.url))
const folder = scratchFolder()
afterAll(() => folder.remove())

type Expected = Record<string, string>

function expectedRows(name: string): Expected[] {
  return parse(readFileSync(`${samples}expected/${name}.csv`), { columns: true, bom: true }) as Expected[]
}

interface Found {
  outcome: string
  company: string
  address: string
  person: ImportedPerson
}

/** Whom a row tells of, be it as the first one of a firm, as one more of it, or as a customer itself. */
function personOf({ staged, values, outcome }: CheckedRow): Found {
  if (staged.kind === '') return { outcome, company: values.customer ?? '', address: values.note ?? '', person: values }
  const { name: fullName, phones = [], emails = [], note = '', bornOn } = values
  const own: ImportedPerson = { fullName, phones, emails, note, ...(bornOn && { bornOn }) }
  const isFirm = staged.kind === 'organisation'
  return {
    outcome,
    company: isFirm ? fullName : '',
    address: `${values.address ?? ''} ${note}`,
    person: isFirm ? (values.people?.[0] ?? own) : own,
  }
}

/** A birthday without a year stands in the note as day and month. */
function birthdayIn({ bornOn, note = '' }: ImportedPerson): string {
  const yearless = /(?:Birthday|Sinh nhật|Ngày sinh): (\d{2})\/(\d{2})/u.exec(note)
  return bornOn ?? (yearless ? `--${yearless[2]}-${yearless[1]}` : '')
}

function normals(points: ImportedPerson['phones']): string {
  return (points ?? [])
    .map(({ normal }) => normal)
    .toSorted()
    .join(';')
}

const sorted = (...lists: (string | undefined)[]) =>
  lists
    .flatMap((list) => (list ?? '').split(';'))
    .filter(Boolean)
    .toSorted()
    .join(';')

describe.each(['outlook-contacts', 'google-contacts'])('the phone book %s', (name) => {
  test('is known by its columns, and every person comes out whole, family name first', async () => {
    const { read, rows } = await readAndCheckHere(`${samples}${name}.csv`, folder.path(`${name}.db`))
    const wanted = expectedRows(name)

    expect(read.sheets.map(({ target }) => target)).toEqual(['people'])
    expect(rows.filter(({ outcome }) => outcome !== 'ok').map(({ row, problems }) => [row, problems])).toEqual([])
    const found = rows.map(personOf)
    expect(
      found.map(({ company, person }) => ({
        name: person.fullName,
        company,
        phones: normals(person.phones),
        emails: normals(person.emails),
        birthday: birthdayIn(person),
      })),
    ).toEqual(
      wanted.map((row) => ({
        name: row.full_name,
        company: row.company,
        phones: sorted(row.mobile, row.work_phone),
        emails: sorted(row.email, row.email2),
        birthday: row.birthday,
      })),
    )
    const withoutTitle = found.filter(
      ({ person, company }, index) => company !== '' && (person.title ?? '') !== wanted[index]?.title,
    )
    expect(withoutTitle).toEqual([])
    for (const [index, { city, note, category }] of wanted.entries()) {
      const all = JSON.stringify([found[index], rows[index]?.values])
      for (const text of [city, note, ...(category ?? '').split(';')]) expect(all).toContain(JSON.stringify(text).slice(1, -1))
    }
  })
})
