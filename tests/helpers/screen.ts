import { connect, type Socket } from 'node:net'
import { crc32, deflateSync } from 'node:zlib'

export type Picture = { width: number; height: number /** Four bytes a pixel: blue, green, red, nothing. */; pixels: Buffer }
export type SeenWindow = { title: string; width: number; height: number; picture: () => Promise<Picture> }

/** Looks at one screen. `windows`: those that are shown and have a title. */
export type Eye = { windows: () => Promise<SeenWindow[]>; close: () => void }

/**
 * Looks at an X11 screen from outside, as a person does, with nothing but the display server's own protocol: for a program that lets
 * nobody in, as ours does once it is packaged.
 */
export async function openScreen(display: string): Promise<Eye> {
  const server = await connectTo(display)
  const nameAtom = (await server.ask(request(16, 0, [u16(12), u16(0), Buffer.from('_NET_WM_NAME')]))).readUInt32LE(8)
  const look = async (id: number): Promise<SeenWindow | null> => {
    const attributes = await server.ask(request(3, 0, [u32(id)]))
    const title = await server.ask(request(20, 0, [u32(id), u32(nameAtom), u32(0), u32(0), u32(256)]))
    const length = title.readUInt32LE(16)
    if (attributes[26] !== viewable || length === 0) return null
    const place = await server.ask(request(14, 0, [u32(id)]))
    const width = place.readUInt16LE(16)
    const height = place.readUInt16LE(18)
    const area = [u32(id), u16(0), u16(0), u16(width), u16(height), u32(0xffffffff)]
    const picture = async () => ({ width, height, pixels: (await server.ask(request(73, zPixmap, area))).subarray(32) })
    return { title: title.toString('utf8', 32, 32 + length), width, height, picture }
  }
  const windows = async () => {
    const tree = await server.ask(request(15, 0, [u32(server.root)]))
    const children = Array.from({ length: tree.readUInt16LE(16) }, (_, index) => tree.readUInt32LE(32 + 4 * index))
    const seen: SeenWindow[] = []
    for (const child of children) {
      const window = await look(child).catch(unlessGone)
      if (window) seen.push(window)
    }
    return seen
  }
  return { windows, close: server.close }
}

/** A window may close between being listed and being looked at: then there is none. */
function unlessGone(error: unknown) {
  if (error instanceof Error && 'code' in error && error.code === badWindow) return null
  throw error
}

/** How many different colours there are; an empty window has one. */
export function coloursIn({ pixels }: Picture): number {
  const colours = new Set<number>()
  for (let at = 0; at + 4 <= pixels.length; at += 4) colours.add(pixels.readUInt32LE(at) & 0xffffff)
  return colours.size
}

/** The picture as a PNG file. */
export function pngOf({ width, height, pixels }: Picture): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width))
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = Math.floor(pixel / width) * (1 + 3 * width) + 1 + 3 * (pixel % width)
    for (const colour of [0, 1, 2]) rows[at + colour] = pixels[4 * pixel + 2 - colour] ?? 0
  }
  const header = Buffer.concat([u32(width).swap32(), u32(height).swap32(), Buffer.from([8, 2, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

const viewable = 2
const badWindow = 3
const zPixmap = 2

type Server = { root: number; ask: (request: Buffer) => Promise<Buffer>; close: () => void }

async function connectTo(display: string): Promise<Server> {
  const socket = connect(`/tmp/.X11-unix/X${display.replace(':', '')}`)
  const read = reader(socket)
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const start = await read(8)
  const welcome = await read(4 * start.readUInt16LE(6))
  if (start[0] !== 1) throw new Error(`The screen ${display} lets nobody look: ${welcome.toString('latin1')}`)
  const vendor = Math.ceil(welcome.readUInt16LE(16) / 4) * 4
  const root = welcome.readUInt32LE(32 + vendor + 8 * (welcome[21] ?? 0))
  const ask = async (question: Buffer) => {
    socket.write(question)
    const head = await read(32)
    if (head[0] !== 1) throw Object.assign(new Error(`The screen ${display} answered with error ${head[1]}`), { code: head[1] })
    return Buffer.concat([head, await read(4 * head.readUInt32LE(4))])
  }
  return { root, ask, close: () => void socket.destroy() }
}

/** Reads exactly so many bytes; one reader at a time. */
function reader(socket: Socket): (length: number) => Promise<Buffer> {
  const arriving = socket[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  return async (length) => {
    const parts = [rest]
    for (let present = rest.length; present < length; present += parts.at(-1)?.length ?? 0) {
      const { value, done } = await arriving.next()
      if (done) throw new Error('The screen is gone.')
      parts.push(value as Buffer)
    }
    const all = Buffer.concat(parts)
    rest = all.subarray(length)
    return all.subarray(0, length)
  }
}

/** An X11 request: its number, one byte of its own, its length in four bytes, its content, padded. */
function request(kind: number, detail: number, parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const padding = Buffer.alloc((4 - (content.length % 4)) % 4)
  return Buffer.concat([Buffer.from([kind, detail]), u16(1 + (content.length + padding.length) / 4), content, padding])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function pngChunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  return Buffer.concat([u32(content.length).swap32(), named, u32(crc32(named)).swap32()])
}
