import { z } from 'zod'
import { photoFile } from '#shared/features/photos/schema.ts'
import { contactId, customerId, fileToken, groupId, importId } from '#shared/kit/id.ts'
import { letterRun } from '#shared/kit/letters.ts'
import { MOST_CHOSEN, MOST_COPIED, MOST_PRINTED, page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { line, requiredLine, version } from '#shared/kit/values.ts'
import { cardVersions } from '#shared/kit/vcard.ts'
import { wordFields } from './choices.ts'
import {
  customer,
  customerFilter,
  customerGroup,
  customerInput,
  customerRow,
  customerSort,
  duplicate,
  grouping,
  notContactedDays,
  printedCustomer,
  relations,
  rowGroup,
  share,
  stage,
  standing,
} from './schema.ts'
import { timelineEntry, timelineWish } from './timeline.ts'

/** Rows of a list that is divided into groups come group by group. */
const order = { sort: customerSort, group: grouping.nullable().default(null) }

/** Which customers leave as a file or on paper, in the order of the list: all of a filter or, whatever it says by now, these. */
const selection = z.object({ filter: customerFilter, ...order, ids: z.array(customerId).min(1).max(MOST_CHOSEN).optional() })

export const customersApi = {
  /** A page of a list. With a text in the filter: the best 300 at most, exact accents first. */
  list: query('customers.see')
    .input(page.extend({ filter: customerFilter, ...order }))
    .output(z.array(customerRow)),
  /** How many a filter finds; with a text it stops counting at 1,001. */
  count: query('customers.see').input(customerFilter).output(z.int()),
  /** The groups of a list in their order. */
  groupCounts: query('customers.see')
    .input(z.object({ filter: customerFilter, group: grouping }))
    .output(z.array(rowGroup)),
  /** All of a filter in the order of the list, to choose them; with a text its best 300, as the list. */
  ids: query('customers.see')
    .input(z.object({ filter: customerFilter, ...order }))
    .output(z.array(customerId)),
  /** The first row of the list, from 0, whose name is sorted under these letters; null when there is none. */
  placeOf: query('customers.see')
    .input(z.object({ filter: customerFilter, ...order, typed: z.string().max(100) }))
    .output(z.int().nullable()),
  /** How many rows of a filter stand under each letter, in the order of a list that is sorted by name first. */
  letters: query('customers.see', { isPatient: true })
    .input(z.object({ filter: customerFilter, sort: customerSort }))
    .output(z.array(letterRun)),
  /** How many customers of an import a filter keeps out of the list. */
  countHidden: query('customers.see')
    .input(z.object({ filter: customerFilter, importId }))
    .output(z.int()),
  /** What the status bar says of all rows of a filter, or of these. */
  totals: query('customers.see', { isPatient: true })
    .input(z.union([z.object({ filter: customerFilter }), z.object({ ids: z.array(customerId).max(MOST_CHOSEN) })]))
    .output(z.object({ revenue: z.int(), contractValue: z.int().nullable() })),
  /** The numbers beside the views of the folder pane. */
  viewCounts: query('customers.see', { isPatient: true })
    .input(z.object({ notContactedDays }).prefault({}))
    .output(
      z.object({
        all: z.int(),
        mine: z.int(),
        newlyGiven: z.int(),
        notContacted: z.int(),
        appointmentThisWeek: z.int(),
        contractEnding: z.int(),
        bornThisMonth: z.int(),
        longStanding: z.int(),
        frequent: z.int(),
        priority: z.int(),
        potential: z.int(),
        bin: z.int(),
        stages: z.record(stage, z.int()),
        groups: z.array(customerGroup.extend({ count: z.int() })),
      }),
    ),
  get: query('customers.see').input(customerId).output(customer.extend({ standing })),
  /** What belongs to it and to whom it belongs. */
  relations: query('customers.see').input(customerId).output(relations),
  /** A value that is shown masked, in full; that somebody asked for it is kept in the log. */
  reveal: query('customers.reveal', { noted: { change: 'opened', record: 'customer' } })
    .input(z.object({ customerId, field: z.enum(['taxCode']) }))
    .output(z.string()),
  /** A page of everything that happened with a customer, newest first; the next one is asked for behind its last entry. */
  timeline: query('customers.see').input(timelineWish).output(z.array(timelineEntry)),
  /** The next free code, `KH00001` and up. */
  nextCode: query('customers.see').output(z.string()),
  /** Who may be the same as what is being typed. Never blocks, only warns. */
  duplicates: query('customers.see')
    .input(z.object({ input: customerInput.partial(), except: customerId.optional() }))
    .output(z.array(duplicate)),
  /**
   * CONFLICT `parent-cycle`, `own-referrer` of an update when it would stand above itself, or had sent itself; of a photo as
   * `contacts.create`.
   */
  create: command('customers.add')
    .input(customerInput.extend({ photo: photoFile }))
    .output(customer),
  update: command('customers.edit')
    .input(z.object({ id: customerId, version, input: customerInput, photo: photoFile }))
    .output(customer),
  /** Another place in the life cycle, and why, if somebody says so. */
  changeStage: command('customers.edit')
    .input(z.object({ id: customerId, version, stage, reason: line(300).default('') }))
    .output(customer),
  /** Moves customers to the bin; they come back by `restore`. */
  remove: command('customers.delete').input(z.array(customerId).min(1).max(10_000)).output(z.int()),
  restore: command('customers.delete').input(z.array(customerId).min(1).max(10_000)).output(z.int()),
  /** Who beyond the reach of their role may see, or even edit, a customer. */
  shares: query('customers.see').input(customerId).output(z.array(share)),
  share: command('customers.edit')
    .input(z.object({ id: customerId, shares: z.array(share).max(100) }))
    .output(z.array(share)),
  groups: query('customers.see').output(z.array(customerGroup)),
  /** What stands in the rows one may see, to choose from when filtering. */
  words: query('customers.see', { isPatient: true }).input(z.enum(wordFields)).output(z.array(z.string())),
  createGroup: command('customers.add')
    .input(z.object({ name: requiredLine(100) }))
    .output(z.object({ id: groupId, name: z.string() })),
  /**
   * What a page that is being printed shows: these customers, or all of a filter in the order of the list, the first 5,000 at most. `found`
   * says how many there are.
   */
  printList: command('customers.print', { noted: { change: 'printed', record: 'list' } })
    .input(z.object({ filter: customerFilter, ...order, ids: z.array(customerId).max(MOST_PRINTED).nullable() }))
    .output(z.object({ customers: z.array(printedCustomer), rows: z.int(), found: z.int() })),
  /** A customer as a paper shows it, to be looked at beforehand: nothing is noted, for nothing is printed. */
  printed: query('customers.print').input(customerId).output(printedCustomer),
  /** The page of one customer says it before it shows anything. */
  printRecord: command('customers.print', { noted: { change: 'printed', record: 'customer' } })
    .input(z.object({ customerId }))
    .output(z.void()),
  /** Writes the business card of a customer, or of one of its people, to a .vcf file the user chose. CONFLICT `file-gone`, `cannot-write`. */
  saveCard: command('customers.print', { noted: { change: 'exported', record: 'customer' } })
    .input(z.object({ customerId, contactId: contactId.nullable(), version: z.enum(cardVersions), file: fileToken }))
    .output(z.void()),
  /** Writes such a card into a new message that may be sent on, as .eml. The same CONFLICTs. */
  forwardCard: command('customers.print', { noted: { change: 'exported', record: 'customer' } })
    .input(z.object({ customerId, contactId: contactId.nullable(), subject: requiredLine(300), file: fileToken }))
    .output(z.void()),
  /** Rows for the clipboard, in the order of the list and masked as it shows them. They leave the program: that is an export. */
  copy: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(selection.extend({ ids: z.array(customerId).min(1).max(MOST_COPIED) }))
    .output(z.object({ rows: z.int(), customers: z.array(customerRow) })),
  /** Writes the rows to an .xlsx or .csv file the user chose. */
  export: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(selection.extend({ file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
  /** Writes the business cards of the rows and of their people to a .vcf file the user chose; `rows` counts the cards. */
  exportCards: command('customers.export', { noted: { change: 'exported', record: 'list' } })
    .input(selection.extend({ file: fileToken, version: z.enum(cardVersions) }))
    .output(z.object({ rows: z.int() })),
}
