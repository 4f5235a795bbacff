import { z } from 'zod'
import { bulkId, categoryId, jobId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { bulkResult, bulkUndone, chosenRows, deed, pastDeed, weights } from './schema.ts'

const deedOnRows = chosenRows.extend({ deed })

/**
 * Deeds on many records, each one step. More than one record is for whoever has the right to it (`customers.bulk`); besides, the deed must be
 * allowed, and of each record whether it may be changed is asked. Long work has a `job`: src-shared/features/jobs/api.ts.
 */
export const bulkApi = {
  /** What a deed would come to, without doing it. */
  weigh: query('customers.see').input(deedOnRows).output(weights),
  /** All of it or nothing. Before very many records a backup is made. */
  run: command('customers.see')
    .input(deedOnRows.extend({ job: jobId }))
    .output(bulkResult),
  /** Takes a deed back, but for records somebody has changed since. CONFLICT `bulk-undone`. */
  undo: command('customers.see')
    .input(z.object({ id: bulkId, job: jobId }))
    .output(bulkUndone),
  /** One's own deeds and, for whoever may see the log, everybody's; the newest first. */
  list: query('customers.see').output(z.array(pastDeed)),
  /** How many of these records bear each category. */
  borne: query('customers.see')
    .input(chosenRows)
    .output(z.array(z.object({ id: categoryId, count: z.int() }))),
}
