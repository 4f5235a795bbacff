import { describe, expect, it } from 'vitest'
import { listedOn } from '#shared/features/tasks/rules.ts'
import { addDays, type Day, dayOfInstant } from '#shared/kit/day.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const monday = '2026-11-23' as Day
const week = Array.from({ length: 7 }, (_, more) => addDays(monday, more))

async function titlesOf({ client, clock }: World, days: Day[]) {
  const [from = monday, to = monday] = [days[0], days.at(-1)]
  const today = dayOfInstant(clock.now())
  const tasks = await client.tasks.ofDays({ from, to })
  return tasks.map((task) => `${listedOn(task, days, today)?.slice(8)} ${task.title}${task.doneAt === null ? '' : ' (xong)'}`)
}

describe('the tasks of days, on a Wednesday', () => {
  it('stand under the day they are due or were done; what is overdue stands under today, as long as that is shown', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const add = (title: string, dueOn: string | null) => world.client.tasks.create({ title, dueOn: dueOn as Day | null })
    await add('Quên từ tháng trước', '2026-10-20')
    await add('Quên hôm thứ Hai', '2026-11-23')
    await add('Hôm nay', '2026-11-25')
    await add('Thứ Sáu', '2026-11-27')
    await add('Tuần sau', '2026-11-30')
    await add('Không hạn', null)
    const { id, version } = await add('Làm sớm', '2026-11-27')
    await world.client.tasks.finish({ id, version })

    expect(await titlesOf(world, week)).toEqual([
      '25 Quên từ tháng trước',
      '25 Quên hôm thứ Hai',
      '25 Hôm nay',
      '27 Thứ Sáu',
      '25 Làm sớm (xong)',
    ])
    expect(await titlesOf(world, week.slice(0, 2))).toEqual(['23 Quên hôm thứ Hai'])
    expect(await titlesOf(world, [addDays(monday, 7)])).toEqual(['30 Tuần sau'])
  })

  it('are those of the people that are asked for, and never of what lies in the bin', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { id: gone } = await world.client.tasks.create({ title: 'Xoá rồi', dueOn: '2026-11-25' as Day })
    await world.client.tasks.remove(gone)
    await world.client.tasks.create({ title: 'Gọi anh Đạt', dueOn: '2026-11-25' as Day })
    const day = { from: monday, to: addDays(monday, 6) }

    expect((await world.client.tasks.ofDays({ ...day, staffIds: [1] })).map(({ title }) => title)).toEqual(['Gọi anh Đạt'])
    expect(await world.client.tasks.ofDays({ ...day, staffIds: [99] })).toEqual([])
  })

  it('are no more than those of two months, from the first day to the last', async () => {
    await using world = await createWorld()
    await expect(world.client.tasks.ofDays({ from: addDays(monday, 1), to: monday })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(world.client.tasks.ofDays({ from: monday, to: addDays(monday, 62) })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})
