import { z } from 'zod'
import { customerCompetitorId, customerId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { customerCompetitor, customerCompetitorInput, loss, lossTaken } from './schema.ts'

/**
 * Who may see a customer sees whom else it buys from, who may edit it writes it down. CONFLICT `competitor-known` where a customer has that
 * competitor already.
 */
export const customerCompetitorsApi = {
  /** In the order in which they were written down; without competitors that lie in the bin. */
  list: query('customers.see').input(customerId).output(z.array(customerCompetitor)),
  get: query('customers.see').input(customerCompetitorId).output(customerCompetitor),
  create: command('customers.edit')
    .input(z.object({ customerId, input: customerCompetitorInput }))
    .output(customerCompetitor),
  update: command('customers.edit')
    .input(z.object({ id: customerCompetitorId, version, input: customerCompetitorInput }))
    .output(customerCompetitor),
  /** To *Đã mất*, and to whom, as one step; what is known of that competitor already says so from then on. Answers what takes it back. */
  lose: command('customers.edit').input(loss).output(lossTaken),
  takeLossBack: command('customers.edit').input(lossTaken).output(z.void()),
  remove: command('customers.edit').input(customerCompetitorId).output(z.void()),
  restore: command('customers.edit').input(customerCompetitorId).output(z.void()),
}
