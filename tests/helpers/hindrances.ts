import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Folder } from '#main/kit/folder.ts'
import { root } from '#scripts/steps.ts'

/** One way in which the data cannot be opened, and the sentence that names it; `mend` makes everything as it was. */
export interface Hindrance {
  name: string
  cause: string
  make: () => void | Promise<void>
  mend: () => void | Promise<void>
}

const unreadable = 'Máy không cho đọc hoặc ghi thư mục dữ liệu.'
const corrupt = 'Tệp dữ liệu bị hỏng hoặc không phải của Khách Quen.'

/** What may be wrong with a data folder that holds a sound database now, one after the other. */
export function hindrancesIn(folder: Folder): Hindrance[] {
  const sane = readFileSync(folder.database)
  const aside = `${folder.path}-aside.db`
  const content = (name: string, cause: string, bytes: Buffer | string): Hindrance => ({
    name,
    cause,
    make: () => writeFileSync(folder.database, bytes),
    mend: () => writeFileSync(folder.database, sane),
  })
  const mode = (name: string, path: string, [forbidding, usual]: [number, number]): Hindrance => ({
    name,
    cause: unreadable,
    make: () => chmodSync(path, forbidding),
    mend: () => chmodSync(path, usual),
  })
  return [
    mode('a read-only folder', folder.path, [0o555, 0o700]),
    mode('a read-only file', folder.database, [0o444, 0o644]),
    mode('documents out of reach', folder.documents, [0o000, 0o700]),
    mode('a temporary folder out of reach', folder.temporary, [0o000, 0o700]),
    {
      name: 'a missing file',
      cause: 'Không thấy tệp dữ liệu khach-quen.db.',
      make: () => renameSync(folder.database, aside),
      mend: () => renameSync(aside, folder.database),
    },
    content('an empty file', corrupt, ''),
    content('a file of something else', corrupt, 'Đây là một lá thư, không phải cơ sở dữ liệu. '.repeat(500)),
    content('half a file', corrupt, sane.subarray(0, sane.length / 2)),
    content('a newer version', 'Dữ liệu do bản Khách Quen mới hơn ghi.', ofVersion(99, sane)),
    lock(folder.database),
  ]
}

/** Where the program can write nothing at all, not even what Chromium keeps for itself. `path` is asked when it happens. */
export function hindrancesOfThePlace(path: () => string): Hindrance[] {
  return [
    {
      name: 'a drive that is read-only through and through',
      cause: unreadable,
      make: () => setModes(path(), { folders: 0o555, files: 0o444 }),
      mend: () => setModes(path(), { folders: 0o700, files: 0o600 }),
    },
    {
      name: 'a folder one may not even look into',
      cause: unreadable,
      make: () => chmodSync(path(), 0o000),
      mend: () => chmodSync(path(), 0o700),
    },
  ]
}

/** Another program that holds the database: in a process of its own, for a process that reads a file lets go of its own locks on it. */
export function lock(database: string): Hindrance {
  const script = `const sqlite = new (require('better-sqlite3'))(process.argv[1])
    sqlite.exec('begin immediate')
    process.send('holds')
    setInterval(() => undefined, 1000)`
  let letGo = async () => {}
  return {
    name: 'a locked file',
    cause: 'Một chương trình khác đang giữ tệp dữ liệu.',
    async make() {
      const holder = spawn(process.execPath, ['-e', script, database], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      letGo = async () => {
        holder.kill('SIGKILL')
        await once(holder, 'exit')
      }
      await once(holder, 'message')
    },
    mend: () => letGo(),
  }
}

function ofVersion(version: number, sane: Buffer) {
  const bytes = Buffer.from(sane)
  bytes.writeUInt32BE(version, 60)
  return bytes
}

function setModes(path: string, modes: { folders: number; files: number }) {
  chmodSync(path, 0o700)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) setModes(inside, modes)
    else if (entry.isFile()) chmodSync(inside, modes.files)
  }
  chmodSync(path, modes.folders)
}
