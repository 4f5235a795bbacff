import type { StaffId } from '#shared/kit/id.ts'
import { callMinute, momentOn } from './calendar.ts'
import { randomFrom } from './random.ts'
import { remarkOn } from './remarks.ts'
import type { Firm, Story } from './stories.ts'

export interface NotePlan {
  customerId: number
  staffId: StaffId
  text: string
  isPinned: 0 | 1
  createdAt: number
  updatedAt: number
}

/** What colleagues wrote down beside calls: of every third customer a line, now and then one that must be seen at once. */
export function notesOf(firm: Firm, stories: readonly Story[], isPerson: (index: number) => boolean): NotePlan[] {
  const random = randomFrom(firm.seed, 'notes')
  const [owner] = firm.staff
  const notes = stories.flatMap((story, index) => {
    if (!owner || !random.chance(0.35)) return []
    const day = firm.calendar.dayBetween(random, story.createdDay, Math.max(story.createdDay, story.activeUntil))
    const at = Math.max(story.createdAt, momentOn(day, callMinute(random)))
    const text = remarkOn(isPerson(index), random)
    const isPinned = random.chance(0.1) ? 1 : 0
    return [{ customerId: index + 1, staffId: story.ownerId ?? owner, text, isPinned, createdAt: at, updatedAt: at } as const]
  })
  return notes.sort((one, other) => one.createdAt - other.createdAt)
}
