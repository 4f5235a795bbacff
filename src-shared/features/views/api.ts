import { z } from 'zod'
import { viewId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { savedView, viewInput, viewList } from './schema.ts'

/** Views of lists that people keep: one's own, and those shared with everybody, which takes `customers.bulk`. */
export const viewsApi = {
  /** One's own and the shared ones of a list, by name. */
  list: query('everyone').input(viewList).output(z.array(savedView)),
  /** CONFLICT `view-name-taken` when one has a view of that name already. */
  create: command('everyone')
    .input(z.object({ list: viewList, input: viewInput }))
    .output(savedView),
  /** CONFLICT `view-name-taken`, `stale-version`. */
  update: command('everyone')
    .input(z.object({ id: viewId, version, input: viewInput }))
    .output(savedView),
  remove: command('everyone').input(viewId).output(z.void()),
  /** Resolves when nobody waits for an answer: the time to count what a kept view shows, however many there are. */
  quiet: query('everyone', { isPatient: true }).output(z.void()),
}
