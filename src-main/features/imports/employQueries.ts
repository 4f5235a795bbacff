import type { Db } from '#main/database/open.ts'
import type { ImportedPerson } from '#shared/features/imports/values.ts'
import { fold } from '#shared/kit/fold.ts'
import type { Act, Inserts } from './insertQueries.ts'
import { peopleReached } from './matchQueries.ts'

export interface Employing {
  /** The one person of that name who shares a number or an e-mail and works at another customer. */
  elsewhere: (customerId: number, person: ImportedPerson) => number | undefined
  /** Says that somebody also works at a customer, and what they are there. */
  employ: (contactId: number, customerId: number, person: ImportedPerson) => void
}

export function employingOver({ $client: sqlite }: Db, act: Act, { remember }: Pick<Inserts, 'remember'>): Employing {
  const reached = sqlite.prepare(peopleReached('main'))
  const employment = sqlite.prepare(`
    insert or ignore into employments (contact_id, customer_id, title, department, decision_role, created_at) values (?, ?, ?, ?, ?, ?)`)
  return {
    elsewhere(customerId, { fullName, phones = [], emails = [] }) {
      const points = [...phones, ...emails].map(({ normal }) => normal).filter(Boolean)
      if (points.length === 0) return undefined
      const found = reached.all(JSON.stringify(points)) as { id: number; fullName: string; customerId: number }[]
      const same = found.filter((one) => fold(one.fullName) === fold(fullName))
      return same.length === 1 && same[0]?.customerId !== customerId ? same[0]?.id : undefined
    },
    employ(contactId, customerId, { title = '', department = '', decisionRole = '' }) {
      const { changes, lastInsertRowid } = employment.run(contactId, customerId, title, department, decisionRole, act.now)
      if (changes > 0) remember('employment', Number(lastInsertRowid), { version: 1, before: null })
    },
  }
}
