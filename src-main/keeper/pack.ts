import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { syncFile } from '#main/kit/durable.ts'
import { sealComment, sealing } from './seal.ts'

/** A part of a backup: words, or a file. What is compressed already is only stored. */
export interface Part {
  name: string
  content: Buffer | { path: string }
  isStored?: boolean
}

/** Three quarters of the time for a tenth of the size: level 6 takes more than twice as long as level 1. */
const LEVEL = 1

/** Writes a sealed zip, part after part, without holding more than a piece of one in memory; on the disk when it resolves. */
export async function pack(file: string, parts: readonly Part[], madeAt: number) {
  const zip = new ZipFile()
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  for (const { name, content, isStored } of parts) {
    const options = { mtime: new Date(madeAt), mode: 0o100600, ...(isStored ? { compress: false } : { compressionLevel: LEVEL }) }
    if ('path' in content) zip.addFile(content.path, name, options)
    else zip.addBuffer(content, name, options)
  }
  zip.end({ comment: sealComment, forceZip64Format: false })
  await Promise.race([pipeline(zip.outputStream, sealing(), createWriteStream(file, { mode: 0o600 })), failed])
  syncFile(file)
}
