import { z } from 'zod'
import { staffId } from '#shared/kit/id.ts'

/** One who works in the office. For now every office has one built-in owner, who may do everything. */
export const staff = z.object({
  id: staffId,
  name: z.string(),
  shortName: z.string(),
  role: z.enum(['owner', 'sales']),
})
export type Staff = z.infer<typeof staff>
