import { z } from 'zod'
import { person } from '#shared/features/privacy/schema.ts'
import { customerId, fileToken, giftId } from '#shared/kit/id.ts'
import { MOST_COPIED, MOST_PRINTED, page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { MOST_AT_ONCE } from './choices.ts'
import {
  endedGift,
  gift,
  giftEnd,
  giftFilter,
  giftGroup,
  giftInput,
  giftListing,
  giftOccasion,
  giftTotals,
  planWish,
} from './schema.ts'

const many = z.array(giftId).min(1).max(MOST_AT_ONCE)
const versioned = z.object({ id: giftId, version })
const ofVersion = z.array(versioned).min(1).max(MOST_AT_ONCE)
const ended = z.array(endedGift).max(MOST_AT_ONCE)

/** Sổ quà. Who may see a customer sees what it gets, who may edit it writes that. */
export const giftsApi = {
  list: query('customers.see').input(giftListing.extend(page.shape)).output(z.array(gift)),
  /** All of a list, in its order. */
  ids: query('customers.see').input(giftListing).output(z.array(giftId)),
  /** How many stand in each group of a list, in the order of the groups; `key` is an occasion with its name, a status or an id, `name` whose. */
  groupCounts: query('customers.see')
    .input(giftListing.extend({ group: giftGroup }))
    .output(z.array(z.object({ key: z.string(), name: z.string(), count: z.int() }))),
  /** Of all of a list, or of these of it. */
  totals: query('customers.see')
    .input(z.object({ filter: giftFilter, ids: many.optional() }))
    .output(giftTotals),
  /** The occasions of a year in the order of their days, and what else gifts were written down for. */
  occasions: query('customers.see', { isPatient: true })
    .input(z.object({ year: z.int().min(1900).max(2199) }))
    .output(z.array(giftOccasion)),
  /** The versions these have now, for whoever ends many at once. */
  versions: query('customers.see').input(many).output(z.array(versioned)),
  /** Who gets these, each once, by the names of the customers; no `contactId`: the customer as such. */
  receivers: query('customers.see').input(many).output(z.array(person)),
  get: query('customers.see').input(giftId).output(gift),
  /** NOT_FOUND for a contact who does not work there or an occasion the program does not know. */
  create: command('customers.edit')
    .input(z.object({ customerId, input: giftInput }))
    .output(gift),
  update: command('customers.edit')
    .input(z.object({ id: giftId, version, input: giftInput }))
    .output(gift),
  /**
   * One gift for each customer that has none yet for this occasion and year; of an occasion on each customer's own day, for everybody whose
   * day is known. `already`: how many have one.
   */
  plan: command('customers.edit')
    .input(planWish)
    .output(z.object({ planned: z.array(giftId), already: z.int() })),
  /** Ends gifts; those that somebody has changed since are left out. CONFLICT `stale-version` when it is one alone. */
  finish: command('customers.edit')
    .input(z.object({ gifts: ofVersion, end: giftEnd }))
    .output(ended),
  /** Makes them what they were, as far as nobody changed them since. */
  reopen: command('customers.edit').input(ended).output(z.void()),
  /** What a page that is being printed shows: all of a list in its order, or these of it, the first 5,000 at most. `found` counts all. */
  printList: command('customers.print', { noted: { change: 'printed', record: 'list' } })
    .input(giftListing.extend({ ids: z.array(giftId).max(MOST_PRINTED).nullable() }))
    .output(z.object({ gifts: z.array(gift), rows: z.int(), found: z.int() })),
  /** Gifts of a list for the clipboard, in its order. They leave the program: that is an export. */
  copy: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(giftListing.extend({ ids: z.array(giftId).min(1).max(MOST_COPIED) }))
    .output(z.object({ rows: z.int(), gifts: z.array(gift) })),
  /** Writes every gift of a list, in its order, to an .xlsx or .csv file the user chose. */
  export: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(giftListing.extend({ file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
  remove: command('customers.edit').input(many).output(z.void()),
  restore: command('customers.edit').input(many).output(z.void()),
}
