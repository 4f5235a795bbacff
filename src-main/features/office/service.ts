import type { Db } from '#main/database/open.ts'
import { hireOwner } from '#main/features/staff/service.ts'
import { insertOffice } from './queries.ts'

/** The first two rows of every database: the firm and the person who owns it. */
export function foundOffice(db: Db, firm: { name: string; ownerName: string }, now: number) {
  insertOffice(db, { name: firm.name, contractNumberPattern: '{STT}/{NĂM}/HĐMB', createdAt: now })
  return hireOwner(db, firm.ownerName, now)
}
