import { z } from 'zod'
import { staffId } from '#shared/kit/id.ts'

/** As it was typed, of any signs; at most what a keyboard would ever give. */
export const password = z.string().max(1_000)

export const SHORTEST_PASSWORD = 8

/** One that is to be remembered. */
export const newPassword = password.min(SHORTEST_PASSWORD, { error: 'password-short' })

/**
 * `closed`: no database is open. `signed-out`: somebody must sign in. `signed-in`: this window acts for `staffId`; `needsPassword` says
 * whether locking it makes sense.
 */
export const sessionState = z.object({
  state: z.enum(['closed', 'signed-out', 'signed-in']),
  staffId: staffId.nullable(),
  needsPassword: z.boolean(),
  /** There is a recovery key for whoever lost their password. */
  canRecover: z.boolean(),
  /** Who can sign in. */
  people: z.array(z.object({ id: staffId, name: z.string() })),
})
export type SessionState = z.infer<typeof sessionState>
