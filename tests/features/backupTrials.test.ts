import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomFrom } from '#main/database/sample/random.ts'
import type { KeeperJob, UnpackJob } from '#main/keeper/jobs.ts'
import { backupsIn, shelfOf } from '#main/keeper/make.ts'
import { hashOf } from '#main/keeper/shelf.ts'
import { unpackBackup } from '#main/keeper/unpack.ts'
import { folderAt } from '#main/kit/folder.ts'
import type { Doomed } from '#tests/helpers/backUpUntilKilled.ts'
import { type BackedUpFirm, copyOfFirm, foundBackedUpFirm } from '#tests/helpers/backups.ts'
import { smallDisk } from '#tests/helpers/smallDisk.ts'
import { findingsIn, rowHash, sound } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorldIn, migrationsFolder, momentOf } from '#tests/helpers/world.ts'

const seed = chosenSeed()
const count = trialsWanted(10)
const program = join(import.meta.dirname, '../helpers/backUpUntilKilled.ts')
const now = momentOf('2026-11-22 12:00')
const figures = { trials: 0, damaged: 0 }
let firm: BackedUpFirm

beforeAll(async () => {
  firm = await foundBackedUpFirm()
})

afterAll(() => {
  rmSync(firm.path, { recursive: true, force: true })
  const { trials, damaged } = figures
  console.log(`P10 damaged ${outOf(damaged, trials)} · killed at every step and at random moments, disk full · seed ${seed}`)
})

describe.skipIf(process.platform !== 'linux')('P10: killed with -9', () => {
  it('before any step of a backup, the firm and its earlier backups are as they were, and the next one is made', async () => {
    for (let dieAt = 1; ; dieAt += 1) {
      const ended = await inCopy(async (path) => {
        const before = await backupsOf(path)
        const ended = await dieIn({ job: makeJob(path), dieAt })
        expect(rowHash(path)).toBe(firm.rowsNow)
        const after = await backupsOf(path)
        for (const [name, sha256] of before) expect(after.get(name)).toBe(sha256)
        expect((await backupsIn(folderAt(path).backups)).filter(({ contents }) => contents === null)).toEqual([])
        const world = createWorldIn(path)
        await world.client.backups.make()
        await world.shut()
        expect(readdirSync(folderAt(path).backups).filter((name) => name.includes('unfinished'))).toEqual([])
        return ended
      })
      if (ended) break
      expect(dieAt).toBeLessThan(15)
    }
  }, 120_000)

  it('before any step of a copy to another disk, nothing there bears the name of a backup that is none', async () => {
    for (let dieAt = 1; ; dieAt += 1) {
      const ended = await inCopy(async (path) => {
        const usb = join(path, 'usb')
        mkdirSync(usb)
        const { backups } = folderAt(path)
        const ended = await dieIn({
          job: {
            kind: 'carry',
            keys: [],
            backup: join(backups, firm.backup),
            shelf: shelfOf(backups),
            target: join(usb, 'a.kqbackup'),
          },
          dieAt,
        })
        for (const { contents } of await backupsIn(usb)) expect(contents).toMatchObject({ isPortable: true })
        expect(rowHash(path)).toBe(firm.rowsNow)
        return ended
      })
      if (ended) break
      expect(dieAt).toBeLessThan(15)
    }
  }, 120_000)

  it('before any step of a restore, the next start finds the firm as it was, or wholly restored', async () => {
    for (let dieAt = 1; ; dieAt += 1) {
      const ended = await inCopy(async (path) => {
        const ended = await dieIn({ job: unpackJob(path), dieAt })
        expect(await stateAfterStart(path)).toBe('as it was')
        return ended
      })
      if (ended) break
      expect(dieAt).toBeLessThan(15)
    }
    for (let dieAt = 1; ; dieAt += 1) {
      const ended = await inCopy(async (path) => {
        await unpackBackup(unpackJob(path), { at: () => undefined, progress: () => undefined })
        const replace = { at: now, from: firm.backup, undoWith: firm.backup, aside: 'before-restore' }
        const ended = await dieIn({ replace, folder: path, dieAt })
        expect(await stateAfterStart(path)).toBe(dieAt === 1 ? 'as it was' : 'restored')
        return ended
      })
      if (ended) break
      expect(dieAt).toBeLessThan(15)
    }
  }, 120_000)

  it('at any moment of a whole restore, the next start finds the firm as it was, or wholly restored', {
    timeout: timeFor(count, 5),
  }, async () => {
    const random = randomFrom(seed, 'restoring')
    for (let trial = 0; trial < count; trial += 1) {
      await inCopy(async (path) => {
        const child = begin({ restore: firm.backup, folder: path, dieAt: 0 })
        const exit = once(child, 'exit')
        await Promise.race([once(child.stdout ?? child, 'data'), exit])
        await sleep(random.next() * 350)
        child.kill('SIGKILL')
        await exit
        expect(await stateAfterStart(path)).toMatch(/^(as it was|restored)$/)
      })
    }
  })
})

