import { z } from 'zod'
import { daysBetween } from '#shared/kit/day.ts'
import { fileToken, staffId, taskId } from '#shared/kit/id.ts'
import { MOST_COPIED, MOST_PRINTED, page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { day, line, requiredLine } from '#shared/kit/values.ts'
import { flag, flagBearer, task, taskFilter, taskGroup, taskInput, taskListing, taskVersion } from './schema.ts'

export const tasksApi = {
  list: query('tasks.see').input(taskListing.extend(page.shape)).output(z.array(task)),
  count: query('tasks.see').input(taskFilter).output(z.int()),
  /** All of a list, in its order. */
  ids: query('tasks.see').input(taskListing).output(z.array(taskId)),
  /** How many stand in each group of a list, in the order of the groups; `key` is a due group, a priority, a person's id or a topic, `name` the person. */
  groupCounts: query('tasks.see')
    .input(z.object({ filter: taskFilter, group: taskGroup }))
    .output(z.array(z.object({ key: z.string(), name: z.string(), count: z.int() }))),
  /** The numbers beside the views, for the signed-in person. */
  viewCounts: query('tasks.see', { isPatient: true }).output(
    z.object({ open: z.int(), overdue: z.int(), today: z.int(), offered: z.int(), given: z.int(), done: z.int() }),
  ),
  /** The topics that are used, with how many tasks of each are open. */
  topics: query('tasks.see').output(z.array(z.object({ topic: z.string(), open: z.int() }))),
  /** What is due or was done on these days, both included, 62 at most, with what is overdue when today is one of them; no more than 1,000. Nobody named: of everybody. */
  ofDays: query('tasks.see')
    .input(
      z
        .object({ from: day, to: day, staffIds: z.array(staffId).max(100).default([]) })
        .refine(({ from, to }) => from <= to && daysBetween(from, to) < 62, { error: 'range' }),
    )
    .output(z.array(task)),
  get: query('tasks.see').input(taskId).output(task),
  /** A new task; for somebody else it is offered, and they accept or decline it. */
  create: command('tasks.add').input(taskInput).output(task),
  /** Another person's name in it offers it to them. */
  update: command('tasks.edit')
    .input(taskVersion.extend({ input: taskInput }))
    .output(task),
  /** Marks a task done; of one that comes again the next is made. CONFLICT `already-done`. */
  finish: command('tasks.edit')
    .input(taskVersion)
    .output(z.object({ task, next: task.nullable() })),
  /** Takes up again what was done; the next one of a task that comes again goes, unless somebody changed it. CONFLICT `not-done`. */
  reopen: command('tasks.edit').input(taskVersion).output(task),
  /** The task that stands for the flag the signed-in person put on something; null without one. */
  flagOf: query('tasks.see').input(flagBearer).output(task.nullable()),
  /**
   * Flags a customer, a contact or a contract: makes a task of that title about it, or moves the one that stands for the flag there; without a
   * day that goes into the bin. `before` is that task as it was.
   */
  flagRecord: command('tasks.add')
    .input(z.object({ bearer: flagBearer, title: requiredLine(300), flag }))
    .output(z.object({ task: task.nullable(), before: task.nullable() })),
  setFlag: command('tasks.edit').input(taskVersion.extend({ flag })).output(task),
  /** CONFLICT `not-offered` unless it is offered to whoever asks. */
  accept: command('tasks.edit').input(taskVersion).output(task),
  /** Gives a task back to who gave it. CONFLICT `not-offered` unless it is offered to whoever asks. */
  decline: command('tasks.edit')
    .input(taskVersion.extend({ reason: line(300).default('') }))
    .output(task),
  /** A page with tasks beside other things says it before it lets itself be printed. */
  printed: command('tasks.print', { noted: { change: 'printed', record: 'list' } }).output(z.void()),
  /** What a page that is being printed shows: all of a list in its order, or these of it, the first 5,000 at most. `found` counts all. */
  printList: command('tasks.print', { noted: { change: 'printed', record: 'list' } })
    .input(taskListing.extend({ ids: z.array(taskId).max(MOST_PRINTED).nullable() }))
    .output(z.object({ tasks: z.array(task), rows: z.int(), found: z.int() })),
  /** Writes every task of a list, in its order, to an .xlsx or .csv file the user chose. */
  /** Tasks of a list for the clipboard, in its order. They leave the program: that is an export. */
  copy: command('tasks.export', { noted: { change: 'exported', record: 'list' } })
    .input(taskListing.extend({ ids: z.array(taskId).min(1).max(MOST_COPIED) }))
    .output(z.object({ rows: z.int(), tasks: z.array(task) })),
  export: command('tasks.export', { noted: { change: 'exported', record: 'list' } })
    .input(taskListing.extend({ file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
  remove: command('tasks.delete').input(taskId).output(z.void()),
  restore: command('tasks.delete').input(taskId).output(z.void()),
}
