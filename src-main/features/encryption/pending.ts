import { conflict } from '#main/kit/failures.ts'
import { differentGroup, makeRecoveryKey } from '#main/kit/recoveryKey.ts'
import type { Session } from '#main/kit/session.ts'
import type { NewRecoveryKey } from '#shared/features/encryption/schema.ts'

/** Keys that were made and not typed back; they are nowhere but here. */
const pending = new WeakMap<Session, NewRecoveryKey>()

export function makeKey(session: Session, about: Omit<NewRecoveryKey, 'recoveryKey'>) {
  const made = { recoveryKey: makeRecoveryKey(), ...about }
  pending.set(session, made)
  return made
}

export function pendingKey(session: Session) {
  return pending.get(session) ?? null
}

/** The key of this window, now that it was typed back. CONFLICT `recovery-key-differs` (facts: group). */
export function typedBack(session: Session, typed: string) {
  const made = pending.get(session)
  if (!made) throw conflict('recovery-key-differs', { group: 1 })
  const group = differentGroup(typed, made.recoveryKey)
  if (group !== undefined) throw conflict('recovery-key-differs', { group })
  return made.recoveryKey
}

/** It counts from now on; nobody is shown it again. */
export function settleKey(session: Session) {
  pending.delete(session)
}
