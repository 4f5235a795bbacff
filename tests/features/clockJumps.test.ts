import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Random, randomFrom } from '#main/database/sample/random.ts'
import { tick } from '#main/features/backups/schedule.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const seed = chosenSeed()
const count = trialsWanted(12)
const guesses = trialsWanted(2)
const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR
/** How the computer's clock is turned; now and then it is only an hour that goes by. */
const jumps = [-YEAR, YEAR, -HOUR, HOUR, -24 * HOUR, 24 * HOUR]
const figures = { disordered: 0, jumps: 0, newestGone: 0, backups: 0, shortened: 0, waits: 0 }

afterAll(() => {
  const { disordered, newestGone, backups, shortened, waits } = figures
  console.log(
    `P12 disordered ${outOf(disordered, figures.jumps)} jumps of the clock · newest backup gone ${outOf(newestGone, backups)} · ` +
      `password waits shortened ${outOf(shortened, waits)} · seed ${seed}`,
  )
})

describe('P12: when the clock of the computer jumps', () => {
  it('the log keeps the order in which things were done, and the newest state is always among the backups', {
    timeout: timeFor(count, 3),
  }, async () => {
    const random = randomFrom(seed, 'clock')
    await using world = await createWorld({ at: '2026-11-22 08:00' })
    const done: string[] = []
    for (let trial = 0; trial < count; trial += 1) {
      jump(world, random)
      const name = `Khách ${trial}`
      await world.client.customers.create(aCustomer({ name }))
      done.unshift(name)
      await backUpWithin(world, HOUR)
      await lookAt(world, done)
      if (random.chance(0.2)) await world.restart()
    }

    expect(figures).toMatchObject({ disordered: 0, newestGone: 0 })
  })

  it('nobody waits a moment less after wrong passwords, nor longer', { timeout: timeFor(guesses, 10) }, async () => {
    const random = randomFrom(seed, 'guesses')
    await using world = await createWorld()
    const owner = 1 as StaffId
    await world.client.session.changePassword({ current: '', next: 'mật khẩu của chủ' })
    const window = world.window()
    const signIn = (password: string) => window.session.signIn({ staffId: owner, password })
    for (let trial = 0; trial < guesses; trial += 1) {
      await expect(signIn('sai')).rejects.toMatchObject({ data: { reason: 'wrong-password' } })
      const wait = Math.min(60, 2 ** trial) * 1_000
      for (const part of [0, wait - 1]) {
        world.clock.pass(part)
        jump(world, random)
        const reason = await signIn('mật khẩu của chủ').then(
          () => 'let in',
          (error: { data?: { reason?: string } }) => error.data?.reason,
        )
        figures.waits += 1
        if (reason !== 'wait') figures.shortened += 1
      }
      world.clock.pass(1)
    }
    await signIn('mật khẩu của chủ')

    expect(figures.shortened).toBe(0)
  })

  it('a backup that bears a date of the future is not taken for the newest, and backups go on to be made by the hour', async () => {
    await using world = await createWorld({ at: '2027-11-22 08:00' })
    await world.client.customers.create(aCustomer({ name: 'Khi đồng hồ chạy nhanh một năm' }))
    await world.client.backups.make()
    world.clock.set(momentOf('2026-11-22 08:00'))
    const usb = mkdtempSync(join(tmpdir(), 'khach-quen-usb-'))
    await world.client.backups.setSecondPlace({ folder: world.chosen(usb) })
    await world.client.customers.create(aCustomer({ name: 'Sau khi sửa đồng hồ' }))

    await tick(world.context())

    expect(readdirSync(usb)).toEqual(['Khách Quen 2026-11-22 08.00.kqbackup'])
    expect(await world.client.backups.status()).toMatchObject({ verifiedAt: momentOf('2026-11-22 08:00'), isChanged: false })
    await world.client.customers.create(aCustomer({ name: 'Một lát sau' }))
    world.clock.pass(HOUR / 3)
    await tick(world.context())
    expect(await world.client.backups.list()).toHaveLength(2)
    rmSync(usb, { recursive: true })
  })
})

function jump(world: World, random: Random) {
  figures.jumps += 1
  world.clock.set(world.clock.now() + random.pick(jumps))
}

/** Wherever the clock stands, what was saved is in a backup an hour later at most. */
async function backUpWithin(world: World, milliseconds: number) {
  await tick(world.context())
  world.clock.pass(milliseconds)
  await tick(world.context())
}

/** The log from the newest line on names what was done last first; the newest backup made holds as much as the log. */
async function lookAt(world: World, done: string[]) {
  const lines = await world.client.audit.list({ filter: { records: ['customer'], changes: ['created'] }, limit: 200 })
  const verdict = await world.client.audit.verify({})
  const names = lines.map(({ recordName }) => recordName)
  const isInOrder = JSON.stringify(names) === JSON.stringify(done.slice(0, 200)) && verdict.brokenAt === null
  if (!isInOrder) figures.disordered += 1
  figures.backups += 1
  const backups = await world.client.backups.list()
  if (!backups.some(({ contents }) => contents?.counts.customers === done.length)) figures.newestGone += 1
}
