import { z } from 'zod'
import { callId, fileToken } from '#shared/kit/id.ts'
import { page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { instant, line } from '#shared/kit/values.ts'
import { call, callFilter, callVersion, finishedResult, logInput, planInput, rolledOver } from './schema.ts'

export const callsApi = {
  list: query('calls.see')
    .input(page.extend({ filter: callFilter }))
    .output(z.array(call)),
  count: query('calls.see').input(callFilter).output(z.int()),
  /** The numbers beside the views, for the signed-in person. */
  viewCounts: query('calls.see').output(z.object({ toMake: z.int(), forgotten: z.int(), today: z.int(), done: z.int() })),
  get: query('calls.see').input(callId).output(call),
  /** Whom to call when. */
  plan: command('calls.add').input(planInput).output(call),
  /** Moves a planned call to another time. */
  replan: command('calls.edit')
    .input(callVersion.extend({ plannedAt: instant, reason: line(300).optional() }))
    .output(call),
  /** Notes a call that was made without having been planned. CONFLICT `not-yet` when `doneAt` lies ahead. */
  log: command('calls.add').input(logInput).output(call),
  /** Ends a planned call; plans the next one in the same step when `next` is given. CONFLICT `already-finished` when it was ended before. */
  finish: command('calls.edit')
    .input(callVersion.extend({ result: finishedResult }))
    .output(call),
  /** How many the signed-in person has still to make before the day ends, the forgotten ones of other days too. */
  leftToday: query('calls.see').output(z.int()),
  /** Puts all of those off to the next working day, each to its hour. */
  rollOver: command('calls.edit').output(rolledOver),
  /** Puts them back to when they were planned, as far as nobody changed them since. */
  rollBack: command('calls.edit').input(rolledOver).output(z.void()),
  /** Writes every call of a filter, in the order of its list, to an .xlsx or .csv file the user chose. */
  export: command('calls.export', { noted: { change: 'exported', record: 'list' } })
    .input(z.object({ filter: callFilter, file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
  remove: command('calls.delete').input(callId).output(z.void()),
  restore: command('calls.delete').input(callId).output(z.void()),
}
