import { z } from 'zod'
import { fittingOf } from '#shared/kit/fitting.ts'
import { customerId, productId, purchaseId } from '#shared/kit/id.ts'
import { MOST_ROWS, page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { day, version } from '#shared/kit/values.ts'
import { MOST_AT_ONCE, productFigures, purchase, purchaseInput, purchaseRow, purchasesInput, purchaseTotals } from './schema.ts'

const many = z.array(purchaseId).min(1).max(MOST_AT_ONCE)

const words = z.array(z.string().max(300)).max(4 * MOST_ROWS)

function meantBy<Id extends z.ZodType>(id: Id) {
  return z.array(z.object({ text: z.string(), fitting: z.array(fittingOf(id)) }))
}

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
  /** What was sold on some days, beside as many days before, and what may be asked for in the months ahead. */
  figures: query('customers.see')
    .input(z.object({ from: day, to: day }))
    .output(productFigures),
  get: query('customers.see').input(purchaseId).output(purchase),
  /** All of a day in one step, in the order of the lines. Whoever has bought nothing yet becomes a customer by it. */
  create: command('customers.edit').input(purchasesInput).output(z.array(purchase)),
  /** Whom and what the words of a table mean: customers one may edit by code, tax code, phone or name, products by code or name. */
  named: query('customers.edit')
    .input(z.object({ customers: words, products: words }))
    .output(z.object({ customers: meantBy(customerId), products: meantBy(productId) })),
  /** Which rows of a table stand there already: bought by that customer on that day, as many, for as much, of the same serial number. */
  known: query('customers.edit').input(z.array(purchaseRow).max(MOST_ROWS)).output(z.array(z.boolean())),
  /** The rows of a table in one step, all of them or nothing; answers them in their order. */
  addMany: command('customers.edit').input(z.array(purchaseRow).min(1).max(MOST_ROWS)).output(z.array(purchaseId)),
  update: command('customers.edit')
    .input(z.object({ id: purchaseId, version, input: purchaseInput }))
    .output(purchase),
  /** Whether customers are asked again about what they bought. */
  setAsked: command('customers.edit')
    .input(z.object({ ids: many, isAsked: z.boolean() }))
    .output(z.void()),
  remove: command('customers.edit').input(many).output(z.void()),
  /** CONFLICT `product-in-bin` where what was bought lies in the bin by now. */
  restore: command('customers.edit').input(many).output(z.void()),
}
