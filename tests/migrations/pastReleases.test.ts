import { fork } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomFrom } from '#main/database/sample/random.ts'
import { type Folder, folderAt } from '#main/kit/folder.ts'
import { contentsOf, fullOffice, migrations, officeOfRelease, releaseOf } from '#tests/helpers/releases.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorldIn, migrationsFolder, type World } from '#tests/helpers/world.ts'

const releases = migrations.map((_, index) => index + 1)
const kills = trialsWanted(10)
const seed = chosenSeed()

let office: World
let place: string
const past = new Map<number, Folder>()

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'khach-quen-releases-'))
  office = await fullOffice()
  for (const known of releases) past.set(known, officeOfRelease(known, office.folder, join(place, String(known))))
}, 180_000)
afterAll(() => {
  for (const path of [place, office.folder.path]) rmSync(path, { recursive: true, force: true })
})

function copyOfRelease(known: number) {
  const copy = mkdtempSync(join(place, 'trial-'))
  cpSync(past.get(known)?.path ?? '', copy, { recursive: true })
  return folderAt(copy)
}

/** Only what the older release had; its rows, its money. */
function contentsBefore(known: number, folder: Folder) {
  const before = contentsOf(past.get(known)?.database ?? '')
  const now = contentsOf(folder.database)
  return { before, now: { ...now, rows: Object.fromEntries(Object.keys(before.rows).map((table) => [table, now.rows[table]])) } }
}

describe('an office of every past release', () => {
  it('has rows in every table, so that each can be lost', () => {
    for (const known of releases) {
      const { rows, money } = contentsOf(past.get(known)?.database ?? '')
      expect(Object.entries({ ...rows, ...money }).filter(([, count]) => count === 0)).toEqual([])
      expect(releaseOf(past.get(known)?.database ?? '')).toBe(known)
    }
  })

  it('P8: is brought up to date with every row, every đồng and every file, and is answered as before', async () => {
    const passed: number[] = []
    for (const known of releases) {
      const world = createWorldIn(copyOfRelease(known).path)
      const { before, now } = contentsBefore(known, world.folder)
      const chain = await world.window(1 as never).audit.verify({})
      const isEqual = JSON.stringify(now) === JSON.stringify(before)
      const isSound = JSON.stringify(findingsIn(world.folder.path)) === JSON.stringify(sound)
      if (isEqual && isSound && chain.brokenAt === null && releaseOf(world.folder.database) === migrations.length)
        passed.push(known)
      await world[Symbol.asyncDispose]()
    }

    console.log(`P8 brought up to date ${passed.length}/${releases.length} past releases, rows, money and files equal`)
    expect(passed).toEqual(releases)
  }, 60_000)

  it(
    'P8: killed while it is brought up to date, it stands as one release or another, and the next start goes on',
    async () => {
      const random = randomFrom(seed, 'killed in a migration')
      const longest = {
        opening: (await startKilledAfter('opening', copyOfRelease(1), undefined)).milliseconds,
        migrating: (await startKilledAfter('migrating', copyOfRelease(1), undefined)).milliseconds,
      }
      const states: (number | undefined)[] = []
      const wrong: string[] = []
      for (let number = 0; number < kills; number += 1) {
        const known = releases[number % Math.max(1, releases.length - 1)] ?? 1
        const folder = copyOfRelease(known)
        // A whole start is mostly its backup; every other one is killed in what comes behind that.
        const life = number % 2 === 0 ? 'opening' : 'migrating'
        const after = random.next() * longest[life] * 1.1
        await startKilledAfter(life, folder, after)
        const state = releaseOf(folder.database)
        states.push(state)
        const world = createWorldIn(folder.path)
        const { before, now } = contentsBefore(known, folder)
        if (state === undefined || JSON.stringify(now) !== JSON.stringify(before))
          wrong.push(`${known} after ${after} ms: ${state}`)
        if (JSON.stringify(findingsIn(folder.path)) !== JSON.stringify(sound)) wrong.push(`${known} after ${after} ms: not sound`)
        await world[Symbol.asyncDispose]()
      }

      const between = states.filter((state) => state !== undefined && state < migrations.length).length
      console.log(
        `P8 half states ${outOf(wrong.length, kills)} · killed while brought up to date · ${between} before the end, ${kills - between} behind it · seed ${seed}`,
      )
      expect(wrong).toEqual([])
    },
    timeFor(kills, 5),
  )
})

const programs = {
  opening: { script: '../helpers/openUntilKilled.ts', words: ({ path }: Folder) => [path] },
  migrating: { script: 'migrateOnce.ts', words: ({ database }: Folder) => [database, migrationsFolder] },
}

/** Brings it up to date in a program of its own; answers how long that took. */
async function startKilledAfter(life: keyof typeof programs, folder: Folder, milliseconds: number | undefined) {
  const { script, words } = programs[life]
  const child = fork(join(import.meta.dirname, script), words(folder), { stdio: 'ignore' })
  const end = new Promise((resolve) => child.once('exit', resolve))
  await new Promise((resolve) => child.once('message', resolve))
  const from = performance.now()
  if (milliseconds !== undefined) {
    await sleep(milliseconds)
    child.kill('SIGKILL')
  }
  await end
  return { milliseconds: performance.now() - from }
}
