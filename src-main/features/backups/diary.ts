import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '#main/kit/durable.ts'
import type { Folder } from '#main/kit/folder.ts'
import { backupStatus } from '#shared/features/backups/schema.ts'

/** How the last tries ended. It lies beside the backups because it tells of them, not of the firm. */
const diary = z.object({
  failure: backupStatus.shape.failure.default(null),
  tested: backupStatus.shape.tested.default(null),
  /** What was written to the second place, newest first, and why the last try failed. */
  carried: z.array(z.object({ place: z.string(), name: z.string(), at: z.int() })).default([]),
  carryFailure: z.string().nullable().default(null),
})
export type Diary = z.infer<typeof diary>

const restored = backupStatus.shape.restored

export function readDiary(folder: Folder): Diary {
  return diary.catch(diary.parse({})).parse(read(join(folder.backups, 'diary.json')))
}

/** A diary that cannot be written is no reason to fail: the next try is told again. */
export function note(folder: Folder, news: Partial<Diary>) {
  try {
    mkdirSync(folder.backups, { recursive: true, mode: 0o700 })
    writeWhole(join(folder.backups, 'diary.json'), `${JSON.stringify({ ...readDiary(folder), ...news }, null, 2)}\n`)
  } catch {
    // A full disk; the failure itself is told by whoever met it.
  }
}

/** The last restore, as the folder was opened after it. */
export function readRestored(folder: Folder) {
  return restored.catch(null).parse(read(join(folder.backups, 'restored.json')) ?? null)
}

function read(path: string): unknown {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  } catch {
    return {}
  }
}
