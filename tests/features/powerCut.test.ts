import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type Random, randomFrom } from '#main/database/sample/random.ts'
import { backupsIn } from '#main/keeper/make.ts'
import type { Acknowledged } from '#tests/helpers/acknowledged.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { type MortalDisk, mortalDisk } from '#tests/helpers/mortalDisk.ts'
import type { Saving } from '#tests/helpers/saveUntilPowerCut.ts'
import { findingsIn, lostFrom, sound } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorldIn } from '#tests/helpers/world.ts'

type Told = Omit<Acknowledged, 'kind'> & { kind: Acknowledged['kind'] | 'backup'; at: string }

const seed = chosenSeed()
const count = trialsWanted(2)
/** A tenth as many as of the others, and some more where chance let it lose nothing. */
const controls = Math.ceil(count / 10)
const MOST_CONTROLS = controls + 10
const program = join(import.meta.dirname, '../helpers/saveUntilPowerCut.ts')

it('P2: what was said to be saved is there after the power was cut, and the same without writing through is not', {
  timeout: timeFor(count + MOST_CONTROLS, 5),
}, async () => {
  const disk = mortalDisk(64)
  if ('reason' in disk) return console.log(`P2 not possible here: ${disk.reason}`)
  try {
    const random = randomFrom(seed, 'power')
    const folder = join(disk.path, 'data')
    const figures = { lost: 0, unsound: 0, told: 0, controlsRun: 0, controlsLost: 0 }
    for (let trial = 0; trial < count; trial += 1) {
      // The disk is small, and all that is saved and backed up stays on it.
      if (trial % 20 === 0) await foundFirm(folder)
      const told = await saveUntilCut(disk, { folder, name: `Khách ${trial}`, isLying: false }, random)
      const { lost, isSound } = await lookAt(folder, told)
      figures.told += told.length
      figures.lost += lost > 0 ? 1 : 0
      figures.unsound += isSound ? 0 : 1
    }
    while (figures.controlsRun < controls || (figures.controlsLost === 0 && figures.controlsRun < MOST_CONTROLS)) {
      const told = await saveUntilCut(disk, { folder, name: `Thử ${figures.controlsRun}`, isLying: true }, random)
      figures.controlsRun += 1
      figures.controlsLost += (await lookAt(folder, told)).lost > 0 ? 1 : 0
    }

    console.log(
      `P2 lost ${outOf(figures.lost, count)} · unsound ${outOf(figures.unsound, count)} · ${figures.told} acknowledged · ` +
        `negative control (synchronous=NORMAL) lost ${figures.controlsLost}/${figures.controlsRun} · seed ${seed}`,
    )
    expect(figures).toMatchObject({ lost: 0, unsound: 0 })
    expect(figures.told).toBeGreaterThan(count)
    expect(figures.controlsLost).toBeGreaterThan(0)
  } finally {
    disk.close()
  }
})

async function foundFirm(folder: string) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const world = createWorldIn(folder)
  await world.client.office.found({ name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', sample: false })
  await world.client.customers.create(aCustomer())
  await world.shut()
}

/** Lets it work until the power goes at some moment, brings the power back, and answers what it had said was saved. */
async function saveUntilCut(disk: MortalDisk, saving: Saving, random: Random): Promise<Told[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(saving)], { stdio: ['ignore', 'pipe', 'ignore'] })
  const closed = once(child, 'close')
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  await Promise.race([once(child.stdout, 'data'), closed])
  await sleep(random.next() * 500)
  const cutAt = disk.cutPower()
  child.kill('SIGKILL')
  await closed
  disk.comeBack()
  const lines = output.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Told).filter(({ at }) => BigInt(at) < cutAt)
}

/** What the next start finds. */
async function lookAt(folder: string, told: Told[]) {
  const world = createWorldIn(folder)
  const { state } = await world.client.office.folder()
  const rows = told.flatMap(({ kind, id, mark }) => (kind === 'backup' ? [] : [{ kind, id, mark }]))
  const backups = await backupsIn(world.folder.backups)
  const lostBackups = told.filter(
    ({ kind, mark }) => kind === 'backup' && !backups.some(({ name, contents }) => name === mark && contents),
  )
  const lost = lostFrom(folder, rows).length + lostBackups.length
  const isSound = state === 'ready' && JSON.stringify(findingsIn(folder)) === JSON.stringify(sound)
  await world.shut()
  return { lost, isSound }
}
