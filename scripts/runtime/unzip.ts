import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

type Selection = {
  /** Only what lies below this folder, which falls off. */ below: string
  unwanted: (path: string) => boolean
  into: string
}

/** Unpacks a part of a zip file, executable bits kept. yauzl refuses names that would leave the folder. */
export async function unzip(file: string, selection: Selection): Promise<void> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(file, { lazyEntries: true, autoClose: true })
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: yauzl.Entry) => {
      writeEntry(zip, entry, selection).then(() => zip.readEntry(), reject)
    })
    zip.readEntry()
  })
}

async function writeEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, selection: Selection): Promise<void> {
  if (!entry.fileName.startsWith(selection.below) || entry.fileName.endsWith('/')) return
  const path = entry.fileName.slice(selection.below.length)
  if (selection.unwanted(path)) return
  const target = join(selection.into, path)
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
  const isExecutable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0
  const content = await promisify(zip.openReadStream.bind(zip) as (of: yauzl.Entry, done: ReadDone) => void)(entry)
  await pipeline(content, createWriteStream(target, { mode: isExecutable ? 0o755 : 0o644 }))
}

type ReadDone = (error: Error | null, content: NodeJS.ReadableStream) => void
