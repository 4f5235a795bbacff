import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { noteMeetingsOfBefore } from '#main/features/customers/contactClock.ts'
import { openDoor } from '#main/features/office/door.ts'
import type { KeeperJob } from '#main/keeper/jobs.ts'
import { knownFailure, runKeeper } from '#main/keeper/run.ts'
import { folderAt } from '#main/kit/folder.ts'
import { createLog } from '#main/kit/log.ts'
import type { JobProgram, Outside, RunOptions } from '#main/kit/outside.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'
import { createQuiet } from '#main/kit/quiet.ts'
import { createRevisions } from '#main/kit/revisions.ts'
import { router } from '#main/router.ts'
import { type Day, instantOfDay } from '#shared/kit/day.ts'
import type { FileToken, StaffId } from '#shared/kit/id.ts'

export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))

/** A whole office in a folder of its own: real files, real SQLite, real migrations, and a clock that stands still. */
export interface World {
  client: RouterClient<typeof router>
  /** What the data thread itself works with, for what no window asks. */
  context: () => EarlyContext
  folder: ReturnType<typeof folderAt>
  clock: {
    now: () => number
    steady: () => number
    /** Turns the computer's clock. */
    set: (instant: number) => void
    /** Lets time go by. */
    pass: (milliseconds: number) => void
  }
  /** What one more window is answered, at which nobody is signed in yet; `staffId`: as if that person were. */
  window: (staffId?: StaffId) => RouterClient<typeof router>
  /** A token for a file, as the desktop's file dialog would give one. */
  chosen: (path: string) => FileToken
  /** Writes a file into the world and gives its token. */
  fileWith: (name: string, bytes: Uint8Array | string) => FileToken
  /** Ends the program; `start` begins it anew. */
  shut: () => Promise<void>
  start: () => Promise<void>
  /** Closes and opens the office again, as a new start of the program would. */
  restart: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

export interface WorldOptions {
  /** Local time in Vietnam, `2026-11-22 09:30`. */
  at?: string
  /** Leave the data folder as a fresh machine has it. */
  empty?: boolean
  /** Keep backups in a process of its own, as the product does; here it is quicker without. */
  keeperProcess?: boolean
  sample?: boolean
  /** Milliseconds in which nothing may be asked before what is patient is answered; here nobody waits for it. */
  pause?: number
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const world = createWorldIn(mkdtempSync(join(tmpdir(), 'khach-quen-')), options)
  if (!options.empty)
    await world.client.office.found({ name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', sample: options.sample ?? false })
  return world
}

/** The same over a data folder that is there already. */
export function createWorldIn(path: string, options: Pick<WorldOptions, 'at' | 'keeperProcess' | 'pause'> = {}): World {
  const folder = folderAt(path)
  let now = momentOf(options.at ?? '2026-11-22 09:30')
  let steady = 0
  const clock = {
    now: () => now,
    set: (instant: number) => void (now = instant),
    steady: () => steady,
    pass(milliseconds: number) {
      now += milliseconds
      steady += milliseconds
    },
  }
  const files = new Map<FileToken, string>()
  const outside = outsideIn(files, options.keeperProcess ?? false)
  let wasOpened = false
  const world = enter()

  function enter() {
    const log = createLog(folder.logs, clock.now)
    const revisions = createRevisions()
    const quiet = createQuiet(options.pause ?? 0)
    const onOpened = () => void (wasOpened = true)
    const place = { folder, migrations: migrationsFolder, nativeBinding: undefined, program: '0.1.0', wasOpened, onOpened }
    const door = openDoor({ ...place, clock, revisions, log })
    function window(staffId?: StaffId) {
      const session = door.createSession()
      if (staffId !== undefined) session.enter(staffId)
      return createRouterClient(router, { context: door.contextFor({ clock, folder, revisions, quiet, outside, log, session }) })
    }
    const context = door.contextFor({ clock, folder, revisions, quiet, outside, log, session: door.createSession() })
    return { door, context, client: window(), window }
  }

  function chosen(file: string) {
    const token = crypto.randomUUID() as FileToken
    files.set(token, file)
    return token
  }

  return {
    get client() {
      return world.client
    },
    context: () => world.context,
    folder,
    clock,
    window: (staffId) => world.window(staffId),
    chosen,
    fileWith(name, bytes) {
      writeFileSync(join(path, name), bytes)
      return chosen(join(path, name))
    },
    async shut() {
      world.door.close()
    },
    async start() {
      Object.assign(world, enter())
    },
    async restart() {
      world.door.close()
      Object.assign(world, enter())
      await noteMeetingsOfBefore(world.context)
    },
    async [Symbol.asyncDispose]() {
      world.door.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** `2026-11-22 09:30` in Vietnam as an instant. */
export function momentOf(text: string) {
  const [day = '', time = '00:00'] = text.split(' ')
  const [hour, minute] = time.split(':').map(Number)
  return instantOfDay(day as Day, hour, minute)
}

function outsideIn(files: Map<FileToken, string>, keeperProcess: boolean): Outside {
  return {
    fileOf: async (token) => {
      const path = files.get(token)
      return path ? { path, name: basename(path) } : undefined
    },
    serve: async ({ path }) => `file:${path}`,
    run: (job, options) =>
      options.program === 'keeper' && !keeperProcess ? runKeeperHere(job as KeeperJob) : runBeside(job, options),
  }
}

const programs: Record<JobProgram, string> = {
  reader: '../../src-main/reader/reader.ts',
  keeper: '../../src-main/keeper/keeper.ts',
}

async function runKeeperHere(job: KeeperJob) {
  try {
    return await runKeeper(job, { at: () => undefined, progress: () => undefined })
  } catch (error) {
    throw Object.assign(new Error(String(error)), knownFailure(error, job))
  }
}

/** The reader or the keeper in a process of its own, as in the product, only forked by Node instead of Electron. */
function runBeside(job: unknown, { program = 'reader', onProgress, signal }: RunOptions) {
  const child = fork(fileURLToPath(new URL(programs[program], import.meta.url)), {
    stdio: 'ignore',
    execArgv: ['--max-old-space-size=512'],
  })
  signal?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true })
  return new Promise<unknown>((resolve, reject) => {
    child.on('message', (message: { progress?: unknown; result?: unknown; failure?: { code: string; facts?: unknown } }) => {
      if ('progress' in message) return onProgress?.(message.progress)
      child.kill()
      if (message.failure) reject(Object.assign(new Error(message.failure.code), message.failure))
      else resolve(message.result)
    })
    child.on('exit', () => reject(Object.assign(new Error('reader-died'), { code: 'reader-died' })))
    child.send(job as object)
  })
}
