import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** A new name is only as safe as the folder it stands in. Windows cannot and need not do this. */
export function syncFolder(path: string) {
  if (process.platform === 'win32') return
  syncAt(path, 'r')
}

/** Makes sure that what was written to a file is on the disk. */
export function syncFile(path: string) {
  syncAt(path, 'r+')
}

/** Writes a small file so that after a kill or a power cut it holds the old words or the new ones, never half of them. */
export function writeWhole(path: string, text: string) {
  const unfinished = `${path}.unfinished`
  try {
    writeFileSync(unfinished, text, { flush: true, mode: 0o600 })
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function syncAt(path: string, flags: 'r' | 'r+') {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
