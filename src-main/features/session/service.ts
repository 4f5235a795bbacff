import type { Db, ReadDb } from '#main/database/open.ts'
import { accessOf, firstOwner, getMember, listStaffHere } from '#main/features/staff/service.ts'
import type { Access } from '#main/kit/access.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import type { Folder } from '#main/kit/folder.ts'
import type { Guesses } from '#main/kit/guesses.ts'
import { emptyKeyring, holdersIn, type Keyring, openByPassword, openByRecoveryKey, readKeyring } from '#main/kit/keyring.ts'
import { checkPassword, hashFrom, hashPassword, isDerived, type KeptPassword, withoutKey } from '#main/kit/passwords.ts'
import { type Context, type EarlyContext, inNameOf, type OpenedContext } from '#main/kit/procedures.ts'
import { readRecoveryKey } from '#main/kit/recoveryKey.ts'
import type { Revisions } from '#main/kit/revisions.ts'
import type { Session } from '#main/kit/session.ts'
import type { Unlock } from '#shared/features/encryption/schema.ts'
import type { SessionState } from '#shared/features/session/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { letIn, letOut, setRight } from './holders.ts'
import { findPassword, hasPasswords, listPeople, upsertPassword } from './queries.ts'

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

export function sessionState({ office, folder, session }: EarlyContext): SessionState {
  const open = office.opened()
  if (open) return openState(open.db, folder, session)
  const ring = office.state().state === 'sealed' ? readKeyring(folder) : undefined
  return {
    state: ring ? 'signed-out' : 'closed',
    staffId: null,
    needsPassword: ring !== undefined,
    canRecover: (ring?.recovery ?? null) !== null,
    people: ring ? holdersIn(ring) : [],
  }
}

function openState(db: ReadDb, folder: Folder, session: Session): SessionState {
  const access = session.access()
  return {
    state: access ? 'signed-in' : 'signed-out',
    staffId: access?.staffId ?? null,
    needsPassword: hasPasswords(db),
    canRecover: !access && (readKeyring(folder)?.recovery ?? null) !== null,
    people: listPeople(db),
  }
}

/**
 * Signs somebody in at the window that asks; the first one of a run opens sealed data by it. CONFLICT `wrong-password`, the same for
 * somebody who is not there, or `wait` (facts: seconds).
 */
export async function signIn(context: EarlyContext, typed: Typed) {
  const { office, folder, session, guesses } = context
  if (office.state().state === 'sealed') await unseal(context, typed)
  else {
    const { db, key } = openIn(office)
    setRight({ folder, key }, await assertPassword({ db, guesses }, typed.staffId, typed.password))
  }
  session.enter(typed.staffId)
}

function openIn(office: EarlyContext['office']) {
  const open = office.opened()
  if (!open) throw conflict('no-database')
  return open
}

interface Typed {
  staffId: StaffId
  password: string
}

async function unseal(context: EarlyContext, typed: Typed) {
  const { office, folder, guesses } = context
  const { staffId } = typed
  const ring = readKeyring(folder) ?? emptyKeyring()
  const { key, derivation, derived } = await openRing({ guesses }, ring, typed)
  office.unlock(key)
  const open = openIn(office)
  const name = listStaffHere(open.db).find(({ id }) => id === staffId)?.name
  const kept = findPassword(open.db, staffId)
  const decides = kept && ring.people.some((one) => one.staffId === staffId && one.derivation === withoutKey(kept.hash))
  if (name === undefined || (decides && !isDerived(derived, kept.hash))) throw conflict('wrong-password', { seconds: 0 })
  const hash = hashFrom(derivation, derived)
  // The database may be older than its keyring: a backup of before that was sealed later. What opened it is the password then.
  if (kept?.hash !== hash) await keepBy(context, open, { staffId, hash })
  setRight({ folder, key }, { staffId, name, hash, sealing: derived.sealing })
}

function keepBy({ clock }: EarlyContext, open: OpenedContext, { staffId, hash }: { staffId: StaffId; hash: string }) {
  const { write } = inNameOf(open, { staffId, action: 'session.signIn' })
  return write((db) => keepPassword(db, staffId, { hash, changedAt: clock.now() }))
}

