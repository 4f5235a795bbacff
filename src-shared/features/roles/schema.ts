import { z } from 'zod'
import { grants } from '#shared/kit/access.ts'
import { roleId } from '#shared/kit/id.ts'
import { line, version } from '#shared/kit/values.ts'

/** The roles every office has from the start; the window has their names. */
export const builtInRoles = ['owner', 'director', 'lead', 'sales', 'care', 'accountant', 'viewer'] as const
export type BuiltInRole = (typeof builtInRoles)[number]

export const role = z.object({
  id: roleId,
  /** Which of the built-in roles it is; null for one the office made. */
  key: z.enum(builtInRoles).nullable(),
  /** Empty for a built-in role that bears its own name. */
  name: z.string(),
  grants,
  /** How many people have it. */
  people: z.int(),
  version,
})
export type Role = z.infer<typeof role>

/** Only a built-in role may do without a name of its own. */
export const roleInput = z.object({ name: line(60), grants })
