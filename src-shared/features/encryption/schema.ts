import { z } from 'zod'
import { staffId } from '#shared/kit/id.ts'

/** A recovery key as somebody types it from paper: any case, with or without dashes and spaces. */
export const typedRecoveryKey = z.string().max(200)

/** How encryption at rest stands. */
export const encryptionState = z.object({
  /** Nothing that lies on the disk can be read without a password or the recovery key. */
  isOn: z.boolean(),
  /** When the recovery key that counts was typed back; null when there is none. */
  recoveryKeyAt: z.int().nullable(),
  /** Who has a password that does not open the data at a start yet; the next time they sign in it will. */
  waiting: z.array(z.object({ id: staffId, name: z.string() })),
  /** Backups of this computer from before, which anybody can read until they have been sealed too. */
  plainBackups: z.int().min(0),
  running: z.object({ work: z.enum(['seal', 'unseal', 'backups']), done: z.number(), total: z.number() }).nullable(),
})
export type EncryptionState = z.infer<typeof encryptionState>

/** What opens sealed data: somebody's password, or the printed recovery key. */
export const unlock = z.union([
  z.object({ staffId, password: z.string().max(1_000) }),
  z.object({ recoveryKey: typedRecoveryKey }),
])
export type Unlock = z.infer<typeof unlock>

/** A new recovery key, to be printed and typed back before it counts: nine groups of four, `ABCD-EFGH-…`. */
export const newRecoveryKey = z.object({ recoveryKey: z.string(), firm: z.string(), madeAt: z.int() })
export type NewRecoveryKey = z.infer<typeof newRecoveryKey>
