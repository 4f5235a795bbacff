import { contactsToNote, noteContacts } from '#main/database/contacted.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'

const MINUTE = 60_000

/** What was over between two moments becomes the last contact of whom it was with; nobody need write anything for that. */
export async function noteEndedMeetings({ open }: Pick<EarlyContext, 'open'>, span: { since: number; now: number }) {
  const moves = open ? contactsToNote(open.db, span) : []
  if (open && moves.length > 0)
    await open.write((db) => noteContacts(db.$client, moves), { staffId: null, action: 'customers.contacted' })
}

/** Looks every minute, and when it is told to, as after the computer slept. An opening of the data caught up with all before it. */
export function startContactClock(context: EarlyContext) {
  let since = context.clock.now()
  const look = async () => {
    const now = context.clock.now()
    if (!context.open) return
    const span = { since: Math.min(since, now), now }
    since = now
    await noteEndedMeetings(context, span).catch(context.log.error)
  }
  const timer = setInterval(() => void look(), MINUTE)
  return { look, stop: () => clearInterval(timer) }
}
