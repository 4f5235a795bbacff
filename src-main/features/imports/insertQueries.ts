import type { Db } from '#main/database/open.ts'
import { categoryNamed } from '#main/features/categories/service.ts'
import { provincesIn } from '#main/features/provinces/service.ts'
import type { Stage } from '#shared/features/customers/schema.ts'
import type { ImportedPerson, ImportedPoint } from '#shared/features/imports/values.ts'
import type { ImportId, StaffId } from '#shared/kit/id.ts'
import { personalFields } from '#shared/kit/personal.ts'
import type { TypedAddress } from '#shared/kit/points.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import type { Own } from './ownQueries.ts'
import type { Photos } from './photoQueries.ts'
import { withProvince } from './places.ts'
import type { importedRows } from './table.ts'

// An import writes a hundred thousand rows while others wait for the thread: each statement is prepared once, and nothing is asked
// that is known.

/** Whose import this is. */
export interface Act {
  importId: ImportId
  fileName: string
  staffId: StaffId
  now: number
}

export type Noun = (typeof importedRows.$inferInsert)['noun']
export interface PointOwner {
  customerId: number
  contactId: number | null
}

export interface Inserts {
  contact: (customerId: number, person: ImportedPerson, isMain: boolean) => number
  points: (owner: PointOwner, points: Pick<ImportedPerson, 'phones' | 'emails'>) => void
  addresses: (customerId: number, addresses: readonly TypedAddress[], first?: number) => void
  point: (owner: PointOwner, point: ImportedPoint, at: { kind: 'phone' | 'email'; position: number }) => void
  stageChange: (customerId: number, change: { from: Stage | null; to: Stage; at: number }) => number
  group: (name: string) => number
  category: (name: string) => number
  /** Gives categories to a customer; answers those it did not bear. */
  bear: (customerId: number, categoryIds: readonly number[]) => number[]
  /** Remembers what the import did to a row, so that it can be undone. */
  remember: (noun: Noun, rowId: number, was: { version: number; before: string | null }) => void
}

export function insertsOver(db: Db, act: Act, { own, photos }: { own: Own; photos: Photos }): Inserts {
  const sqlite = db.$client
  const contact = sqlite.prepare(`
    insert into contacts (id, customer_id, honorific, self_address, full_name, sort_key, title, department, decision_role, born_on, nickname,
      spouse, manager, assistant, address, is_main, note, photo_id, created_at, updated_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const point = sqlite.prepare(
    'insert into contact_points (customer_id, contact_id, kind, typed, normal, label, has_zalo, position) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const address = sqlite.prepare(
    'insert into customer_addresses (customer_id, label, address, province, position) values (?, ?, ?, ?, ?)',
  )
  const stageChange = sqlite.prepare(
    'insert into stage_changes (customer_id, from_stage, to_stage, changed_at, staff_id, reason) values (?, ?, ?, ?, ?, ?)',
  )
  const group = sqlite.prepare('insert into customer_groups (name) values (?)')
  const bearing = sqlite.prepare(
    `insert or ignore into category_links (record, record_id, category_id) values ('customer', ?, ?)`,
  )
  const imported = sqlite.prepare(`
    insert into imported_rows (import_id, noun, row_id, version, before) values (?, ?, ?, ?, ?)
    on conflict do update set version = excluded.version, before = excluded.before`)
  const lastId = sqlite.prepare(`select seq from sqlite_sequence where name = 'contacts'`).pluck()
  const provinces = provincesIn(db)
  let lastContact = (lastId.get() ?? 0) as number

  const inserts: Inserts = {
    contact(customerId, person, isMain) {
      lastContact += 1
      contact.run(
        ...[lastContact, customerId, person.honorific ?? '', person.selfAddress ?? ''],
        ...[person.fullName, personSortKey(person.fullName)],
        ...[person.title ?? '', person.department ?? ''],
        ...[person.decisionRole ?? '', person.bornOn ?? null, ...personalFields.map((field) => person[field] ?? '')],
        ...[person.homeAddress ?? '', isMain ? 1 : 0, person.note ?? '', photos.borne(person.photo), act.now, act.now],
      )
      inserts.remember('contact', lastContact, { version: 1, before: null })
      inserts.points({ customerId, contactId: lastContact }, person)
      own.add('contact', lastContact, person)
      return lastContact
    },
    points(owner, { phones = [], emails = [] }) {
      let position = 0
      for (const phone of phones) inserts.point(owner, phone, { kind: 'phone', position: position++ })
      for (const email of emails) inserts.point(owner, email, { kind: 'email', position: position++ })
    },
    point({ customerId, contactId }, { typed, normal, label, hasZalo = false }, { kind, position }) {
      point.run(customerId, contactId, kind, typed, normal, label, hasZalo ? 1 : 0, position)
    },
    addresses(customerId, addresses, first = 0) {
      for (const [index, said] of addresses.entries()) {
        const one = withProvince(said, provinces)
        address.run(customerId, one.label, one.address, one.province, first + index)
      }
    },
    stageChange(customerId, { from, to, at }) {
      return Number(stageChange.run(customerId, from, to, at, act.staffId, act.fileName).lastInsertRowid)
    },
    group(name) {
      const id = Number(group.run(name).lastInsertRowid)
      inserts.remember('group', id, { version: 1, before: null })
      return id
    },
    category(name) {
      const { id, isNew } = categoryNamed(db, name)
      if (isNew) inserts.remember('category', id, { version: 1, before: null })
      return id
    },
    bear: (customerId, categoryIds) => categoryIds.filter((id) => bearing.run(customerId, id).changes > 0),
    remember: (noun, rowId, { version, before }) => imported.run(act.importId, noun, rowId, version, before),
  }
  return inserts
}
