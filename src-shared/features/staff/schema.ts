import { z } from 'zod'
import { builtInRoles } from '#shared/features/roles/schema.ts'
import { grants } from '#shared/kit/access.ts'
import { departmentId, roleId, staffId } from '#shared/kit/id.ts'
import { instant, line, requiredLine, version } from '#shared/kit/values.ts'

/** One who works in the office, as everybody knows them. */
export const colleague = z.object({
  id: staffId,
  name: z.string(),
  shortName: z.string(),
  departmentId: departmentId.nullable(),
  /** When they left the office; null while they work here. */
  leftAt: instant.nullable(),
})
export type Colleague = z.infer<typeof colleague>

/** The same with what the administrator looks after. */
export const staffMember = colleague.extend({
  position: z.string(),
  departmentName: z.string().nullable(),
  phone: z.string(),
  roleId,
  roleKey: z.enum(builtInRoles).nullable(),
  roleName: z.string(),
  hasPassword: z.boolean(),
  version,
})
export type StaffMember = z.infer<typeof staffMember>

export const staffInput = z.object({
  name: requiredLine(100),
  position: line(100).default(''),
  departmentId: departmentId.nullable().default(null),
  phone: line(60).default(''),
  roleId,
})
export type StaffInput = z.infer<typeof staffInput>

/** Who is signed in at a window, and what it need not offer because it would be refused. */
export const me = staffMember.omit({ hasPassword: true }).extend({ grants })
export type Me = z.infer<typeof me>

export const department = z.object({ id: departmentId, name: z.string(), people: z.int() })
export type Department = z.infer<typeof department>
