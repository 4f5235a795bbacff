import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { fuses, readFuses } from '#scripts/packaging/fuses.ts'
import { root, tool } from '#scripts/steps.ts'
import { invisibleScreen, type Screen } from '#scripts/system.ts'
import { electronRuntime } from '#tests/helpers/runtime.ts'
import { coloursIn, type Eye, openScreen, pngOf, type SeenWindow } from '#tests/helpers/screen.ts'

// A packaged program lets no test tool in, so it is looked at from outside: its files, its exit codes and what it draws on a screen of its own.
const executable = join(root, 'dist', 'linux-unpacked', 'khach-quen')
let screen: Screen
let eye: Eye
let folder: string

test.beforeAll(async () => {
  test.setTimeout(120_000)
  expect(await tool('node', ['scripts/package.ts'])).toMatchObject({ passed: true })
  screen = await invisibleScreen()
  eye = await openScreen(screen.environment.DISPLAY ?? '')
  folder = mkdtempSync(join(tmpdir(), 'khach-quen-packaged-'))
  expect(await tool('node', ['scripts/demo.ts', '--data-dir', join(folder, 'data')])).toMatchObject({ passed: true })
})

test.afterAll(() => {
  eye?.close()
  screen?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the package holds the program and nothing else', () => {
  const resources = join(dirname(executable), 'resources')
  const archive = readFileSync(join(resources, 'app.asar'))
  const { files } = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as {
    files: Record<string, { files?: object }>
  }
  const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' })

  expect(Object.keys(files).toSorted()).toEqual(['drizzle', 'node_modules', 'out', 'package.json', 'resources'])
  expect(Object.keys(files.node_modules?.files ?? {})).toEqual(['better-sqlite3'])
  expect(unpacked.filter((path) => path.endsWith('.node'))).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node'])
  expect(readdirSync(resources).toSorted()).toEqual(['app.asar', 'app.asar.unpacked'])
})

test('every fuse of the executable is set as decided', async () => {
  const { kind } = await electronRuntime()
  const present = await readFuses(executable)

  // The stand-in is too old to have the last one.
  const decided = Object.entries(fuses).filter(([fuse]) => kind === 'official' || fuse in present)
  expect(Object.entries(present).toSorted()).toEqual(decided.toSorted())
  expect(decided.length).toBeGreaterThanOrEqual(8)
})

test('it opens the firm in its window, whatever the environment tells Node to do instead, and ends when asked', async () => {
  const marker = join(folder, 'somebody-elses-code-ran')
  const injected = join(folder, 'injected.cjs')
  writeFileSync(injected, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
  const program = await start(['--inspect=39229'], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${injected}` })

  const window = await firstWindow(program)
  await expect.poll(async () => coloursIn(await window.picture()), { timeout: 20_000 }).toBeGreaterThan(50)
  writeFileSync(test.info().outputPath('window.png'), await settled(window))
  expect(openFilesOf(program)).toContain(join(folder, 'data', 'khach-quen.db'))
  expect(existsSync(marker)).toBe(false)
  expect(await listens(39229)).toBe(false)

  program.kill('SIGTERM')
  expect(await ended(program)).toBe(0)
})

test('it ends at once when somebody wants to look into it with a debugger', async () => {
  const program = await start(['--remote-debugging-port=39230'])

  expect(await ended(program)).toBe(1)
})

async function start(words: string[], environment: Record<string, string> = {}): Promise<ChildProcess> {
  const { args } = await electronRuntime()
  const rootOnly = args.filter((word) => word === '--no-sandbox')
  const data = join(folder, 'data')
  const { KHACH_QUEN_SQLITE_BINDING: _developmentOnly, ...inherited } = process.env
  return spawn(executable, [...rootOnly, ...screen.args, '--data-dir', data, ...words], {
    env: { ...inherited, ...screen.environment, ...environment },
    stdio: 'ignore',
  })
}

async function firstWindow(program: ChildProcess): Promise<SeenWindow> {
  let found: SeenWindow | undefined
  await expect
    .poll(
      async () => {
        expect(program.exitCode, 'the program ended by itself').toBeNull()
        found = (await eye.windows()).find((window) => window.title.includes('Khách Quen') && window.width > 400)
        return found !== undefined
      },
      { timeout: 30_000 },
    )
    .toBe(true)
  if (!found) throw new Error('no window')
  return found
}

/** The picture once it no longer changes, for people who want to see what the package looks like. */
async function settled(window: SeenWindow): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0)
  await expect
    .poll(async () => last.equals((last = (await window.picture()).pixels)), { intervals: [500], timeout: 20_000 })
    .toBe(true)
  return pngOf({ ...window, pixels: last })
}

/** What the program holds open: its own SQLite has the firm's database, which a package with a broken binary would not. */
function openFilesOf(program: ChildProcess): string[] {
  const handles = `/proc/${program.pid}/fd`
  return readdirSync(handles).flatMap((handle) => {
    try {
      return [readlinkSync(join(handles, handle))]
    } catch {
      return []
    }
  })
}

function ended(program: ChildProcess): Promise<number | null> {
  if (program.exitCode !== null) return Promise.resolve(program.exitCode)
  return new Promise((resolve) => program.once('exit', resolve))
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
