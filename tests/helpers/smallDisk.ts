import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchOptions } from '#tests/helpers/runtime.ts'

/** A disk of a few megabytes in memory that a test may fill to the last byte and empty again. */
export interface SmallDisk {
  /** Where it is for the program. */
  path: string
  /** Where it is for the test. */
  seen: string
  /** Changes how the program is started so that it has the disk. */
  reach: (options: LaunchOptions) => LaunchOptions
  /** Takes every free byte. */
  fill: () => void
  /** Gives them back. */
  free: () => void
  /** A copy of the firm's files on a disk with room, for whoever wants to look into its database; the program must be at rest. Returns its path. */
  copyOf: (dataFolder: string) => string
  close: () => void
}

/**
 * Mounted for everybody by root; by anybody else only inside namespaces of their own, where the program is then started too.
 * @throws Error with what to do where the system allows neither
 */
export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const path = mkdtempSync(join(tmpdir(), 'khach-quen-disk-'))
  const disk = process.getuid?.() === 0 ? mountedForAll(path, megabytes) : await mountedForUs(path, megabytes)
  const ballast = join(disk.seen, 'ballast')
  const copies = `${path}-copy`
  return {
    ...disk,
    path,
    fill: () => writeUntilFull(ballast),
    free: () => rmSync(ballast, { force: true }),
    copyOf(dataFolder) {
      rmSync(copies, { recursive: true, force: true })
      copyFirm(dataFolder, copies)
      return copies
    },
    close() {
      disk.close()
      for (const folder of [path, copies]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function mountedForAll(path: string, megabytes: number) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path])
  return { seen: path, reach: (options: LaunchOptions) => options, close: () => void execFileSync('umount', ['--lazy', path]) }
}

async function mountedForUs(path: string, megabytes: number) {
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs '${path}' && echo mounted && exec sleep infinity`
  const holder = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await mountedBy(holder)
  const inside = `${path}-program`
  return {
    seen: `/proc/${holder.pid}/root${path}`,
    reach(options: LaunchOptions): LaunchOptions {
      writeFileSync(
        inside,
        `#!/bin/sh\nexec nsenter --target ${holder.pid} --user --mount --preserve-credentials '${options.executablePath}' "$@"\n`,
      )
      chmodSync(inside, 0o755)
      // It is root in there, to whom Chromium refuses its sandbox; what a full disk does has nothing to do with that.
      return { ...options, executablePath: inside, chromiumSandbox: false, args: ['--no-sandbox', ...options.args] }
    },
    close() {
      holder.kill()
      rmSync(inside, { force: true })
    },
  }
}

function mountedBy(holder: ChildProcess) {
  return new Promise<void>((resolve, reject) => {
    holder.stdout?.once('data', () => resolve())
    const advice =
      'Run these tests as root, or allow namespaces to users: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0'
    holder.once('error', () => reject(new Error('No disk that can be full: util-linux (unshare, nsenter) is missing.')))
    holder.once('exit', () => reject(new Error(`No disk that can be full: this user may not mount one. ${advice}`)))
  })
}

/** All but what Chromium keeps for itself. SQLite cannot open what is seen through /proc: it takes the way there for a link to here. */
function copyFirm(from: string, to: string) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isFile() && !entry.name.endsWith('-shm')) copyFileSync(join(from, entry.name), join(to, entry.name))
    if (entry.isDirectory() && entry.name !== 'window') copyFirm(join(from, entry.name), join(to, entry.name))
  }
}

function writeUntilFull(file: string) {
  const descriptor = openSync(file, 'a')
  try {
    for (let bytes = 1_048_576; bytes >= 1; bytes = Math.floor(bytes / 16))
      writeAsOftenAsPossible(descriptor, Buffer.alloc(bytes, 'đầy'))
  } finally {
    closeSync(descriptor)
  }
}

function writeAsOftenAsPossible(descriptor: number, piece: Buffer) {
  try {
    for (;;) writeSync(descriptor, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
