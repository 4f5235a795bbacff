import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import type { ImportedPerson } from '#shared/features/imports/values.ts'
import { type CheckedRow, failureHere, readAndCheckHere, scratchFolder } from '#tests/helpers/readerProcess.ts'

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
    address: [values.address, values.province, note].join(' '),
    person: isFirm ? (values.people?.[0] ?? own) : own,
  }
}

/** A birthday without a year stands in the note as day and month. */
/** As the phone books write it: without its year `--05-06`. */
function birthdayIn({ bornOn }: ImportedPerson): string {
  return String(bornOn ?? '').replace(/^0000/u, '-')
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

describe('the cards of contacts.vcf, of all three versions', () => {
  test('come out whole: quoted-printable, folded lines, several numbers, a photo among them', async () => {
    const { read, rows } = await readAndCheckHere(`${samples}contacts.vcf`, folder.path('contacts.db'))
    const wanted = expectedRows('contacts')

    expect(read).toMatchObject({ format: 'vcf', sheets: [{ target: 'people', headerRow: 1 }] })
    const found = rows.map(personOf)
    expect(
      found.map(({ outcome, company, person }) => ({
        ...{ outcome, company, name: person.fullName, phones: normals(person.phones), emails: normals(person.emails) },
        ...{ birthday: birthdayIn(person), title: person.title ?? '' },
      })),
    ).toEqual(
      wanted.map((row) => ({
        ...{ outcome: 'ok', company: row.company, name: row.full_name, phones: sorted(row.phones), emails: sorted(row.emails) },
        ...{ birthday: row.birthday, title: row.title },
      })),
    )
    expect(wanted.filter(({ address }, index) => !sameWords(found[index]?.address, address))).toEqual([])
    expect(
      wanted.filter(({ note = '' }, index) => !JSON.stringify(rows[index]?.values).includes(JSON.stringify(note).slice(1, -1))),
    ).toEqual([])
  })
})

/** Whether every word of an address is there, whatever stands between them. */
function sameWords(found: string | undefined, wanted: string | undefined): boolean {
  const words = new Set((found ?? '').split(/[\s,]+/u))
  return (wanted ?? '').split(/[\s,]+/u).every((word) => words.has(word))
}

function cards(name: string, text: string | Buffer) {
  const file = folder.path(name)
  writeFileSync(file, text)
  return readAndCheckHere(file, folder.path(`${name}.db`))
}

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')

describe('cards that are not as they should be', () => {
  test('a photo of five megabytes costs neither time nor a row', async () => {
    const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${'A'.repeat(60)}\r\n${` ${'B'.repeat(72)}\r\n`.repeat(90_000)}`
    const { rows } = await cards('photo.vcf', card('FN:Lê Văn Ảnh', `${photo}TEL;TYPE=CELL:0912345678`) + card('FN:Trần Sau'))
    expect(rows.map(personOf).map(({ person }) => [person.fullName, normals(person.phones)])).toEqual([
      ['Lê Văn Ảnh', '+84912345678'],
      ['Trần Sau', ''],
    ])
  })

  test('a file that breaks off, a card without end, a BOM and another encoding still tell of everybody', async () => {
    const cut = `BEGIN:VCARD\nVERSION:2.1\nN:Nguyễn;Bình\nBEGIN:VCARD\nVERSION:3.0\nFN:Phạm Cường\nTEL:0987654321`
    expect((await cards('cut.vcf', `\ufeff${cut}`)).rows.map(({ values }) => values.name)).toEqual(['Nguyễn Bình', 'Phạm Cường'])
    expect((await cards('wide.vcf', Buffer.from(`\ufeff${cut}`, 'utf16le'))).rows).toHaveLength(2)
    const eightBit = iconv.encode(
      card('N;CHARSET=windows-1258:Đô\u0303;Hà;;;', 'FN;CHARSET=windows-1258:Đô\u0303 Hà'),
      'windows-1258',
    )
    expect((await cards('1258.vcf', eightBit)).rows.map(({ values }) => values.name)).toEqual(['Đỗ Hà'])
  })

  test.each([
    ['N:Bùi;Vinh;Thế;;', 'FN:Vinh Thế Bùi', 'Bùi Thế Vinh'],
    ['N:Tuấn;Lê Anh;;;', 'FN:Lê Anh Tuấn', 'Lê Anh Tuấn'],
    ['N:;Chị Hoa rau;;;', 'FN:Chị Hoa rau', 'Chị Hoa rau'],
    ['N:Công ty;;;;', 'ORG:Cty Nước\\; Đá', 'Cty Nước; Đá'],
  ])('the name in %s and %s is %s', async (parts, whole, name) => {
    const { rows } = await cards(`${name}.vcf`, card(parts, whole))
    expect(rows.map(({ values }) => values.name)).toEqual([name])
  })

  test('a firm that stands as if it were a person is a firm, and somebody of it is not', async () => {
    const both = ['Cty Bia Hoà Bình', 'Tuấn Cty Bia'].map((name) => card(`N:;${name};;;`, `FN:${name}`)).join('')
    const { rows } = await cards('firm.vcf', both)
    expect(rows.map(({ staged }) => [staged.name, staged.kind])).toEqual([
      ['Cty Bia Hoà Bình', 'organisation'],
      ['Tuấn Cty Bia', 'person'],
    ])
  })

  test('a calendar is no phone book', async () => {
    const file = folder.path('calendar.vcf')
    writeFileSync(file, 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n')
    expect(await failureHere(file, folder.path('calendar.db'))).toBe('unknown-format')
  })
})
