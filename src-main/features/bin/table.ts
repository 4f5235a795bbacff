import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant } from '#main/database/columns.ts'
import { binKinds } from '#shared/features/bin/schema.ts'
import type { ErasureId, StaffId } from '#shared/kit/id.ts'

/**
 * What somebody erased for ever, without a word of it: a keyed digest of which row it was, and how many things went with it. No line
 * refers to a person by a foreign key: after an older backup was restored they may not be there.
 */
export const erasures = sqliteTable(
  'erasures',
  {
    id: id<ErasureId>(),
    at: instant('at').notNull(),
    record: text('record', { enum: binKinds }).notNull(),
    digest: text('digest').notNull().unique(),
    staffId: integer('staff_id').$type<StaffId>(),
    /** JSON `{contact: 2, call: 14}`. */
    counts: text('counts').notNull(),
    /** When it was erased once more because an older backup had brought it back. */
    againAt: instant('again_at'),
  },
  (table) => [index('erasures_by_time').on(table.at)],
)
