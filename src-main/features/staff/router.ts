import { dropDraftsOf } from '#main/features/drafts/service.ts'
import { hashPassword, hasPassword, keepPassword, letOut, replacePassword, setRight } from '#main/features/session/service.ts'
import { conflict } from '#main/kit/failures.ts'
import { type Context, on } from '#main/kit/procedures.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { listDepartments } from './departmentQueries.ts'
import { changeDepartment, createDepartment, removeDepartment } from './departments.ts'
import { handOver } from './handOver.ts'
import { listMembers, listStaff } from './queries.ts'
import { assertMayLookAfter, changeStaff, getMe, getMember, hire, markLeft } from './service.ts'

export const staffRouter = {
  me: on.staff.me.handler(({ context }) => getMe(context.db, context.access.staffId)),
  list: on.staff.list.handler(({ context }) => listStaff(context.db)),
  members: on.staff.members.handler(({ context }) => listMembers(context.db)),
  hire: on.staff.hire.handler(async ({ context, input: { input, password } }) => {
    if (!hasPassword(context.db, context.access.staffId)) throw conflict('own-password-first')
    assertMayLookAfter(context.db, context.access, { roleId: input.roleId })
    const kept = await hashPassword(password)
    const member = await context.write((db) => {
      const { id } = hire(db, input, context.clock.now())
      keepPassword(db, id, { hash: kept.hash, changedAt: context.clock.now() })
      return getMember(db, id)
    })
    setRight(context, { staffId: member.id, name: member.name, ...kept })
    return member
  }),
  update: on.staff.update.handler(({ context, input }) => {
    assertMayLookAfter(context.db, context.access, { id: input.id, roleId: input.input.roleId })
    return context.write((db) => changeStaff(db, input, context.clock.now()))
  }),
  resetPassword: on.staff.resetPassword.handler(async ({ context, input: { id, password } }) => {
    getMember(context.db, id)
    assertMayLookAfter(context.db, context.access, { id })
    await replacePassword(context, id, await hashPassword(password))
  }),
  handOver: on.staff.handOver.handler(({ context, input }) => context.write((db) => handOver(db, input, context.clock.now()))),
  leave: on.staff.leave.handler(async ({ context, input }) => {
    const member = await marked(context, input, context.clock.now())
    letOut(context, input.id)
    return member
  }),
  comeBack: on.staff.comeBack.handler(({ context, input }) => marked(context, input, null)),
  departments: on.staff.departments.handler(({ context }) => listDepartments(context.db)),
  createDepartment: on.staff.createDepartment.handler(({ context, input }) =>
    context.write((db) => createDepartment(db, input.name)),
  ),
  renameDepartment: on.staff.renameDepartment.handler(({ context, input }) => context.write((db) => changeDepartment(db, input))),
  removeDepartment: on.staff.removeDepartment.handler(({ context, input }) => context.write((db) => removeDepartment(db, input))),
}

function marked(context: Context, person: { id: StaffId; version: number }, leftAt: number | null) {
  assertMayLookAfter(context.db, context.access, person)
  return context.write((db) => {
    if (leftAt !== null) dropDraftsOf(db, person.id)
    return markLeft(db, person, leftAt)
  })
}
