import { z } from 'zod'
import { newPassword, password } from '#shared/features/session/schema.ts'
import { type StaffMember, staffInput } from '#shared/features/staff/schema.ts'
import type { RoleId } from '#shared/kit/id.ts'

/** What is typed about a person: the department by its name, so that a new one can be typed too. */
export interface StaffValues {
  name: string
  position: string
  phone: string
  department: string
  roleId: string
  password: string
}

/** Checked as it will be sent; only somebody new gets a password here. */
export function staffValues(isNew: boolean) {
  return z.object({
    ...staffInput.pick({ name: true, position: true, phone: true }).shape,
    position: z.string().max(100),
    phone: z.string().max(60),
    department: z.string().max(100),
    roleId: z.string().min(1, { error: 'required' }),
    password: isNew ? newPassword : password,
  })
}

export function valuesOf(member: StaffMember | undefined): StaffValues {
  if (!member) return { name: '', position: '', phone: '', department: '', roleId: '', password: '' }
  const { name, position, phone, departmentName, roleId } = member
  return { name, position, phone, department: departmentName ?? '', roleId: String(roleId), password: '' }
}

export function inputOf({ name, position, phone, roleId }: StaffValues) {
  return { name, position, phone, roleId: Number(roleId) as RoleId }
}
