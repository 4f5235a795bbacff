import { MOST_PRINTED } from '#shared/kit/page.ts'

/** What of a list gets onto paper: those of it that were chosen, in its order, or all; no more than paper takes. */
export function printedOf<Id>(listed: readonly Id[], chosen: readonly Id[] | null) {
  const wanted = chosen && new Set(chosen)
  const found = wanted ? listed.filter((id) => wanted.has(id)) : listed
  return { ids: found.slice(0, MOST_PRINTED), found: found.length }
}
