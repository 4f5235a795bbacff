import type { Db } from '#main/database/open.ts'
import { customerWords } from '#main/database/search.ts'
import { giveValuesBack } from '#main/features/customFields/service.ts'
import type { ContactGroupId, DocumentId, ImportId } from '#shared/kit/id.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import type { Before } from './updateQueries.ts'

/** A row an import touched, with what has become of it since. */
export interface TouchedRow {
  id: number
  before: string | null
  name: string
  /** Somebody edited it since, or put it into the bin. */
  isEdited: 0 | 1
  /** Something hangs on it that did not come with the import. */
  isUsed: 0 | 1
  customerId: number
}

export interface Undoing {
  countRows: () => number
  /** The rows of a noun behind an id that are still there, a stretch of them; without those the import only changed. */
  added: (noun: 'customer' | 'contact', after: number) => TouchedRow[]
  changed: (noun: 'customer' | 'contact', after: number) => TouchedRow[]
  /** Customers go with everything that hangs on them, and nobody finds them any more. */
  /** Answers how many contacts went with them. */
  removeCustomers: (ids: readonly number[]) => number
  removeContact: (customerId: number, id: number) => void
  /** What the rows it touched bear as their photos. */
  photos: () => DocumentId[]
  /** Customers whom the import made one more employer of somebody. */
  employers: () => number[]
  /** Those of some customers that are there. */
  stillThere: (ids: ReadonlySet<number>) => number[]
  codeIsTaken: (code: string, except: number) => boolean
  restore: (noun: 'customer' | 'contact', row: TouchedRow, before: Before) => void
  /** The contact groups the import made, and the rows by which it put people into one. */
  grouped: () => { groups: ContactGroupId[]; members: number[] }
  /** Takes groups and categories away that the import made and nobody is in or bears. */
  removeNames: () => void
  /** Forgets a thousand of the touched rows; false when there are none left. */
  forget: () => boolean
}

const STRETCH = 50

export function undoingOver(db: Db, importId: ImportId): Undoing {
  const sqlite = db.$client
  const touched = (noun: 'customer' | 'contact', which: 'added' | 'changed') =>
    sqlite.prepare(`
      select r.row_id as id, r.before, ${columns[noun]} from imported_rows r cross join ${noun}s t on t.id = r.row_id
      where r.import_id = ? and r.noun = '${noun}' and r.row_id > ? and r.before is ${which === 'added' ? '' : 'not '}null
      order by r.row_id limit ${STRETCH}`)
  const rows = {
    customer: { added: touched('customer', 'added'), changed: touched('customer', 'changed') },
    contact: { added: touched('contact', 'added'), changed: touched('contact', 'changed') },
  }
  const points = {
    contact: sqlite.prepare('delete from contact_points where customer_id = ? and contact_id = ?'),
    added: sqlite.prepare(
      'delete from contact_points where customer_id = ? and contact_id is ? and id not in (select value from json_each(?))',
    ),
    move: sqlite.prepare('update contact_points set position = ? where id = ?'),
  }
  const mark = sqlite.prepare('update contact_points set has_zalo = 1 - has_zalo where id = ?')
  const addresses = sqlite.prepare(
    'delete from customer_addresses where customer_id = ? and id not in (select value from json_each(?))',
  )
  const customers = sqlite.prepare('delete from customers where id in (select value from json_each(?))')
  const contactsOf = sqlite.prepare('select count(*) from contacts where customer_id in (select value from json_each(?))').pluck()
  const employers = sqlite
    .prepare(`select distinct e.customer_id from imported_rows r join employments e on e.id = r.row_id
      where r.import_id = ? and r.noun = 'employment'`)
    .pluck()
  const borne = (noun: 'customer' | 'contact') =>
    sqlite
      .prepare(`select t.photo_id from imported_rows r cross join ${noun}s t on t.id = r.row_id
        where r.import_id = ? and r.noun = '${noun}' and t.photo_id is not null`)
      .pluck()
  const photos = { customer: borne('customer'), contact: borne('contact') }
  const touchedAs = sqlite.prepare('select row_id from imported_rows where import_id = ? and noun = ?').pluck()
  const stillThere = sqlite.prepare('select id from customers where id in (select value from json_each(?))').pluck()
  const dismiss = sqlite.prepare(`delete from employments where contact_id = ?
    and id in (select row_id from imported_rows where import_id = ? and noun = 'employment')`)
  const importedDays = `from imported_rows i where i.import_id = ? and i.noun = 'important-date' and i.row_id = d.id and i.version = d.version`
  const forgetDays = sqlite.prepare(
    `delete from important_dates as d where customer_id = ? and exists (select 1 ${importedDays} and i.before is null)`,
  )
  const changeDaysBack = sqlite.prepare(`update important_dates as d set (falls_on, version, updated_at) = (
      select i.before ->> 'fallsOn', i.before ->> 'version', i.before ->> 'updatedAt' ${importedDays})
    where customer_id = ? and exists (select 1 ${importedDays} and i.before is not null)`)
  const words = customerWords(sqlite)
  const contact = sqlite.prepare('delete from contacts where id = ?')
  const unlink = sqlite.prepare(`delete from category_links where record = 'customer' and record_id = ? and category_id = ?`)
  const stageChange = sqlite.prepare('delete from stage_changes where id = ?')
  const forget = sqlite.prepare(
    'delete from imported_rows where rowid in (select rowid from imported_rows where import_id = ? limit 1000)',
  )
  const taken = sqlite.prepare('select count(*) from customers where code = ? and id <> ?').pluck()

  return {
    countRows: () => sqlite.prepare('select count(*) from imported_rows where import_id = ?').pluck().get(importId) as number,
    added: (noun, after) => rows[noun].added.all(importId, after) as TouchedRow[],
    changed: (noun, after) => rows[noun].changed.all(importId, after) as TouchedRow[],
    removeCustomers(ids) {
      const all = JSON.stringify(ids)
      const people = contactsOf.get(all) as number
      for (const id of ids) words.remove(id)
      customers.run(all)
      return people
    },
    removeContact(customerId, id) {
      points.contact.run(customerId, id)
      contact.run(id)
    },
    photos: () => (['customer', 'contact'] as const).flatMap((noun) => photos[noun].all(importId) as DocumentId[]),
    employers: () => employers.all(importId) as number[],
    stillThere: (ids) => stillThere.all(JSON.stringify([...ids])) as number[],
    codeIsTaken: (code, except) => taken.get(code, except) !== 0,
    restore(noun, { id, customerId }, before) {
      const was = { ...before.columns, ...keyOf(noun, before) }
      const columnNames = Object.keys(was)
      sqlite
        .prepare(`update ${noun}s set ${columnNames.map((column) => `${column} = ${setTo(column)}`).join(', ')} where id = ?`)
        .run(...Object.values(was), id)
      if (noun === 'contact') dismiss.run(id, importId)
      else {
        forgetDays.run(id, importId)
        changeDaysBack.run(importId, id, importId)
      }
      if (before.custom) giveValuesBack(db, [{ id, held: before.custom }])
      if (before.stageChange !== undefined) stageChange.run(before.stageChange)
      for (const category of before.categories ?? []) unlink.run(id, category)
      if (before.addresses) addresses.run(id, JSON.stringify(before.addresses))
      for (const point of before.zalo ?? []) mark.run(point)
      if (!before.points) return
      points.added.run(customerId, noun === 'contact' ? id : null, JSON.stringify(before.points.map(([point]) => point)))
      for (const [point, position] of before.points) points.move.run(position, point)
    },
    grouped: () => ({
      groups: touchedAs.all(importId, 'contact-group') as ContactGroupId[],
      members: touchedAs.all(importId, 'contact-group-member') as number[],
    }),
    removeNames() {
      sqlite
        .prepare(`delete from customer_groups where id in (select row_id from imported_rows where import_id = ? and noun = 'group')
          and id not in (select group_id from customers where group_id is not null)`)
        .run(importId)
      sqlite
        .prepare(`delete from categories where id in (select row_id from imported_rows where import_id = ? and noun = 'category')
          and id not in (select category_id from category_links)`)
        .run(importId)
    },
    forget: () => forget.run(importId).changes > 0,
  }
}

