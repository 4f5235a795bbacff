import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '#scripts/build.ts'
import { ensureElectron } from '#scripts/runtime.ts'
import { root } from '#scripts/steps.ts'
import { ensureLibraries, withScreen } from '#scripts/system.ts'

const help = `npm start [-- options]    builds what changed and opens Khách Quen

  --data-dir <folder>     keep the firm's data there instead of in the user's own folder
  --screenshot <file.png> start, save what the window shows once it is ready, end
  --help                  this text

Everything else is passed on to the program.`

type Start = { executable: string; args: string[]; environment: Record<string, string> }

async function main(): Promise<void> {
  const options = readOptions()
  if (options.help) return console.log(help)
  const [electron] = await Promise.all([ensureElectron(), ensureBuilt()])
  await ensureLibraries(electron.executable)
  const screen = await withScreen()
  const start = {
    executable: electron.executable,
    args: [...electron.args, ...screen.args, root, ...options.passedOn],
    environment: { ...electron.environment, ...screen.environment },
  }
  try {
    if (options.screenshot) await takeScreenshot(start, options.screenshot)
    else process.exitCode = await run(start)
  } finally {
    screen.close()
  }
}

/** `--help` and `--screenshot` are ours; every other word goes to the program as it was typed. */
function readOptions(): { help: boolean; screenshot: string | null; passedOn: string[] } {
  const { values, tokens } = parseArgs({
    options: { help: { type: 'boolean' }, screenshot: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const ours = new Set<number>()
  for (const token of tokens) {
    if (token.kind !== 'option' || !['help', 'screenshot'].includes(token.name)) continue
    ours.add(token.index)
    if (token.value !== undefined && !token.inlineValue) ours.add(token.index + 1)
  }
  if (values.screenshot === true)
    throw new Error('--screenshot needs the name of the picture: npm start -- --screenshot window.png')
  // npm runs scripts in the project folder; a relative name belongs to where it was typed.
  const screenshot = typeof values.screenshot === 'string' ? resolve(process.env.INIT_CWD ?? '.', values.screenshot) : null
  return { help: values.help === true, screenshot, passedOn: process.argv.slice(2).filter((_, index) => !ours.has(index)) }
}

function run(start: Start): Promise<number> {
  return new Promise((done, reject) => {
    const app = spawn(start.executable, start.args, {
      env: { ...process.env, ...start.environment },
      stdio: ['ignore', 'inherit', 'pipe'],
      detached: process.platform !== 'win32',
    })
    endTogether(app)
    showErrors(app)
    app.on('error', reject)
    app.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
  })
}

/**
 * Ctrl+C asks the program to quit, a second one ends it. It has a process group of its own, because a terminal sends its signal to the whole
 * group and Electron takes a second one, arriving while it still closes the database, for an order to drop everything.
 */
function endTogether(app: ChildProcess): void {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.kill(asked ? 'SIGKILL' : 'SIGTERM')
      asked = true
    })
  }
}

/** Chromium looks for a desktop's message bus and says so when there is none, which tells a reader nothing. */
function showErrors(app: ChildProcess): void {
  app.stderr?.on('data', (chunk: Buffer) => {
    const lines = chunk.toString().split('\n')
    process.stderr.write(lines.filter((line) => !line.includes('Failed to connect to the bus')).join('\n'))
  })
}

/** What a person would see: the window once it says that it has painted its first screen (`data-ready`). */
async function takeScreenshot(start: Start, file: string): Promise<void> {
  const { _electron } = await import('@playwright/test')
  const app = await _electron.launch({
    executablePath: start.executable,
    args: start.args,
    // Playwright turns it off unless it is told; as root it has to be off.
    chromiumSandbox: !start.args.includes('--no-sandbox'),
    env: { ...process.env, ...start.environment } as Record<string, string>,
  })
  try {
    const window = await app.firstWindow()
    const complaints: string[] = []
    window.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    window.on('pageerror', (error) => complaints.push(String(error)))
    const ready = await window
      .waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout: 60_000 })
      .catch(() => null)
    await window.screenshot({ path: file })
    if (!ready)
      throw new Error(`The window was not ready after a minute; ${file} shows it as it stood.\n${complaints.join('\n')}`)
    console.log(`Saved ${file}`)
  } finally {
    await app.close()
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
