import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { sealComment, sealing } from '#main/keeper/seal.ts'
import { syncFile } from '#main/kit/durable.ts'

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export interface Packed {
  bytes: number
  sha256: string
}

/** A sealed zip that is being written, part after part; nothing of a part stays in memory. */
export interface Packing {
  /** Resolves when all of a part was taken. What is compressed already is only stored. */
  add: (name: string, pieces: Pieces, how?: { isStored: boolean }) => Promise<Packed>
  /** On the disk when it resolves. */
  finish: () => Promise<void>
  /** Gives it up; what was written so far is no zip. */
  abandon: () => Promise<void>
}

/** Three quarters of the time for a tenth of the size. */
const LEVEL = 1

export function openPacking(file: string, madeAt: number): Packing {
  const zip = new ZipFile()
  let failure: Error | undefined
  let giveUp: (error: Error) => void = () => undefined
  function fail(error: Error) {
    failure ??= error
    giveUp(failure)
  }
  const written = pipeline(zip.outputStream, sealing(), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  written.catch(fail)
  zip.on('error', fail)

  function add(name: string, pieces: Pieces, { isStored } = { isStored: false }) {
    const options = { mtime: new Date(madeAt), mode: 0o100644, ...(isStored ? { compress: false } : { compressionLevel: LEVEL }) }
    return new Promise<Packed>((resolve, reject) => {
      giveUp = reject
      if (failure) return reject(failure)
      zip.addReadStreamLazy(name, options, (give) => {
        const stream = Readable.from(measured(pieces, resolve), { objectMode: false })
        stream.on('error', fail)
        give(null, stream)
      })
    })
  }

  return {
    add,
    async finish() {
      zip.end({ comment: sealComment, forceZip64Format: false })
      await written
      syncFile(file)
    },
    async abandon() {
      ;(zip.outputStream as Readable).destroy()
      await written.catch(() => undefined)
    },
  }
}

async function* measured(pieces: Pieces, done: (packed: Packed) => void) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += piece.length
    yield piece
  }
  done({ bytes, sha256: hash.digest('hex') })
}
