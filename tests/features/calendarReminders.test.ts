import { expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const at = (text: string) => momentOf(`2026-11-${text}`)

it('the calendar tells of an appointment, of each time of a series and of a task that it reminds', async () => {
  await using world = await createWorld({ at: '2026-11-23 08:00' })
  const { appointments, tasks } = world.client
  const once = { startsAt: at('23 09:00'), endsAt: at('23 10:00') }
  await appointments.create({ ...once, title: 'Họp', remindMinutes: 15 })
  await appointments.create({ ...once, title: 'Nghỉ trưa', remindMinutes: null })
  await appointments.create({ ...once, title: 'Giao ban', remindMinutes: 0, rule: 'FREQ=DAILY;COUNT=2' })
  await tasks.create({ title: 'Gửi báo giá', dueOn: '2026-11-23' as Day, remindAt: at('23 08:30') })
  await tasks.create({ title: 'Mua quà', dueOn: '2026-11-23' as Day })

  const range = { from: at('23 00:00'), to: at('25 00:00') }
  const entries = await appointments.calendar({ ...range, layers: ['appointment', 'task'] })

  const told = entries.map(({ title, hasReminder }) => `${title} ${hasReminder ? 'nhắc' : 'không'}`)
  expect(told.toSorted()).toEqual(
    ['Giao ban nhắc', 'Giao ban nhắc', 'Gửi báo giá nhắc', 'Họp nhắc', 'Mua quà không', 'Nghỉ trưa không'].toSorted(),
  )
})
