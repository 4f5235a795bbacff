import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFile } from '#main/kit/durable.ts'
import type { Folder } from '#main/kit/folder.ts'
import { type OpenOptions, openSqlite, type Sqlite } from './open.ts'

/**
 * Copies the database into the backups folder with `VACUUM INTO` (never a copy of the live file), opens the copy,
 * checks it, and only then gives it its name. Throws, leaving nothing, when the copy is not sound.
 */
export function backUp(sqlite: Sqlite, folder: Folder, { name, ...how }: { name: string } & OpenOptions) {
  mkdirSync(folder.backups, { recursive: true })
  const file = join(folder.backups, `${name}.db`)
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    sqlite.prepare('vacuum into ?').run(unfinished)
    assertSound(unfinished, how)
    syncFile(unfinished)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  return file
}

function assertSound(file: string, how: OpenOptions) {
  const copy = openSqlite(file, { ...how, readonly: true, mustExist: true })
  try {
    const result = copy.pragma('integrity_check(5)', { simple: true })
    if (result !== 'ok') throw new Error(`the backup is not sound: ${String(result)}`)
  } finally {
    copy.close()
  }
}
