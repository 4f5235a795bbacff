import { z } from 'zod'
import { competitorId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { competitor, competitorInput } from './schema.ts'

/**
 * Competitors are the office's: who may see customers sees them, who may edit some changes them. CONFLICT `competitor-name-taken` where a
 * name is given twice.
 */
export const competitorsApi = {
  /** By name. */
  list: query('customers.see').output(z.array(competitor)),
  /** All that do not lie in the bin, by name and without their figures. */
  names: query('customers.see').output(z.array(z.object({ id: competitorId, name: z.string() }))),
  get: query('customers.see').input(competitorId).output(competitor),
  create: command('customers.edit').input(competitorInput).output(competitor),
  update: command('customers.edit')
    .input(z.object({ id: competitorId, version, input: competitorInput }))
    .output(competitor),
  /** Into the bin; what customers buy there is told no more until it is back. */
  remove: command('customers.edit').input(competitorId).output(z.void()),
  restore: command('customers.edit').input(competitorId).output(z.void()),
}
