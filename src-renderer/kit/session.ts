import type { SessionState } from '#shared/features/session/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { cache } from './cache.ts'
import { ask, client, whenSignedOut } from './client.ts'
import { flushDrafts, sendUnsent } from './drafts/keeper.ts'
import { forgetPerson } from './personal.ts'
import { routes } from './routes.ts'

const stateKey = ask.session.state.queryKey()
const folderKey = ask.office.folder.queryKey()
let last: StaffId | undefined

// Whatever is refused because nobody is signed in any more leads to the sign-in window.
whenSignedOut(() => void cache.invalidateQueries({ queryKey: stateKey }))

/** Locks this window; whoever sits here finds their place again when they come back. */
export async function lock() {
  await flushDrafts()
  cache.setQueryData(stateKey, await client.session.signOut())
}

/** Leaves this window for good: nothing of what was chosen or typed stays. */
export async function signOut() {
  await lock()
  last = undefined
  beginAfresh()
}

/** CONFLICT `wrong-password` or `wait`. */
export async function signIn(staffId: StaffId, password: string) {
  await enter(staffId, await client.session.signIn({ staffId, password }))
}

/** A new password by the printed recovery key, and in. CONFLICT as the procedure says. */
export async function recover(staffId: StaffId, proof: { recoveryKey: string; password: string }) {
  await enter(staffId, await client.session.recover({ staffId, ...proof }))
}

async function enter(staffId: StaffId, state: SessionState) {
  if (last !== undefined && last !== staffId) beginAfresh()
  last = staffId
  await sendUnsent()
  // Whoever comes first opens sealed data; that it is open must be known before it is shown.
  await cache.invalidateQueries({ queryKey: folderKey })
  cache.setQueryData(stateKey, state)
}

function beginAfresh() {
  forgetPerson()
  window.location.hash = routes.today
}

/** Remembers who sits here, so that somebody else who comes after a lock begins afresh. */
export function noteSignedIn(staffId: StaffId) {
  last = staffId
}

/** Nothing of the office stays in this window while nobody is signed in. */
export function dropWhatWasKnown() {
  const kept = new Set([stateKey, folderKey].map((key) => JSON.stringify(key)))
  cache.removeQueries({ predicate: ({ queryKey }) => !kept.has(JSON.stringify(queryKey)) })
  cache.getMutationCache().clear()
}
