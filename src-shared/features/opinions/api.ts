import { z } from 'zod'
import { customerId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { averageOpinion, opinion, opinionsOfDay } from './schema.ts'

/** What customers think of us and of the competitors: who may see a customer reads it, who may edit it writes it down. */
export const opinionsApi = {
  /** The newest day first, of each day that of us first; without competitors that lie in the bin. */
  list: query('customers.see').input(customerId).output(z.array(opinion)),
  /** Of us first, then of each competitor of whom one of the customers within reach said something. */
  averages: query('customers.see').output(z.array(averageOpinion)),
  /** Those of one day, of whom they are said; others of that day stay. CONFLICT `stale-version` of all when one has changed since. */
  save: command('customers.edit').input(opinionsOfDay).output(z.void()),
}
