import type { ReadDb } from '#main/database/open.ts'
import type { AuditHead, AuditVerdict } from '#shared/features/audit/schema.ts'
import { BEGINNING, digestOf, hashOf } from './chain.ts'
import { findHead, findKey, findLastGiven, listLines, type StoredLine } from './chainQueries.ts'

const STRETCH = 2_000

/**
 * Walks the whole log and answers the first line that is not as it was written. Who edits the file without its key is found in any case.
 * That lines were cut off at the end is seen by the number SQLite gave last, which can be edited too; a head kept elsewhere shows it for
 * certain. Each step is a stretch of lines.
 */
export function* verifyLog(db: ReadDb, anchors: readonly AuditHead[]): Generator<void, AuditVerdict> {
  const walk = walkOver(db, anchors)
  const head = findHead(db)
  for (let after = 0; ; yield) {
    const lines = listLines(db, after, STRETCH)
    for (const line of lines) {
      if (!walk.isSound(line)) return { rows: walk.rows(), head, brokenAt: line.seq }
      after = line.seq
    }
    if (lines.length < STRETCH) break
  }
  return { rows: walk.rows(), head, brokenAt: walk.brokenAtEnd() }
}

function walkOver(db: ReadDb, anchors: readonly AuditHead[]) {
  const key = findKey(db)
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  const texts = missingTexts()
  let before: Buffer = BEGINNING
  let rows = 0

  function isSound(line: StoredLine) {
    const hash = hashOf(key, before, { line, digest: line.digest })
    if (line.seq !== rows + 1 || !hash.equals(line.hash)) return false
    const anchor = anchored.get(line.seq)
    if (anchor !== undefined && anchor !== line.hash.toString('hex')) return false
    if (!hasItsText(line)) return false
    texts.see(line)
    before = line.hash
    rows += 1
    return true
  }

  function hasItsText({ changes, salt, digest }: StoredLine) {
    return changes === null ? salt === null : salt !== null && digestOf(salt, changes).equals(digest)
  }

  function brokenAtEnd() {
    const last = Math.max(findLastGiven(db), ...anchored.keys())
    return texts.unexplained() ?? (last > rows ? rows + 1 : null)
  }
  return { isSound, brokenAtEnd, rows: () => rows }
}

/** A text may be missing by right only: when a later line says that its record, or the customer it hung on, was erased. */
function missingTexts() {
  const blanks = new Map<string, { record: string; customer: string; first: number; last: number }>()
  const erased = new Map<string, number>()
  return {
    see({ seq, record, recordId, customerId, change, changes }: StoredLine) {
      if (change === 'erased') erased.set(`${record} ${recordId}`, seq)
      if (changes !== null) return
      const keys = { record: `${record} ${recordId}`, customer: `customer ${customerId}` }
      const known = blanks.get(keys.record + keys.customer)
      blanks.set(keys.record + keys.customer, { ...keys, first: known?.first ?? seq, last: seq })
    },
    unexplained() {
      const wrong = [...blanks.values()].filter(({ record, customer, last }) =>
        [record, customer].every((one) => (erased.get(one) ?? 0) < last),
      )
      return wrong.length > 0 ? Math.min(...wrong.map(({ first }) => first)) : undefined
    },
  }
}
