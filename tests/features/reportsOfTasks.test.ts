import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const october = (world: World) => world.client.reports.month({ month: '2026-10' })
const november = (world: World) => world.client.reports.month({ month: '2026-11' })

/** Does something as if it were that moment. */
async function at<Result>(world: World, moment: number, action: () => Promise<Result>) {
  world.clock.set(moment)
  const result = await action()
  world.clock.set(momentOf('2026-11-22 09:30'))
  return result
}

describe('the monthly report', () => {
  it('counts a task where it was done, and as overdue where its day is past and it was not, whatever became of it later', async () => {
    await using world = await createWorld()
    const { tasks } = world.client
    const add = (title: string, dueOn: string) => tasks.create({ title, dueOn: dueOn as Day })
    const did = (moment: string, { id, version }: { id: number; version: number }) =>
      at(world, momentOf(moment), () => tasks.finish({ id, version }))
    await did('2026-10-31 23:59', await add('Đúng hạn', '2026-10-31'))
    const late = await add('Trễ sang tháng sau', '2026-10-31')
    await did('2026-10-12 08:00', await add('Trễ trong tháng', '2026-10-10'))
    const before = (await october(world)).figures
    expect(before).toMatchObject({ tasksDone: 2, tasksOverdue: 1 })

    await did('2026-11-01 00:00', late)
    await add('Hôm qua', '2026-11-21')
    await add('Hôm nay', '2026-11-22')
    const thrown = await add('Đã xoá', '2026-11-02')
    await tasks.remove(thrown.id)

    expect((await october(world)).figures).toEqual(before)
    expect((await november(world)).figures).toMatchObject({ tasksDone: 1, tasksOverdue: 1 })
    expect((await november(world)).byStaff).toMatchObject([{ staffId: 1, tasksDone: 1, tasksOverdue: 1 }])
  })
})
