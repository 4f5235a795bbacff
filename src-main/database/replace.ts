import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeWhole } from '#main/kit/durable.ts'
import { type Folder, folderAt } from '#main/kit/folder.ts'

const ASIDE = 'before-'

/** A restored database that takes the place of the firm's. */
export interface Replacement {
  at: number
  /** Name of the backup it came from; null for the same data under another key, which is nothing to tell or to undo. */
  from: string | null
  /** Name of the verified backup of what was here before; null when that could not even be opened, and is kept as it is instead. */
  undoWith: string | null
  /** Name of the folder, inside the data folder, into which the files of before are moved: `before-` and what came. */
  aside: string
}

const ends = ['', '-wal', '-shm', '-journal']

/**
 * Decides that what lies unpacked in `folder.restoring` takes the place of the database. From here on nothing needs room on the disk: what
 * is left to do are renames, and which of them are done shows in what is there. With the journal in place,
 * a database in `restoring` and one in its place: nothing has happened yet; only the one in `restoring`: the old one lies aside;
 * none in `restoring`: the new one is in place. Whatever breaks off is finished by `finishReplacement` at the next start.
 */
export function beginReplacement(folder: Folder, replacement: Replacement) {
  mkdirSync(join(folder.path, replacement.aside), { recursive: true, mode: 0o700 })
  writeWhole(folder.replacement, `${JSON.stringify(replacement)}\n`)
  syncFolder(folder.path)
}

/** Does what is left of a replacement that was decided; undefined when there is none. `at` is called before each step. */
export function finishReplacement(folder: Folder, at: (step: string) => void = () => undefined): Replacement | undefined {
  const replacement = readReplacement(folder)
  if (!replacement) return undefined
  const restored = folderAt(folder.restoring)
  const aside = join(folder.path, replacement.aside)
  at('originals')
  moveOriginals(restored.documents, folder.documents)
  if (existsSync(restored.database)) {
    at('aside')
    moveDatabase(folder.database, join(aside, 'khach-quen.db'))
    if (restored.keyrings.some((path) => existsSync(path))) moveKeyrings(folder, folderAt(aside))
    for (const path of [aside, folder.path]) syncFolder(path)
    at('place')
    moveKeyrings(restored, folder)
    renameSync(restored.database, folder.database)
    syncFolder(folder.path)
  }
  at('placed')
  return replacement
}

/** The new database has been opened: what was here before goes, if there is a backup of it, and the journal with it. */
export function settleReplacement(folder: Folder, { aside, ...rest }: Replacement) {
  const { at, from, undoWith } = rest
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 })
  if (from !== null) writeWhole(join(folder.backups, 'restored.json'), `${JSON.stringify({ at, from, undoWith })}\n`)
  rmSync(folder.restoring, { recursive: true, force: true })
  const before = join(folder.path, aside)
  if (undoWith !== null || from === null) rmSync(before, { recursive: true, force: true })
  else if (existsSync(before) && readdirSync(before).length === 0) rmdirSync(before)
  rmSync(folder.replacement, { force: true })
  syncFolder(folder.path)
}

/** The new database cannot be opened after all: the old one comes back as it was. */
export function revertReplacement(folder: Folder, { aside }: Replacement) {
  const before = join(folder.path, aside)
  for (const end of ends) rmSync(folder.database + end, { force: true })
  moveDatabase(join(before, 'khach-quen.db'), folder.database)
  const keyrings = folderAt(before)
  if (keyrings.keyrings.some((path) => existsSync(path))) {
    for (const path of folder.keyrings) rmSync(path, { force: true })
    moveKeyrings(keyrings, folder)
  }
  syncFolder(folder.path)
  rmSync(folder.restoring, { recursive: true, force: true })
  rmSync(before, { recursive: true, force: true })
  rmSync(folder.replacement, { force: true })
  syncFolder(folder.path)
}

/** Clears what a restore left that broke off before it was decided; nothing has happened then. */
export function sweepRestoring(folder: Folder) {
  if (existsSync(folder.replacement)) return
  try {
    for (const path of [folder.restoring, `${folder.replacement}.unfinished`]) rmSync(path, { recursive: true, force: true })
    for (const place of emptyAsides(folder)) rmdirSync(place)
  } catch {
    // A folder one may not write to, or even look into: whoever opens it says so.
  }
}

/** Made before the journal, because nothing may need room after it. One that holds the files of before is never taken away here. */
function emptyAsides({ path }: Folder) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(ASIDE))
    .map(({ name }) => join(path, name))
    .filter((place) => readdirSync(place).length === 0)
}

function readReplacement({ replacement }: Folder): Replacement | undefined {
  if (!existsSync(replacement)) return undefined
  return JSON.parse(readFileSync(replacement, 'utf8')) as Replacement
}

function moveDatabase(from: string, to: string) {
  for (const end of ends) if (existsSync(from + end)) renameSync(from + end, to + end)
}

/** The firm's go aside only once: what lies there afterwards came with the new database. */
function moveKeyrings(from: Folder, to: Folder) {
  for (const [index, path] of from.keyrings.entries()) {
    const place = to.keyrings[index]
    if (place !== undefined && existsSync(path) && !existsSync(place)) renameSync(path, place)
  }
}

function moveOriginals(from: string, to: string) {
  if (!existsSync(from)) return
  for (const shelf of readdirSync(from)) {
    mkdirSync(join(to, shelf), { recursive: true, mode: 0o700 })
    for (const name of readdirSync(join(from, shelf))) renameSync(join(from, shelf, name), join(to, shelf, name))
    syncFolder(join(to, shelf))
  }
  syncFolder(to)
}
