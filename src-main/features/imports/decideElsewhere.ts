import type { ImportedPerson } from '#shared/features/imports/values.ts'
import { fold } from '#shared/kit/fold.ts'
import type { Beside } from './matchQueries.ts'

/** Somebody who would be added: the folded name, and what they are reached at. */
export interface Newcomer {
  name: string
  points: readonly string[]
}

/** Where somebody works first: at a customer of the office, else at one that comes with the file. */
export interface FirstEmployer {
  customerId: number | undefined
}

/**
 * Who works at another customer already, in the office or by an earlier row: one person alone of the same name, with a number or an e-mail
 * in common. `home`: the customer they would be added to, as a key.
 */
export function elsewhereJudge(beside: Beside): (person: Newcomer, home: string) => FirstEmployer | undefined {
  const inFile = new Map<string, string>()

  return ({ name, points }, home) => {
    if (points.length === 0) return undefined
    const there = beside.peopleReachedAt(points).filter(({ fullName }) => fold(fullName) === name)
    if (there.length > 1) return undefined
    if (there[0]) return homeKey({ customerId: there[0].customerId }) === home ? undefined : there[0]
    const keys = points.map((point) => `${point} ${name}`)
    const first = keys.map((key) => inFile.get(key)).find((one) => one !== undefined)
    if (first !== undefined) return first === home ? undefined : { customerId: undefined }
    for (const key of keys) inFile.set(key, home)
    return undefined
  }
}

export function homeKey(home: { customerId: number } | { newPlace: number }) {
  return 'customerId' in home ? `customer ${home.customerId}` : `row ${home.newPlace}`
}

/** The people told in a customer's own row; JSON. */
export function newcomersIn(people: string | null): Newcomer[] {
  if (people === null) return []
  return (JSON.parse(people) as ImportedPerson[]).map(({ fullName, phones = [], emails = [] }) => ({
    name: fold(fullName),
    points: [...phones, ...emails].map(({ normal }) => normal).filter(Boolean),
  }))
}
