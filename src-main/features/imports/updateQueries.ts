import type { Db, Sqlite } from '#main/database/open.ts'
import type { HeldBefore } from '#main/features/customFields/service.ts'
import type { ImportedPerson, ImportedPoint } from '#shared/features/imports/values.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import { fold } from '#shared/kit/fold.ts'
import { type TypedAddress, wholeAddress } from '#shared/kit/points.ts'
import type { Inserts, PointOwner } from './insertQueries.ts'
import { peopleAt } from './matchQueries.ts'

type Value = string | number | null
export type Row = Record<string, Value> & { id: number; version: number }
export type Changes = Record<string, Value>

/** What a row that an import changed was before; stored as JSON and put back by an undo. */
export interface Before {
  columns: Changes
  /** Its numbers and addresses with their positions, if they changed: all others came with the import. */
  points?: [id: number, position: number][]
  /** Of these those that got the mark of Zalo, or lost it. */
  zalo?: number[]
  /** Further addresses it had, if any came with the import. */
  addresses?: number[]
  /** Categories that came with the import. */
  categories?: number[]
  /** What it held in the office's own fields that it holds otherwise now. */
  custom?: Record<CustomKey, HeldBefore>
  stageChange?: number
}

interface StoredPoint {
  id: number
  kind: 'phone' | 'email'
  typed: string
  normal: string
  position: number
  hasZalo: 0 | 1
}

export interface Updates {
  customer: (id: number) => Row | undefined
  contact: (id: number) => Row | undefined
  /** Who works there, first or also. */
  contactsOf: (customerId: number) => { id: number; fullName: string }[]
  /** Whether somebody is asked first there. */
  hasMain: (customerId: number) => boolean
  /** Adds what is new in front of what is there, and marks of Zalo; answers how it was, nothing if nothing is new. */
  mergePoints: (owner: PointOwner, points: Pick<ImportedPerson, 'phones' | 'emails'>) => Pick<Before, 'points' | 'zalo'>
  /** Adds addresses that a customer has not yet; answers those it had, undefined if nothing is new. */
  mergeAddresses: (customer: Row, addresses: readonly TypedAddress[]) => Before['addresses']
  /** Writes changed columns and raises the version. */
  change: (table: 'customers' | 'contacts', row: Row, changes: Changes) => void
}

export function updatesOver(db: Db, { point, addresses: insertAddresses }: Inserts): Updates {
  const sqlite = db.$client
  const customer = sqlite.prepare('select * from customers where id = ?')
  const contact = sqlite.prepare('select * from contacts where id = ?')
  const people = sqlite.prepare(peopleAt('main'))
  const main = sqlite.prepare('select 1 from contacts where customer_id = ? and is_main = 1 and deleted_at is null')
  const points = sqlite.prepare(
    'select id, kind, typed, normal, position, has_zalo as hasZalo from contact_points where customer_id = ? and contact_id is ? order by kind, position',
  )
  const move = sqlite.prepare('update contact_points set position = ? where id = ?')
  const mark = sqlite.prepare('update contact_points set has_zalo = 1 - has_zalo where id = ?')
  const addresses = sqlite.prepare('select id, address, province from customer_addresses where customer_id = ? order by position')
  const change = changer(sqlite)

  return {
    customer: (id) => customer.get(id) as Row | undefined,
    contact: (id) => contact.get(id) as Row | undefined,
    contactsOf: (customerId) => people.all({ customerId }) as { id: number; fullName: string }[],
    hasMain: (customerId) => main.get(customerId) !== undefined,
    mergePoints(owner, { phones = [], emails = [] }) {
      const stored = points.all(owner.customerId, owner.contactId) as StoredPoint[]
      const typed = [
        ...phones.map((phone) => ({ ...phone, kind: 'phone' as const })),
        ...emails.map((email) => ({ ...email, kind: 'email' as const })),
      ]
      const fresh = typed.filter((one) => !stored.some((other) => isSame(one, other)))
      const zalo = stored.filter((other) => typed.some((one) => one.hasZalo === !other.hasZalo && isSame(one, other)))
      for (const { id } of zalo) mark.run(id)
      if (fresh.length === 0 && zalo.length === 0) return {}
      for (const [position, one] of fresh.entries()) point(owner, one, { kind: one.kind, position })
      for (const { id, position } of stored) move.run(position + fresh.length, id)
      return {
        points: stored.map(({ id, position }) => [id, position]),
        ...(zalo.length > 0 && { zalo: zalo.map(({ id }) => id) }),
      }
    },
    mergeAddresses(row, said) {
      const stored = addresses.all(row.id) as (Pick<TypedAddress, 'address' | 'province'> & { id: number })[]
      const own = { address: String(row.address), province: String(row.province) }
      const known = new Set([own, ...stored].map((one) => fold(wholeAddress(one))))
      const fresh = said.filter((one) => !known.has(fold(wholeAddress(one))))
      if (fresh.length === 0) return undefined
      insertAddresses(row.id, fresh, stored.length)
      return stored.map(({ id }) => id)
    },
    change,
  }
}

function isSame(one: ImportedPoint & { kind: string }, other: StoredPoint) {
  return one.kind === other.kind && (one.typed === other.typed || (one.normal !== '' && one.normal === other.normal))
}

/** Writes columns whose names come from the caller's own code, never from a file. */
function changer(sqlite: Sqlite): Updates['change'] {
  const statements = new Map<string, ReturnType<Sqlite['prepare']>>()
  return (table, row, changes) => {
    const columns = Object.keys(changes)
    const key = `${table} ${columns.join(' ')}`
    const statement =
      statements.get(key) ??
      sqlite.prepare(
        `update ${table} set ${columns.map((column) => `${column} = ?, `).join('')}version = version + 1 where id = ?`,
      )
    statements.set(key, statement)
    statement.run(...Object.values(changes), row.id)
  }
}
