import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { parseDay } from '#shared/kit/day.ts'
import { parseEmail } from '#shared/kit/email.ts'
import { normalizeText } from '#shared/kit/fold.ts'
import { parseDong } from '#shared/kit/money.ts'
import { parsePhone, splitPhones } from '#shared/kit/phone.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'

type Sample = { kind: string; typed: string; read: string }

/** Cells of real office files (Excel, CSV, Outlook, Google, vCard) and what a good import makes of them; '' is refused. */
const samples: Sample[] = parse(readFileSync(new URL('./typed-and-read.csv', import.meta.url)), { columns: true })

/** A tax code that is imported with a warning ends in ' !'. */
const readers: Record<string, (typed: string) => string> = {
  amount: (typed) => String(parseDong(typed) ?? ''),
  day: (typed) => parseDay(typed) ?? '',
  outlookDay: (typed) => parseDay(typed, { monthFirst: true }) ?? '',
  email: (typed) => parseEmail(typed) ?? '',
  name: normalizeText,
  phone: (typed) =>
    splitPhones(typed)
      .map((piece) => parsePhone(piece)?.e164 ?? '')
      .join(';'),
  taxCode: (typed) => {
    const { value, warning } = parseTaxCode(typed)
    return warning === undefined ? value : `${value} !`
  },
}

describe('the cells of an office are read as its people mean them', () => {
  test.each(Object.keys(readers))('every %s of the sample files', (kind) => {
    const cells = samples.filter((sample) => sample.kind === kind)
    const read = cells.map(({ typed }) => ({ typed, read: readers[kind]?.(typed) }))

    expect(cells.length).toBeGreaterThan(20)
    expect(read).toEqual(cells.map(({ typed, read }) => ({ typed, read })))
  })
})
