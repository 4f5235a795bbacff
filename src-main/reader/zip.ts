import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

interface Entry {
  name: Buffer
  crc: number
  packed: number
  size: number
  offset: number
}

/** Writes a zip file part after part, each compressed as it comes; sizes are put into the headers behind the data, once known. */
export interface ZipWriter {
  add: (name: string, pieces: Iterable<Buffer> | AsyncIterable<Buffer>) => Promise<void>
  /** Writes the directory and makes sure that all of it is on the disk. Resolves with the size of the file in bytes. */
  finish: () => Promise<number>
  /** Closes the file where it is, unfinished. */
  abandon: () => Promise<void>
}

/** Opens a new file for a zip; one that is there is overwritten. Parts and file must stay below 4 GB. */
export async function createZip(path: string): Promise<ZipWriter> {
  const file = await open(path, 'w')
  const entries: Entry[] = []
  let offset = 0

  async function append(bytes: Buffer) {
    await file.write(bytes, 0, bytes.length, offset)
    offset += bytes.length
  }

  async function add(name: string, pieces: Iterable<Buffer> | AsyncIterable<Buffer>) {
    const entry: Entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset }
    await append(localHeader(entry))
    const start = offset
    for await (const piece of Readable.from(measured(pieces, entry), { objectMode: false }).pipe(createDeflateRaw()))
      await append(piece as Buffer)
    entry.packed = offset - start
    const header = localHeader(entry)
    await file.write(header, 0, header.length, entry.offset)
    entries.push(entry)
  }

  async function finish() {
    const start = offset
    for (const entry of entries) await append(directoryHeader(entry))
    await append(endOfDirectory(entries.length, start, offset - start))
    await file.sync()
    await file.close()
    return offset
  }

  return { add, finish, abandon: () => close(file) }
}

async function close(file: FileHandle) {
  await file.close().catch(() => undefined)
}

async function* measured(pieces: Iterable<Buffer> | AsyncIterable<Buffer>, entry: Entry) {
  for await (const piece of pieces) {
    entry.crc = crc32(piece, entry.crc)
    entry.size += piece.length
    yield piece
  }
}

const utf8Names = 0x0800
const deflated = 8
/** 01/01/1980: the earliest a zip can say. The true time is the file's own. */
const dosDate = 0x0021

function localHeader({ name, crc, packed, size }: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  writeCommon(header, 6, { crc, packed, size, nameLength: name.length })
  return Buffer.concat([header, name])
}

function directoryHeader({ name, crc, packed, size, offset }: Entry): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 6)
  writeCommon(header, 8, { crc, packed, size, nameLength: name.length })
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

function writeCommon(header: Buffer, at: number, part: { crc: number; packed: number; size: number; nameLength: number }) {
  header.writeUInt16LE(utf8Names, at)
  header.writeUInt16LE(deflated, at + 2)
  header.writeUInt16LE(dosDate, at + 6)
  header.writeUInt32LE(part.crc, at + 8)
  header.writeUInt32LE(part.packed, at + 12)
  header.writeUInt32LE(part.size, at + 16)
  header.writeUInt16LE(part.nameLength, at + 20)
}

function endOfDirectory(count: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}
