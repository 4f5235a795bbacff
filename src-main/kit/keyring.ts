import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { type StaffId, staffId } from '#shared/kit/id.ts'
import { type DataKey, unwrap, wrap } from './dataKey.ts'
import { syncFolder, writeWhole } from './durable.ts'
import type { Folder } from './folder.ts'
import { derivePassword, type KeptPassword, withoutKey } from './passwords.ts'
import { sealingOf } from './recoveryKey.ts'

// Who can open a sealed firm: its data key, wrapped by each person's password and by the recovery key. It lies beside the database in
// two copies and in every sealed backup. It names the colleagues, for the sign-in, and nobody else.

const person = z.object({
  staffId,
  name: z.string(),
  /** How the password becomes a key: `scrypt$17$8$1$salt`. */
  derivation: z.string(),
  wrapped: z.string(),
})

const keyring = z.object({
  format: z.literal('khach-quen-keyring'),
  version: z.literal(1),
  /** Counts up with every change: of two copies the higher one is true. */
  generation: z.int(),
  /** Somebody stands here twice while their password is being changed. */
  people: z.array(person),
  /** `at`: when the recovery key was typed back. */
  recovery: z.object({ wrapped: z.string(), at: z.int() }).nullable(),
})
export type Keyring = z.infer<typeof keyring>

/** Somebody whose password is to open the data. */
export interface Holder extends KeptPassword {
  staffId: StaffId
  name: string
}

export function emptyKeyring(): Keyring {
  return { format: 'khach-quen-keyring', version: 1, generation: 0, people: [], recovery: null }
}

/** The newer of the two copies that can be read; undefined when there is none. */
export function readKeyring({ keyrings }: Pick<Folder, 'keyrings'>): Keyring | undefined {
  const found = keyrings.flatMap((path) => (existsSync(path) ? (parseKeyring(readFileSync(path, 'utf8')) ?? []) : []))
  return found.toSorted((one, other) => other.generation - one.generation)[0]
}

export function parseKeyring(text: string): Keyring | undefined {
  try {
    return keyring.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Writes both copies, one whole after the other; on the disk when it returns. */
export function writeKeyring({ keyrings }: Pick<Folder, 'keyrings'>, ring: Keyring) {
  for (const path of keyrings) {
    writeWhole(path, `${JSON.stringify({ ...ring, generation: ring.generation + 1 }, null, 2)}\n`)
    syncFolder(dirname(path))
  }
}

/** What a password opens: the data key and what the password became; undefined when it opens nothing. */
export async function openByPassword(ring: Keyring, staffId: StaffId, password: string) {
  for (const { derivation, wrapped } of ring.people.filter((one) => one.staffId === staffId)) {
    const derived = await derivePassword(password, derivation)
    const key = unwrap(wrapped, derived.sealing)
    if (key) return { key: key.toString() as DataKey, derivation, derived }
  }
  return undefined
}

/** `recoveryKey` as `readRecoveryKey` gave it. */
export function openByRecoveryKey({ recovery }: Keyring, recoveryKey: string) {
  return recovery ? (unwrap(recovery.wrapped, sealingOf(recoveryKey))?.toString() as DataKey | undefined) : undefined
}

/** One more way in for somebody, beside the one they have. */
export function withHolder(ring: Keyring, { staffId, name, hash, sealing }: Holder, key: DataKey): Keyring {
  const entry = { staffId, name, derivation: withoutKey(hash), wrapped: wrap(Buffer.from(key), sealing) }
  return { ...ring, people: [...ring.people, entry] }
}

/** Without somebody's ways in, but for the one of the kept password that is given. */
export function withoutHolder(ring: Keyring, staffId: StaffId, kept?: string): Keyring {
  const goes = (one: Keyring['people'][number]) =>
    one.staffId === staffId && (kept === undefined || one.derivation !== withoutKey(kept))
  return { ...ring, people: ring.people.filter((one) => !goes(one)) }
}

export function withRecoveryKey(ring: Keyring, recoveryKey: string, { key, at }: { key: DataKey; at: number }): Keyring {
  return { ...ring, recovery: { wrapped: wrap(Buffer.from(key), sealingOf(recoveryKey)), at } }
}

/** Those a sign-in can name before the data is open. */
export function holdersIn({ people }: Keyring) {
  return [...new Map(people.map(({ staffId: id, name }) => [id, { id, name }])).values()]
}
