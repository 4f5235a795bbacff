import { z } from 'zod'
import { customerId, purchaseId } from '#shared/kit/id.ts'
import { page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { MOST_AT_ONCE, purchase, purchaseInput, purchasesInput, purchaseTotals } from './schema.ts'

const many = z.array(purchaseId).min(1).max(MOST_AT_ONCE)

/**
 * Who may see a customer sees what it bought, who may edit it writes it down. NOT_FOUND for a product that lies in the bin; BAD_REQUEST
 * `not-bought-yet` for a day to come, `contract-of-another` for another customer's contract.
 */
export const purchasesApi = {
  /** The newest day first. */
  list: query('customers.see')
    .input(z.object({ customerId, ...page.shape }))
    .output(z.array(purchase)),
  totals: query('customers.see').input(customerId).output(purchaseTotals),
  get: query('customers.see').input(purchaseId).output(purchase),
  /** All of a day in one step, in the order of the lines. Whoever has bought nothing yet becomes a customer by it. */
  create: command('customers.edit').input(purchasesInput).output(z.array(purchase)),
  update: command('customers.edit')
    .input(z.object({ id: purchaseId, version, input: purchaseInput }))
    .output(purchase),
  remove: command('customers.edit').input(many).output(z.void()),
  /** CONFLICT `product-in-bin` where what was bought lies in the bin by now. */
  restore: command('customers.edit').input(many).output(z.void()),
}
