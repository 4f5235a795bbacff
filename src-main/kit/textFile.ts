import { open, rename, rm } from 'node:fs/promises'
import type { FileToken } from '#shared/kit/id.ts'
import { conflict, ofTarget } from './failures.ts'
import type { Outside } from './outside.ts'

type Pieces = Iterable<string> | AsyncIterable<string>

/**
 * Writes a text to the chosen file, whole or not at all: what stood there before stays until the last piece is written. CONFLICT `file-gone`
 * without a chosen file, `cannot-write`, `target-full`.
 */
export async function writeTextFile(outside: Outside, file: FileToken, pieces: Pieces) {
  const chosen = await outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  const unfinished = `${chosen.path}.unfinished`
  try {
    await writePieces(unfinished, pieces)
    await rename(unfinished, chosen.path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error instanceof Error && 'syscall' in error ? ofTarget(error) : error
  }
}

async function writePieces(path: string, pieces: Pieces) {
  const handle = await open(path, 'w')
  try {
    for await (const piece of pieces) await handle.writeFile(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
