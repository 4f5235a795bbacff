import { ReaderFailure } from './failure.ts'

const endOfChain = 0xfffffffe
const freeSector = 0xffffffff
const entryBytes = 128
/** Smaller streams lie in pieces of 64 bytes in a stream of their own. */
const smallStream = 4096
const smallSectorBytes = 64
const rootEntry = 5

/** An OLE container (Office 97-2003, and the wrapping of password-protected files), as far as we look into it. */
export interface OleContainer {
  streams: ReadonlySet<string>
  /** The bytes of a stream; undefined if there is none. */
  read: (stream: string) => Buffer | undefined
}

/** Reads the directory of a container. Fails with 'damaged' where it contradicts itself. */
export function openOle(bytes: Buffer): OleContainer {
  try {
    return containerOver(bytes)
  } catch (error) {
    throw new ReaderFailure('damaged', {}, { cause: error })
  }
}

function containerOver(bytes: Buffer): OleContainer {
  const sectorBytes = 1 << bytes.readUInt16LE(30)
  if (sectorBytes !== 512 && sectorBytes !== 4096) throw new RangeError('sector size')
  const sectors = Math.ceil(bytes.length / sectorBytes) - 1
  function sector(number: number) {
    if (number >= sectors) throw new RangeError('sector beyond the end')
    return bytes.subarray((number + 1) * sectorBytes, (number + 2) * sectorBytes)
  }

  const allocation = readAllocation(bytes, sector, sectors)

  function chain(first: number): Buffer {
    const pieces: Buffer[] = []
    for (let next = first; next < endOfChain && pieces.length <= sectors; next = allocation[next] ?? endOfChain)
      pieces.push(sector(next))
    return Buffer.concat(pieces)
  }

  function smallChain(first: number): Buffer {
    const links = chain(bytes.readUInt32LE(60))
    const holder = root === undefined ? Buffer.alloc(0) : chain(root.first)
    const pieces: Buffer[] = []
    for (
      let next = first;
      next < endOfChain && pieces.length <= smallStream / smallSectorBytes;
      next = links.readUInt32LE(next * 4)
    )
      pieces.push(holder.subarray(next * smallSectorBytes, (next + 1) * smallSectorBytes))
    return Buffer.concat(pieces)
  }

  const { entries, root } = readEntries(chain(bytes.readUInt32LE(48)))
  return {
    streams: new Set(entries.keys()),
    read(stream) {
      const entry = entries.get(stream)
      if (entry === undefined) return undefined
      return (entry.size < smallStream ? smallChain(entry.first) : chain(entry.first)).subarray(0, entry.size)
    },
  }
}

/** For each sector the next one of its stream. The table's own sectors are listed in the header and, of large files, in a chain. */
function readAllocation(bytes: Buffer, sector: (number: number) => Buffer, sectors: number): number[] {
  const tables: number[] = []
  for (let index = 0; index < 109; index++) tables.push(bytes.readUInt32LE(76 + index * 4))
  let next = bytes.readUInt32LE(68)
  for (let count = 0; next < endOfChain && count < sectors; count++) {
    const list = sector(next)
    for (let at = 0; at < list.length - 4; at += 4) tables.push(list.readUInt32LE(at))
    next = list.readUInt32LE(list.length - 4)
  }
  const allocation: number[] = []
  for (const table of tables) {
    if (table >= endOfChain || table === freeSector) continue
    const links = sector(table)
    for (let at = 0; at + 4 <= links.length; at += 4) allocation.push(links.readUInt32LE(at))
  }
  return allocation
}

interface Entry {
  first: number
  size: number
}

function readEntries(directory: Buffer): { entries: Map<string, Entry>; root: Entry | undefined } {
  const entries = new Map<string, Entry>()
  let root: Entry | undefined
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    const kind = directory[at + 66]
    const entry = { first: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) }
    if (kind === rootEntry) root = entry
    if (kind !== 2) continue
    const nameBytes = Math.min(64, directory.readUInt16LE(at + 64)) - 2
    const name = directory.subarray(at, at + Math.max(0, nameBytes)).toString('utf16le')
    entries.set(name, entry)
  }
  return { entries, root }
}
