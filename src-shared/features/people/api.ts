import { z } from 'zod'
import { rowGroup } from '#shared/features/customers/schema.ts'
import { fileToken, personId } from '#shared/kit/id.ts'
import { letterRun } from '#shared/kit/letters.ts'
import { MOST_CHOSEN, MOST_COPIED, MOST_PRINTED, page, sortOf } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { cardVersions } from '#shared/kit/vcard.ts'
import { peopleFilter, peopleGrouping, personRow, personSorts } from './schema.ts'

const filter = peopleFilter.prefault({})
const sort = sortOf(z.enum(personSorts)).default([{ by: 'name', direction: 'ascending' }])
/** Divided it comes group by group, unless a text is searched. */
const listing = z.object({ filter, sort, group: peopleGrouping.nullable().default(null) })
/** These people in place of all that the filter finds, as far as they may be seen. */
const selection = listing.extend({ ids: z.array(personId).max(MOST_CHOSEN).optional() })

/** Everybody one can talk to: the people of all customers, and the customers that are people. */
export const peopleApi = {
  /** A page of the list; with a text the best 300, the best first, whatever it is sorted by. */
  list: query('customers.see').input(listing.extend(page.shape)).output(z.array(personRow)),
  get: query('customers.see').input(personId).output(personRow),
  count: query('customers.see').input(peopleFilter).output(z.int()),
  /** The groups of the list in their order, each with the key and, but for those who have nothing there, its name; none where a text is searched. */
  groupCounts: query('customers.see')
    .input(listing.extend({ group: peopleGrouping }))
    .output(z.array(rowGroup)),
  /** All of a filter in the order of the list. */
  ids: query('customers.see').input(listing).output(z.array(personId)),
  /** How many of all people stand under each letter, in the order of a list that is sorted by name first. */
  letters: query('customers.see', { isPatient: true })
    .input(listing.pick({ sort: true }))
    .output(z.array(letterRun)),
  /** The first row of the list, from 0, whose name is sorted under these letters; null when there is none. */
  placeOf: query('customers.see')
    .input(listing.extend({ typed: z.string().max(100) }))
    .output(z.int().nullable()),
  /** Rows for the clipboard, in the order of the list. They leave the program: that is an export. */
  copy: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(listing.extend({ ids: z.array(personId).min(1).max(MOST_COPIED) }))
    .output(z.object({ rows: z.int(), people: z.array(personRow) })),
  /** Rows for paper, in the order asked for also where a text was searched. */
  printList: command('customers.print', { noted: { change: 'printed', record: 'list' } })
    .input(listing.extend({ ids: z.array(personId).max(MOST_PRINTED).nullable() }))
    .output(z.object({ people: z.array(personRow), rows: z.int(), found: z.int() })),
  /** Writes the rows to an .xlsx or .csv file the user chose. CONFLICT `file-gone`, `cannot-write`. */
  export: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(selection.extend({ file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
  /** Writes the business cards of the rows to a .vcf file the user chose. The same CONFLICTs. */
  exportCards: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(selection.extend({ file: fileToken, version: z.enum(cardVersions) }))
    .output(z.object({ rows: z.int() })),
}
