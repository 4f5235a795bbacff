import { chosenOf, printedOf } from '#main/kit/printing.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { listTasksOfDays } from './dayQueries.ts'
import { exportTasks } from './exportRows.ts'
import { flagOf, flagRecord } from './flagging.ts'
import { countTaskGroups, countTasks, countTaskViews, listTaskIds, listTasks, listTopics } from './listQueries.ts'
import { tasksOf } from './queries.ts'
import {
  acceptTask,
  changeTask,
  createTask,
  declineTask,
  finishTask,
  flagTask,
  removeTask,
  reopenTask,
  restoreTask,
  seenTask,
} from './service.ts'

export const tasksRouter = {
  list: on.tasks.list.handler(({ context, input }) => listTasks(context.db, input, actOf(context))),
  count: on.tasks.count.handler(({ context, input }) => countTasks(context.db, input, actOf(context))),
  ids: on.tasks.ids.handler(({ context, input }) => listTaskIds(context.db, input, actOf(context))),
  groupCounts: on.tasks.groupCounts.handler(({ context, input }) => countTaskGroups(context.db, input, actOf(context))),
  viewCounts: on.tasks.viewCounts.handler(({ context }) => countTaskViews(context.db, actOf(context))),
  topics: on.tasks.topics.handler(({ context }) => listTopics(context.db, actOf(context))),
  ofDays: on.tasks.ofDays.handler(({ context, input }) => listTasksOfDays(context.db, input, actOf(context))),
  get: on.tasks.get.handler(({ context, input }) => seenTask(context.db, context.access, input)),
  create: on.tasks.create.handler(({ context, input }) => context.write((db) => createTask(db, input, actOf(context)))),
  update: on.tasks.update.handler(({ context, input }) => context.write((db) => changeTask(db, input, actOf(context)))),
  finish: on.tasks.finish.handler(({ context, input }) => context.write((db) => finishTask(db, input, actOf(context)))),
  reopen: on.tasks.reopen.handler(({ context, input }) => context.write((db) => reopenTask(db, input, actOf(context)))),
  flagOf: on.tasks.flagOf.handler(({ context, input }) => flagOf(context.db, input, context.access)),
  flagRecord: on.tasks.flagRecord.handler(({ context, input }) => context.write((db) => flagRecord(db, input, actOf(context)))),
  setFlag: on.tasks.setFlag.handler(({ context, input }) => context.write((db) => flagTask(db, input, actOf(context)))),
  accept: on.tasks.accept.handler(({ context, input }) => context.write((db) => acceptTask(db, input, actOf(context)))),
  decline: on.tasks.decline.handler(({ context, input }) => context.write((db) => declineTask(db, input, actOf(context)))),
  printList: on.tasks.printList.handler(({ context, input: { ids: chosen, ...listing } }) => {
    const { ids, found } = printedOf(listTaskIds(context.db, listing, actOf(context)), chosen)
    return { tasks: tasksOf(context.db, ids), rows: ids.length, found }
  }),
  printed: on.tasks.printed.handler(() => undefined),
  copy: on.tasks.copy.handler(({ context, input: { ids: chosen, ...listing } }) => {
    const ids = chosenOf(listTaskIds(context.db, listing, actOf(context)), chosen)
    return { tasks: tasksOf(context.db, ids), rows: ids.length }
  }),
  export: on.tasks.export.handler(({ context, input, signal }) => exportTasks(context, input, { ...input, signal })),
  remove: on.tasks.remove.handler(({ context, input }) => context.write((db) => removeTask(db, input, actOf(context)))),
  restore: on.tasks.restore.handler(({ context, input }) => context.write((db) => restoreTask(db, input, actOf(context)))),
}
