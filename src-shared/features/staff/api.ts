import { z } from 'zod'
import { query } from '#shared/kit/procedure.ts'
import { staff } from './schema.ts'

export const staffApi = {
  /** Who is signed in at this window. */
  me: query('staff.read').output(staff),
  list: query('staff.read').output(z.array(staff)),
}
