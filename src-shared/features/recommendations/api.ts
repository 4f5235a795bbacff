import { z } from 'zod'
import { customerId } from '#shared/kit/id.ts'
import { query } from '#shared/kit/procedure.ts'
import { recommendation } from './schema.ts'

/** Gợi ý bán. */
export const recommendationsApi = {
  /**
   * What a customer may be offered, what counts most first: what they may want again, what stands in for or is better than what they have, what
   * goes with it, and what others bought too (a share of all customers, whoever looks after them). Nothing that is no longer sold, and but for the
   * first nothing they have.
   */
  ofCustomer: query('customers.see').input(customerId).output(z.array(recommendation)),
}
