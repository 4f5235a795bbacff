import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { folderAt } from '#main/kit/folder.ts'
import { isRemembered } from './rememberedFolders.ts'

export interface DataFolder {
  path: string
  /** What Chromium keeps for itself: window size, caches. Nothing of the firm. */
  window: string
  /** A firm's data was opened there before. */
  wasOpened: boolean
}

/** Where the firm's data lies: `--data-dir <folder>`, else KHACH_QUEN_DATA_DIR, else the usual place for this user. */
export function dataFolderOf(args: string[], environment: NodeJS.ProcessEnv): DataFolder {
  const path = resolve(
    argumentOf(args, '--data-dir') ?? environment.KHACH_QUEN_DATA_DIR ?? join(app.getPath('appData'), 'Khách Quen'),
  )
  const wasOpened = isRemembered(path)
  const isAbsent = wasOpened && !existsSync(folderAt(path).mark)
  const window = join(path, 'window')
  return { path, wasOpened, window: !isAbsent && isWritable(window) ? window : borrowedFolder(path) }
}

/**
 * Chromium ends at once without a place to write to. On a read-only drive it gets one elsewhere, so that a window can say what is wrong;
 * and in place of a drive that is not plugged in nothing is made.
 */
function borrowedFolder(path: string) {
  const owner = createHash('sha256').update(`${userInfo().username} ${path}`).digest('hex')
  return join(app.getPath('temp'), `khach-quen-${owner.slice(0, 16)}`)
}

function isWritable(folder: string) {
  // A name of its own, so that two starts at once do not take it from each other and part ways.
  const attempt = join(folder, `may-write-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(attempt, '')
    rmSync(attempt)
    return true
  } catch (error) {
    // A full disk is no reason to move: two starts must agree on the place, where the lock against a second start lies.
    return (error as NodeJS.ErrnoException).code === 'ENOSPC'
  }
}

function argumentOf(args: string[], name: string) {
  const inOne = args.find((argument) => argument.startsWith(`${name}=`))
  if (inOne) return inOne.slice(name.length + 1)
  const at = args.indexOf(name)
  return at === -1 ? undefined : args[at + 1]
}
