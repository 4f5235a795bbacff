import { z } from 'zod'
import { fileToken, purchaseId } from '#shared/kit/id.ts'
import { MOST_COPIED, MOST_PRINTED, page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { reorderViews } from './choices.ts'
import { reorder, reorderFilter, reorderListing } from './schema.ts'

/**
 * Đến lúc bán: what customers may want again, of those somebody may see; nothing of customers nobody follows any more. When it is due follows
 * from what was bought (purchases/rules.ts).
 */
export const reordersApi = {
  list: query('customers.see').input(reorderListing.extend(page.shape)).output(z.array(reorder)),
  /** All of a list, in its order. */
  ids: query('customers.see').input(reorderListing).output(z.array(purchaseId)),
  get: query('customers.see').input(purchaseId).output(reorder),
  count: query('customers.see').input(reorderFilter).output(z.int()),
  viewCounts: query('customers.see', { isPatient: true }).output(z.record(z.enum(reorderViews), z.int())),
  /** What a page that is being printed shows: all of a list in its order, or these of it, the first 5,000 at most. `found` counts all. */
  printList: command('customers.print', { noted: { change: 'printed', record: 'list' } })
    .input(reorderListing.extend({ ids: z.array(purchaseId).max(MOST_PRINTED).nullable() }))
    .output(z.object({ reorders: z.array(reorder), rows: z.int(), found: z.int() })),
  /** Rows of a list for the clipboard, in its order. They leave the program: that is an export. */
  copy: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(reorderListing.extend({ ids: z.array(purchaseId).min(1).max(MOST_COPIED) }))
    .output(z.object({ rows: z.int(), reorders: z.array(reorder) })),
  /** Writes every row of a list, in its order, to an .xlsx or .csv file the user chose. */
  export: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(reorderListing.extend({ file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
}
