import { z } from 'zod'
import { typedRecoveryKey } from '#shared/features/encryption/schema.ts'
import { staffId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { newPassword, password, sessionState } from './schema.ts'

export const sessionApi = {
  /** Who acts at this window. */
  state: query('anyone').output(sessionState),
  /** CONFLICT `wrong-password`, or `wait` (facts: seconds) after wrong ones: 1, 2, 4 … 60 s, which no restart and no clock shortens. */
  signIn: command('anyone').input(z.object({ staffId, password })).output(sessionState),
  /** A new password by the printed recovery key. CONFLICT `recovery-key-unreadable` when it cannot be one, `recovery-key-wrong`, or `wait`. */
  recover: command('anyone')
    .input(z.object({ staffId, recoveryKey: typedRecoveryKey, password: newPassword }))
    .output(sessionState),
  /** Locks this window until somebody signs in. */
  signOut: command('anyone').output(sessionState),
  /** One's own password, the first one (`current` empty) or another. CONFLICT as `signIn`. */
  changePassword: command('everyone')
    .input(z.object({ current: password, next: newPassword }))
    .output(z.void()),
}
