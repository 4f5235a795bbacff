import { on } from '#main/kit/procedures.ts'
import { listRoles } from './queries.ts'
import { changeRole, createRole, removeRole } from './service.ts'

export const rolesRouter = {
  list: on.roles.list.handler(({ context }) => listRoles(context.db)),
  create: on.roles.create.handler(({ context, input }) => context.write((db) => createRole(db, input))),
  update: on.roles.update.handler(({ context, input }) => context.write((db) => changeRole(db, input))),
  remove: on.roles.remove.handler(({ context, input }) => context.write((db) => removeRole(db, input))),
}
