import { z } from 'zod'
import { importId, mergeId } from '#shared/kit/id.ts'
import { page } from '#shared/kit/page.ts'
import { command, query, stream } from '#shared/kit/procedure.ts'
import { certainty, duplicateGroup, mergeInput, pair, searchEvent, searchId } from './schema.ts'

const somePairs = z.array(pair).min(1).max(1_000)

export const duplicatesApi = {
  /** Looks for customers that may be one among all that may be edited, or among those of an import; it ends when the window stops listening. */
  search: stream('customers.edit', searchEvent).input(z.object({ importId: importId.optional() })),
  /** What a search found, the surest first. NOT_FOUND once it is forgotten. */
  groups: query('customers.edit')
    .input(page.extend({ search: searchId, certainty: certainty.optional() }))
    .output(z.array(duplicateGroup)),
  /** These are not the same; no search shows them together again. Answers those nobody had said it of. */
  tellApart: command('customers.edit').input(somePairs).output(z.array(pair)),
  /** Takes that back. */
  forgetApart: command('customers.edit').input(somePairs).output(z.int()),
  /**
   * CONFLICT `stale-version` when one of them was changed since it was looked at, `too-long` when both texts are more than one field holds,
   * `parent-cycle` when the one would stand above itself by a third.
   */
  merge: command('customers.delete')
    .input(mergeInput)
    .output(z.object({ id: mergeId })),
  /** Both are as they were before. CONFLICT `edited-since` when one of them was changed since, `merge-undone`, `parent-cycle`. */
  undoMerge: command('customers.delete').input(mergeId).output(z.void()),
}
