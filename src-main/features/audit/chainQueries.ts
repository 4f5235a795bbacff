import { type SQL, sql } from 'drizzle-orm'
import type { Change } from '#main/database/noted.ts'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { By } from '#main/database/writing.ts'
import type { AuditHead, RecordKind } from '#shared/features/audit/schema.ts'
import { BEGINNING, digestOf, hashOf, type Line, newSalt } from './chain.ts'

interface Head {
  seq: number
  hash: Buffer
}

export interface StoredLine extends Line {
  changes: string | null
  salt: Buffer | null
  digest: Buffer
  hash: Buffer
}

const columns =
  'seq, at, staff_id as staffId, action, record, record_id as recordId, customer_id as customerId, change, changes, salt, digest, hash'

/** Adds lines behind the last one; belongs into the transaction that made the changes. */
export function appendLines({ $client: sqlite }: Db, changes: readonly Change[], { by, at }: { by: By; at: number }) {
  const key = assertKey(sqlite.prepare<[], { key: Buffer }>(KEY).get())
  const insert = sqlite.prepare('insert into audit_log values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  let { seq, hash } = sqlite.prepare<[], Head>(LAST).get() ?? NO_LINE
  for (const { record, recordId, customerId, change, fields } of changes) {
    seq += 1
    const text = JSON.stringify(fields)
    const salt = newSalt()
    const digest = digestOf(salt, text)
    hash = hashOf(key, hash, {
      line: { seq, at, staffId: by.staffId, action: by.action, record, recordId, customerId, change },
      digest,
    })
    insert.run(seq, at, by.staffId, by.action, record, recordId, customerId, change, text, salt, digest, hash)
  }
}

/** The last line; seq 0 before there is one. */
export function findHead(db: ReadDb): AuditHead {
  const { seq, hash } = db.get<Head | undefined>(sql.raw(LAST)) ?? NO_LINE
  return { seq, hash: hash.toString('hex') }
}

export function findKey(db: ReadDb) {
  return assertKey(db.get<{ key: Buffer } | undefined>(sql.raw(KEY)))
}

/** The lines behind one, in their order. */
export function listLines(db: ReadDb, after: number, limit: number) {
  return db.all<StoredLine>(sql`select ${sql.raw(columns)} from audit_log where seq > ${after} order by seq limit ${limit}`)
}

/** The highest number SQLite ever gave to a line. */
export function findLastGiven(db: ReadDb) {
  return db.get<{ seq: number } | undefined>(sql`select seq from sqlite_sequence where name = 'audit_log'`)?.seq ?? 0
}

const LAST = 'select seq, hash from audit_log order by seq desc limit 1'
const KEY = 'select key from audit_key'
const NO_LINE: Head = { seq: 0, hash: BEGINNING }

function assertKey(row: { key: Buffer } | undefined) {
  if (!row) throw new Error('the key of the audit log is gone')
  return row.key
}

/** Blanks what the log says of a record and, of a customer, of all that hung on it. The chain stands on the digests, which stay. */
export function blankLines(db: Db, { record, id }: { record: RecordKind; id: number }) {
  db.run(
    sql`update audit_log set changes = null, salt = null where record = ${record} and record_id = ${id} and changes is not null`,
  )
  if (record === 'customer')
    db.run(sql`update audit_log set changes = null, salt = null where customer_id = ${id} and changes is not null`)
  if (record === 'appointment')
    db.run(sql`update audit_log set changes = null, salt = null where record = 'appointment-file' and changes is not null
      and record_id in (select id from appointment_files where appointment_id = ${id})`)
  if (record === 'customer' || record === 'contact')
    blankEmployments(db, record === 'contact' ? sql`select ${id}` : sql`select id from contacts where customer_id = ${id}`)
}

/** What these people were elsewhere, also where they are not any more. */
function blankEmployments(db: Db, people: SQL) {
  db.run(sql`update audit_log set changes = null, salt = null where record = 'employment' and changes is not null and record_id in (
    select record_id from audit_log where record = 'employment'
      and coalesce(json_extract(changes, '$.contactId[1]'), json_extract(changes, '$.contactId[0]')) in (${people}))`)
}
