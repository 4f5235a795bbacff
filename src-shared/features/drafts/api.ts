import { z } from 'zod'
import { command, query } from '#shared/kit/procedure.ts'
import { instant } from '#shared/kit/values.ts'
import { draft, draftInput, draftPlace, draftSummary } from './schema.ts'

/** What somebody has typed and not saved: their own, and nobody else's. */
export const draftsApi = {
  /** Keeps it in place of what was kept of that form before; answers when. Tells no window: nothing of the office has changed. */
  keep: command('everyone').input(draftInput).output(instant),
  find: query('everyone').input(draftPlace).output(draft.nullable()),
  /** The last typed first. */
  list: query('everyone').output(z.array(draftSummary)),
  /** With a moment: only what was kept then, not what another window has typed into the same form since. */
  drop: command('everyone')
    .input(draftPlace.extend({ savedAt: instant.optional() }))
    .output(z.void()),
}
