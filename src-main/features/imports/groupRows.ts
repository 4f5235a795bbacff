import type { Db, Sqlite } from '#main/database/open.ts'
import { joinGroupNamed } from '#main/features/contactGroups/service.ts'
import type { Access } from '#main/kit/access.ts'
import { placeOf } from '#shared/features/imports/staging.ts'
import { fold } from '#shared/kit/fold.ts'
import type { PersonId } from '#shared/kit/id.ts'
import type { Arrivals } from './arrivalQueries.ts'
import type { Decisions } from './decisions.ts'
import { peopleByEmail } from './groupQueries.ts'
import type { Act, Inserts } from './insertQueries.ts'
import { listStagedGroups, listStagedPeople } from './stagedQueries.ts'
import type { Updates } from './updateQueries.ts'

interface Grouping {
  rows: Sqlite
  decisions: Decisions
  inserts: Inserts
  updates: Updates
  act: Act
  access: Access
}

/** Puts the people of a phone book of cards into the groups they are in there. */
export function groupingRows(db: Db, { rows, decisions, inserts, updates, act, access }: Grouping) {
  const groups = listStagedGroups(rows)
  const wanted = groups.flatMap((group) => group.rows.map((row) => placeOf(CARDS, row)))
  const staged = new Map(listStagedPeople(rows, wanted).map((row) => [row.place, row]))
  const firms = [...staged.values()].map((row) => row.customer_place ?? row.place)
  let arrived: ReadonlyMap<number, number> = new Map()
  let count = 0

  /** The customer that the row at a place has become or met. */
  function customerAt(place: number | null) {
    const decision = place === null ? undefined : decisions.byPlace.get(place)
    if (place !== null && (!decision || decision.action === 'firm')) return arrived.get(place)
    return decision?.action === 'update' || decision?.action === 'attach' ? decision.id : undefined
  }

  function employerAt(place: number, home: number | null) {
    const decision = decisions.byPlace.get(place)
    if (decision?.action === 'attach') return decision.id
    return decision?.action === 'employ' && decision.at !== undefined ? decision.at : customerAt(home)
  }

  function personAt(place: number): number | undefined {
    const row = staged.get(place)
    const decision = decisions.byPlace.get(place)
    if (!row || decision?.action === 'skip' || decision?.action === 'refuse' || decision?.action === 'firm') return undefined
    if (row.kind === '' && decision?.action === 'update') return decision.id
    const customerId = row.kind === '' ? employerAt(place, row.customer_place) : customerAt(place)
    if (customerId === undefined) return undefined
    if (row.kind === 'person') return -customerId
    return updates.contactsOf(customerId).find(({ fullName }) => fold(fullName) === fold(row.person))?.id
  }

  return {
    /** Knows whom the new customers have become; to be called while their arrivals are known. */
    meet(arrivals: Arrivals) {
      if (groups.length > 0) arrived = arrivals.idsAt(firms)
    },
    /** Each step is one group; behind all rows. */
    *settle(): Generator<number> {
      for (const group of groups) {
        const found = [...group.rows.map((row) => personAt(placeOf(CARDS, row))), ...peopleByEmail(db, group.emails)]
        const people = [...new Set(found)].filter((person) => person !== undefined) as PersonId[]
        const joined = joinGroupNamed(db, { name: group.name, people }, { access, now: act.now })
        if (joined) {
          if (joined.isNew) inserts.remember('contact-group', joined.id, { version: 1, before: null })
          for (const member of joined.members) inserts.remember('contact-group-member', member, { version: 1, before: null })
          count += 1
        }
        yield 0
      }
    },
    /** How many groups people are in by this. */
    count: () => count,
  }
}

/** A file of cards is one sheet. */
const CARDS = 0
