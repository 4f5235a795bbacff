import { z } from 'zod'
import { newPassword } from '#shared/features/session/schema.ts'
import { departmentId, staffId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { requiredLine, version } from '#shared/kit/values.ts'
import { colleague, department, me, staffInput, staffMember } from './schema.ts'

export const staffApi = {
  /** Who is signed in at this window. */
  me: query('everyone').output(me),
  /** Everybody who works or worked here, for choosing and naming. */
  list: query('everyone').output(z.array(colleague)),
  members: query('staff.see').output(z.array(staffMember)),
  /** A new person with a first password. Only owners make owners, here and in what follows: FORBIDDEN.
   * CONFLICT `own-password-first` while whoever hires has none: from two on everybody signs in. */
  hire: command('staff.edit')
    .input(z.object({ input: staffInput, password: newPassword }))
    .output(staffMember),
  /** CONFLICT `last-owner` when nobody would be left who may do everything. */
  update: command('staff.edit')
    .input(z.object({ id: staffId, version, input: staffInput }))
    .output(staffMember),
  /** A new password for somebody who lost theirs. */
  resetPassword: command('staff.edit')
    .input(z.object({ id: staffId, password: newPassword }))
    .output(z.void()),
  /** Gives everything a person looks after and has still to do to another; answers how much that was. CONFLICT `same-person`. */
  handOver: command('staff.edit')
    .input(z.object({ from: staffId, to: staffId }))
    .output(
      z.object({
        customers: z.int(),
        calls: z.int(),
        tasks: z.int(),
        appointments: z.int(),
        contracts: z.int(),
        gifts: z.int(),
        opportunities: z.int(),
      }),
    ),
  /** A person leaves: signs in no more, is not offered for new work, stays in what was. CONFLICT `last-owner`. */
  leave: command('staff.edit')
    .input(z.object({ id: staffId, version }))
    .output(staffMember),
  /** Somebody comes back; their password is the old one. */
  comeBack: command('staff.edit')
    .input(z.object({ id: staffId, version }))
    .output(staffMember),
  departments: query('everyone').output(z.array(department)),
  createDepartment: command('staff.edit')
    .input(z.object({ name: requiredLine(100) }))
    .output(department),
  renameDepartment: command('staff.edit')
    .input(z.object({ id: departmentId, name: requiredLine(100) }))
    .output(department),
  /** CONFLICT `department-in-use` while somebody works in it. */
  removeDepartment: command('staff.edit').input(departmentId).output(z.void()),
}
