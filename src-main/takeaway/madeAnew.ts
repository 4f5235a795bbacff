import { idsOf, mergeSearchIndexes } from '#main/database/everything.ts'
import { makeCustomersFound } from '#main/database/found.ts'
import type { Change } from '#main/database/noted.ts'
import { drizzleOver, type Sqlite } from '#main/database/open.ts'
import { BEGINNING, hashOf } from '#main/features/audit/chain.ts'
import { appendLines, findKey } from '#main/features/audit/chainQueries.ts'
import { findContract, indexContract } from '#main/features/contracts/queries.ts'
import { upsertPassword } from '#main/features/session/queries.ts'
import type { ContractId, StaffId } from '#shared/kit/id.ts'
import type { PackedRow } from './filling.ts'
import type { Manifest } from './format.ts'

/**
 * Binds the lines of the log to one another anew, with the key of the new database: the old key is a secret and was left out. A line that was
 * not as it had been written, and all behind it, keep their old seal, so that a log that was tampered with does not come out whole.
 */
export function sealedAnew(sqlite: Sqlite, { auditBrokenAt }: Manifest) {
  const key = findKey(drizzleOver(sqlite))
  let before = BEGINNING
  return (row: PackedRow): PackedRow => {
    const { seq, at, staff_id: staffId, action, record, record_id: recordId, customer_id: customerId, change, digest } = row
    if (auditBrokenAt !== null && Number(seq) >= auditBrokenAt) return row
    const line = { seq, at, staffId, action, record, recordId, customerId, change } as Parameters<typeof hashOf>[2]['line']
    before = hashOf(key, before, { line, digest: Buffer.from(String(digest), 'hex') })
    return { ...row, hash: before.toString('hex') }
  }
}

/** The log says that what stands in it so far came in a package, and when that was made. */
export function noteArrival(sqlite: Sqlite, { madeAt }: Manifest, now: number) {
  const arrival: Change = {
    ...{ record: 'office', recordId: null, customerId: null, change: 'restored' },
    fields: { madeAt: [null, madeAt] },
  }
  appendLines(drizzleOver(sqlite), [arrival], { by: { staffId: null, action: 'takeaway.open' }, at: now })
}

/** Gives the owner a password, as if they had chosen it themselves in the open firm. */
export function lock(sqlite: Sqlite, { owner, passwordHash }: { owner: StaffId; passwordHash: string }, now: number) {
  const db = drizzleOver(sqlite)
  upsertPassword(db, { staffId: owner, hash: passwordHash, changedAt: now })
  const chosen: Change = {
    ...{ record: 'password', recordId: owner, customerId: null, change: 'created' },
    fields: { hash: [null, '•'] },
  }
  appendLines(db, [chosen], { by: { staffId: owner, action: 'takeaway.open' }, at: now })
}

/** Makes everything findable again by the words it is found by. */
export function makeFound(sqlite: Sqlite) {
  const db = drizzleOver(sqlite)
  const indexCustomers = sqlite.transaction((ids: readonly number[]) => makeCustomersFound(sqlite, ids))
  const indexContracts = sqlite.transaction((ids: readonly number[]) => {
    for (const id of ids) {
      const contract = findContract(db, id as ContractId)
      if (contract) indexContract(db, contract)
    }
  })
  for (const ids of idsOf(sqlite, 'customers')) indexCustomers(ids)
  for (const ids of idsOf(sqlite, 'contracts')) indexContracts(ids)
  mergeSearchIndexes(sqlite)
}
