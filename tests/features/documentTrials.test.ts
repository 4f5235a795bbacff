import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#main/database/sample/random.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import type { Filed } from '#tests/helpers/fileUntilKilled.ts'
import { findingsIn, orphanFiles } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, createWorldIn, type World } from '#tests/helpers/world.ts'

const seed = chosenSeed()
const count = trialsWanted(10)
const program = join(import.meta.dirname, '../helpers/fileUntilKilled.ts')
const TWO_DAYS = 48 * 3_600_000
const LONGEST_LIFE = 900

describe.skipIf(process.platform !== 'linux')('P14: documents', () => {
  it(
    'P14: are byte for byte what was filed after every kill -9, with no row without its file, and no file without its row a day later',
    async () => {
      const office = await officeWithContract()
      const outside = join(office.folder.path, '..', `${crypto.randomUUID()}-scans`)
      mkdirSync(outside)
      const random = randomFrom(seed, 'documents')
      const figures = { filed: 0, mismatches: 0, dangling: 0, orphans: 0, broken: 0 }
      const lost: Filed[] = []
      for (let number = 0; number < count; number += 1) {
        const told = await fileUntilKilled(office.folder.path, { outside, after: random.next() * LONGEST_LIFE })
        const world = createWorldIn(office.folder.path)
        figures.filed += told.filter(({ deed }) => deed === 'filed').length
        figures.mismatches += await mismatches(world, { told, outside, lost })
        const { missingFiles, changedFiles, integrity, orphanRows } = findingsIn(world.folder.path)
        expect({ integrity, orphanRows }).toEqual({ integrity: 'ok', orphanRows: 0 })
        figures.mismatches += changedFiles.length
        figures.dangling += missingFiles.length
        figures.broken += orphanFiles(world.folder.path).length
        world.clock.set(Date.now() + TWO_DAYS)
        await world.restart()
        figures.orphans += orphanFiles(world.folder.path).length
        await world.shut()
      }

      console.log(
        `P14 sha256 mismatches ${outOf(figures.mismatches, figures.filed)} documents · dangling rows ${figures.dangling}, orphan files ${figures.orphans} ` +
          `after ${count} kills · ${figures.broken} copies broken off and swept · seed ${seed}`,
      )
      expect(figures).toMatchObject({ mismatches: 0, dangling: 0, orphans: 0 })
      expect(lost).toEqual([])
      expect(figures.filed).toBeGreaterThan(count)
      for (const path of [office.folder.path, outside]) rmSync(path, { recursive: true, force: true })
    },
    timeFor(count, 15),
  )
})

async function officeWithContract() {
  const world = await createWorld()
  const { id } = await world.client.customers.create(aCustomer())
  await world.client.contracts.create(aContract(id))
  await world.shut()
  return world
}

/** Lets a program of its own file and erase documents; answers what it said was done. */
async function fileUntilKilled(path: string, { outside, after }: { outside: string; after: number }) {
  const child = fork(program, [path, outside], { stdio: 'ignore' })
  const end = new Promise((resolve) => child.once('exit', resolve))
  const told: Filed[] = []
  await new Promise((resolve) => {
    child.on('message', (message: Filed | 'begins') => (message === 'begins' ? resolve(undefined) : told.push(message)))
  })
  await sleep(after)
  child.kill('SIGKILL')
  await end
  return told
}

/** What was said to be filed comes out again as it went in; what was said to be erased does not come out at all. */
async function mismatches(world: World, { told, outside, lost }: { told: Filed[]; outside: string; lost: Filed[] }) {
  const idsOf = (wanted: Filed['deed']) => new Set(told.filter(({ deed }) => deed === wanted).map(({ fileId }) => fileId))
  const [erased, erasing] = [idsOf('erased'), idsOf('erasing')]
  const living = new Set(told.filter(({ fileId }) => !erasing.has(fileId)).map(({ sha256 }) => sha256))
  let wrong = 0
  for (const filed of told) {
    const copy = join(outside, `copy-${filed.fileId}`)
    const isOut = await world.client.documents
      .saveCopy({ id: filed.documentId, file: world.chosen(copy) })
      .then(() => true)
      .catch(() => false)
    if (!isOut && living.has(filed.sha256)) lost.push(filed)
    const isGone = told.every(({ sha256, fileId }) => sha256 !== filed.sha256 || erased.has(fileId))
    if (isOut && isGone) wrong += 1
    if (isOut && existsSync(copy) && sha256Of(copy) !== filed.sha256) wrong += 1
    rmSync(copy, { force: true })
  }
  return wrong
}

function sha256Of(path: string) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
