import { StringDecoder } from 'node:string_decoder'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { ReaderFailure } from './failure.ts'

const mebibyte = 1024 * 1024
const mostInflatedBytes = 300 * mebibyte
const mostEntries = 2_000
/** Real sheets come out at 5 to 40; only parts of some size are worth a bomb. */
const mostRatio = 200
const ratioCountsFrom = mebibyte

/** The parts of an office file, their sizes known and judged before one byte of them is inflated. */
export interface Archive {
  has: (name: string) => boolean
  /** Bytes of a part when inflated; 0 if there is none. */
  size: (name: string) => number
  /** The whole of a small part as text; '' if there is none. */
  text: (name: string) => Promise<string>
  /** A part in pieces of decoded text. More bytes than the directory promised, or others, end it with 'damaged'. */
  stream: (name: string, onText: (text: string) => void) => Promise<void>
  close: () => void
}

/** Opens a zip by its directory. Fails with 'damaged', 'inflates-too-much' or 'unsafe-archive'. */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true }).catch(refuseAsDamaged)
  try {
    return archiveOver(zip, await readDirectory(zip))
  } catch (error) {
    zip.close()
    return refuseAsDamaged(error)
  }
}

async function readDirectory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new ReaderFailure('unsafe-archive')
  const entries = new Map<string, Entry>()
  let inflated = 0
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize
    if (inflated > mostInflatedBytes || isBomb(entry)) {
      throw new ReaderFailure('inflates-too-much', {
        megabytes: Math.ceil(inflated / mebibyte),
        limit: mostInflatedBytes / mebibyte,
      })
    }
    entries.set(entry.fileName.toLowerCase(), entry)
  }
  return entries
}

function isBomb(entry: Entry): boolean {
  return entry.uncompressedSize > ratioCountsFrom && entry.uncompressedSize > entry.compressedSize * mostRatio
}

function archiveOver(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive {
  const find = (name: string) => entries.get(name.toLowerCase())

  async function stream(name: string, onText: (text: string) => void) {
    const entry = find(name)
    if (!entry) throw new ReaderFailure('damaged')
    let decoder: StringDecoder | undefined
    let checksum = 0
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        const bytes = piece as Buffer
        checksum = crc32(bytes, checksum)
        decoder ??= new StringDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8')
        onText(decoder.write(bytes))
      }
      if (checksum !== entry.crc32) throw new ReaderFailure('damaged')
    } catch (error) {
      refuseAsDamaged(error)
    }
  }

  async function text(name: string) {
    if (!find(name)) return ''
    const pieces: string[] = []
    await stream(name, (piece) => pieces.push(piece))
    return pieces.join('')
  }

  return {
    has: (name) => find(name) !== undefined,
    size: (name) => find(name)?.uncompressedSize ?? 0,
    text,
    stream,
    close: () => zip.close(),
  }
}

function refuseAsDamaged(error: unknown): never {
  throw error instanceof ReaderFailure ? error : new ReaderFailure('damaged', {}, { cause: error })
}
