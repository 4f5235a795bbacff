import { z } from 'zod'
import { staffId } from '#shared/kit/id.ts'
import { instant } from '#shared/kit/values.ts'
import { showAsChoices } from './choices.ts'

/** A stretch of somebody's time that an appointment takes; `title` is empty for whoever may not look into it. */
export const busyTime = z.object({
  staffId,
  startsAt: instant,
  endsAt: instant,
  showAs: z.enum(showAsChoices),
  title: z.string(),
})
export type BusyTime = z.infer<typeof busyTime>

/** What an appointment collides with: how often, and the first of it. */
export const clashes = z.object({ count: z.int(), first: z.array(busyTime) })
export type Clashes = z.infer<typeof clashes>

/** So many of them are named. */
export const MOST_CLASHES = 3

/** How time is shown that nobody else should take. */
export const takesTime = (showAs: BusyTime['showAs']) => showAs === 'busy' || showAs === 'tentative' || showAs === 'away'
