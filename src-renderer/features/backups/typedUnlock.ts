import type { Unlock } from '#shared/features/encryption/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** What is being typed to open an encrypted backup. */
export interface TypedUnlock {
  by: 'password' | 'key'
  staffId: StaffId | undefined
  /** The password, or the recovery key. */
  proof: string
}

/** As it is sent; null while something is missing. */
export function unlockOf({ by, staffId, proof }: TypedUnlock): Unlock | null {
  if (proof.trim() === '') return null
  if (by === 'key') return { recoveryKey: proof }
  return staffId === undefined ? null : { staffId, password: proof }
}
