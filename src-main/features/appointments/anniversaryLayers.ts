import type { ReadDb } from '#main/database/open.ts'
import { type Anniversary, bornOn, contractsOn, importantDatesOn } from '#main/features/occasions/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { MOST_BORN_COUNTED } from '#shared/features/occasions/rules.ts'
import { addDays, dayOfInstant } from '#shared/kit/day.ts'
import { idOfDay, ofDay, type Span } from './layerQueries.ts'

/** So many of a day stand by themselves; more are told as one number. */
const MOST_OF_DAY = 3

/** Birthdays and founding days of the customers these people look after, and of those nobody does. */
export const listBirthdays = anniversariesBy({
  on: bornOn,
  many: 'birthdays',
  named: ({ contactId, id, personName, customerName }) => ({
    kind: contactId === null ? 'birthday' : 'contact-birthday',
    ...{ id, title: personName || customerName },
  }),
})

/** Important dates of the same customers. */
export const listImportantDates = anniversariesBy({
  on: importantDatesOn,
  many: 'important-dates',
  named: ({ id, title, personName, customerName, note }) => ({
    kind: 'important-date',
    ...{ id, title: `${title} · ${personName || customerName}`, location: note },
  }),
})

/** How long ago the contracts of these people were signed. */
export const listContractAnniversaries = anniversariesBy({
  on: contractsOn,
  many: 'contract-anniversaries',
  named: ({ id, title }) => ({ kind: 'contract-anniversary', id, title }),
})

interface Telling {
  on: typeof importantDatesOn
  /** What many of one day are told as. */
  many: CalendarEntry['kind']
  named: (one: Anniversary) => Partial<CalendarEntry> & Pick<CalendarEntry, 'kind'>
}

function anniversariesBy({ on, many, named }: Telling) {
  return (db: ReadDb, { from, to, staffIds }: Span, act: Act): CalendarEntry[] => {
    const entries: CalendarEntry[] = []
    for (let day = dayOfInstant(from); day <= dayOfInstant(to - 1); day = addDays(day, 1)) {
      const found = on(db, { day, most: MOST_BORN_COUNTED, staffIds }, act)
      if (found.length > MOST_OF_DAY)
        entries.push({ ...ofDay(day), kind: many, id: idOfDay(day), state: '', count: found.length })
      else
        for (const one of found) {
          const { customerId, customerName, ownerId: staffId, kind: state, years: count } = one
          entries.push({ ...ofDay(day), id: one.id, ...{ customerId, customerName, staffId, state, count }, ...named(one) })
        }
    }
    return entries
  }
}
