import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where things lie in the data folder of an office. */
export interface Folder {
  path: string
  database: string
  documents: string
  temporary: string
  backups: string
  logs: string
  /** Written when a firm is founded: says that a database belongs here even if it has gone. */
  mark: string
  /** There while the program runs; found at the start it means that the last run did not end by itself. */
  running: string
}

export function folderAt(path: string): Folder {
  return {
    path,
    database: join(path, 'khach-quen.db'),
    documents: join(path, 'documents'),
    temporary: join(path, 'temporary'),
    backups: join(path, 'backups'),
    logs: join(path, 'logs'),
    mark: join(path, 'khach-quen.json'),
    running: join(path, 'running'),
  }
}

/** Makes the folder and its parts, readable by their owner only. */
export function makeFolder(folder: Folder) {
  for (const path of [folder.path, folder.documents, folder.temporary, folder.backups, folder.logs]) {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  }
}
