import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app, shell } from 'electron'
import type { FileToken } from '#shared/kit/id.ts'
import type { DataFolder } from './dataFolder.ts'
import type { Files } from './files.ts'

export interface Messages {
  make: () => FileToken
  open: (path: string) => Promise<boolean>
}

/** Messages on their way to the computer's mail program: files that live as long as the program does. */
export function keepMessages({ window }: DataFolder, files: Files): Messages {
  const folder = join(window, 'messages')
  sweep(folder)
  app.on('will-quit', () => sweep(folder))
  return {
    make() {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return files.grant(join(folder, `${randomUUID()}.eml`)).file
    },
    async open(path) {
      if (dirname(path) !== folder) throw new Error('no message of ours')
      return (await shell.openPath(path)) === ''
    },
  }
}

/** What the mail program still holds open goes at the next start. */
function sweep(folder: string) {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
