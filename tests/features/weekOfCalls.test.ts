import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const wednesday = '2026-11-18' as Day
const none = { reached: 0, 'no-answer': 0, busy: 0, unavailable: 0, 'wrong-number': 0, 'call-back': 0, refused: 0 }

/** Friday; Hường and Nam called this week and last. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-27 09:30' })
  const nam = staffOf(world, { name: 'Lê Hoài Nam', role: 'sales', department: 'Bắc' })
  const { id: customerId } = await world.client.customers.create(aCustomer())
  const call = (who: typeof world.client, on: string, made: object) =>
    who.calls.log({ customerId, doneAt: momentOf(on), ...made } as never)
  const [huong, his] = [world.client, world.window(nam)]
  await call(huong, '2026-11-15 23:59', { outcome: 'reached' })
  await call(huong, '2026-11-16 00:00', { outcome: 'reached', durationSeconds: 125 })
  await call(huong, '2026-11-20 10:00', { outcome: 'refused', durationSeconds: 20 })
  await call(huong, '2026-11-22 23:59', { outcome: 'busy' })
  await call(huong, '2026-11-23 00:00', { outcome: 'reached' })
  await call(his, '2026-11-18 10:00', { outcome: 'no-answer' })
  const { id } = await call(huong, '2026-11-18 11:00', { outcome: 'reached' })
  await world.client.calls.remove(id)
  await world.client.calls.plan({ customerId, plannedAt: momentOf('2026-11-18 12:00') })
  return { world, nam, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

describe('a week of calls', () => {
  it('counts what was made from Monday to Sunday by the clock of Vietnam, by person and outcome', async () => {
    await using office = await anOffice()
    const { world, nam } = office

    expect(await world.client.reports.week({ on: wednesday })).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
      byStaff: [
        {
          ...{ staffId: 1, staffName: 'Nguyễn Thị Hường' },
          ...{ outcomes: { ...none, reached: 1, refused: 1, busy: 1 }, made: 3, reached: 2, seconds: 145 },
        },
        {
          ...{ staffId: nam, staffName: 'Lê Hoài Nam' },
          ...{ outcomes: { ...none, 'no-answer': 1 }, made: 1, reached: 0, seconds: 0 },
        },
      ],
      sum: { outcomes: { ...none, reached: 1, refused: 1, busy: 1, 'no-answer': 1 }, made: 4, reached: 2, seconds: 145 },
    })
  })

  it('has figures that are the calls one finds behind them', async () => {
    await using office = await anOffice()
    const { client } = office.world
    const { from, to, byStaff, sum } = await client.reports.week({ on: wednesday })
    const behind = (more: object) => client.calls.count({ view: 'done', days: { from, to }, ...more })

    expect(await behind({})).toBe(sum.made)
    for (const { staffId, outcomes, made } of byStaff) {
      expect(await behind({ staffIds: [staffId] })).toBe(made)
      for (const [outcome, count] of Object.entries(outcomes))
        expect(await behind({ staffIds: [staffId], outcomes: [outcome] })).toBe(count)
    }
  })

  it('shows only those whose report one may see, in the sum as well', async () => {
    await using office = await anOffice()
    const { world } = office
    const leader = staffOf(world, { name: 'Trần Nhóm', role: 'lead', department: 'Bắc' })

    const { byStaff, sum } = await world.window(leader).reports.week({ on: wednesday })

    expect(byStaff.map(({ staffName, made }) => [staffName, made])).toEqual([
      ['Lê Hoài Nam', 1],
      ['Trần Nhóm', 0],
    ])
    expect(sum.made).toBe(1)
  })

  it('is saved as a sheet in which numbers are numbers, in both languages', async () => {
    await using office = await anOffice()
    const { world } = office
    const saved = async (language: 'vi' | 'en') => {
      await world.client.reports.saveWeek({ on: wednesday, file: world.fileWith('tuan.xlsx', ''), language })
      const [sheet] = (await readXlsx(readFileSync(join(world.folder.path, 'tuan.xlsx')))).sheets
      return { name: sheet?.name, rows: sheet?.rows }
    }

    const { name, rows } = await saved('vi')
    expect(name).toBe('Cuộc gọi trong tuần')
    expect(rows?.[0]?.[0]).toBe('Cuộc gọi trong tuần 16/11/2026 – 22/11/2026')
    expect(rows?.slice(-3)).toEqual([
      ['Nguyễn Thị Hường', 1, 0, 1, 0, 0, 0, 1, 3, 2 / 3, 2],
      ['Lê Hoài Nam', 0, 1, 0, 0, 0, 0, 0, 1, 0, 0],
      ['Cộng', 1, 1, 1, 0, 0, 0, 1, 4, 0.5, 2],
    ])
    expect((await saved('en')).name).toBe('Calls of the week')
  })

  it('is not asked for where the calendar ends', async () => {
    await using office = await anOffice()
    await expect(office.world.client.reports.week({ on: '2200-12-31' as Day })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
