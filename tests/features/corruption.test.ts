import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomFrom } from '#main/database/sample/random.ts'
import { folderAt } from '#main/kit/folder.ts'
import { type BackedUpFirm, copyOfFirm, foundBackedUpFirm } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { bytesOf, type Damage, damages, PAGE } from '#tests/helpers/damage.ts'
import { findingsIn, rowHash, sound } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, createWorldIn, type World } from '#tests/helpers/world.ts'

// SQLite keeps no checksums: what a page says wrongly but well-formed, nobody can see. So how much is seen is a figure here; what must hold
// every time is that nothing crashes, that a refused file stays as it is, and that the backup is offered and brings the firm back.
const seed = chosenSeed()
const count = trialsWanted(10)

/**
 * `noticed`: at the start, before anybody worked on it. `late`: an error when it is read. `silent`: a wrong answer and no word about it.
 * `harmless`: it was a byte that says nothing, and all is read right.
 */
type Outcome = 'noticed' | 'late' | 'silent' | 'harmless'
const outcomes: { name: string; outcome: Outcome }[] = []
const figures = { afterKill: 0, seenByBackup: 0, touched: 0, notOffered: 0, notRestored: 0 }
let firm: BackedUpFirm
let kinds: Damage[]

beforeAll(async () => {
  firm = await foundBackedUpFirm()
  kinds = damages({ older: await olderLog(), otherFirm: await logOfAnotherFirm() })
})

afterAll(() => {
  rmSync(firm.path, { recursive: true, force: true })
  const number = (outcome: Outcome) => outcomes.filter((one) => one.outcome === outcome).length
  const silent = kindsOf('silent')
  const noticed = number('noticed')
  console.log(
    `P6 silently wrong ${outOf(number('silent'), outcomes.length)}${silent ? ` (${silent}), of these ${figures.seenByBackup} seen by the check of the next backup` : ''} · noticed before work ${noticed}, ` +
      `when read ${number('late')}, harmless ${number('harmless')} · after a kill ${figures.afterKill} · ` +
      `of the noticed: touched ${figures.touched}, no backup offered ${figures.notOffered}, not restored ${figures.notRestored} · seed ${seed}`,
  )
})

it('P6: a spoilt database never crashes the program; where it is noticed, it is kept as it is and its backup brings the firm back', {
  timeout: timeFor(count, 5),
}, async () => {
  const random = randomFrom(seed, 'spoiling the database')
  const whole = copyOfFirm(firm)
  expect(await outcomeIn(whole)).toBe('harmless')
  rmSync(whole, { recursive: true, force: true })
  for (let trial = 0; trial < count; trial += 1) {
    const damage = kinds[trial % kinds.length]
    if (!damage) throw new Error('no damage')
    const path = copyOfFirm(firm)
    damage.spoil(folderAt(path).database, random)
    // Every other time the last run did not end by itself, so that this one looks at every page.
    if (random.chance(0.5)) {
      writeFileSync(folderAt(path).running, '')
      figures.afterKill += 1
    }
    outcomes.push({ name: damage.name, outcome: await outcomeIn(path) })
    rmSync(path, { recursive: true, force: true })
  }

  const { touched, notOffered, notRestored } = figures
  expect({ trials: outcomes.length, touched, notOffered, notRestored }).toEqual({
    trials: count,
    touched: 0,
    notOffered: 0,
    notRestored: 0,
  })
  expect(kindsOf('noticed')).not.toBe('')
})

