import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { openSqlite } from '#main/database/open.ts'
import { MOST_NAMED } from '#shared/features/calls/choices.ts'
import type { callListing } from '#shared/features/calls/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

type Listing = z.input<typeof callListing>
const up = 'ascending' as const
const down = 'descending' as const

/** Three customers, two people, five calls that were made and two to make. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-23 09:30' })
  const nam = staffOf(world, { name: 'Lê Hoài An', role: 'director' })
  const { client } = world
  const customer = async (name: string) => (await client.customers.create(aCustomer({ name, phones: [] }))).id
  const [sen, anh, duc] = [
    await customer('Nhà hàng Sen'),
    await customer('Công ty Ánh Dương'),
    await customer('Công ty Đức Phát'),
  ]
  const made = (window: typeof client, call: object) => window.calls.log(call as never)
  await made(client, {
    customerId: sen,
    outcome: 'reached',
    durationSeconds: 60,
    doneAt: momentOf('2026-11-20 09:00'),
    reason: 'a',
  })
  await made(client, { customerId: duc, outcome: 'busy', doneAt: momentOf('2026-11-20 10:00'), reason: 'b' })
  await made(client, {
    customerId: anh,
    outcome: 'reached',
    durationSeconds: 300,
    doneAt: momentOf('2026-11-21 09:00'),
    reason: 'c',
  })
  await made(world.window(nam), {
    customerId: sen,
    outcome: 'refused',
    durationSeconds: 20,
    doneAt: momentOf('2026-11-21 10:00'),
    reason: 'd',
  })
  await made(world.window(nam), { customerId: anh, outcome: 'no-answer', doneAt: momentOf('2026-11-22 23:30'), reason: 'e' })
  await client.calls.plan({ customerId: sen, plannedAt: momentOf('2026-11-23 14:00'), reason: 'f' })
  await client.calls.plan({ customerId: duc, plannedAt: momentOf('2026-11-20 08:00'), reason: 'g' })
  const reasons = async (listing: Partial<Listing>, page = {}) =>
    (await client.calls.list({ filter: { view: 'all' }, ...listing, ...page })).map(({ reason }) => reason).join('')
  return { world, client, reasons, ids: { sen, anh, duc, nam }, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

describe('a list of calls', () => {
  it('is sorted by any column, names in Vietnamese order, what has no outcome last, and the same by its newest', async () => {
    await using office = await anOffice()
    const { reasons } = office
    const by = (...sort: NonNullable<Listing['sort']>) => reasons({ sort })

    expect(await by({ by: 'at', direction: up })).toBe('gabcdef')
    expect(await by({ by: 'at', direction: down })).toBe('fedcbag')
    expect(await by({ by: 'customerName', direction: up })).toBe('ecbgfda')
    expect(await by({ by: 'customerName', direction: up }, { by: 'at', direction: up })).toBe('cegbadf')
    expect(await by({ by: 'staffName', direction: up })).toBe('edfcbag')
    expect(await by({ by: 'outcome', direction: up })).toBe('caebdfg')
    expect(await by({ by: 'outcome', direction: up }, { by: 'customerName', direction: down })).toBe('acebdfg')
    expect((await by({ by: 'duration', direction: down })).slice(0, 3)).toBe('cad')
  })

  it('comes page by page in that order, and is written to a file in it', async () => {
    await using office = await anOffice()
    const { client, reasons } = office
    const sort: Listing['sort'] = [{ by: 'customerName', direction: up }]
    const pages = []
    for (let offset = 0; offset < 8; offset += 2) pages.push(await reasons({ sort }, { offset, limit: 2 }))

    expect(pages).toEqual(['ec', 'bg', 'fd', 'a'])
    const ids = await client.calls.ids({ filter: { view: 'all' }, sort })
    const rows = await client.calls.list({ filter: { view: 'all' }, sort })
    expect(ids).toEqual(rows.map(({ id }) => id))
  })

  it('is divided by day, person, outcome or customer, with as many as stand there', async () => {
    await using office = await anOffice()
    const { client, reasons, ids } = office
    const groups = async (listing: Listing & { group: NonNullable<Listing['group']> }) =>
      (await client.calls.groupCounts(listing)).map(({ key, name, count }) => [key, name, count])
    const filter = { view: 'all' as const }

    expect(await groups({ filter, group: 'day' })).toEqual([
      ['2026-11-23', '', 1],
      ['2026-11-22', '', 1],
      ['2026-11-21', '', 2],
      ['2026-11-20', '', 3],
    ])
    expect((await groups({ filter, group: 'day', sort: [{ by: 'at', direction: up }] }))[0]).toEqual(['2026-11-20', '', 3])
    expect(await reasons({ group: 'day' })).toBe('fedcbag')
    expect(await reasons({ group: 'day', sort: [{ by: 'customerName', direction: up }] })).toBe('fecdbga')
    expect(await groups({ filter, group: 'staff' })).toEqual([
      [String(ids.nam), 'Lê Hoài An', 2],
      ['1', 'Nguyễn Thị Hường', 5],
    ])
    expect(await reasons({ group: 'staff' })).toBe('edfcbag')
    expect(await groups({ filter, group: 'outcome' })).toEqual([
      ['reached', '', 2],
      ['no-answer', '', 1],
      ['busy', '', 1],
      ['refused', '', 1],
      ['', '', 2],
    ])
    expect(await groups({ filter, group: 'customer' })).toEqual([
      [String(ids.anh), 'Công ty Ánh Dương', 2],
      [String(ids.duc), 'Công ty Đức Phát', 2],
      [String(ids.sen), 'Nhà hàng Sen', 3],
    ])
    expect(await reasons({ group: 'customer' })).toBe('ecbgfda')
  })

  it('is narrowed to days, by Vietnam’s clock, made or planned', async () => {
    await using office = await anOffice()
    const { reasons, client } = office
    const days = { from: '2026-11-21' as Day, to: '2026-11-22' as Day }

    expect(await reasons({ filter: { view: 'all', days } })).toBe('edc')
    expect(await client.calls.count({ view: 'done', days })).toBe(3)
    expect(await reasons({ filter: { view: 'to-make', days: { from: '2026-11-23' as Day, to: '2026-11-23' as Day } } })).toBe('f')
  })

  it('says how long its calls took and how many were answered, of all or of some', async () => {
    await using office = await anOffice()
    const { client, ids } = office

    expect(await client.calls.totals({ filter: { view: 'all' } })).toEqual({ seconds: 380, reached: 3 })
    expect(await client.calls.totals({ filter: { view: 'all', staffIds: [ids.nam] } })).toEqual({ seconds: 20, reached: 1 })
    expect(await client.calls.totals({ filter: { view: 'all' }, ids: [1, 2] })).toEqual({ seconds: 60, reached: 1 })
    expect(await client.calls.totals({ filter: { view: 'to-make' } })).toEqual({ seconds: 0, reached: 0 })
  })

  it('of too many is not sorted by a name, which would hold up everybody', async () => {
    await using office = await anOffice()
    const { client, world, reasons } = office
    const sqlite = openSqlite(world.folder.database)
    sqlite.exec(`insert into calls (customer_id, staff_id, done_at, outcome, created_at, updated_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MOST_NAMED}) select 1, 1, i, 'busy', 1, 1 from n`)
    sqlite.close()
    const tooMany = { code: 'CONFLICT', data: { reason: 'too-many-to-sort', facts: { limit: MOST_NAMED } } }

    await expect(reasons({ sort: [{ by: 'customerName', direction: up }] })).rejects.toMatchObject(tooMany)
    await expect(client.calls.groupCounts({ filter: { view: 'all' }, group: 'customer' })).rejects.toMatchObject(tooMany)
    expect((await reasons({ sort: [{ by: 'duration', direction: down }] })).slice(0, 3)).toBe('cad')
    expect((await reasons({ filter: { view: 'to-make' }, sort: [{ by: 'customerName', direction: up }] })).length).toBe(2)
  })
})
