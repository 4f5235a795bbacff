import { describe, expect, it } from 'vitest'
import type { StaffId } from '#shared/kit/id.ts'
import { MINUTE, standing, watchOver } from '#tests/helpers/reminders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const OWNER = [1 as StaffId]

/** An hour's meeting at nine that reminds a quarter of an hour before. */
function meet({ client }: World, title: string, changes: object = {}) {
  const startsAt = momentOf('2026-11-23 09:00')
  return client.appointments.create({ title, startsAt, endsAt: startsAt + HOUR, remindMinutes: 15, ...changes })
}

describe('the reminder of an appointment that is over', () => {
  it('stands until somebody dismisses it', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:00' })
    using watch = watchOver(world)
    await meet(world, 'Họp giao ban')

    await watch.after(10 * HOUR)
    expect(await standing(world)).toEqual(['Họp giao ban'])
  })

  it('goes by itself where that is wished, when it ends and no earlier; a task stands', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:00' })
    using watch = watchOver(world, OWNER, { dismissesPast: true })
    await meet(world, 'Họp giao ban')
    await world.client.tasks.create({ title: 'Gửi mẫu', remindAt: momentOf('2026-11-23 09:00') })

    expect(await watch.after(119 * MINUTE)).toEqual(['Họp giao ban', 'Gửi mẫu'])
    expect(await watch.after(MINUTE - 1)).toEqual([])
    expect(await standing(world)).toEqual(['Họp giao ban', 'Gửi mẫu'])
    watch.told()
    await watch.after(1)
    expect(await standing(world)).toEqual(['Gửi mẫu'])
    expect(await watch.after(DAY)).toEqual([])
  })

  it('does not come at all where that is wished and nobody was there before it ended, nor do times of a series', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:00' })
    await meet(world, 'Họp giao ban')
    await meet(world, 'Họp hằng ngày', { rule: 'FREQ=DAILY' })
    world.clock.set(momentOf('2026-11-25 09:50'))
    using watch = watchOver(world, OWNER, { dismissesPast: true })

    expect(await watch.look()).toEqual(['Họp hằng ngày'])
    expect(await standing(world)).toEqual(['Họp hằng ngày'])
    expect(await watch.after(10 * MINUTE)).toEqual([])
    expect(await standing(world)).toEqual([])
  })

  it('put off, it is gone when it would come again', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:50' })
    using watch = watchOver(world, OWNER, { dismissesPast: true })
    await meet(world, 'Họp giao ban')
    await watch.look()
    await world.client.reminders.snooze({ reminders: await world.client.reminders.list(), how: { after: 120 } })

    expect(await watch.after(121 * MINUTE)).toEqual([])
    expect(await standing(world)).toEqual([])
  })

  it('comes after all when it was over only by a clock that was wrong', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:00' })
    using watch = watchOver(world, OWNER, { dismissesPast: true })
    await meet(world, 'Họp giao ban')
    expect(await watch.after(7 * DAY)).toEqual([])

    world.clock.set(momentOf('2026-11-23 08:46'))
    expect(await watch.look()).toEqual(['Họp giao ban'])
    expect(await standing(world)).toEqual(['Họp giao ban'])
    expect(await watch.after(8 * DAY)).toEqual([])
    expect(await standing(world)).toEqual([])
  })
})
