import type { Db } from '#main/database/open.ts'
import { fold } from '#shared/kit/fold.ts'
import { type NamedDay, namedDayKey, namedDayLabelKey, whoseDay } from '#shared/kit/namedDays.ts'
import type { Act, Inserts } from './insertQueries.ts'
import { peopleAt } from './matchQueries.ts'

export interface ImportantDays {
  /** Gives a customer days it has not yet, and those it has under the same name their new day; answers whether anything changed. */
  take: (customerId: number, days: readonly NamedDay[] | undefined) => boolean
}

interface StoredDay extends NamedDay {
  id: number
  version: number
  updatedAt: number
  whose: string | null
  /** Of a contact in the bin. */
  isHidden: 0 | 1
}

/** What a day that an import changed was before; stored as JSON and put back by an undo. */
export type DayBefore = Pick<StoredDay, 'fallsOn' | 'version' | 'updatedAt'>

export function importantDaysOver({ $client: sqlite }: Db, { now }: Act, { remember }: Pick<Inserts, 'remember'>): ImportantDays {
  const stored =
    sqlite.prepare(`select d.id, d.version, d.updated_at as updatedAt, d.name, d.falls_on as fallsOn, p.full_name as whose,
      p.deleted_at is not null as isHidden
    from important_dates d left join contacts p on p.id = d.contact_id where d.customer_id = ? and d.deleted_at is null`)
  const people = sqlite.prepare(peopleAt('main'))
  const insert = sqlite.prepare(
    'insert into important_dates (customer_id, contact_id, name, falls_on, created_at, updated_at) values (?, ?, ?, ?, ?, ?)',
  )
  const update = sqlite.prepare('update important_dates set falls_on = ?, updated_at = ?, version = version + 1 where id = ?')

  /** Somebody there whose name stands in the brackets; any other word in brackets belongs to the name of the day. */
  function personOf(customerId: number, name: string) {
    const named = whoseDay(name)
    const there = named ? (people.all({ customerId }) as { id: number; fullName: string }[]) : []
    const person = there.find(({ fullName }) => fold(fullName) === fold(named?.whose ?? ''))
    return { name: person && named ? named.name : name, contactId: person?.id ?? null }
  }

  function add(customerId: number, day: NamedDay) {
    const { name, contactId } = personOf(customerId, day.name)
    const { lastInsertRowid } = insert.run(customerId, contactId, name, day.fallsOn, now, now)
    remember('important-date', Number(lastInsertRowid), { version: 1, before: null })
  }

  function change({ id, fallsOn, version, updatedAt }: StoredDay, day: NamedDay) {
    update.run(day.fallsOn, now, id)
    const before: DayBefore = { fallsOn, version, updatedAt }
    remember('important-date', id, { version: version + 1, before: JSON.stringify(before) })
  }

  return {
    take(customerId, days = []) {
      if (days.length === 0) return false
      const known = stored.all(customerId) as StoredDay[]
      const keys = new Set(known.map(namedDayKey))
      const fresh = days.filter((day) => !keys.has(namedDayKey(day)))
      for (const day of fresh) {
        const same = sameOccasion(day, { known, days })
        if (same) change(same, day)
        else add(customerId, day)
      }
      return fresh.length > 0
    },
  }
}

/** The one day of that name a customer has, if the row brings one alone of it too. */
function sameOccasion(day: NamedDay, { known, days }: { known: readonly StoredDay[]; days: readonly NamedDay[] }) {
  const name = namedDayLabelKey(day)
  const [same, ...others] = known.filter((one) => namedDayLabelKey(one) === name)
  const isOnly = others.length === 0 && days.filter((one) => namedDayLabelKey(one) === name).length === 1
  return isOnly && same?.isHidden === 0 ? same : undefined
}
