import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { command } from '#scripts/runtime/command.ts'

/** What Electron is linked against; these pull in the rest (X11, fonts, accessibility). */
const electronLibraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1']

/**
 * Makes sure that this machine can run the given Electron. Only Linux may lack something.
 * @throws Error with the exact command to run when something is missing that only an administrator can add
 */
export async function ensureLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(executable)
  if (missing.length > 0) await install(electronLibraries, `Electron lacks ${missing.length} of the system's libraries`)
  const stillMissing = missingLibraries(executable).join(' ')
  if (stillMissing) throw new Error(`Electron still lacks ${stillMissing}: install the packages that hold them.`)
  ensureSandbox(executable)
}

/** Makes sure that programs are there. `packages` maps each program to the Debian package that holds it. */
export async function ensurePrograms(packages: Record<string, string>, why: string): Promise<void> {
  const absent = Object.keys(packages).filter((program) => !isOnPath(program))
  if (absent.length === 0) return
  await install([...new Set(absent.map((program) => packages[program] ?? program))], `${why} needs ${absent.join(', ')}`)
}

/** `args`: what Electron should be told on this screen. */
export type Screen = { args: string[]; environment: Record<string, string>; close: () => void }

/**
 * A screen to draw on: the one that is there, or an invisible one that ends with this process.
 * @throws Error with the exact command to run when there is none and none can be made
 */
export async function withScreen(): Promise<Screen> {
  if (hasScreen()) return { args: [], environment: {}, close: () => {} }
  const screen = await invisibleScreen()
  console.log(`No screen here: the window is drawn on the invisible screen ${screen.environment.DISPLAY} (Xvfb).`)
  return screen
}

/** A screen of 1920 × 1200 that nobody sees, whether or not there is another. Linux only. */
export async function invisibleScreen(): Promise<Screen> {
  await ensurePrograms({ Xvfb: 'xvfb' }, 'An invisible screen')
  const { display, close } = await startXvfb()
  // Nothing draws faster there than software; looking for a graphics card first costs a second and a page of warnings.
  return { args: ['--disable-gpu'], environment: { DISPLAY: display }, close }
}

function hasScreen(): boolean {
  if (process.platform !== 'linux' || process.env.WAYLAND_DISPLAY) return true
  const display = process.env.DISPLAY
  if (!display) return false
  const local = /^:(\d+)/.exec(display)
  return local === null || existsSync(`/tmp/.X11-unix/X${local[1]}`)
}

/** Xvfb itself finds a free number and tells it on the file descriptor it is given. */
function startXvfb(): Promise<{ display: string; close: () => void }> {
  return new Promise((resolve, reject) => {
    const screen = ['-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset']
    const xvfb = spawn('Xvfb', ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    let errors = ''
    xvfb.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    xvfb.on('error', reject)
    xvfb.on('exit', () => reject(new Error(`Xvfb did not start: ${errors.trim()}`)))
    const close = () => void xvfb.kill()
    process.on('exit', close)
    xvfb.stdio[3]?.once('data', (number: Buffer) => {
      xvfb.unref()
      for (const stream of [xvfb.stderr, xvfb.stdio[3]]) (stream as unknown as { unref: () => void }).unref()
      resolve({ display: `:${number.toString().trim()}`, close })
    })
  })
}

function missingLibraries(executable: string): string[] {
  const listed = spawnSync('ldd', [executable], {
    encoding: 'utf8',
    env: { ...process.env, LD_LIBRARY_PATH: dirname(executable) },
  })
  return [...(listed.stdout ?? '').matchAll(/(\S+) => not found/g)].map((match) => match[1] ?? '')
}

/** Chromium's sandbox needs user namespaces, or its helper to belong to root. */
function ensureSandbox(executable: string): void {
  if (process.getuid?.() === 0) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  const status = statSync(helper, { throwIfNoEntry: false })
  if (status && status.uid === 0 && (status.mode & 0o4000) !== 0) return
  if (spawnSync('unshare', ['-Ur', 'true']).status === 0) return
  throw new Error(`Chromium's sandbox may not start here. Run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`)
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)))
}

async function install(names: string[], why: string): Promise<void> {
  const isDebian = existsSync('/usr/bin/apt-get')
  if (process.getuid?.() !== 0 || !isDebian) {
    const how = isDebian ? `sudo apt-get install -y ${names.join(' ')}` : `your package manager for: ${names.join(' ')}`
    throw new Error(`${why}. ${isDebian ? 'Run' : 'Ask'} ${how}`)
  }
  console.log(`${why}: installing ${names.join(' ')} (apt-get).`)
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  const packages = () => names.map(currentName)
  const apt = (...args: string[]) => command('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { environment })
  // Lists may be absent (a fresh container) or too old to find the files they name.
  await apt('install', '-y', '--no-install-recommends', ...packages()).catch(async () => {
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', ...packages())
  })
}

/** Since 2024 Debian and Ubuntu call some of these libraries …t64. */
function currentName(name: string): string {
  const renamed = spawnSync('apt-cache', ['show', `${name}t64`], { encoding: 'utf8' })
  return renamed.stdout?.includes('Package:') ? `${name}t64` : name
}
