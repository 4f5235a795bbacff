import { z } from 'zod'
import { roleId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { role, roleInput } from './schema.ts'

export const rolesApi = {
  list: query('staff.see').output(z.array(role)),
  /** A role of the office's own, as it is in the form or copied from another. CONFLICT `role-without-name`. */
  create: command('office.edit').input(roleInput).output(role),
  /** CONFLICT `owner-role` for the owner's, which stays as it is. */
  update: command('office.edit')
    .input(z.object({ id: roleId, version, input: roleInput }))
    .output(role),
  /** CONFLICT `role-in-use` while somebody has it, `built-in-role` for those every office has. */
  remove: command('office.edit').input(roleId).output(z.void()),
}
