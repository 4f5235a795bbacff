import type { CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import { type Personal, personalFields } from '#shared/kit/personal.ts'

// The staging file: an SQLite database through which rows go from the reading process to the data thread. It lives as long as an
// import is prepared. Written without a journal: if its writer is killed it is thrown away, never repaired.

/** Rows of one sheet are numbered within this; a sheet of Excel has 2^20. */
export const placesPerSheet = 2 ** 21

/** The key of a row: its sheet and its number in it, in one integer that sorts in the order of the file. */
export function placeOf(sheet: number, row: number): number {
  return sheet * placesPerSheet + row
}

export function sheetOfPlace(place: number): number {
  return Math.floor(place / placesPerSheet)
}

export function rowOfPlace(place: number): number {
  return place % placesPerSheet
}

/** `sheets`: one row a sheet; `merges` is JSON of Merge[], `hidden` 0 or 1. */
export interface StagedSheet {
  sheet: number
  name: string
  hidden: number
  merges: string
}

/** `cells`: every row that holds anything, header and titles too, as it stood; `cells` is JSON of RawCell[]. */
export interface StagedRow {
  place: number
  cells: string
}

/** `photos`: the pictures that cells of the file number, as they were; `kind`: of whom it seems to be. */
export interface StagedPhoto {
  number: number
  kind: CustomerKind
  bytes: Uint8Array
}

/** `card_groups`: the groups of a phone book of cards: which rows of its sheet are in them, and who is reached at which e-mails. */
export interface StagedGroup {
  name: string
  rows: number[]
  emails: string[]
}

/** `checked`: the rows behind the header that are no furniture, after a check; rewritten by each check. */
export interface StagedCheck extends Personal {
  place: number
  outcome: 'ok' | 'warn' | 'cell' | 'refuse'
  /** JSON: of a contact ImportedContact; of a customer what stands in no column of its own, see stagedCustomer.ts. */
  content: string | null
  /** JSON of Problem[]; null if there are none. */
  problems: string | null
  /** For a customer its name's keys as in customers/rules.ts nameKeys; for a contact '' and its folded full name. */
  sort_key: string
  folded_name: string
  /** customerSearchWords, with the names of its staged contacts; '' for a contact. */
  words: string
  /** What a customer's row says, as `customers` stores it; '' or null where it says nothing, and for a contact. */
  kind: CustomerKind | ''
  name: string
  short_name: string
  trade_name: string
  english_name: string
  stage: Stage | null
  source: string
  industry: string
  size: string
  address: string
  province: string
  website: string
  rating: 'A' | 'B' | 'C' | null
  born_on: Birth | null
  honorific: string
  self_address: string
  revenue: number | null
  budget: number | null
  credit_limit: number | null
  needed_on: Day | null
  needed_place: string
  needs: string
  tastes: string
  note: string
  /** The beginning of the day since when we know it. */
  created_at: number | null
  /** Names as typed of its group, of its categories with semicolons between, and of the person in charge. */
  group_name: string | null
  category_names: string | null
  owner_name: string | null
  /** Match keys, '' if there is none: the code as typed, the tax code, E.164 numbers and lower-cased e-mails with blanks between. */
  code: string
  tax_code: string
  phones: string
  emails: string
  /** Of a contact: the place of the customer it names, if that is staged too; and the name and code it names it by, folded. */
  customer_place: number | null
  customer_name: string
  customer_code: string
}

export const stagingTables = `
  create table sheets (sheet integer primary key, name text not null, hidden integer not null, merges text not null) strict;
  create table cells (place integer primary key, cells text not null) strict;
  create table card_groups (name text not null, row_numbers text not null, emails text not null) strict;
  create table photos (number integer primary key, kind text not null, bytes blob not null) strict;
`

export const checkedTable = `
  drop table if exists checked;
  create table checked (
    place integer primary key,
    outcome text not null,
    content text,
    problems text,
    sort_key text not null,
    folded_name text not null,
    words text not null,
    kind text not null,
    name text not null,
    short_name text not null,
    trade_name text not null,
    english_name text not null,
    stage text,
    source text not null,
    industry text not null,
    size text not null,
    address text not null,
    province text not null,
    website text not null,
    rating text,
    born_on text,
    honorific text not null,
    self_address text not null,
    nickname text not null,
    spouse text not null,
    manager text not null,
    assistant text not null,
    revenue integer,
    budget integer,
    credit_limit integer,
    needed_on text,
    needed_place text not null,
    needs text not null,
    tastes text not null,
    note text not null,
    created_at integer,
    group_name text,
    category_names text,
    owner_name text,
    code text not null,
    tax_code text not null,
    phones text not null,
    emails text not null,
    customer_place integer,
    customer_name text not null,
    customer_code text not null
  ) strict;
`

/** Built after the rows: a page of the rows with problems is found without reading the good ones. */
export const checkedIndexes = `
  create index checked_by_outcome on checked (outcome, place) where outcome <> 'ok';
`

/** The columns of what a check found out. */
export const foundColumns = [
  'place',
  'outcome',
  'problems',
  'sort_key',
  'folded_name',
  'words',
  'phones',
  'emails',
  'customer_place',
  'customer_name',
  'customer_code',
] as const satisfies readonly (keyof StagedCheck)[]

/** What a check found out about a row. */
export type StagedFindings = Pick<StagedCheck, (typeof foundColumns)[number]>

/** The columns of what a row says. */
export const saidColumns = [
  'kind',
  'name',
  'short_name',
  'trade_name',
  'english_name',
  'code',
  'tax_code',
  'stage',
  'source',
  'industry',
  'size',
  'address',
  'province',
  'website',
  'rating',
  'born_on',
  'honorific',
  'self_address',
  ...personalFields,
  'revenue',
  'budget',
  'credit_limit',
  'needed_on',
  'needed_place',
  'needs',
  'tastes',
  'note',
  'created_at',
  'group_name',
  'category_names',
  'owner_name',
  'content',
] as const satisfies readonly (keyof StagedCheck)[]

export const checkedColumns = [...foundColumns, ...saidColumns]

/** A row of `checked` in the order of these columns. */
export type CheckedValues = (string | number | null)[]

export function checkedValues(found: StagedFindings, said: Pick<StagedCheck, (typeof saidColumns)[number]>): CheckedValues {
  const values: CheckedValues = []
  for (const column of foundColumns) values.push(found[column])
  for (const column of saidColumns) values.push(said[column])
  return values
}
