import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { _electron, chromium, type ElectronApplication, type Page } from '@playwright/test'
import { build } from 'vite'
import { root } from '#scripts/steps.ts'
import { startApp } from '#tests/helpers/electron.ts'
import { electronRuntime, launchOptions } from '#tests/helpers/runtime.ts'
import { password } from '#tests/helpers/sealed.ts'
import type { Asked } from './asked.ts'
import { whenQuiet } from './quiet.ts'

const bare = join(import.meta.dirname, 'bare')

/** By then what the program looks after behind its first answers is done; a start has figures of its own. */
const SETTLED = 5_000

/** The product's window with our client put into it: `timeProcedure(path, inputs, runs)`. */
export async function openProduct(dataFolder: string) {
  const office = await startApp(dataFolder)
  await office.page.evaluate(await windowClient())
  await office.page.evaluate(signInIfSealed, password)
  await setTimeout(SETTLED)
  await whenQuiet()
  return office
}

/** Runs in the window. */
async function signInIfSealed(typed: string) {
  const { callProcedure } = globalThis as unknown as {
    callProcedure: (path: string, input: unknown) => Promise<{ state: string }>
  }
  const { state } = await callProcedure('office.folder', undefined)
  if (state === 'sealed') await callProcedure('session.signIn', { staffId: 1, password: typed })
}

/** The bare window beside it, with a port to a thread that runs statements as they are. */
export async function openBare(database: string, userData: string): Promise<{ app: ElectronApplication; page: Page }> {
  const options = await launchOptions()
  const app = await _electron.launch({
    ...options,
    args: options.args.map((word) => (word === root ? bare : word)),
    env: { ...options.env, BARE_DATABASE: database, BARE_USER_DATA: userData },
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0)
  await page.evaluate(connectBare)
  return { app, page }
}

/** What a window says of itself when it can be worked with: the list of customers is painted, or the bare page. */
const usable = { product: 'list customers', bare: 'ready' }

/** Starts a program from nothing and answers the milliseconds until its window can be worked with, and what its processes hold in memory (MB, PSS). */
export async function startFromNothing(which: 'product' | 'bare', folder: string) {
  const { executable, args, environment } = await electronRuntime()
  const words = which === 'product' ? [root, '--data-dir', folder] : [bare]
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  await whenQuiet()
  const from = Date.now()
  const child = spawn(executable, [...args, `--remote-debugging-port=${port}`, ...words], {
    env: { ...process.env, ...environment, BARE_USER_DATA: folder },
    stdio: 'ignore',
  })
  try {
    // Asked only behind it all: a window that is looked at while it is being made is held up by that.
    await setTimeout(SETTLED)
    const megabytes = memoryOf(child.pid ?? 0)
    return { milliseconds: (await momentOf(usable[which], port)) - from, megabytes }
  } finally {
    child.kill()
    await new Promise((resolve) => child.once('exit', resolve))
  }
}

/** When the window of a program marked something, as the clock of the computer told it. */
async function momentOf(mark: string, port: number) {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  try {
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('the program has no window')
    const marked = await page.waitForFunction((name) => performance.getEntriesByName(name)[0], mark)
    return await marked.evaluate((entry) => performance.timeOrigin + (entry?.startTime ?? Number.NaN))
  } finally {
    await browser.close()
  }
}

/** Proportional set size of a process and all its children, in megabytes. */
function memoryOf(processId: number): number {
  const own = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'))?.[1]
  const children = readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return Number(own ?? 0) / 1024 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0)
}

async function windowClient() {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'windowClient.ts'), formats: ['iife'], name: 'bench' },
    },
  })
  const [bundle] = Array.isArray(built) ? built : []
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the client for the window was not built')
  return chunk.code
}

/** Runs in the bare window. */
async function connectBare() {
  const port = await new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', (event) => event.data === 'port' && event.ports[0] && resolve(event.ports[0]))
    window.postMessage('port-please', '*')
  })
  port.start()
  Object.assign(globalThis, {
    async timeStatements(questions: Asked[], runs: number) {
      const samples: number[] = []
      for (let run = 0; run < runs; run += 1) {
        const from = performance.now()
        const answer = new Promise((resolve) => port.addEventListener('message', resolve, { once: true }))
        port.postMessage(questions[run % questions.length])
        await answer
        samples.push(performance.now() - from)
      }
      return samples
    },
  })
}
