import { z } from 'zod'
import { documentId } from '#shared/kit/id.ts'
import { query } from '#shared/kit/procedure.ts'

export const photosApi = {
  /**
   * An address inside the app where the window may read a photo, for whoever may see one who bears it: a customer, or a contact at one of
   * their customers. What lies under an id never changes. NOT_FOUND as if it were not there, CONFLICT as `documents.open`.
   */
  get: query('customers.see')
    .input(documentId)
    .output(z.object({ url: z.string() })),
}
