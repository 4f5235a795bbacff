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
  /** A backup that was unpacked to take the place of the database; a data folder of its own. */
  restoring: string
  /** There while one database takes the place of another: how far that has come. */
  replacement: string
  /** Written when a firm is founded: says that a database belongs here even if it has gone. */
  mark: string
  /** Who can open the database when it is encrypted, twice. */
  keyrings: readonly string[]
  /** There while not everything beside the database is as sealed, or as plain, as it is to be. */
  sealing: string
  /** How many wrong passwords each person gave since the last right one. */
  wrongPasswords: string
  /** What was erased for ever, so that no older backup brings it back. */
  erasures: string
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
    restoring: join(path, 'restoring'),
    replacement: join(path, 'restore.json'),
    mark: join(path, 'khach-quen.json'),
    keyrings: [join(path, 'keyring.json'), join(path, 'keyring-copy.json')],
    sealing: join(path, 'sealing'),
    wrongPasswords: join(path, 'wrong-passwords.json'),
    erasures: join(path, 'erasures.json'),
    running: join(path, 'running'),
  }
}

/** Makes the folder and its parts, readable by their owner only. */
export function makeFolder(folder: Folder) {
  for (const path of [folder.path, folder.documents, folder.temporary, folder.backups, folder.logs]) {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  }
}
