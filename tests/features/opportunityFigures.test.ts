import { expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer, anOpportunity } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const day = (text: string) => text as Day

it('the success of those who sell is won against won and lost, by person and source, with the days it took; the funnel says how far those came that began', async () => {
  await using world = await createWorld({ at: '2026-11-01 09:00' })
  const { opportunities } = world.client
  const lan = hire(world, 'Trần Mai Lan')
  const { id } = await world.client.customers.create(aCustomer({ source: 'Hội chợ', phones: [] }))
  const make = (changes: Parameters<typeof anOpportunity>[1]) => opportunities.create(anOpportunity(id, changes))
  const first = await make({ name: 'Một', amount: 300 })
  const second = await make({ name: 'Hai', amount: 100, ownerId: lan, source: 'Web' })
  await make({ name: 'Ba', amount: 50, stage: 'needs' })
  world.clock.set(momentOf('2026-11-11 16:00'))
  const quoted = await opportunities.move({ id: first.id, version: first.version, stage: 'quote' })
  await opportunities.move({ id: first.id, version: quoted.version, stage: 'won' })
  await opportunities.move({ id: second.id, version: second.version, stage: 'lost', lostReason: 'price' })

  const figures = await opportunities.figures({ from: day('2026-11-01'), to: day('2026-11-30') })

  expect(figures).toEqual({
    funnel: [
      { stage: 'new', count: 0, amount: 0, expected: 0, reached: 3 },
      { stage: 'needs', count: 1, amount: 50, expected: 15, reached: 2 },
      { stage: 'quote', count: 0, amount: 0, expected: 0, reached: 1 },
      { stage: 'negotiation', count: 0, amount: 0, expected: 0, reached: 1 },
    ],
    reachedWon: 1,
    all: { key: '', name: '', won: 1, lost: 1, amount: 300, days: 10 },
    people: [
      { key: '1', name: 'Nguyễn Thị Hường', won: 1, lost: 0, amount: 300, days: 10 },
      { key: String(lan), name: 'Trần Mai Lan', won: 0, lost: 1, amount: 0, days: null },
    ],
    sources: [
      { key: 'Hội chợ', name: 'Hội chợ', won: 1, lost: 0, amount: 300, days: 10 },
      { key: 'Web', name: 'Web', won: 0, lost: 1, amount: 0, days: null },
    ],
    reasons: [{ reason: 'price', count: 1 }],
  })
  expect((await opportunities.figures({ from: day('2026-12-01'), to: day('2026-12-31') })).all).toMatchObject({
    won: 0,
    lost: 0,
  })
})
