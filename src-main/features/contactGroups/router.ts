import { actOf, on } from '#main/kit/procedures.ts'
import {
  addMembers,
  changeContactGroup,
  contactGroupsFor,
  createContactGroup,
  groupsOf,
  membersOf,
  removeContactGroup,
  removeMembers,
  restoreContactGroup,
} from './service.ts'

export const contactGroupsRouter = {
  list: on.contactGroups.list.handler(({ context }) => contactGroupsFor(context.db, context.access)),
  create: on.contactGroups.create.handler(({ context, input }) =>
    context.write((db) => createContactGroup(db, input, actOf(context))),
  ),
  update: on.contactGroups.update.handler(({ context, input }) =>
    context.write((db) => changeContactGroup(db, input, actOf(context))),
  ),
  remove: on.contactGroups.remove.handler(({ context, input }) =>
    context.write((db) => removeContactGroup(db, input, actOf(context))),
  ),
  restore: on.contactGroups.restore.handler(({ context, input }) => context.write((db) => restoreContactGroup(db, input))),
  members: on.contactGroups.members.handler(({ context, input }) => membersOf(context.db, context.access, input)),
  addMembers: on.contactGroups.addMembers.handler(({ context, input }) =>
    context.write((db) => addMembers(db, input, actOf(context))),
  ),
  removeMembers: on.contactGroups.removeMembers.handler(({ context, input }) =>
    context.write((db) => removeMembers(db, input, actOf(context))),
  ),
  ofPerson: on.contactGroups.ofPerson.handler(({ context, input }) => groupsOf(context.db, context.access, input)),
}
