import { z } from 'zod'
import { staffId, viewId } from '#shared/kit/id.ts'
import { requiredLine, version } from '#shared/kit/values.ts'

/** The lists whose views are kept. */
export const viewLists = ['customers', 'people', 'contracts', 'calls', 'tasks', 'opportunities', 'products', 'reorders'] as const
export const viewList = z.enum(viewLists)

/** No view needs as much. */
const LONGEST_VIEW = 100_000

/** What somebody keeps of how a list stands: its filter, order, groups and columns. */
export const viewInput = z.object({
  name: requiredLine(80),
  /** Everybody finds it in their folder pane; what is in it they see as far as their role lets them. */
  isShared: z.boolean(),
  /** A JSON object that only the list itself reads. */
  content: z.string().max(LONGEST_VIEW).refine(isObject, 'invalid'),
})
export type ViewInput = z.infer<typeof viewInput>

export const savedView = viewInput.extend({
  id: viewId,
  list: viewList,
  ownerId: staffId,
  ownerName: z.string(),
  /** One's own, or anybody's for who looks after the office. */
  mayChange: z.boolean(),
  version,
})
export type SavedView = z.infer<typeof savedView>

function isObject(text: string) {
  try {
    const content: unknown = JSON.parse(text)
    return typeof content === 'object' && content !== null && !Array.isArray(content)
  } catch {
    return false
  }
}
