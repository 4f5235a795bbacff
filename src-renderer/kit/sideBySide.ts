export interface Stretch {
  startsAt: number
  endsAt: number
}

export interface Placed<Item> {
  item: Item
  /** From 0; of `lanes` equal lanes that the group of overlapping ones shares. */
  lane: number
  lanes: number
}

/** Lays overlapping stretches side by side, each in the first lane that is free; those that touch only by a chain share the lanes too. */
export function sideBySide<Item extends Stretch>(items: Item[]): Placed<Item>[] {
  const placed: Placed<Item>[] = []
  let group: Placed<Item>[] = []
  let laneEnds: number[] = []
  const close = () => {
    for (const one of group) one.lanes = laneEnds.length
    placed.push(...group)
    group = []
    laneEnds = []
  }
  for (const item of items.toSorted((one, other) => one.startsAt - other.startsAt || other.endsAt - one.endsAt)) {
    if (laneEnds.every((end) => end <= item.startsAt)) close()
    const free = laneEnds.findIndex((end) => end <= item.startsAt)
    const lane = free === -1 ? laneEnds.length : free
    laneEnds[lane] = item.endsAt
    group.push({ item, lane, lanes: 0 })
  }
  close()
  return placed
}
