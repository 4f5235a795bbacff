import { z } from 'zod'
import { command, query } from '#shared/kit/procedure.ts'
import { draft, draftInput, draftPlace, draftSummary } from './schema.ts'

/** What somebody has typed and not saved: their own, and nobody else's. */
export const draftsApi = {
  /** Keeps it in place of what was kept of that form before. Tells no window: nothing of the office has changed. */
  keep: command('everyone').input(draftInput).output(z.void()),
  find: query('everyone').input(draftPlace).output(draft.nullable()),
  /** The last typed first. */
  list: query('everyone').output(z.array(draftSummary)),
  drop: command('everyone').input(draftPlace).output(z.void()),
}
