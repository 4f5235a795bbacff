import { existsSync, readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { type Random, randomFrom } from '#main/database/sample/random.ts'
import { dueReminders } from '#main/features/reminders/service.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { MINUTE, standing, type Watch, watchOver } from '#tests/helpers/reminders.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const seed = chosenSeed()
const count = trialsWanted(24)
const HOUR = 60 * MINUTE
const YEAR = 365 * 24 * HOUR
/** How the computer's clock is turned, until somebody sets it right. */
const jumps = [-YEAR, YEAR, -24 * HOUR, 24 * HOUR, -HOUR, HOUR]
/** Where a computer may think it is; some of them turn their clocks twice a year. */
const zones = ['Asia/Ho_Chi_Minh', 'UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia']
/** When trials begin: any day, and days on which clocks and calendars are known to go wrong. */
const beginnings = ['2026-11-23 08:00', '2027-03-28 07:30', '2028-02-29 08:00', '2026-12-31 22:10', '2038-01-19 09:40']
const OWNER = 1 as StaffId
const figures = { trials: 0, lost: 0, twice: 0, dueAgain: 0, faults: 0, jumps: 0, sleeps: 0, starts: 0 }
const zoneBefore = process.env.TZ

afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ
  else process.env.TZ = zoneBefore
  const { trials, lost, twice, dueAgain, faults, jumps: turned, sleeps, starts } = figures
  console.log(
    `P12 reminders lost ${outOf(lost, trials)} · come twice ${outOf(twice, trials)} · due again though they have come ${outOf(dueAgain, trials)} · ` +
      `with a fault ${outOf(faults, trials)} · ${turned} jumps of the clock, ${sleeps} sleeps, ${starts} starts and kills · seed ${seed}`,
  )
})

describe('P12: a reminder', () => {
  it('comes once, through sleep, jumps of the clock and of the zone, ends and kills of the program, and at two windows', {
    timeout: timeFor(count, 3),
  }, async () => {
    const random = randomFrom(seed, 'reminders')
    for (let trial = 0; trial < count; trial += 1) {
      await using world = await createWorld({ at: random.pick(beginnings) })
      await tryOne(world, random)
    }

    expect(figures).toMatchObject({ trials: count, lost: 0, twice: 0, dueAgain: 0, faults: 0 })
  })

  it('that is due and never looked at is counted as lost by these trials', async () => {
    await using world = await createWorld()
    await makeThing(world, 'task', world.clock.now() + MINUTE)
    world.clock.pass(HOUR)

    expect(await isShown(world)).toBe(false)
  })
})

/** One thing that reminds, and a day on which everything goes wrong with the time. */
async function tryOne(world: World, random: Random) {
  const life = liveIn(world, random)
  const remindsAt = world.clock.now() + Math.round(random.next() * 300) * MINUTE
  await makeThing(world, random.pick(['appointment', 'call', 'task', 'series', 'all-day'] as const), remindsAt)
  let allowed = 1
  const steps = random.whole(4, 9)
  for (let step = 0; step < steps; step += 1) {
    await stepOf(life, random)
    if (random.chance(0.25) && (await putOff(world))) allowed += 1
  }
  await life.setRight()
  life.go(Math.max(0, remindsAt - world.clock.now()) + 36 * HOUR)
  await life.look()
  await life.look()
  await life.end()
  figures.trials += 1
  if (!(await isShown(world))) figures.lost += 1
  if (life.came() > allowed) figures.twice += 1
  if (isDueAgain(world)) figures.dueAgain += 1
  if (existsSync(world.folder.logs) && readdirSync(world.folder.logs).length > 0) figures.faults += 1
}

/** Only what keeps it from coming once more, when it is written down, would still hold it back. */
function isDueAgain(world: World) {
  const { open } = world.context()
  return open === undefined || dueReminders(open.db, OWNER, world.clock.now()).now.length > 0
}

type Life = ReturnType<typeof liveIn>

