import { rawKeyOf } from '#main/database/cipher.ts'
import { openSqlite, type Sqlite } from '#main/database/open.ts'
import type { DataKey } from '#main/kit/dataKey.ts'
import type { Merge, RawCell } from '#shared/features/imports/cells.ts'
import type { Staging } from '#shared/features/imports/jobs.ts'
import type { Outcome } from '#shared/features/imports/problems.ts'
import { placeOf, rowOfPlace, type StagedCheck, type StagedGroup, type StagedPhoto } from '#shared/features/imports/staging.ts'
import type { ImportedContact } from '#shared/features/imports/values.ts'

/** Opens a staging file for reading, with the office's database beside it as `live`, for reading too. */
export function openStaged({
  staging: { staging, nativeBinding, stagingKey },
  database,
  key,
}: {
  staging: Staging
  database: string
  key: DataKey | undefined
}): Sqlite {
  const rows = openSqlite(staging, { nativeBinding, key: stagingKey as DataKey | undefined, readonly: true, mustExist: true })
  rows.prepare('attach ? as live key ?').run(database, key ? rawKeyOf(key) : '')
  return rows
}

/** The first rows of a sheet that hold anything, and its merged cells. */
export function topOfSheet(rows: Sqlite, sheet: number, limit: number) {
  const merges = rows.prepare('select merges from sheets where sheet = ?').pluck().get(sheet) as string | undefined
  const found = rows
    .prepare('select place, cells from cells where place between ? and ? order by place limit ?')
    .all(placeOf(sheet, 0), placeOf(sheet + 1, 0) - 1, limit) as { place: number; cells: string }[]
  return {
    merges: JSON.parse(merges ?? '[]') as Merge[],
    rows: found.map(({ place, cells }) => ({ row: rowOfPlace(place), cells: JSON.parse(cells) as RawCell[] })),
  }
}

/** A picture of the file as it stood. */
export function findStagedPhoto(rows: Sqlite, number: number) {
  return rows.prepare('select kind, bytes from photos where number = ?').get(number) as Omit<StagedPhoto, 'number'> | undefined
}

/** The groups of a phone book of cards. */
export function listStagedGroups(rows: Sqlite): StagedGroup[] {
  const groups = rows.prepare('select name, row_numbers as rows, emails from card_groups order by rowid').all()
  return (groups as { name: string; rows: string; emails: string }[]).map(({ name, ...members }) => ({
    name,
    rows: JSON.parse(members.rows) as number[],
    emails: JSON.parse(members.emails) as string[],
  }))
}

/** Whom checked rows are about, as far as finding them in the office needs it; `person`: the first of a firm's people. */
export function listStagedPeople(rows: Sqlite, places: readonly number[]) {
  return rows
    .prepare(
      `select place, kind, customer_place, coalesce(json_extract(content, '$.people[0].fullName'), json_extract(content, '$.fullName'), '') as person
      from json_each(?) wanted cross join checked on place = wanted.value`,
    )
    .all(JSON.stringify(places)) as (Pick<StagedCheck, 'place' | 'kind' | 'customer_place'> & { person: string })[]
}

/** The places of a sheet's checked rows behind a place, a stretch of them. */
export function listCheckedPlaces(rows: Sqlite, sheet: number, { after, limit }: { after: number; limit: number }) {
  return rows
    .prepare('select place, outcome from checked where place > ? and place < ? order by place limit ?')
    .all(Math.max(after, placeOf(sheet, 0) - 1), placeOf(sheet + 1, 0), limit) as { place: number; outcome: Outcome }[]
}

/** Checked rows as they stood and what is wrong with them, in order. */
export function findCheckedRows(rows: Sqlite, places: readonly number[]) {
  return rows
    .prepare(
      `select place, outcome, cells, problems from json_each(?) page join checked on checked.place = page.value join cells using (place)
      order by place`,
    )
    .all(JSON.stringify(places)) as { place: number; outcome: Outcome; cells: string; problems: string | null }[]
}

/** What the rows at these places are called in the file, firms and people; `person`: the first of a firm's people. */
export function findStagedNames(rows: Sqlite, places: readonly number[]) {
  const named = rows
    .prepare(
      `select place, coalesce(nullif(name, ''), json_extract(content, '$.fullName'), '') as name,
        json_extract(content, '$.people[0].fullName') as person from json_each(?) page
      join checked on checked.place = page.value`,
    )
    .all(JSON.stringify(places)) as { place: number; name: string; person: string | null }[]
  return new Map(named.map(({ place, ...names }) => [place, names]))
}

/** What is needed of a checked row of customers to add it. */
export type CustomerHead = Pick<
  StagedCheck,
  'place' | 'problems' | 'content' | 'code' | 'group_name' | 'category_names' | 'owner_name'
>

interface Stretch {
  after: number
  before: number
  limit: number
}

/** Checked rows of customers, a stretch of them in order. */
export function listCustomerHeads(rows: Sqlite, stretch: Stretch) {
  return rows
    .prepare(`select place, problems, content, code, group_name, category_names, owner_name from checked
      where place > @after and place < @before and kind <> '' order by place limit @limit`)
    .all(stretch) as CustomerHead[]
}

/** The whole of a checked row of customers. */
export function findCustomer(rows: Sqlite, place: number) {
  return rows.prepare('select * from checked where place = ?').get(place) as StagedCheck
}

/** What checked rows of contacts say, a stretch of them in order. */
export function listContacts(rows: Sqlite, stretch: Stretch) {
  return contactsOf(
    rows
      .prepare(
        `select place, content from checked where place > @after and place < @before and kind = '' order by place limit @limit`,
      )
      .all(stretch),
  )
}

export function findContacts(rows: Sqlite, places: readonly number[]) {
  return contactsOf(
    rows
      .prepare('select place, content from json_each(?) wanted cross join checked on place = wanted.value order by place')
      .all(JSON.stringify(places)),
  )
}

function contactsOf(found: unknown[]) {
  return (found as { place: number; content: string }[]).map(({ place, content }) => ({
    place,
    person: JSON.parse(content) as ImportedContact,
  }))
}
