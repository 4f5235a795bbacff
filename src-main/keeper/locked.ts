import { createHash } from 'node:crypto'
import { type DataKey, sealText } from '#main/kit/dataKey.ts'
import { holdersIn, type Keyring } from '#main/kit/keyring.ts'
import { FORMAT, KEYRING, type Manifest } from './manifest.ts'
import type { Part } from './pack.ts'

/** What opens an encrypted backup and goes into it. */
export interface Lock {
  key: DataKey
  ring: Keyring
}

/** The manifest of a backup whose database is encrypted: it says when, how much and who can open it, and names no customer. */
export function lockedManifest(full: Manifest, lock: Lock): Manifest {
  const { name, content } = ringPart(lock)
  return {
    ...full,
    version: FORMAT,
    isEncrypted: true,
    people: holdersIn(lock.ring),
    newest: [],
    sealedNewest: sealText(JSON.stringify(full.newest), lock.key),
    parts: [...full.parts, { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }],
  }
}

export function ringPart({ ring }: Lock) {
  return { name: KEYRING as typeof KEYRING, content: Buffer.from(`${JSON.stringify(ring, null, 2)}\n`) } satisfies Part & {
    name: typeof KEYRING
  }
}
