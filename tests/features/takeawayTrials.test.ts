import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomFrom } from '#main/database/sample/random.ts'
import type { MoveInJob, TakeAwayJob } from '#main/keeper/jobs.ts'
import { folderAt } from '#main/kit/folder.ts'
import { checkPackage } from '#main/takeaway/openPackage.ts'
import type { Doomed } from '#tests/helpers/backUpUntilKilled.ts'
import { carriedRows, freshPackage, livedInFirm, takenAway } from '#tests/helpers/packages.ts'
import { smallDisk } from '#tests/helpers/smallDisk.ts'
import { rowHash } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, createWorldIn, migrationsFolder, momentOf, type World } from '#tests/helpers/world.ts'

const seed = chosenSeed()
const count = trialsWanted(10)
const program = join(import.meta.dirname, '../helpers/backUpUntilKilled.ts')
const now = momentOf('2026-11-22 12:00')
const figures = { trials: 0, halves: 0 }
let firm: World
let whole: string
/** The firm's rows as the package holds them: the log has one more line since, which tells of it. */
let rows: Map<string, string[]>

beforeAll(async () => {
  firm = await livedInFirm()
  rows = carriedRows(firm.folder.path)
  whole = (await takenAway(firm)).path
}, 60_000)

afterAll(async () => {
  await firm[Symbol.asyncDispose]()
  console.log(
    `P16 half a firm or half a package ${outOf(figures.halves, figures.trials)} · killed at every step and at random moments, disk full · seed ${seed}`,
  )
})

describe.skipIf(process.platform !== 'linux')('P16: killed with -9', () => {
  it('before any step of leaving, the firm is as it was, and no half package bears the name of a whole one', async () => {
    await firm.shut()
    const before = rowHash(firm.folder.path)
    for (let dieAt = 1; ; dieAt += 1) {
      const target = freshPackage()
      const ended = await dieIn({ job: takeAwayJob(firm.folder.path, target), dieAt })
      figures.trials += 1
      if (existsSync(target)) await checkPackage(target)
      expect(existsSync(target)).toBe(dieAt > 5)
      expect(rowHash(firm.folder.path)).toBe(before)
      expect(await dieIn({ job: takeAwayJob(firm.folder.path, target), dieAt: 0 })).toBe(true)
      expect(readdirSync(dirname(target))).toEqual(['Gói mang đi.zip'])
      if (ended) break
      expect(dieAt).toBeLessThan(15)
    }
    await firm.start()
  }, 120_000)

  it('before any step of moving in, the folder is as empty as before', async () => {
    for (let dieAt = 1; ; dieAt += 1) {
      const ended = await inEmptyFolder(async (path) => {
        const ended = await dieIn({ job: moveInJob(path), dieAt })
        expect(await stateAfterStart(path)).toBe('empty')
        return ended
      })
      if (ended) break
      expect(dieAt).toBeLessThan(15)
    }
  }, 120_000)

  it('at any moment of opening, the next start finds nothing, or the whole firm', { timeout: timeFor(count, 8) }, async () => {
    const { next } = randomFrom(seed, 'moving in')
    const found = new Set<string>()
    for (let trial = 0; trial < count; trial += 1) {
      await inEmptyFolder(async (path) => {
        const child = begin({ package: whole, folder: path, dieAt: 0 })
        const exit = once(child, 'exit')
        await Promise.race([once(child.stdout ?? child, 'data'), exit])
        await sleep(next() * 1_600)
        child.kill('SIGKILL')
        await exit
        const state = await stateAfterStart(path)
        found.add(state)
        expect(['empty', 'whole']).toContain(state)
      })
    }
  })
})

