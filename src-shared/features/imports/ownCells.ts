import type { CustomerKind } from '#shared/features/customers/schema.ts'
import type { CustomValue } from '#shared/features/customFields/schema.ts'
import { LARGEST_NUMBER, LONGEST_TEXT } from '#shared/kit/customKey.ts'
import { fold, normalizeText } from '#shared/kit/fold.ts'
import type { CustomChoiceId } from '#shared/kit/id.ts'
import { parseLunarDay } from '#shared/kit/lunar.ts'
import { parseNumber } from '#shared/kit/money.ts'
import { yesNoOf } from './content.ts'
import type { OwnField } from './own.ts'
import type { ProblemCode } from './problems.ts'
import type { FilledCell, RowReading } from './reading.ts'
import type { OwnValues } from './values.ts'

/** What a row says in the fields the office made. A cell that cannot be read is told and left out. `kind`: of a customer. */
export function readOwn(reading: RowReading, own: readonly OwnField[], kind?: CustomerKind): OwnValues {
  const values: Required<OwnValues> = { custom: {}, linked: {}, texts: [] }
  for (const field of own) {
    if (!reading.has(field.key)) continue
    if (kind !== undefined && field.onlyFor !== null && field.onlyFor !== kind) {
      reading.report('other-kind', reading.place(field.key), field.label)
      continue
    }
    take(values, field, reading)
  }
  const { custom, linked, texts } = values
  return {
    ...(Object.keys(custom).length > 0 && { custom }),
    ...(Object.keys(linked).length > 0 && { linked }),
    ...(texts.length > 0 && { texts }),
  }
}

function take(values: Required<OwnValues>, field: OwnField, reading: RowReading) {
  const { key, kind } = field
  const value = kind === 'day' ? reading.day(key) : kind === 'money' ? reading.dong(key) : readCell(field, reading)
  if (value === undefined) return
  if (kind === 'customer') values.linked[key] = String(value)
  else values.custom[key] = value
  if (kind === 'text') values.texts.push(String(value))
}

function readCell(field: OwnField, reading: RowReading): CustomValue | undefined {
  for (const filled of reading.filled(field.key)) {
    const read = readers[field.kind as keyof typeof readers](field, filled)
    if (typeof read !== 'object' || Array.isArray(read)) return read
    reading.fail(read.problem, filled.used, filled.typed)
  }
  return undefined
}

type Read = string | number | boolean | CustomChoiceId[] | { problem: ProblemCode }

const readers = {
  text(_field: OwnField, { typed }: FilledCell): Read {
    const text = normalizeText(typed).replace(/\s+/gu, ' ').trim()
    return text.length > LONGEST_TEXT ? { problem: 'too-long' } : text
  },
  number(_field: OwnField, { typed, cell }: FilledCell): Read {
    const value = typeof cell === 'number' ? cell : parseNumber(typed)
    return value !== undefined && Math.abs(value) <= LARGEST_NUMBER ? value : { problem: 'not-a-number' }
  },
  /** What a spreadsheet took for a day is the lunar day it was typed as. */
  lunarDay(_field: OwnField, { typed }: FilledCell): Read {
    return parseLunarDay(typed) ?? { problem: 'no-such-lunar-day' }
  },
  choice: (field: OwnField, { typed }: FilledCell): Read => optionOf(field, typed) ?? { problem: 'unknown-choice' },
  choices(field: OwnField, { typed }: FilledCell): Read {
    const words = typed.split(/\s*[;\n]\s*/u).filter(Boolean)
    const chosen = words.map((word) => optionOf(field, word))
    return chosen.includes(undefined) ? { problem: 'unknown-choice' } : ([...new Set(chosen)] as CustomChoiceId[])
  },
  yesNo(_field: OwnField, { typed }: FilledCell): Read {
    return yesNoOf(typed) ?? { problem: 'not-yes-no' }
  },
  person: (field: OwnField, { typed }: FilledCell): Read => optionOf(field, typed) ?? { problem: 'unknown-person' },
  /** Who that is only the office knows. */
  customer: (_field: OwnField, { typed }: FilledCell): Read => normalizeText(typed),
}

function optionOf({ options }: OwnField, typed: string): number | undefined {
  const word = fold(normalizeText(typed))
  return options.find(({ names }) => names.some((name) => fold(name) === word))?.value
}
