import type { CustomerId } from '#shared/kit/id.ts'
import { createWorldIn } from './world.ts'

// Merges two customers of the data folder it is given and takes it back, again and again, until it is killed.

const [folder = '', ...ids] = process.argv.slice(2)
const { client } = createWorldIn(folder)
const [survivor, merged] = await Promise.all(ids.map((id) => client.customers.get(Number(id) as CustomerId)))
if (!survivor || !merged) throw new Error('two customers at least')
for (;;) {
  process.stdout.write('.')
  const { id } = await client.duplicates.merge({ survivor, merged, taken: ['name', 'stage'] })
  process.stdout.write('.')
  await client.duplicates.undoMerge(id)
}
