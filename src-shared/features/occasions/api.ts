import { z } from 'zod'
import { staffId } from '#shared/kit/id.ts'
import { query } from '#shared/kit/procedure.ts'
import { day } from '#shared/kit/values.ts'
import { anniversary } from './schema.ts'

export const occasionsApi = {
  /** The first 100 birthdays and founding days of one day: of the customers these people look after and those nobody does; nobody named: of all. */
  born: query('customers.see')
    .input(z.object({ on: day, staffIds: z.array(staffId).max(100).default([]) }))
    .output(z.array(anniversary)),
}
