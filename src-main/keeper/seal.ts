import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { Transform } from 'node:stream'
import { KeeperFailure } from './jobs.ts'

// The last 64 bytes of a backup, at the end of the zip's comment, are the SHA-256 of all bytes before them. Not one bit of the file can
// change unnoticed, not even one that no zip program looks at.

const HEX = 64
export const sealComment = `sha256:${'0'.repeat(HEX)}`

/** Passes a zip on whose comment is `sealComment`, and puts the true hash into it. */
export function sealing() {
  const hash = createHash('sha256')
  let held: Buffer = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      const sure = bytes.subarray(0, Math.max(0, bytes.length - HEX))
      held = Buffer.from(bytes.subarray(sure.length))
      hash.update(sure)
      done(null, sure)
    },
    flush(done) {
      done(null, Buffer.from(hash.digest('hex')))
    },
  })
}

/** Reads a backup from its first byte to its last. KeeperFailure `not-a-backup` or `backup-damaged` when it is not as it was written. */
export async function assertSealed(file: string, onRead: (bytes: number) => void = () => undefined) {
  const size = statSync(file).size
  if (size <= HEX || !beginsAsZip(file)) throw new KeeperFailure('not-a-backup')
  const hash = createHash('sha256')
  const sealed = size - HEX
  let seal = ''
  let at = 0
  for await (const piece of createReadStream(file, { highWaterMark: 1_048_576 })) {
    const bytes = piece as Buffer
    const inside = Math.max(0, Math.min(bytes.length, sealed - at))
    hash.update(bytes.subarray(0, inside))
    seal += bytes.toString('latin1', inside)
    at += bytes.length
    onRead(bytes.length)
  }
  if (at !== size || hash.digest('hex') !== seal) throw new KeeperFailure('backup-damaged')
}

function beginsAsZip(file: string) {
  const head = Buffer.alloc(4)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, head, 0, 4, 0)
  } finally {
    closeSync(descriptor)
  }
  return head.toString('latin1') === 'PK\x03\x04'
}
