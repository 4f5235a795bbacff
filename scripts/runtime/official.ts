import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cacheFolder, findInCache } from '#scripts/runtime/cache.ts'

type Found = { found: true; executable: string; version: string }
export type Refused = { found: false; version: string; reason: string }

const askAgainAfter = 24 * 60 * 60 * 1000
const stallLimit = 20_000

/**
 * The Electron of package.json: what is in node_modules, downloaded there if it can be.
 * A refusal is remembered in the cache for a day, so that a machine without that road does not ask at every start.
 */
export async function officialElectron(): Promise<Found | Refused> {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const present = installed(folder)
  if (present) return { found: true, executable: present, version }
  const memory = `electron-${version}-refused`
  const remembered = findInCache(memory)
  if (remembered && isRecent(remembered)) return { found: false, version, reason: readFileSync(remembered, 'utf8') }
  console.log(`Downloading Electron ${version} (about 110 MB, once).`)
  const reason = await download(folder)
  const downloaded = installed(folder)
  if (downloaded) return { found: true, executable: downloaded, version }
  writeFileSync(join(cacheFolder(), memory), reason)
  return { found: false, version, reason }
}

function installed(folder: string): string | null {
  const path = join(folder, 'path.txt')
  if (!existsSync(path)) return null
  const executable = join(folder, 'dist', readFileSync(path, 'utf8'))
  return existsSync(executable) ? executable : null
}

function isRecent(file: string): boolean {
  return Date.now() - statSync(file).mtimeMs < askAgainAfter
}

/**
 * Runs Electron's own installer. Ended when nothing arrives for a while (a firewall that swallows packets would hold it for minutes);
 * a slow line is waited for.
 * @returns why there is no Electron afterwards, in one line
 */
async function download(folder: string): Promise<string> {
  const arrivals = mkdtempSync(join(tmpdir(), 'khach-quen-electron-'))
  const installer = spawn(process.execPath, [join(folder, 'install.js')], {
    env: { ...process.env, TMPDIR: arrivals, TEMP: arrivals, TMP: arrivals },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  installer.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const stalled = endWhenStalled(installer, arrivals)
  const code = await new Promise<number | null>((resolve) => installer.on('close', resolve))
  const wasStalled = stalled.stop()
  rmSync(arrivals, { recursive: true, force: true })
  if (wasStalled) return `nothing arrived for ${stallLimit / 1000} s`
  return errorLine(errors) ?? `its installer ended with ${code}`
}

function endWhenStalled(installer: ReturnType<typeof spawn>, arrivals: string): { stop: () => boolean } {
  let bytes = 0
  let since = Date.now()
  let stalled = false
  const timer = setInterval(() => {
    const now = bytesIn(arrivals)
    if (now !== bytes) since = Date.now()
    bytes = now
    // Once everything has arrived the installer unpacks it: no new bytes, and no reason to hurry.
    const limit = bytes > 90_000_000 ? stallLimit * 6 : stallLimit
    if (Date.now() - since < limit) return
    stalled = true
    installer.kill('SIGKILL')
  }, 500)
  return {
    stop: () => {
      clearInterval(timer)
      return stalled
    },
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0)
}

function errorLine(errors: string): string | null {
  if (errors.includes('fetch failed')) return 'its download site cannot be reached'
  const line = errors.split('\n').find((text) => text.includes('Error'))
  return line ? line.trim().slice(0, 120) : null
}
