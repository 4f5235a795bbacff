import type {
  CheckedSheet,
  ImportResult,
  Matching,
  MatchKey,
  Reading,
  SheetSummary,
  UndoResult,
} from '#shared/features/imports/schema.ts'
import type { FileToken } from '#shared/kit/id.ts'

export const steps = ['file', 'sheets', 'columns', 'preview', 'match', 'result'] as const
export type Step = (typeof steps)[number]

export interface Chosen {
  /** Undefined: it was pasted. */
  file: FileToken | undefined
  name: string
}

/** How far an import has come in its wizard. */
export interface Progress {
  step: Step
  file: Chosen | undefined
  reading: Reading | undefined
  /** The sheets as they will be imported: header, kind and mapping may have been changed. */
  sheets: readonly SheetSummary[]
  chosen: ReadonlySet<number>
  /** Sheets whose mapping is the one of the last time. */
  remembered: ReadonlySet<number>
  checked: readonly CheckedSheet[]
  matching: Matching
  result: ImportResult | undefined
  undone: UndoResult | undefined
  /** What went wrong last; `isStop`: somebody wanted it so. */
  failure: { text: string; isStop: boolean } | undefined
}

export const beginning: Progress = {
  ...{ step: 'file', file: undefined, reading: undefined, sheets: [], chosen: new Set(), remembered: new Set(), checked: [] },
  ...{
    matching: { key: 'none', onMatch: 'update', choices: [], acceptMarked: false },
    result: undefined,
    undone: undefined,
    failure: undefined,
  },
}

export function chosenSheets({ sheets, chosen }: Pick<Progress, 'sheets' | 'chosen'>) {
  return sheets.filter(({ sheet }) => chosen.has(sheet))
}

export function readingOf({ reading }: Progress) {
  if (!reading) throw new Error('no file was read')
  return reading.reading
}

export function replaced({ sheets }: Progress, sheet: SheetSummary) {
  return { sheets: sheets.map((one) => (one.sheet === sheet.sheet ? sheet : one)) }
}

export function without(numbers: ReadonlySet<number>, gone: number) {
  return new Set([...numbers].filter((number) => number !== gone))
}

/** The surest key that the file has. */
export function likelyKey(sheets: readonly SheetSummary[]): MatchKey {
  return (['code', 'taxCode', 'phone', 'email'] as const).find((key) => hasKey(sheets, key)) ?? 'none'
}

/** Whether contacts come with the rows. */
export function bringPeople(sheets: readonly SheetSummary[]) {
  return sheets.some(({ target }) => target !== 'customers')
}

/** Whether a column of the file says what customers are recognised by. */
export function hasKey(sheets: readonly SheetSummary[], key: MatchKey) {
  const fields = key === 'phone' ? ['phone', 'mobile', 'landline'] : [key]
  return (
    key === 'none' ||
    sheets.some(({ target, mapping }) => target !== 'contacts' && mapping.some((field) => field && fields.includes(field)))
  )
}
