import { z } from 'zod'
import { password } from '#shared/features/session/schema.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { encryptionState, newRecoveryKey, typedRecoveryKey } from './schema.ts'

/**
 * Encryption at rest. A recovery key is made first and counts from the moment it was typed back, so that nobody relies on a paper that was
 * never printed. A typed one that differs is CONFLICT `recovery-key-differs` (facts: group, the first of the nine that is wrong).
 */
export const encryptionApi = {
  state: query('everyone').output(encryptionState),
  /** Makes a recovery key for this window, in place of one it has not typed back. */
  newRecoveryKey: command('office.edit').output(newRecoveryKey),
  /** The same before a firm is founded; CONFLICT `folder-in-use` where there is one. */
  foundingKey: command('anyone')
    .input(z.object({ firm: z.string().max(200) }))
    .output(newRecoveryKey),
  /** The key this window has not typed back yet, for the page that is printed; null without one. */
  pendingKey: query('anyone').output(newRecoveryKey.nullable()),
  /**
   * Seals the database, the originals and, in quiet moments after, the backups. The office waits as for a restore. `password` is one's own.
   * CONFLICT as `session.signIn`, `own-password-first`, `already-on`, `disk-full`.
   */
  turnOn: command('office.edit')
    .input(z.object({ password, recoveryKey: typedRecoveryKey }))
    .output(z.void()),
  /** Another recovery key in place of the one that counted. */
  changeRecoveryKey: command('office.edit')
    .input(z.object({ recoveryKey: typedRecoveryKey }))
    .output(z.void()),
  /** Everything on the disk can be read again by whoever has the disk; backups that are sealed stay so. CONFLICT as `turnOn`. */
  turnOff: command('office.edit').input(z.object({ password })).output(z.void()),
}
