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

/** `checked`: the rows behind the header that are no furniture, after a check; rewritten by each check. */
export interface StagedCheck {
  place: number
  outcome: 'ok' | 'warn' | 'cell' | 'refuse'
  /** JSON of ImportedCustomer or ImportedContact. */
  content: string
  /** JSON of Problem[]; null if there are none. */
  problems: string | null
  /** For a customer its name's keys as in customers/rules.ts nameKeys; for a contact '' and its folded full name. */
  sort_key: string
  folded_name: string
  /** customerSearchWords, with the names of its staged contacts; '' for a contact. */
  words: string
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
`

export const checkedTable = `
  drop table if exists checked;
  create table checked (
    place integer primary key,
    outcome text not null,
    content text not null,
    problems text,
    sort_key text not null,
    folded_name text not null,
    words text not null,
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
