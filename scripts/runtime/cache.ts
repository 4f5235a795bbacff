import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Root's own home is closed to others, so root keeps it where every user of the machine may read it. */
const machineFolder = '/var/cache/khach-quen'

/**
 * Where what takes minutes to make is kept, outside every checkout: `KHACH_QUEN_CACHE`, or the user's cache folder.
 */
export function cacheFolder(): string {
  const folder = process.env.KHACH_QUEN_CACHE || usualFolder()
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** What is kept under this name, by this user or for the whole machine; null if it still has to be made. */
export function findInCache(name: string): string | null {
  const folders = process.env.KHACH_QUEN_CACHE ? [cacheFolder()] : [cacheFolder(), machineFolder]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

function usualFolder(): string {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'khach-quen')
  if (process.getuid?.() === 0) return machineFolder
  return join(homedir(), '.cache', 'khach-quen')
}

/**
 * Runs `work` while no other process on this machine holds `lock`. A lock whose owner died is taken over; should
 * two do that in the same instant, both work, and whoever finishes first wins.
 */
export async function withLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  let told = false
  while (!tryToTake(lock)) {
    if (!told) console.log('Another start is preparing Electron; waiting for it.')
    told = true
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function tryToTake(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx', 0o644)
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    removeIfOwnerDied(lock)
    return false
  }
}

function removeIfOwnerDied(lock: string): void {
  const owner = readOwner(lock)
  if (owner === null || isAlive(owner)) return
  rmSync(lock, { force: true })
}

/** The owner's process id, or null while it is just being written or has just been removed. */
function readOwner(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8')) || null
  } catch {
    return null
  }
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
