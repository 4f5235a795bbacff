import type { Related, Relation, Relations } from '#shared/features/customers/schema.ts'

export interface RelationGroup {
  relation: Relation
  rows: Related[]
  /** How many there are, with those that are not named. */
  count: number
  /** There may be several of them. */
  isMany: boolean
  /** There is one that may not be seen. */
  isHidden: boolean
}

/** The relations a customer has, in the order they are told. */
export function relationGroups({ parent, referrer, hidden, subsidiaries, referred, counts }: Relations): RelationGroup[] {
  const one = (relation: 'parent' | 'referrer', row: Related | null): RelationGroup => {
    const rows = row ? [row] : []
    return { relation, rows, count: rows.length, isMany: false, isHidden: hidden.includes(relation) }
  }
  const several = (relation: 'subsidiaries' | 'referred', rows: Related[]): RelationGroup => ({
    ...{ relation, rows, count: counts[relation], isMany: true, isHidden: false },
  })
  const groups = [
    one('parent', parent),
    several('subsidiaries', subsidiaries),
    one('referrer', referrer),
    several('referred', referred),
  ]
  return groups.filter(({ count, isHidden }) => count > 0 || isHidden)
}
