import { z } from 'zod'
import { fileToken, opportunityId } from '#shared/kit/id.ts'
import { MOST_COPIED, MOST_PRINTED, page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { MOST_AT_ONCE, opportunityViews } from './choices.ts'
import {
  figuresWish,
  opportunity,
  opportunityFigures,
  opportunityFilter,
  opportunityGroup,
  opportunityInput,
  opportunityListing,
  opportunityMove,
  opportunityTotals,
  stageEntry,
} from './schema.ts'

const many = z.array(opportunityId).min(1).max(MOST_AT_ONCE)

/** Cơ hội. Whoever it is shared with sees and edits it too; one of a customer nobody looks after is seen by all who see any. */
export const opportunitiesApi = {
  list: query('opportunities.see').input(opportunityListing.extend(page.shape)).output(z.array(opportunity)),
  /** All of a list, in its order. */
  ids: query('opportunities.see').input(opportunityListing).output(z.array(opportunityId)),
  /** How many stand in each group of a list, in the order of the groups; `key` is a stage, a grade, a source or an id, `name` whose. */
  groupCounts: query('opportunities.see')
    .input(opportunityListing.extend({ group: opportunityGroup }))
    .output(z.array(z.object({ key: z.string(), name: z.string(), count: z.int() }))),
  /** Of all of a list, or of these of it. */
  totals: query('opportunities.see')
    .input(z.object({ filter: opportunityFilter, ids: many.optional() }))
    .output(opportunityTotals),
  viewCounts: query('opportunities.see', { isPatient: true }).output(z.record(z.enum(opportunityViews), z.int())),
  get: query('opportunities.see').input(opportunityId).output(opportunity),
  /** The stages one came through, the first first. */
  history: query('opportunities.see').input(opportunityId).output(z.array(stageEntry)),
  /** What stands in each stage, and what became of what was won or lost from one day to another. */
  figures: query('opportunities.see').input(figuresWish).output(opportunityFigures),
  /** NOT_FOUND for a contact who does not work there. */
  create: command('opportunities.add').input(opportunityInput).output(opportunity),
  update: command('opportunities.edit')
    .input(z.object({ id: opportunityId, version, input: opportunityInput }))
    .output(opportunity),
  /** To another stage; won or lost on a day, and why. */
  move: command('opportunities.edit').input(opportunityMove).output(opportunity),
  remove: command('opportunities.delete').input(many).output(z.void()),
  restore: command('opportunities.delete').input(many).output(z.void()),
  /** What a page that is being printed shows: all of a list in its order, or these of it, the first 5,000 at most. `found` counts all. */
  printList: command('opportunities.print', { noted: { change: 'printed', record: 'list' } })
    .input(opportunityListing.extend({ ids: z.array(opportunityId).max(MOST_PRINTED).nullable() }))
    .output(z.object({ opportunities: z.array(opportunity), rows: z.int(), found: z.int() })),
  /** Opportunities of a list for the clipboard, in its order. They leave the program: that is an export. */
  copy: command('opportunities.export', { noted: { change: 'exported', record: 'list' } })
    .input(opportunityListing.extend({ ids: z.array(opportunityId).min(1).max(MOST_COPIED) }))
    .output(z.object({ rows: z.int(), opportunities: z.array(opportunity) })),
  /** Writes every row of a list, in its order, to an .xlsx or .csv file the user chose. */
  export: command('opportunities.export', { noted: { change: 'exported', record: 'list' } })
    .input(opportunityListing.extend({ file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
}
