import { expect, test } from 'vitest'
import { dividedSearchIndexes } from '#main/database/search.ts'
import { mergeSearch } from '#main/features/customers/searchClock.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

test('a search index that many rows left in many parts is merged beside the work, and finds what it found', async () => {
  await using world = await createWorld()
  const { client } = world
  await leaveParts(world)
  for (let number = 1; number <= 20; number += 1) await client.customers.create(aCustomer({ name: `Công ty Hoà Phát ${number}` }))
  const found = await namesFound(world)
  expect(found).toHaveLength(20)
  expect(dividedIndexes(world)).toEqual(['customer_search', 'customer_search_parts'])

  await mergeSearch(world.context())

  expect(dividedIndexes(world)).toEqual([])
  expect(await namesFound(world)).toEqual(found)
})

async function namesFound({ client }: World) {
  const customers = await client.customers.list({ filter: { text: 'hoa phat' } })
  return customers.map(({ name }) => name)
}

function dividedIndexes(world: World) {
  const { open } = world.context()
  return open ? dividedSearchIndexes(open.db) : undefined
}

/** From now on each commit leaves a part, as an import leaves one for each thousand rows. */
async function leaveParts(world: World) {
  const by = { staffId: null, action: 'test' }
  await world.context().open?.write(({ $client }) => {
    for (const index of ['customer_search', 'customer_search_parts'])
      for (const setting of ['automerge', 'crisismerge'])
        $client.exec(`insert into ${index} (${index}, rank) values ('${setting}', ${setting === 'automerge' ? 0 : 1_000})`)
  }, by)
}