async function openRing({ guesses }: Pick<EarlyContext, 'guesses'>, ring: Keyring, { staffId, password }: Typed) {
  if (!holdersIn(ring).some(({ id }) => id === staffId)) throw conflict('wrong-password', { seconds: 0 })
  return guessed(guesses, staffId, () => openByPassword(ring, staffId, password))
}

/** The data key of a keyring, by a password or by the recovery key. CONFLICT as `signIn` and `recover`. */
export async function openSealedBy(context: Pick<EarlyContext, 'guesses'>, ring: Keyring, unlock: Unlock) {
  return 'password' in unlock ? (await openRing(context, ring, unlock)).key : openByPaper(ring, unlock.recoveryKey)
}

function openByPaper(ring: Keyring, typed: string) {
  const printed = readRecoveryKey(typed)
  if (printed === undefined) throw conflict('recovery-key-unreadable')
  const key = openByRecoveryKey(ring, printed)
  if (!key) throw conflict('recovery-key-wrong')
  return key
}

/** A new password by the recovery key. CONFLICT `recovery-key-unreadable` when it cannot be one, `recovery-key-wrong`. */
export async function recover(context: EarlyContext, { recoveryKey, ...typed }: Typed & { recoveryKey: string }) {
  const { folder, office, session, guesses, clock } = context
  const key = openByPaper(readKeyring(folder) ?? emptyKeyring(), recoveryKey)
  const password = await hashPassword(typed.password)
  if (office.state().state === 'sealed') office.unlock(key)
  const open = openIn(office)
  if (!listStaffHere(open.db).some(({ id }) => id === typed.staffId)) throw notFound('staff')
  const by = { staffId: typed.staffId, action: 'session.recover' }
  await replacePassword({ ...open, ...inNameOf(open, by), folder, clock }, typed.staffId, password)
  guesses.forget(typed.staffId)
  session.enter(typed.staffId)
}

/** Resolves to the wrapping key of a password that is right. CONFLICT as `signIn`. */
export async function assertPassword({ db, guesses }: Pick<Context, 'db' | 'guesses'>, staffId: StaffId, typed: string) {
  const kept = findPassword(db, staffId)
  if (!kept) throw conflict('wrong-password', { seconds: 0 })
  const sealing = await guessed(guesses, staffId, () => checkPassword(typed, kept.hash))
  return { staffId, name: kept.name, hash: kept.hash, sealing }
}

/** A look at a password, which counts as a wrong one until it proves right. */
async function guessed<Found>(
  guesses: Guesses,
  staffId: StaffId,
  look: () => Promise<Found | false | undefined>,
): Promise<Found> {
  const wait = guesses.wait(staffId)
  if (wait > 0) throw conflict('wait', { seconds: Math.ceil(wait / 1_000) })
  guesses.note(staffId)
  const found = await look()
  if (!found) {
    guesses.begin(staffId)
    throw conflict('wrong-password', { seconds: Math.ceil(guesses.wait(staffId) / 1_000) })
  }
  guesses.forget(staffId)
  return found
}

export { letOut, listWaiting, setRight } from './holders.ts'
/** What a new password becomes before the transaction that keeps it; making it takes a second. */
export { hashPassword }

export function keepPassword(db: Db, staffId: StaffId, password: { hash: string; changedAt: number }) {
  upsertPassword(db, { staffId, ...password })
}

/** The new password opens the data before it counts, and the old one until then: whenever the program ends, one of the two does both. */
export async function replacePassword(
  { db, folder, key, write, clock }: Pick<Context, 'db' | 'folder' | 'key' | 'write' | 'clock'>,
  staffId: StaffId,
  password: KeptPassword,
) {
  const { hash } = password
  letIn({ folder, key }, { staffId, name: getMember(db, staffId).name, ...password })
  await write((all) => keepPassword(all, staffId, { hash, changedAt: clock.now() }))
  letOut({ folder, key }, staffId, hash)
}

export function hasPassword(db: ReadDb, staffId: StaffId) {
  return findPassword(db, staffId) !== undefined
}
