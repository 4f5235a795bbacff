import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Db, ReadDb } from '#main/database/open.ts'
import { derivedKey } from '#main/features/audit/service.ts'
import { writeWhole } from '#main/kit/durable.ts'
import type { Folder } from '#main/kit/folder.ts'
import { type Binned, binKind } from '#shared/features/bin/schema.ts'
import { type Born, countBelow, type ErasureValues, findBorn, insertErasure, listBorn, listLedger } from './ledgerQueries.ts'

// The ledger of what was erased for ever stands twice: as a table, and as a file of the data folder that no restore touches. What the file
// says and the table does not is how an older backup that was put in place is known. Both hold digests keyed by a secret of the firm's
// database: alone they tell nothing, and those of another firm fit no row.

const line = z.object({
  /** Which firm's; a folder may have had another one's data restored into it. */
  firm: z.string(),
  at: z.int(),
  record: binKind,
  digest: z.string(),
  staffId: z.int().nullable(),
  counts: z.string(),
  againAt: z.int().nullable(),
})
type Line = z.infer<typeof line>

/** Notes that somebody is about to erase things for ever; belongs into the same transaction, before it is done. */
export function noteErasures(db: Db, things: readonly Binned[], { at, staffId }: Pick<ErasureValues, 'at' | 'staffId'>) {
  const digestOf = digester(db)
  for (const thing of things) {
    const born = findBorn(db, thing)
    if (!born) continue
    const counts = JSON.stringify(countBelow(db, thing))
    insertErasure(db, { at, staffId, record: thing.record, digest: digestOf(thing.record, born), counts })
  }
}

/** What the file says was erased and the table does not know. */
export function forgottenErasures(db: ReadDb, folder: Folder): ErasureValues[] {
  const known = new Set(listLedger(db).map(({ digest }) => digest))
  const firm = firmOf(db)
  return readLedger(folder).flatMap(({ firm: whose, ...values }) =>
    whose === firm && !known.has(values.digest) ? [values as ErasureValues] : [],
  )
}

/** The rows of these lines that are there all the same. */
export function rowsOf(db: ReadDb, lines: readonly ErasureValues[]): (Binned & { digest: string })[] {
  const digestOf = digester(db)
  const wanted = new Set(lines.map(({ digest }) => digest))
  return [...new Set(lines.map(({ record }) => record))].flatMap((record) =>
    listBorn(db, record).flatMap((born) => {
      const digest = digestOf(record, born)
      return wanted.has(digest) ? [{ record, recordId: born.recordId, digest }] : []
    }),
  )
}

/** Writes the table into the file, beside what it holds of others. A full disk keeps it from that; the next start does it then. */
export function writeLedger(db: ReadDb, folder: Folder) {
  const firm = firmOf(db)
  const own = listLedger(db).map(({ id: _id, ...values }): Line => ({ firm, ...values }))
  const before = readLedger(folder)
  const digests = new Set(own.map(({ digest }) => digest))
  const lines = [...before.filter(({ digest }) => !digests.has(digest)), ...own]
  if (JSON.stringify(lines) === JSON.stringify(before)) return
  try {
    writeWhole(folder.erasures, `${JSON.stringify(lines)}\n`)
  } catch {
    // What is erased is erased; the table has it until then.
  }
}

/** A file that cannot be read is taken for empty: the table has the lines as well, unless an older one was just put in its place. */
function readLedger({ erasures }: Folder): Line[] {
  try {
    return existsSync(erasures) ? z.array(line).parse(JSON.parse(readFileSync(erasures, 'utf8'))) : []
  } catch {
    return []
  }
}

function digester(db: ReadDb) {
  const key = derivedKey(db, 'erasures')
  return (record: string, { recordId, bornAt }: Born) =>
    createHmac('sha256', key).update(`${record} ${recordId} ${bornAt}`).digest('hex')
}

function firmOf(db: ReadDb) {
  return derivedKey(db, 'firm').toString('hex').slice(0, 16)
}
