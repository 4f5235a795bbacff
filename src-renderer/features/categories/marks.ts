import type { CategoryId } from '#shared/kit/id.ts'

/** How many of the chosen records bear each category. */
export type Borne = ReadonlyMap<CategoryId, number>

/** What was set here: on all of them, or on none. */
export type Marks = ReadonlyMap<CategoryId, boolean>

interface Standing {
  chosen: number
  borne: Borne
  marks: Marks
}

export type MarkState = boolean | 'mixed'

/** On all, on none, or on some of the chosen. */
export function stateOf(id: CategoryId, { chosen, borne, marks }: Standing): MarkState {
  const count = borne.get(id) ?? 0
  return marks.get(id) ?? (count === 0 ? false : count >= chosen ? true : 'mixed')
}

/** Some → all → none → some again; all and none change places. */
export function nextMark(marks: Marks, id: CategoryId, { state, wasMixed }: { state: MarkState; wasMixed: boolean }): Marks {
  const next = new Map(marks)
  if (state === false && wasMixed) next.delete(id)
  else if (!wasMixed && marks.has(id)) next.delete(id)
  else next.set(id, state !== true)
  return next
}

export function changesOf(marks: Marks) {
  const idsOf = (isOn: boolean) => [...marks].filter(([, on]) => on === isOn).map(([id]) => id)
  return { add: idsOf(true), remove: idsOf(false) }
}
