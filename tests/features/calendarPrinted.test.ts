import { describe, expect, it } from 'vitest'
import type { AppointmentId } from '#shared/kit/id.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const hours = { startsAt: momentOf('2026-11-25 09:00'), endsAt: momentOf('2026-11-25 10:00') }

describe('what the calendar needs to be printed', () => {
  it('has the notes of the appointments one sees, and of no others', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Lê Anh Tú', role: 'sales' })
    const mine = await world.client.appointments.create({ title: 'Họp', note: 'Mang bản vẽ', ...hours })
    const theirs = await world.client.appointments.create({ title: 'Đo', note: 'Gọi trước', ...hours, staffId: seller })
    const plain = await world.client.appointments.create({ title: 'Nghỉ', ...hours })
    const ids = [mine.id, theirs.id, plain.id, 999 as AppointmentId]

    expect(await world.client.appointments.notes({ ids })).toEqual([
      { id: mine.id, note: 'Mang bản vẽ' },
      { id: theirs.id, note: 'Gọi trước' },
    ])
    expect(await world.window(seller).appointments.notes({ ids })).toEqual([{ id: theirs.id, note: 'Gọi trước' }])
  })

  it('has the tasks that are due by then, and neither later ones nor those without a day', async () => {
    await using world = await createWorld()
    for (const [title, dueOn] of [
      ['Trước', '2026-11-20'],
      ['Đúng ngày', '2026-11-25'],
      ['Sau', '2026-11-26'],
      ['Không hạn', null],
    ])
      await world.client.tasks.create({ title: title as string, dueOn: dueOn as never })

    const found = await world.client.tasks.list({ filter: { dueUntil: '2026-11-25' as never } })

    expect(found.map(({ title }) => title)).toEqual(['Trước', 'Đúng ngày'])
  })

  it('is noted in the log as something printed', async () => {
    await using world = await createWorld()
    await world.client.appointments.printed()
    await world.client.tasks.printed()

    const lines = await world.client.audit.list({ filter: {}, limit: 2 })

    expect(lines.map(({ change, record }) => `${change} ${record}`)).toEqual(['printed list', 'printed list'])
  })
})
