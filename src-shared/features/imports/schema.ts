import { z } from 'zod'
import { isCustomKey } from '#shared/kit/customKey.ts'
import { customerId, fileToken, importId } from '#shared/kit/id.ts'
import { instant } from '#shared/kit/values.ts'
import { isRawCell, type RawCell } from './cells.ts'
import { type FieldId, fieldsOf, targets } from './fields.ts'
import { delimiters, encodings, fileFormats, legacyEncodings, MOST_PASTED } from './jobs.ts'
import { outcomes, problemCodes } from './problems.ts'

/** A file that was read and waits to be imported; it is forgotten when its wizard is closed. */
export const readingId = z.uuid().brand<'Reading'>()
export type ReadingId = z.infer<typeof readingId>

const known = new Set<unknown>(targets.flatMap((target) => [...fieldsOf(target).keys()]))
const fieldId = z.custom<FieldId>((value) => known.has(value) || (typeof value === 'string' && isCustomKey(value)))
const target = z.enum(targets)

/** By column, the field it goes into. A sheet has at most 500 columns that are looked at. */
const mapping = z.array(fieldId.nullable()).max(500).readonly()

/** A sheet and how it is to be understood. */
export const sheetPlan = z.object({ sheet: z.int().min(0), target, headerRow: z.int().min(0), mapping })

const offeredColumn = z.object({
  index: z.int(),
  header: z.string(),
  /** 2 for the second column of the same header, and so on. */
  occurrence: z.int(),
  samples: z.array(z.string()),
})
export type OfferedColumn = z.infer<typeof offeredColumn>

export const sheetSummary = sheetPlan.extend({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.int(),
  columns: z.int(),
  headerFirstRow: z.int(),
  offered: z.array(offeredColumn),
  /** The encoding its text, or part of it, was converted from. */
  converted: z.enum(legacyEncodings).optional(),
})
export type SheetSummary = z.infer<typeof sheetSummary>

/** How a text file is understood. */
export const textFormat = z.object({ encoding: z.enum(encodings).optional(), delimiter: z.enum(delimiters).optional() })
export type TextFormat = z.infer<typeof textFormat>

export const reading = z.object({
  reading: readingId,
  fileName: z.string(),
  format: z.enum(fileFormats),
  ...textFormat.shape,
  sheets: z.array(sheetSummary),
  /** How many pictures it holds, numbered from 1. */
  photos: z.int(),
})
export type Reading = z.infer<typeof reading>

/** The first rows of a sheet as they stand, for choosing the header. */
export const topRow = z.object({ row: z.int(), cells: z.array(z.string()) })

const problem = z.object({
  code: z.enum(problemCodes),
  /** Column it stands in, from 0; -1 if it is about the row. */
  column: z.int(),
  field: fieldId.nullable(),
  typed: z.string(),
})

/** One checked row in the preview: the cells of the columns that are imported, in their order. */
export const previewRow = z.object({
  id: z.int(),
  row: z.int(),
  /** Its place among all rows of the sheet, from 0. */
  index: z.int(),
  outcome: z.enum(outcomes),
  cells: z.array(z.string()),
  problems: z.array(problem),
})
export type PreviewRow = z.infer<typeof previewRow>

/** What a check found in a sheet. */
export const checkedSheet = z.object({
  sheet: z.int(),
  counts: z.record(z.enum(outcomes), z.int()),
  /** Rows that are nobody: blank ones, sums, signatures; the numbers of the first twenty that are not blank. */
  furniture: z.int(),
  furnitureRows: z.array(z.int()),
  /** Numbers that got back the leading zero which a spreadsheet had taken from them. */
  repairs: z.object({ phones: z.int(), taxCodes: z.int(), amounts: z.int() }),
})
export type CheckedSheet = z.infer<typeof checkedSheet>

export const matchKeys = ['taxCode', 'phone', 'email', 'code', 'none'] as const
export type MatchKey = (typeof matchKeys)[number]

/** What becomes of a row whose customer is there already. */
export const wishes = ['update', 'skip', 'add'] as const
export type Wish = (typeof wishes)[number]

/** How rows meet the customers that are there already. */
export const matching = z.object({
  key: z.enum(matchKeys),
  onMatch: z.enum(wishes),
  /** Rows for which something else was chosen than for all, by the ids of the preview; of several customers that fit, which one it is. */
  choices: z
    .array(z.object({ row: z.int(), wish: z.enum(wishes), customerId: customerId.optional() }))
    .max(10_000)
    .default([]),
  /** Also takes rows with a cell that cannot be read, without that cell. */
  acceptMarked: z.boolean().default(false),
})
export type Matching = z.infer<typeof matching>

