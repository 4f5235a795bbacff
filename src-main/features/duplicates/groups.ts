import { type Certainty, certainties, type MatchedPair } from '#shared/features/duplicates/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'

export interface Group {
  certainty: Certainty
  pairs: MatchedPair[]
}

/** Puts together who hangs together; what is only possible ties nobody to a group. The surest come first. */
export function* groupsOf(pairs: Iterable<MatchedPair>): Generator<number, Group[]> {
  const all: MatchedPair[] = []
  const parents = new Map<CustomerId, CustomerId>()
  for (const pair of pairs) {
    all.push(pair)
    if (pair.certainty !== 'possible') parents.set(headOf(parents, pair.second), headOf(parents, pair.first))
    yield 0
  }
  const groups = new Map<string, Group>()
  for (const pair of all) {
    const [one, other] = [headOf(parents, pair.first), headOf(parents, pair.second)]
    const key = one === other ? String(one) : `${pair.first} ${pair.second}`
    const known = groups.get(key) ?? { certainty: pair.certainty, pairs: [] }
    groups.set(key, known)
    known.pairs.push(pair)
    if (rank(pair.certainty) < rank(known.certainty)) known.certainty = pair.certainty
    yield 0
  }
  const sorted: Group[] = []
  for (const certainty of certainties) {
    const equals = [...groups.values()].filter((group) => group.certainty === certainty)
    yield 0
    sorted.push(...equals.sort((one, other) => mostReasons(other) - mostReasons(one)))
    yield 0
  }
  return sorted
}

function headOf(parents: Map<CustomerId, CustomerId>, id: CustomerId): CustomerId {
  let head = id
  for (let parent = parents.get(head); parent !== undefined && parent !== head; parent = parents.get(head)) head = parent
  if (head !== id) parents.set(id, head)
  return head
}

function rank(certainty: Certainty) {
  return certainties.indexOf(certainty)
}

function mostReasons({ pairs }: Group) {
  return Math.max(...pairs.slice(0, 100).map(({ reasons }) => reasons.length))
}