/** By a customer that did not come with the import, or was edited since. */
function pointedTo(column: 'parent_id' | 'referrer_id') {
  return `exists (select 1 from customers o left join imported_rows i on i.import_id = r.import_id and i.noun = 'customer' and i.row_id = o.id
    where o.${column} = t.id and (i.row_id is null or i.version <> o.version))`
}

/** An import of a release that knew no sort keys of contacts kept none. */
function keyOf(noun: 'customer' | 'contact', { columns: { full_name: name } }: Before) {
  return noun === 'contact' && typeof name === 'string' ? { sort_key: personSortKey(name) } : {}
}

/** Whom a customer pointed to may be gone by now. */
function setTo(column: string) {
  return column === 'parent_id' || column === 'referrer_id' ? '(select id from customers where id = ?)' : '?'
}

/** A day that did not come with the import, or was edited since. */
function hasOtherDays(column: 'customer_id' | 'contact_id') {
  return `exists (select 1 from important_dates d left join imported_rows i on i.import_id = r.import_id and i.noun = 'important-date' and i.row_id = d.id
    where d.${column} = t.id and (i.row_id is null or i.version <> d.version))`
}

const columns: Record<'customer' | 'contact', string> = {
  customer: `t.name, t.id as customerId, t.version <> r.version as isEdited, exists (select 1 from calls where customer_id = t.id)
    or exists (select 1 from tasks where customer_id = t.id) or exists (select 1 from appointments where customer_id = t.id) or exists (select 1 from contracts where customer_id = t.id)
    or exists (select 1 from attendees where customer_id = t.id) or ${hasOtherDays('customer_id')}
    or ${pointedTo('parent_id')} or ${pointedTo('referrer_id')}
    or exists (select 1 from consents where customer_id = t.id) or exists (select 1 from data_requests where customer_id = t.id)
    or exists (select 1 from employments e where e.customer_id = t.id
      and not exists (select 1 from imported_rows i where i.import_id = r.import_id and i.noun = 'employment' and i.row_id = e.id))
    or exists (select 1 from contacts p left join imported_rows o on o.import_id = r.import_id and o.noun = 'contact' and o.row_id = p.id
      where p.customer_id = t.id and (o.row_id is null or o.version <> p.version)) as isUsed`,
  contact: `t.full_name as name, t.customer_id as customerId, t.version <> r.version as isEdited,
    exists (select 1 from calls where contact_id = t.id) or exists (select 1 from tasks where contact_id = t.id)
    or exists (select 1 from attendees where contact_id = t.id) or ${hasOtherDays('contact_id')}
    or exists (select 1 from consents where contact_id = t.id) or exists (select 1 from data_requests where contact_id = t.id) as isUsed`,
}
