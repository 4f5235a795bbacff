import { contactsToNote, noteContacts } from '#main/database/contacted.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** What was over between two moments becomes the last contact of whom it was with; nobody need write anything for that. */
export async function noteEndedMeetings({ open }: Pick<EarlyContext, 'open'>, span: { since: number; now: number }) {
  const moves = open ? contactsToNote(open.db, span) : []
  if (open && moves.length > 0)
    await open.write((db) => noteContacts(db.$client, moves), { staffId: null, action: 'customers.contacted' })
}

/**
 * What ended while the program was closed. Whoever wrote last knew of all that had ended by then; the day before allows for a clock that
 * was put right.
 */
export function noteMeetingsOfBefore({ open, clock }: Pick<EarlyContext, 'open' | 'clock'>) {
  const now = clock.now()
  return noteEndedMeetings({ open }, { since: Math.min(open?.writtenAt ?? now, now) - DAY, now })
}

/** Looks every minute, and when it is told to: a moment after an opening of the data, and after the computer slept. */
export function startContactClock(context: EarlyContext) {
  let looked: { open: EarlyContext['open']; at: number } | undefined
  const look = async () => {
    const now = context.clock.now()
    const { open } = context
    if (!open) return
    const noting =
      looked?.open === open ? noteEndedMeetings(context, { since: Math.min(looked.at, now), now }) : noteMeetingsOfBefore(context)
    looked = { open, at: now }
    await noting.catch(context.log.error)
  }
  const timer = setInterval(() => void look(), MINUTE)
  return { look, stop: () => clearInterval(timer) }
}
