import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'

/** More than an office ever has; folders of tests and trials must not fill the list for ever. */
const MOST_FOLDERS = 50

/** True when a firm's data was opened in this folder before, on this computer and by this user: if it is not there now, it is elsewhere. */
export function isRemembered(path: string) {
  return rememberedFolders().includes(path)
}

export function rememberFolder(path: string) {
  const paths = rememberedFolders()
  if (paths[0] === path) return
  const list = [path, ...paths.filter((other) => other !== path)].slice(0, MOST_FOLDERS)
  try {
    mkdirSync(dirname(listFile()), { recursive: true })
    writeFileSync(`${listFile()}.unfinished`, JSON.stringify(list))
    renameSync(`${listFile()}.unfinished`, listFile())
  } catch {
    // Without the list only a drive that is not plugged in looks like a first start; the mark in the folder still counts.
  }
}

function rememberedFolders(): string[] {
  try {
    const list: unknown = JSON.parse(readFileSync(listFile(), 'utf8'))
    return Array.isArray(list) ? list.filter((path) => typeof path === 'string') : []
  } catch {
    return []
  }
}

/** Beside the usual data folder and never inside one, because it is asked about folders that are not there. */
function listFile() {
  return join(app.getPath('appData'), 'khach-quen-folders.json')
}
