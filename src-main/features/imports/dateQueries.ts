import type { Db } from '#main/database/open.ts'
import { fold } from '#shared/kit/fold.ts'
import { type NamedDay, namedDayKey, whoseDay } from '#shared/kit/namedDays.ts'
import type { Act, Inserts } from './insertQueries.ts'
import { peopleAt } from './matchQueries.ts'

export interface ImportantDays {
  /** Adds days that a customer has not yet; answers whether there were any. */
  add: (customerId: number, days: readonly NamedDay[] | undefined) => boolean
}

export function importantDaysOver({ $client: sqlite }: Db, { now }: Act, { remember }: Pick<Inserts, 'remember'>): ImportantDays {
  const stored = sqlite.prepare(`select d.name, d.falls_on as fallsOn, p.full_name as whose from important_dates d
    left join contacts p on p.id = d.contact_id where d.customer_id = ? and d.deleted_at is null`)
  const people = sqlite.prepare(peopleAt('main'))
  const insert = sqlite.prepare(
    'insert into important_dates (customer_id, contact_id, name, falls_on, created_at, updated_at) values (?, ?, ?, ?, ?, ?)',
  )

  /** Somebody there whose name stands in the brackets; any other word in brackets belongs to the name of the day. */
  function personOf(customerId: number, name: string) {
    const named = whoseDay(name)
    const there = named ? (people.all({ customerId }) as { id: number; fullName: string }[]) : []
    const person = there.find(({ fullName }) => fold(fullName) === fold(named?.whose ?? ''))
    return { name: person && named ? named.name : name, contactId: person?.id ?? null }
  }

  return {
    add(customerId, days = []) {
      if (days.length === 0) return false
      const known = new Set((stored.all(customerId) as (NamedDay & { whose: string | null })[]).map(namedDayKey))
      const fresh = days.filter((day) => !known.has(namedDayKey(day)))
      for (const day of fresh) {
        const { name, contactId } = personOf(customerId, day.name)
        const { lastInsertRowid } = insert.run(customerId, contactId, name, day.fallsOn, now, now)
        remember('important-date', Number(lastInsertRowid), { version: 1, before: null })
      }
      return fresh.length > 0
    },
  }
}