/** Why a row that was read without fault is not imported after all. */
export const refusalCodes = [
  'code-taken',
  'code-in-bin',
  'match-unclear',
  'match-twice',
  'customer-unknown',
  'customer-unclear',
  'customer-refused',
  'customer-skipped',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What becomes of the rows of one kind. */
export const rowCounts = z.object({ added: z.int(), updated: z.int(), skipped: z.int(), refused: z.int() })
export type RowCounts = z.infer<typeof rowCounts>

/** Names that rows use, mostly such as the office does not know: how many, and the most frequent ones. */
const usedNames = z.object({ count: z.int(), first: z.array(z.object({ name: z.string(), rows: z.int() })) })

export const importPlan = z.object({
  customers: rowCounts,
  contacts: rowCounts,
  /** Groups that will be made. */
  newGroups: usedNames,
  /** Categories that will be made. */
  newCategories: usedNames,
  /** Names of people in charge whom nobody here bears: their customers are given to nobody. */
  unknownOwners: usedNames,
  /** Customers named in the office's own fields that nobody here and nobody in the file is, or several are: those cells stay empty. */
  unknownLinks: usedNames,
  /** Parents and referrers that neither the office nor the file has: they stay as a line of the note. */
  unknownRelations: usedNames,
  /** How many rows are there already, or may be. */
  met: z.int(),
  /** Rows to be added that share their match key with an earlier row of the file. */
  repeated: z.int(),
  /** How many people of the rows work at another customer already, and get one more employer. */
  employed: z.int(),
  /** Contact groups that a phone book of cards tells of, with how many people each. */
  contactGroups: usedNames,
  /** How many rows that are taken bring a photo; whoever has one keeps theirs. */
  photos: z.int(),
  /** Why rows were refused that had been read without fault. */
  refusals: z.array(z.object({ code: z.enum(refusalCodes), rows: z.int() })),
})
export type ImportPlan = z.infer<typeof importPlan>

/** A row that is there already, and what becomes of it as things are set. */
export const metRow = z.object({
  id: z.int(),
  row: z.int(),
  /** Its name in the file. */
  name: z.string(),
  /** The customer it meets, or whose contact; null where several fit, and for a colleague's that one may not see. */
  there: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** The customers that fit where several do, as far as one may see them: one can be chosen. */
  fitting: z.array(z.object({ id: customerId, code: z.string(), name: z.string() })),
  becomes: z.enum(['update', 'skip', 'add', 'attach', 'employ', 'refuse']),
  /** It is a person who works at that customer, and at another one by the row. */
  isElsewhere: z.boolean(),
})
export type MetRow = z.infer<typeof metRow>

export const importResult = z.object({
  id: importId,
  customers: rowCounts,
  contacts: rowCounts,
  /** How many customers and contacts got one. */
  photos: z.int(),
  /** How many have people of the file now. */
  contactGroups: z.int(),
})
export type ImportResult = z.infer<typeof importResult>

/** How many rows an undo took away or put back. */
export const undoResult = z.object({
  customers: z.int(),
  contacts: z.int(),
  /** How many rows stay because somebody edited or used them, and the names of the first twenty. */
  kept: z.int(),
  keptNames: z.array(z.string()),
})
export type UndoResult = z.infer<typeof undoResult>

/** One import of the past. */
export const pastImport = rowCounts.extend({
  id: importId,
  fileName: z.string(),
  importedAt: instant,
  staffName: z.string().nullable(),
  undoneAt: instant.nullable(),
})

const rawCell = z.custom<RawCell>(isRawCell)

const merge = z.object({ firstRow: z.int(), lastRow: z.int(), firstColumn: z.int(), lastColumn: z.int() })

/** A sheet as it stood, with every row that holds anything. */
export const blockSheet = z.object({
  name: z.string(),
  rows: z.array(z.object({ row: z.int(), cells: z.array(rawCell) })),
  merges: z.array(merge),
})
export type BlockSheet = z.infer<typeof blockSheet>

/** A small file or a pasted block that is looked at as a whole, in the window. */
export const readBlock = z.object({ name: z.string(), sheets: z.array(blockSheet).min(1) })
export type ReadBlock = z.infer<typeof readBlock>

export const blockSource = z.union([z.object({ file: fileToken }), z.object({ pasted: z.string().min(1).max(MOST_PASTED) })])