it('a kill in the middle of moving the log into the database is no damage: all that was saved is there', async () => {
  await using world = await createWorld()
  for (let number = 0; number < 40; number += 1)
    await world.client.customers.create(aCustomer({ name: `Khách ${number}`, note: 'Hẹn gọi lại sau Tết. '.repeat(500) }))
  const [killed, moved] = [copyOfFirm(world.folder), copyOfFirm(world.folder)]
  moveLogInto(folderAt(moved).database)
  // SQLite moves the pages in their order, the first one with the new length of the file.
  copyFirstPage(folderAt(moved).database, folderAt(killed).database)

  await using after = createWorldIn(killed)

  expect(await after.client.office.folder()).toMatchObject({ state: 'ready' })
  expect(await after.client.customers.count({})).toBe(40)
  expect(findingsIn(killed)).toEqual(sound)
  rmSync(moved, { recursive: true, force: true })
})

function moveLogInto(database: string) {
  const sqlite = new SqliteDatabase(database)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}

function copyFirstPage(from: string, to: string) {
  const bytes = readFileSync(to)
  const first = readFileSync(from).subarray(0, PAGE)
  expect(bytes.length).toBeLessThan(first.readUInt32BE(28) * PAGE)
  first.copy(bytes)
  writeFileSync(to, bytes)
}

async function outcomeIn(path: string): Promise<Outcome> {
  const before = bytesOf(folderAt(path))
  const world = createWorldIn(path)
  try {
    const { state } = await world.client.office.folder()
    if (state === 'ready') return await readThrough(world)
    if (state === 'corrupt') await expectRecovery(world, before)
    else figures.notOffered += 1
    return 'noticed'
  } finally {
    await world.shut().catch(() => undefined)
  }
}

/** What somebody meets who works on: every row of every table, every index, the words of the search. */
async function readThrough(world: World): Promise<Outcome> {
  const asked = [
    world.client.customers.count({}),
    world.client.customers.list({ filter: {} }),
    world.client.contracts.list({ filter: {} }),
  ]
  const answers = await Promise.allSettled(asked)
  if (answers.some(({ status }) => status === 'rejected')) return 'late'
  try {
    const isRight = rowHash(world.folder.path) === firm.rowsNow
    const isSound = findingsIn(world.folder.path).integrity === 'ok'
    if (!isSound) figures.seenByBackup += 1
    return isRight && isSound ? 'harmless' : 'silent'
  } catch {
    return 'late'
  }
}

/** The file that was refused is what it was, its backup is offered, and after restoring it all is there as it was then. */
async function expectRecovery(world: World, before: string[]) {
  const { client, folder } = world
  if (JSON.stringify(bytesOf(folder)) !== JSON.stringify(before)) figures.touched += 1
  const offered = await client.backups.rescue.list()
  if (!offered.some(({ name, contents }) => name === firm.backup && contents)) figures.notOffered += 1
  await client.backups.rescue.restore({ name: firm.backup })
  const isBack = rowHash(folder.path) === firm.rowsThen && JSON.stringify(findingsIn(folder.path)) === JSON.stringify(sound)
  if (!isBack) figures.notRestored += 1
}

/** The log as it lay beside the database while the firm was at work, before what came later; the firm has gone on since. */
async function olderLog() {
  const world = createWorldIn(firm.path)
  await world.client.customers.create(aCustomer({ name: 'Khách của hôm kia' }))
  const log = join(firm.path, 'older-wal')
  copyFileSync(`${world.folder.database}-wal`, log)
  await world.restart()
  for (let number = 0; number < 30; number += 1)
    await world.client.customers.create(aCustomer({ name: `Khách hôm nay ${number}` }))
  await world.shut()
  firm = { ...firm, rowsNow: rowHash(firm.path) }
  return log
}

async function logOfAnotherFirm() {
  await using world = await createWorld()
  await world.client.customers.create(aCustomer({ name: 'Khách của người khác' }))
  const log = join(firm.path, 'other-wal')
  copyFileSync(`${world.folder.database}-wal`, log)
  return log
}

/** `bit flipped 3, cut off 1`. */
function kindsOf(outcome: Outcome) {
  const names = outcomes.filter((one) => one.outcome === outcome).map(({ name }) => name)
  return [...new Set(names)].map((name) => `${name} ${names.filter((other) => other === name).length}`).join(', ')
}
