import { z } from 'zod'
import { fittingOf } from '#shared/kit/fitting.ts'
import { fileToken, productId } from '#shared/kit/id.ts'
import { MOST_CHOSEN, MOST_COPIED, MOST_PRINTED, MOST_ROWS, page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { line, version } from '#shared/kit/values.ts'
import { productViews } from './choices.ts'
import {
  addedProducts,
  product,
  productFilter,
  productHit,
  productInput,
  productListing,
  productRow,
  productSales,
  productWords,
} from './schema.ts'

const many = z.array(productId).min(1).max(MOST_CHOSEN)

const words = z.array(z.string().max(300)).max(2 * MOST_ROWS)
const fitting = fittingOf(productId)

/**
 * Sản phẩm và dịch vụ are the office's: who may see customers sees them, who may edit some changes them. CONFLICT `product-code-taken` where
 * a code is given twice, `product-bought` where one that customers bought would go into the bin.
 */
export const productsApi = {
  list: query('customers.see').input(productListing.extend(page.shape)).output(z.array(product)),
  /** All of a list, in its order. */
  ids: query('customers.see').input(productListing).output(z.array(productId)),
  count: query('customers.see').input(productFilter).output(z.int()),
  viewCounts: query('customers.see', { isPatient: true }).output(z.record(z.enum(productViews), z.int())),
  /** For a field: the code first, then names; what is no longer sold comes last. 20 at most. */
  find: query('customers.see').input(line(200)).output(z.array(productHit)),
  /** All of them by code, for a choice. */
  names: query('customers.see').output(z.array(productHit.pick({ id: true, code: true, name: true }))),
  words: query('customers.see').output(productWords),
  get: query('customers.see').input(productId).output(product),
  /** To the customers somebody may see: how many bought it ever, for how many đồng in the twelve months up to today, and when last. */
  sales: query('customers.see').input(productId).output(productSales),
  create: command('customers.edit').input(productInput).output(product),
  update: command('customers.edit')
    .input(z.object({ id: productId, version, input: productInput }))
    .output(product),
  /** What words of a table mean: the one of that code, else those of that name. */
  named: query('customers.see')
    .input(words)
    .output(z.array(z.object({ text: z.string(), fitting: z.array(fitting) }))),
  /**
   * Takes a table into the catalogue, all of it or nothing: a row of a code that is there, or without a code of a name that one alone bears, is
   * that product. BAD_REQUEST where a new one has no name.
   */
  addMany: command('customers.edit')
    .input(z.object({ rows: z.array(productRow).min(1).max(MOST_ROWS), onKnown: z.enum(['update', 'skip']) }))
    .output(addedProducts),
  /** Takes a table back; `kept`: the codes of what was edited or bought since, which stays. */
  takeBack: command('customers.edit')
    .input(addedProducts)
    .output(z.object({ kept: z.array(z.string()) })),
  remove: command('customers.edit').input(many).output(z.void()),
  restore: command('customers.edit').input(many).output(z.void()),
  /** What a page that is being printed shows: all of a list in its order, or these of it, the first 5,000 at most. `found` counts all. */
  printList: command('customers.print', { noted: { change: 'printed', record: 'list' } })
    .input(productListing.extend({ ids: z.array(productId).max(MOST_PRINTED).nullable() }))
    .output(z.object({ products: z.array(product), rows: z.int(), found: z.int() })),
  /** Products of a list for the clipboard, in its order. They leave the program: that is an export. */
  copy: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(productListing.extend({ ids: z.array(productId).min(1).max(MOST_COPIED) }))
    .output(z.object({ rows: z.int(), products: z.array(product) })),
  /** Writes every row of a list, in its order, to an .xlsx or .csv file the user chose. */
  export: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(productListing.extend({ file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
}