async function stepOf(life: Life, random: Random) {
  const what = random.pick(['go', 'go', 'sleep', 'jump', 'jump', 'right', 'zone', 'start', 'kill'] as const)
  if (what === 'go') life.go(random.whole(1, 90) * MINUTE)
  if (what === 'sleep') life.sleep(random.whole(1, 10) * HOUR)
  if (what === 'jump') life.jump(random.pick(jumps))
  if (what === 'right') await life.setRight()
  if (what === 'zone') process.env.TZ = random.pick(zones)
  if (what === 'start' || what === 'kill') await life.startAnew(what)
  await life.look()
}

/** The program at two windows of one person, and the time as it really goes by beside the one the computer shows. */
function liveIn(world: World, random: Random) {
  let watches = windows()
  let wrong = 0
  let came = 0

  function windows(): Watch[] {
    return [watchOver(world, [OWNER, OWNER]), watchOver(world)]
  }

  function close() {
    for (const watch of watches) {
      came += watch.told().reduce((sum, { rung }) => sum + rung.length, 0)
      watch[Symbol.dispose]()
    }
  }

  return {
    came: () => came,
    go: (milliseconds: number) => world.clock.pass(milliseconds),
    sleep(milliseconds: number) {
      figures.sleeps += 1
      world.clock.set(world.clock.now() + milliseconds)
    },
    jump(by: number) {
      figures.jumps += 1
      wrong += by
      world.clock.set(world.clock.now() + by)
    },
    async setRight() {
      world.clock.set(world.clock.now() - wrong)
      wrong = 0
    },
    /** Ends the program in good order, or lets it lie as it was the moment something was due. */
    async startAnew(how: 'start' | 'kill') {
      figures.starts += 1
      const last = watches.map((watch) => watch.look())
      if (how === 'start') came += (await Promise.all(last)).flat().length
      close()
      if (how === 'start') await world.shut()
      await world.start()
      watches = windows()
    },
    async look() {
      const writing = random.chance(0.5) ? writeLong(world) : undefined
      came += (await Promise.all(watches.map((watch) => watch.look()))).flat().length
      await writing
    },
    async end() {
      close()
    },
  }
}

/** As an import does: what is found to be due meanwhile waits to be written down, at one window and at the other. */
function writeLong(world: World) {
  const { open } = world.context()
  const steps = function* () {
    for (let step = 0; step < 50; step += 1) yield
  }
  return open?.writeLong(steps, { staffId: null, action: 'trial' })
}

/** Nobody dismissed it: it came, and came back when it was put off. */
async function isShown(world: World) {
  return (await standing(world)).length === 1
}

/** Puts off for ten minutes what stands there; false when nothing does. */
async function putOff({ client }: World) {
  const reminders = await client.reminders.list()
  if (reminders.length === 0) return false
  await client.reminders.snooze({ reminders, how: { after: 10 } })
  return true
}

async function makeThing({ client }: World, kind: 'appointment' | 'call' | 'task' | 'series' | 'all-day', remindsAt: number) {
  const title = 'Việc phải nhớ'
  if (kind === 'task') return client.tasks.create({ title, remindAt: remindsAt })
  if (kind === 'call') {
    const { id } = await client.customers.create(aCustomer())
    return client.calls.plan({ customerId: id, plannedAt: remindsAt, reason: title })
  }
  const midnight = momentOf('2026-01-01') + Math.ceil((remindsAt - momentOf('2026-01-01')) / (24 * HOUR)) * 24 * HOUR
  const startsAt = kind === 'all-day' ? midnight : remindsAt + 15 * MINUTE
  const endsAt = startsAt + (kind === 'all-day' ? 24 : 1) * HOUR
  return client.appointments.create({
    ...{ title, startsAt, endsAt, isAllDay: kind === 'all-day' },
    remindMinutes: Math.round((startsAt - remindsAt) / MINUTE),
    ...(kind === 'series' && { rule: 'FREQ=YEARLY;INTERVAL=20' }),
  })
}
