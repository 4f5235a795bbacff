import { z } from 'zod'
import { lead } from '#shared/features/reminders/schema.ts'
import { callId, fileToken } from '#shared/kit/id.ts'
import { MOST_COPIED, MOST_PRINTED, page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { instant, line } from '#shared/kit/values.ts'
import {
  call,
  callFilter,
  callGroup,
  callListing,
  callVersion,
  finishedResult,
  logInput,
  planInput,
  rolledOver,
} from './schema.ts'

export const callsApi = {
  /** CONFLICT `too-many-to-sort` (facts: limit) for more than `MOST_NAMED` by a name; so `ids`, `groupCounts` and `export`. */
  list: query('calls.see').input(callListing.extend(page.shape)).output(z.array(call)),
  /** All of a list, in its order. */
  ids: query('calls.see').input(callListing).output(z.array(callId)),
  /** How many stand in each group of a list, in the order of the groups; `key` is a day, an outcome ('' not made), or an id, `name` whose. */
  groupCounts: query('calls.see')
    .input(callListing.extend({ group: callGroup }))
    .output(z.array(z.object({ key: z.string(), name: z.string(), count: z.int() }))),
  /** How long all of a list, or these of it, took, and in how many somebody was talked to. */
  totals: query('calls.see')
    .input(z.object({ filter: callFilter, ids: z.array(callId).max(100_000).optional() }))
    .output(z.object({ seconds: z.int(), reached: z.int() })),
  count: query('calls.see').input(callFilter).output(z.int()),
  /** The numbers beside the views, for the signed-in person. */
  viewCounts: query('calls.see', { isPatient: true }).output(
    z.object({ toMake: z.int(), forgotten: z.int(), today: z.int(), done: z.int() }),
  ),
  get: query('calls.see').input(callId).output(call),
  /** Whom to call when. */
  plan: command('calls.add').input(planInput).output(call),
  /** Moves a planned call to another time. */
  replan: command('calls.edit')
    .input(callVersion.extend({ plannedAt: instant, reason: line(300).optional(), remindMinutes: lead.optional() }))
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
  /** What a page that is being printed shows: all of a list in its order, or these of it, the first 5,000 at most. `found` counts all. */
  printList: command('calls.print', { noted: { change: 'printed', record: 'list' } })
    .input(callListing.extend({ ids: z.array(callId).max(MOST_PRINTED).nullable() }))
    .output(z.object({ calls: z.array(call), rows: z.int(), found: z.int() })),
  /** Calls of a list for the clipboard, in its order. They leave the program: that is an export. */
  copy: command('calls.export', { noted: { change: 'exported', record: 'list' } })
    .input(callListing.extend({ ids: z.array(callId).min(1).max(MOST_COPIED) }))
    .output(z.object({ rows: z.int(), calls: z.array(call) })),
  /** Writes every call of a list, in its order, to an .xlsx or .csv file the user chose. */
  export: command('calls.export', { noted: { change: 'exported', record: 'list' } })
    .input(callListing.extend({ file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
  remove: command('calls.delete').input(callId).output(z.void()),
  restore: command('calls.delete').input(callId).output(z.void()),
}
