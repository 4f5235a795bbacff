/** A stream of numbers that is the same on every machine for the same seed and name. */
export interface Random {
  /** 0 ≤ x < 1. */
  next: () => number
  /** A whole number, both ends included. */
  whole: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <Item>(items: readonly Item[]) => Item
}

/** Streams of different names are independent, so that a change in one part of the sample leaves the others as they were. */
export function randomFrom(seed: number, stream: string): Random {
  const next = sfc32(seed, hashOf(stream))
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick(items) {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}

export type Choice<Item> = (random: Random) => Item

/** Picks among items by their weights. */
export function weighted<Item>(entries: readonly (readonly [Item, number])[]): Choice<Item> {
  let total = 0
  const upTo = entries.map(([, weight]) => (total += weight))
  return (random) => {
    const at = random.next() * total
    const entry = entries[upTo.findIndex((end) => at < end)]
    if (entry === undefined) throw new RangeError('nothing to choose from')
    return entry[0]
  }
}

/** 'An, Bình,\n Cường' → ['An', 'Bình', 'Cường']. */
export function listed(text: string): string[] {
  return text
    .split(/[,\n]/u)
    .map((item) => item.trim())
    .filter(Boolean)
}

/** Phrases that may hold commas, divided by ';'. */
export function phrases(text: string): string[] {
  return text
    .split(';')
    .map((phrase) => phrase.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
}

/** 'Nguyễn 31, Trần 11' → a choice by those weights. */
export function weightedList(text: string): Choice<string> {
  return weighted(
    listed(text).map((item) => {
      const end = item.lastIndexOf(' ')
      return [item.slice(0, end), Number(item.slice(end + 1))] as const
    }),
  )
}

/** Divides a whole number in proportion to the weights; the parts are whole and add up to it exactly. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  let reached = 0
  let given = 0
  return weights.map((weight) => {
    reached += weight
    const upTo = reached >= sum ? total : Math.floor((total * reached) / sum)
    const part = upTo - given
    given = upTo
    return part
  })
}

/** Small Fast Counter by Chris Doty-Humphrey: 128 bits of state, good enough for any demo. */
function sfc32(seed: number, stream: number) {
  let a = seed | 0
  let b = stream | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  function next() {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < 15; round++) next()
  return next
}

function hashOf(text: string) {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}
