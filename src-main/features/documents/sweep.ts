import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadDb } from '#main/database/open.ts'
import type { Folder } from '#main/kit/folder.ts'
import { listHashes } from './queries.ts'

const KEPT = 24 * 3_600_000

/**
 * Clears what broken-off filings left behind: everything in the temporary folder, and stored files that no row refers to and that are
 * older than 24 hours. To be called when a folder is opened, before anybody files. What it does not know it leaves alone.
 */
export function sweepDocuments(db: ReadDb, folder: Folder, now: number) {
  for (const name of namesIn(folder.temporary)) remove(join(folder.temporary, name))
  const filed = new Set(listHashes(db))
  let removed = 0
  for (const shelf of namesIn(folder.documents)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for (const name of namesIn(join(folder.documents, shelf))) {
      if (filed.has(name) || !/^[0-9a-f]{64}$/.test(name)) continue
      const path = join(folder.documents, shelf, name)
      if (statSync(path).mtimeMs > now - KEPT) continue
      if (remove(path)) removed += 1
    }
  }
  return removed
}

function namesIn(path: string) {
  return existsSync(path) ? readdirSync(path) : []
}

/** False when somebody else holds it, a virus scanner for instance: it goes the next time, and nobody waits outside for it. */
export function remove(path: string) {
  try {
    rmSync(path, { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}
