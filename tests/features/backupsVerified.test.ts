import { cpSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Random, randomFrom } from '#main/database/sample/random.ts'
import { hashOf } from '#main/keeper/shelf.ts'
import { backupPath, copyOfFirm, fileOriginal, flipBit, foundBackedUpFirm } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { findingsIn, rowHash, sound } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, createWorldIn } from '#tests/helpers/world.ts'

const seed = chosenSeed()
const count = trialsWanted(40)
const firms = trialsWanted(10)
const figures = { refused: 0, spoilt: 0, verified: 0, made: 0, equal: 0 }

afterAll(() => {
  const { refused, spoilt, verified, made, equal } = figures
  console.log(
    `P9 not verified ${outOf(made - verified, made)} · not restored equal ${outOf(made - equal, made)} · spoilt and not refused ${outOf(spoilt - refused, spoilt)} · seed ${seed}`,
  )
})

it('P9: no backup with one flipped bit or without its end is ever restored', { timeout: timeFor(count, 3) }, async () => {
  const random = randomFrom(seed, 'spoiling')
  const firm = await foundBackedUpFirm()
  const world = createWorldIn(copyOfFirm(firm))
  const name = firm.backup
  const file = backupPath(world, name)
  const bytes = readFileSync(file)
  for (let trial = 0; trial < count; trial += 1) {
    cpSync(join(firm.path, 'backups', name), file)
    if (trial % 5 === 4) truncateSync(file, random.whole(0, bytes.length - 1))
    else flipBit(file, trial < 5 ? bytes.length - 1 - trial * 17 : random.whole(0, bytes.length - 1))
    const refused = await world.client.backups.restore({ name }).then(
      () => false,
      ({ code }: { code: string }) => code === 'CONFLICT',
    )
    figures.spoilt += 1
    figures.refused += refused ? 1 : 0
  }
  expect(figures.refused).toBe(figures.spoilt)
  expect(rowHash(world.folder.path)).toBe(firm.rowsNow)
  await world[Symbol.asyncDispose]()
  rmSync(firm.path, { recursive: true, force: true })
})

it('P9: whatever a firm holds, what comes back from its backup on another PC is equal to it', {
  timeout: timeFor(firms, 10),
}, async () => {
  const random = randomFrom(seed, 'firms')
  for (let set = 0; set < firms; set += 1) {
    await using here = await createWorld({ sample: random.chance(0.5) })
    await liveIn(here, random)
    const carried = join(here.folder.path, 'mang đi.kqbackup')
    figures.made += 1
    await here.client.backups.saveAs({ file: here.chosen(carried) })
    await using there = await createWorld({ empty: true })
    await there.client.backups.rescue.restore({ file: there.chosen(carried) })
    figures.verified += 1
    const isEqual =
      rowHash(there.folder.path) === rowHash(here.folder.path) && (await originalsOf(there)) === (await originalsOf(here))
    figures.equal += isEqual ? 1 : 0
    expect(findingsIn(there.folder.path)).toEqual(sound)
  }
  expect(figures.equal).toBe(figures.made)
})

const awkward = [
  'Nguyễn Thị Hường',
  'ĐẶNG ĐỨC',
  "Robert'); DROP TABLE customers;--",
  '👨‍👩‍👧 gia đình',
  'a\u0301',
  '=cmd|A0',
  '\u202Egpj.exe',
  'x'.repeat(150),
]

async function liveIn(world: Awaited<ReturnType<typeof createWorld>>, random: Random) {
  for (let index = random.whole(0, 12); index > 0; index -= 1)
    await world.client.customers.create(
      aCustomer({ name: `${random.pick(awkward)} ${index}`, note: random.pick(awkward).repeat(random.whole(0, 50)) }),
    )
  for (let index = random.whole(0, 4); index > 0; index -= 1)
    await fileOriginal(world, random.pick(awkward).repeat(random.whole(1, 20_000)), `TN-${index}/2026`)
}

async function originalsOf({ folder }: { folder: { documents: string } }) {
  const files = readdirSync(folder.documents, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const lines = await Promise.all(files.map(async ({ name, parentPath }) => `${name} ${await hashOf(join(parentPath, name))}`))
  return lines.toSorted().join('\n')
}
