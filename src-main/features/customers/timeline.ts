import type { ReadDb } from '#main/database/open.ts'
import { entriesAt } from '#main/features/audit/service.ts'
import type { Act } from '#main/kit/access.ts'
import { notFound } from '#main/kit/failures.ts'
import type { TimelineEntry, TimelineWish } from '#shared/features/customers/timeline.ts'
import type { AuditSeq } from '#shared/kit/id.ts'
import { seenCustomer } from './service.ts'
import { listTimelineRows, worksThere } from './timelineQueries.ts'

/**
 * A page of everything that ever happened with a customer, newest first, as far as whoever asks may see it: of calls, appointments and
 * contracts those within their reach, of what was edited nothing without the log.
 */
export function timelineOf(db: ReadDb, wish: TimelineWish, act: Act): TimelineEntry[] {
  seenCustomer(db, act.access, wish.id)
  if (wish.contactId !== undefined && !worksThere(db, wish.id, wish.contactId)) throw notFound('contact')
  const rows = listTimelineRows(db, wish, act)
  const lines = rows.flatMap(({ kind, id }) => (kind === 'change' ? [id as AuditSeq] : []))
  const told = new Map(entriesAt(db, lines).map(({ id, fields, recordName }) => [id as number, { fields, recordName }]))
  return rows.map((row) => {
    const line = row.kind === 'change' ? told.get(row.id) : undefined
    return { ...row, title: row.title ?? '', note: line?.recordName ?? row.note, fields: line?.fields ?? [] }
  })
}
