import type { AuditHead } from '#shared/features/audit/schema.ts'
import { type OpenOptions, openSqlite, type Sqlite } from './open.ts'

export interface DatabaseContents {
  firm: string
  /** How many migrations it has seen. */
  schema: number
  counts: { customers: number; contacts: number; calls: number; appointments: number; contracts: number; documents: number }
  newest: { kind: 'customer' | 'call' | 'appointment' | 'contract'; name: string; at: number }[]
  /** Where its audit log ends; null when it has none. */
  auditHead: AuditHead | null
  /** The originals its rows refer to. */
  documents: { sha256: string; bytes: number }[]
}

/** The database is not sound; the message says what SQLite found. */
export class UnsoundDatabase extends Error {
  override name = 'UnsoundDatabase'
}

/**
 * A copy of a database as it stood at one moment, by `VACUUM INTO` over a connection of its own that may only read: whoever writes meanwhile
 * is neither stopped nor seen.
 */
export function copyDatabase(database: string, copy: string, how: OpenOptions) {
  const sqlite = openSqlite(database, { ...how, readonly: true, mustExist: true })
  try {
    sqlite.prepare('vacuum into ?').run(copy)
  } finally {
    sqlite.close()
  }
}

/** Opens a copy that nobody else has open, checks every page and row of it, and tells what is in it. Throws UnsoundDatabase. */
export function checkedContents(file: string, how: OpenOptions): DatabaseContents {
  const sqlite = openSqlite(file, { ...how, readonly: true, mustExist: true })
  try {
    const integrity = sqlite.pragma('integrity_check(5)', { simple: true })
    if (integrity !== 'ok') throw new UnsoundDatabase(String(integrity))
    const orphans = (sqlite.pragma('foreign_key_check') as unknown[]).length
    if (orphans > 0) throw new UnsoundDatabase(`${orphans} rows without their parent`)
    return contentsOf(sqlite)
  } finally {
    sqlite.close()
  }
}

const alive = 'where deleted_at is null'
const counted = {
  customers: alive,
  contacts: alive,
  calls: alive,
  appointments: alive,
  contracts: alive,
  documents: '',
} as const

const newestBy = {
  customer: `select name, created_at as at from customers ${alive}`,
  call: `select coalesce((select name from customers where customers.id = customer_id), phone) as name, created_at as at from calls ${alive}`,
  appointment: `select title as name, created_at as at from appointments ${alive}`,
  contract: `select number as name, created_at as at from contracts ${alive}`,
} as const

/** What is in an open database. */
export function contentsOf(sqlite: Sqlite): DatabaseContents {
  const count = (table: keyof typeof counted) =>
    sqlite.prepare(`select count(*) from ${table} ${counted[table]}`).pluck().get() as number
  const newest = Object.entries(newestBy).flatMap(([kind, sql]) => {
    const open = kind === 'appointment' && knowsPrivate(sqlite) ? 'and is_private = 0' : ''
    const row = sqlite.prepare(`${sql} ${open} order by created_at desc, id desc limit 1`).get() as
      | { name: string; at: number }
      | undefined
    return row ? [{ kind: kind as keyof typeof newestBy, ...row }] : []
  })
  return {
    firm: sqlite.prepare('select name from office').pluck().get() as string,
    schema: sqlite.pragma('user_version', { simple: true }) as number,
    counts: {
      customers: count('customers'),
      contacts: count('contacts'),
      calls: count('calls'),
      appointments: count('appointments'),
      contracts: count('contracts'),
      documents: count('documents'),
    },
    auditHead: hasLog(sqlite) ? lastLine(sqlite) : null,
    newest: newest.toSorted((one, other) => other.at - one.at),
    documents: sqlite.prepare('select sha256, bytes from documents order by sha256').all() as DatabaseContents['documents'],
  }
}

/** A backup of an older program has no private appointments. */
function knowsPrivate(sqlite: Sqlite) {
  return sqlite.prepare("select 1 from pragma_table_info('appointments') where name = 'is_private'").get() !== undefined
}

/** A backup of an older program has none yet. */
function hasLog(sqlite: Sqlite) {
  return sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = 'audit_log'").get() !== undefined
}

function lastLine(sqlite: Sqlite): AuditHead {
  const line = sqlite.prepare('select seq, lower(hex(hash)) as hash from audit_log order by seq desc limit 1').get()
  return (line as AuditHead | undefined) ?? { seq: 0, hash: '' }
}