describe.skipIf(process.platform !== 'linux')('P16: on a disk without room', () => {
  it('neither leaves half a package or half a firm behind, and both work once there is room', async () => {
    const disk = await smallDisk(48)
    try {
      const { executablePath, args } = disk.reach({ executablePath: process.execPath, args: [], env: {}, chromiumSandbox: true })
      const run = async (doomed: Doomed) => {
        const words = args.filter((argument) => argument !== '--no-sandbox')
        const child = spawn(executablePath, [...words, program, JSON.stringify(doomed)], { stdio: 'ignore' })
        const [code] = (await once(child, 'exit')) as [number | null]
        return code === 0
      }
      mkdirSync(join(disk.seen, 'usb'))
      mkdirSync(join(disk.seen, 'data'))
      const jobs = [takeAwayJob(firm.folder.path, join(disk.path, 'usb', 'gói.zip')), moveInJob(join(disk.path, 'data'))] as const
      for (const job of jobs) {
        for (const room of [0, 60_000, 250_000]) {
          figures.trials += 1
          disk.fill()
          if (room > 0) truncateSync(join(disk.seen, 'ballast'), statSync(join(disk.seen, 'ballast')).size - room)
          expect(await run({ job, dieAt: 0 }), `${job.kind} with ${room} bytes`).toBe(false)
          disk.free()
          expect(readdirSync(join(disk.seen, 'usb'))).toEqual(job.kind === 'take-away' ? [] : ['gói.zip'])
          rmSync(folderAt(join(disk.seen, 'data')).restoring, { recursive: true, force: true })
        }
        expect(await run({ job, dieAt: 0 }), job.kind).toBe(true)
      }
    } finally {
      disk.close()
    }
  }, 120_000)
})

describe('P16: stopped by hand', () => {
  it('leaving is given up, and nothing is left at the place', async () => {
    await using world = await createWorld({ sample: true, keeperProcess: true })
    const path = freshPackage()
    const saving = world.client.takeaway.save({ file: world.chosen(path) })
    await expect.poll(async () => (await world.client.backups.status()).running?.work).toBe('take-away')
    await world.client.takeaway.cancel()

    await expect(saving).rejects.toMatchObject({ data: { reason: 'cancelled' } })
    expect(readdirSync(dirname(path))).toEqual([])
    await takenAway(world, path)
    await checkPackage(path)
  })

  it('moving in is given up, and may begin anew', async () => {
    await using world = await createWorld({ empty: true, keeperProcess: true })
    const ask = { file: world.chosen(whole), password: null }
    const opening = world.client.takeaway.door.open(ask)
    await expect.poll(() => world.client.takeaway.door.progress()).not.toBeNull()
    await world.client.takeaway.door.cancel()

    await expect(opening).rejects.toMatchObject({ data: { reason: 'cancelled' } })
    expect(await world.client.office.folder()).toMatchObject({ state: 'new' })
    expect(existsSync(world.folder.restoring)).toBe(false)
    await world.client.takeaway.door.open(ask)
    expect(await world.client.customers.count({})).toBe(205)
  })
})

/** What a start of the program finds; anything else than one of the two is half a firm. */
async function stateAfterStart(path: string) {
  const world = createWorldIn(path)
  const { state } = await world.client.office.folder()
  await world.shut()
  const leftOvers = readdirSync(path).filter((name) => /restor/.test(name))
  if (leftOvers.length > 0) return `${state} with ${leftOvers.join()}`
  if (state === 'new') return 'empty'
  const found = state === 'ready' ? carriedRows(path) : new Map<string, string[]>()
  const isWhole = [...rows].every(([table, lines]) => lines.every((line, index) => found.get(table)?.[index] === line))
  return isWhole ? 'whole' : `half: ${state}`
}

async function inEmptyFolder<Result>(trial: (path: string) => Promise<Result>): Promise<Result> {
  const path = mkdtempSync(join(tmpdir(), 'khach-quen-trial-'))
  figures.trials += 1
  figures.halves += 1
  try {
    const result = await trial(path)
    figures.halves -= 1
    return result
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

/** True when it came to its end because there was no such step any more. */
async function dieIn(doomed: Doomed) {
  const [code, signal] = (await once(begin(doomed), 'exit')) as [number | null, string | null]
  if (signal === null && code !== 0) throw new Error('it failed by itself')
  return signal === null
}

function begin(doomed: Doomed): ChildProcess {
  return fork(program, [JSON.stringify(doomed)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
}

function takeAwayJob(path: string, target: string): TakeAwayJob {
  const { database } = folderAt(path)
  return { kind: 'take-away', database, folder: path, target, now, program: '0.1.0', nativeBinding: undefined, keys: [] }
}

function moveInJob(path: string): MoveInJob {
  const { restoring } = folderAt(path)
  const rest = { passwordHash: undefined, migrations: migrationsFolder, now, nativeBinding: undefined, keys: [] }
  return { kind: 'move-in', file: whole, into: restoring, ...rest }
}
