import type { Db, ReadDb } from '#main/database/open.ts'
import { accessOf, firstOwner } from '#main/features/staff/service.ts'
import type { Access } from '#main/kit/access.ts'
import { conflict } from '#main/kit/failures.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { Revisions } from '#main/kit/revisions.ts'
import type { Session } from '#main/kit/session.ts'
import type { SessionState } from '#shared/features/session/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { countWrongOne, findPassword, forgetWrongOnes, hasPasswords, listPeople, upsertPassword } from './queries.ts'

/** The session of one window: whoever signed in at it; in an office without passwords its owner, unasked. */
export function createSession(office: () => { db: ReadDb } | undefined, revisions: Revisions): Session {
  let entered: StaffId | undefined
  let enteredAt: ReadDb | undefined
  let known: { db: ReadDb; revision: number; access: Access | undefined } | undefined

  function look(db: ReadDb) {
    // Another database came into its place: whoever was signed in may be somebody else there.
    if (entered !== undefined && enteredAt === db) return accessOf(db, entered)
    return hasPasswords(db) ? undefined : accessOf(db, firstOwner(db))
  }

  return {
    access() {
      const open = office()
      if (!open) return undefined
      const revision = revisions.latest()
      if (known?.db !== open.db || known.revision !== revision) known = { db: open.db, revision, access: look(open.db) }
      return known.access
    },
    enter(staffId) {
      entered = staffId
      enteredAt = office()?.db
      known = undefined
    },
    leave() {
      entered = undefined
      known = undefined
    },
  }
}

export function sessionState(db: ReadDb | undefined, session: Session): SessionState {
  if (!db) return { state: 'closed', staffId: null, needsPassword: false, people: [] }
  const access = session.access()
  return {
    state: access ? 'signed-in' : 'signed-out',
    staffId: access?.staffId ?? null,
    needsPassword: hasPasswords(db),
    people: listPeople(db),
  }
}

type Door = Pick<Context, 'db' | 'write' | 'guesses'>

/**
 * Resolves when the password is right. A guess counts as wrong before it is looked at, so that killing the program in the middle wins nothing.
 * CONFLICT `wrong-password`, the same for somebody who is not there, or `wait` (facts: seconds).
 */
export async function assertPassword({ db, write, guesses }: Door, staffId: StaffId, typed: string) {
  const kept = findPassword(db, staffId)
  if (!kept) throw conflict('wrong-password', { seconds: 0 })
  const wait = guesses.wait(staffId, kept.wrongOnes)
  if (wait > 0) throw conflict('wait', { seconds: Math.ceil(wait / 1_000) })
  await write((all) => countWrongOne(all, staffId))
  guesses.note(staffId)
  if (!(await isPassword(typed, kept.hash))) {
    throw conflict('wrong-password', { seconds: Math.ceil(guesses.wait(staffId, kept.wrongOnes + 1) / 1_000) })
  }
  await write((all) => forgetWrongOnes(all, staffId))
}

/** What a new password becomes before the transaction that keeps it; making it takes a second. */
export { hashPassword }

export function keepPassword(db: Db, staffId: StaffId, password: { hash: string; changedAt: number }) {
  upsertPassword(db, { staffId, ...password })
}

export function hasPassword(db: ReadDb, staffId: StaffId) {
  return findPassword(db, staffId) !== undefined
}