describe.skipIf(process.platform !== 'linux')('P10: on a disk without room', () => {
  it('neither a backup nor a restore changes anything, and both work once there is room', async () => {
    const disk = await smallDisk(48)
    try {
      const path = join(disk.seen, 'data')
      const inside = join(disk.path, 'data')
      cpSync(firm.path, path, { recursive: true })
      const { executablePath, args } = disk.reach({ executablePath: process.execPath, args: [], env: {}, chromiumSandbox: true })
      const run = async (doomed: Doomed) => {
        const child = spawn(
          executablePath,
          [...args.filter((argument) => argument !== '--no-sandbox'), program, JSON.stringify(doomed)],
          { stdio: 'ignore' },
        )
        const [code] = (await once(child, 'exit')) as [number | null]
        return code === 0
      }
      for (const job of [makeJob(inside), unpackJob(inside)]) {
        for (const room of [0, 150_000, 600_000]) {
          disk.fill()
          if (room > 0) truncateSync(join(disk.seen, 'ballast'), statSync(join(disk.seen, 'ballast')).size - room)
          expect(await run({ job, dieAt: 0 }), `${job.kind} with ${room} bytes`).toBe(false)
          figures.trials += 1
          disk.free()
          rmSync(folderAt(path).restoring, { recursive: true, force: true })
          const copy = disk.copyOf(path)
          const isAsBefore = rowHash(copy) === firm.rowsNow && (await backupsOf(copy)).has(firm.backup)
          if (!isAsBefore) figures.damaged += 1
          expect(isAsBefore).toBe(true)
        }
        expect(await run({ job, dieAt: 0 }), job.kind).toBe(true)
        rmSync(folderAt(path).restoring, { recursive: true, force: true })
      }
    } finally {
      disk.close()
    }
  }, 120_000)
})

/** What a start of the program finds; anything else than one of the two is damage. */
async function stateAfterStart(path: string) {
  const world = createWorldIn(path)
  const { state } = await world.client.office.folder()
  await world.shut()
  const findings = findingsIn(path)
  const leftOvers = readdirSync(path).filter((name) => /restor/.test(name))
  if (state !== 'ready' || JSON.stringify(findings) !== JSON.stringify(sound) || leftOvers.length > 0)
    return `damaged: ${state} ${JSON.stringify(findings)} ${leftOvers.join()}`
  const rows = rowHash(path)
  if (rows === firm.rowsNow) return 'as it was'
  return rows === firm.rowsThen ? 'restored' : 'damaged: other rows'
}

async function inCopy<Result>(trial: (path: string) => Promise<Result>): Promise<Result> {
  const path = copyOfFirm(firm)
  figures.trials += 1
  figures.damaged += 1
  try {
    const result = await trial(path)
    figures.damaged -= 1
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

async function backupsOf(path: string) {
  const { backups } = folderAt(path)
  const names = readdirSync(backups).filter((name) => name.endsWith('.kqbackup'))
  return new Map(await Promise.all(names.map(async (name) => [name, await hashOf(join(backups, name))] as const)))
}

function makeJob(path: string): KeeperJob {
  const { database, documents, backups } = folderAt(path)
  const rest = { reason: 'by-hand', program: '0.1.0', nativeBinding: undefined, isThorough: true, isQuiet: false } as const
  return {
    kind: 'make',
    database,
    documents,
    backups,
    name: 'Khách Quen 2026-11-22 12.00',
    now,
    keys: [],
    ring: undefined,
    ...rest,
  }
}

function unpackJob(path: string): UnpackJob {
  const { restoring, documents, backups } = folderAt(path)
  return {
    kind: 'unpack',
    backup: join(backups, firm.backup),
    into: restoring,
    shelves: [shelfOf(backups)],
    present: documents,
    isTrial: false,
    keys: [],
    migrations: migrationsFolder,
    nativeBinding: undefined,
    now,
  }
}
