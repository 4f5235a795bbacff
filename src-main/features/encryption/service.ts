import { changeKeyOfOffice, countPlainBackups, runningWork, sealBackups } from '#main/features/backups/service.ts'
import { assertPassword, hasPassword, listWaiting } from '#main/features/session/service.ts'
import { newDataKey } from '#main/kit/dataKey.ts'
import { conflict } from '#main/kit/failures.ts'
import { emptyKeyring, readKeyring, withHolder, withRecoveryKey, writeKeyring } from '#main/kit/keyring.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { EncryptionState } from '#shared/features/encryption/schema.ts'
import { settleKey, typedBack } from './pending.ts'

/** For whoever founds a firm. */
export { settleKey, typedBack } from './pending.ts'

export async function encryptionState(context: Context): Promise<EncryptionState> {
  const { db, folder, key } = context
  const running = runningWork(context)
  return {
    isOn: key !== undefined,
    recoveryKeyAt: readKeyring(folder)?.recovery?.at ?? null,
    waiting: key ? listWaiting(db, folder) : [],
    plainBackups: key ? await countPlainBackups(context) : 0,
    running: running && isOurs(running.work) ? { ...running, work: running.work } : null,
  }
}

/** Everybody else signs in again, and can open the data at a start from then on. */
export async function turnOn(context: Context, { password, recoveryKey }: { password: string; recoveryKey: string }) {
  const { session, access, clock, db } = context
  if (context.key) throw conflict('already-on')
  const printed = typedBack(session, recoveryKey)
  if (!hasPassword(db, access.staffId)) throw conflict('own-password-first')
  const holder = await assertPassword(context, access.staffId, password)
  const key = await newDataKey()
  const ring = withRecoveryKey(withHolder(emptyKeyring(), holder, key), printed, { key, at: clock.now() })
  await changeKeyOfOffice(context, { to: key, ring })
  settleKey(session)
  void sealBackups(context).catch((error: unknown) => context.log.error(error))
}

export function changeRecoveryKey({ folder, key, session, clock }: Context, typed: string) {
  const printed = typedBack(session, typed)
  if (!key) throw conflict('not-encrypted')
  writeKeyring(folder, withRecoveryKey(readKeyring(folder) ?? emptyKeyring(), printed, { key, at: clock.now() }))
  settleKey(session)
}

/** The recovery key still helps whoever loses their password. */
export async function turnOff(context: Context, password: string) {
  const { access, folder } = context
  await assertPassword(context, access.staffId, password)
  if (!context.key) throw conflict('not-encrypted')
  const ring = { ...(readKeyring(folder) ?? emptyKeyring()), people: [] }
  await changeKeyOfOffice(context, { to: undefined, ring })
}

function isOurs(work: string): work is 'seal' | 'unseal' | 'backups' {
  return work === 'seal' || work === 'unseal' || work === 'backups'
}
