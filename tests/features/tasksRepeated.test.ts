import { describe, expect, it } from 'vitest'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

type Input = Parameters<World['client']['tasks']['create']>[0]

/** A task that is done on 25/11/2026; answers it and the next one. */
async function doneOn25th(input: Partial<Input>) {
  const world = await createWorld({ at: '2026-11-25 09:30' })
  const task = await world.client.tasks.create({ title: 'Nộp thuế', ...input })
  const { next } = await world.client.tasks.finish({ id: task.id, version: 1 })
  return { world, task, next, tasks: world.client.tasks, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

describe('a task that comes again by a rule', () => {
  it.each([
    ['FREQ=DAILY', '2026-11-20', '2026-11-21'],
    ['FREQ=WEEKLY;BYDAY=MO,TH', '2026-11-23', '2026-11-26'],
    ['FREQ=MONTHLY;BYMONTHDAY=20', '2026-11-20', '2026-12-20'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2027-01-31', '2027-02-28'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=30', '2026-10-30', '2027-01-30'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29', '2032-02-29'],
    ['RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10', '2027-04-16', '2028-04-04'],
    ['RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=15', '2026-11-23', '2026-12-23'],
  ])('%s, due on %s, is due next on %s', async (rule, dueOn, nextOn) => {
    await using done = await doneOn25th({ rule, dueOn: dueOn as never })

    expect(done.next).toMatchObject({ dueOn: nextOn, rule, status: 'not-started', percent: 0, doneAt: null })
  })

  it('keeps all else: its time, its people, how long before it begins and reminds', async () => {
    await using done = await doneOn25th({
      ...{ rule: 'FREQ=WEEKLY;BYDAY=FR', startsOn: '2026-11-25', dueOn: '2026-11-27', dueMinute: 990, priority: 'high' },
      ...{ remindAt: momentOf('2026-11-26 08:00'), topic: 'Thuế', estimatedMinutes: 60, spentMinutes: 45, note: 'Trên etax' },
    } as never)

    expect(done.next).toMatchObject({
      ...{ title: 'Nộp thuế', startsOn: '2026-12-02', dueOn: '2026-12-04', dueMinute: 990, priority: 'high', staffId: 1 },
      ...{ remindAt: momentOf('2026-12-03 08:00'), topic: 'Thuế', estimatedMinutes: 60, spentMinutes: 0, note: 'Trên etax' },
    })
  })

  it('comes so many times and no more', async () => {
    await using done = await doneOn25th({ rule: 'FREQ=DAILY;COUNT=3', dueOn: '2026-11-25' as never })
    const { tasks, next } = done

    expect(next).toMatchObject({ dueOn: '2026-11-26', rule: 'FREQ=DAILY;COUNT=2' })
    const second = await tasks.finish({ id: next?.id ?? 0, version: 1 })
    expect(second.next).toMatchObject({ dueOn: '2026-11-27', rule: 'FREQ=DAILY;COUNT=1' })
    const third = await tasks.finish({ id: second.next?.id ?? 0, version: 1 })
    expect(third.next).toBeNull()
  })

  it('comes no more behind its last day', async () => {
    await using done = await doneOn25th({ rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261203', dueOn: '2026-11-27' as never })

    expect(done.next).toBeNull()
  })

  it('cannot lose its day to a flag', async () => {
    await using world = await createWorld()
    const { id } = await world.client.tasks.create({ title: 'Nộp thuế', rule: 'FREQ=DAILY', dueOn: '2026-11-25' as never })

    await expect(world.client.tasks.setFlag({ id, version: 1, flag: 'none' })).rejects.toMatchObject({
      data: { reason: 'rule-without-day' },
    })
  })
})

describe('a task that comes again after it was done', () => {
  it('is due so many days behind the day on which it was, not on which it should have been', async () => {
    await using done = await doneOn25th({ regenerateDays: 90, dueOn: '2026-11-01' as never, startsOn: '2026-10-30' as never })

    expect(done.next).toMatchObject({ startsOn: '2027-02-21', dueOn: '2027-02-23', regenerateDays: 90 })
  })

  it('needs no day of its own', async () => {
    await using done = await doneOn25th({ regenerateDays: 7 })

    expect(done.next).toMatchObject({ startsOn: null, dueOn: '2026-12-02' })
  })

  it('is due on a day on which the office works: a Sunday and its own days off are passed over', async () => {
    const eight = momentOf('2026-11-25 08:00')
    await using done = await doneOn25th({ regenerateDays: 4, remindAt: eight, dueOn: '2026-11-25' as never })
    expect(done.next).toMatchObject({ dueOn: '2026-11-30', remindAt: momentOf('2026-11-30 08:00') })

    await done.world.client.workingTime.chooseDay({ on: '2026-11-30' as never, chosen: { isOff: true, name: 'Du lịch' } })
    await done.tasks.reopen({ id: done.task.id, version: 2 })
    expect((await done.tasks.finish({ id: done.task.id, version: 3 })).next).toMatchObject({ dueOn: '2026-12-01' })
  })
})

describe('taking up again what comes again', () => {
  it('takes the next one away, and doing it once more makes one', async () => {
    await using done = await doneOn25th({ rule: 'FREQ=DAILY', dueOn: '2026-11-25' as never })
    const { tasks, task, next } = done

    await tasks.reopen({ id: task.id, version: 2 })
    expect((await tasks.list({ filter: {} })).map(({ id }) => id)).toEqual([task.id])
    expect(await done.world.client.bin.list({})).toMatchObject([{ record: 'task', recordId: next?.id }])

    const again = await tasks.finish({ id: task.id, version: 3 })
    expect(again.next).toMatchObject({ dueOn: '2026-11-26' })
    expect(await tasks.count({ view: 'open' })).toBe(1)
  })

  it('leaves the next one where somebody has worked on it, and makes no second', async () => {
    await using done = await doneOn25th({ rule: 'FREQ=DAILY', dueOn: '2026-11-25' as never })
    const { tasks, task, next } = done
    await tasks.setFlag({ id: next?.id ?? 0, version: 1, flag: 'next-week' })

    await tasks.reopen({ id: task.id, version: 2 })
    expect(await tasks.count({ view: 'open' })).toBe(2)
    expect(await tasks.finish({ id: task.id, version: 3 })).toMatchObject({ next: null })
    expect(await tasks.count({ view: 'open' })).toBe(1)
  })

  it('goes by the form as by the tick', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { tasks } = world.client
    const input = { title: 'Nộp thuế', rule: 'FREQ=DAILY', dueOn: '2026-11-25' } as const
    const { id } = await tasks.create(input as never)

    await tasks.update({ id, version: 1, input: { ...input, status: 'done', percent: 100 } as never })
    expect(await tasks.count({ view: 'open' })).toBe(1)
    await tasks.update({ id, version: 2, input: input as never })
    expect((await tasks.list({ filter: {} })).map((task) => task.id)).toEqual([id])
  })
})
