import { z } from 'zod'
import { categoryId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { category, categoryInput } from './schema.ts'

/** CONFLICT `category-exists` where a name is given twice. Records get their categories by `bulk.run` and by their own forms. */
export const categoriesApi = {
  /** All of them in their order. */
  list: query('everyone').output(z.array(category)),
  create: command('customers.edit').input(categoryInput).output(category),
  update: command('office.edit')
    .input(categoryInput.extend({ id: categoryId }))
    .output(category),
  /** The order in which they are offered; those that are not named come behind. */
  order: command('office.edit').input(z.array(categoryId).max(500)).output(z.void()),
  /** Nobody sees it any more, until it comes back with everything that bore it. */
  remove: command('office.edit').input(categoryId).output(z.void()),
  restore: command('office.edit').input(categoryId).output(z.void()),
}
