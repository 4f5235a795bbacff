import { MOST_PRINTED } from '#shared/kit/page.ts'

/** What of a list gets onto paper: those of it that were chosen, in its order, or all; no more than paper takes. */
export function printedOf<Id>(listed: readonly Id[], chosen: readonly Id[] | null) {
  const found = chosen ? chosenOf(listed, chosen) : listed
  return { ids: found.slice(0, MOST_PRINTED), found: found.length }
}

/** Those of a list that were chosen, in its order. */
export function chosenOf<Id>(listed: readonly Id[], chosen: readonly Id[]) {
  const wanted = new Set(chosen)
  return listed.filter((id) => wanted.has(id))
}
