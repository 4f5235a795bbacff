import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const everybody = { filter: {} }

it.each([
  ['what is summed up beside them', ({ client }: World) => client.customers.totals(everybody)],
  ['it is time to count what kept views show', ({ client }: World) => client.views.quiet()],
])('rows are answered before %s, for as long as somebody goes on asking', async (_, beside) => {
  await using world = await createWorld({ pause: 1_000 })
  await world.client.customers.create(aCustomer())
  const answered: string[] = []
  const counting = beside(world).then(() => answered.push('sums'))

  for (const text of ['h', 'ho', 'hoa']) {
    await world.client.customers.list({ filter: { text } })
    answered.push(text)
    await setTimeout(50)
  }
  await counting

  expect(answered).toEqual(['h', 'ho', 'hoa', 'sums'])
})

it('what nobody wants to know any more is not counted, and is no fault', async () => {
  await using world = await createWorld({ pause: 1_000 })
  const typedOn = new AbortController()
  const forgotten = world.client.customers.totals(everybody, { signal: typedOn.signal })
  const wanted = world.client.customers.totals(everybody)

  typedOn.abort()

  await expect(forgotten).rejects.toMatchObject({ code: 'CLIENT_CLOSED_REQUEST' })
  expect(await wanted).toEqual({ revenue: 0, contractValue: 0 })
  const logs = readdirSync(world.folder.logs).map((name) => readFileSync(join(world.folder.logs, name), 'utf8'))
  expect(logs.join('')).toBe('')
})

it('a count is refused to whoever was signed out while it waited', async () => {
  await using world = await createWorld({ pause: 1_000 })
  await world.client.session.changePassword({ current: '', next: 'sen-lua-nui-bao-482' })
  const counting = world.client.customers.viewCounts({})

  await world.client.session.signOut()

  await expect(counting).rejects.toMatchObject({ data: { reason: 'signed-out' } })
})
