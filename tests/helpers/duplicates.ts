import SqliteDatabase from 'better-sqlite3'
import { carriedNames } from '#main/database/everything.ts'
import { searchIndexes } from '#main/database/search.ts'
import type { SearchEvent } from '#shared/features/duplicates/schema.ts'
import type { ImportId, JobId } from '#shared/kit/id.ts'
import { aCustomer } from './builders.ts'
import type { World } from './world.ts'

/** Lets a search run to its end; answers what it told on the way. */
export async function searched({ client }: Pick<World, 'client'>, importId?: ImportId) {
  const events: SearchEvent[] = []
  for await (const event of await client.duplicates.search(importId ? { importId } : {})) events.push(event)
  const found = events.at(-1)?.found
  if (!found) throw new Error('the search did not end')
  return { events, ...found }
}

/** Every group a search finds, as a person would read it. */
export async function groupsIn(world: Pick<World, 'client'>, importId?: ImportId) {
  const { search } = await searched(world, importId)
  const groups = await world.client.duplicates.groups({ search, limit: 500 })
  return groups.map(({ certainty, members, pairs }) => ({
    certainty,
    names: members.map(({ name }) => name),
    reasons: [...new Set(pairs.flatMap(({ reasons }) => reasons.map(({ likeness }) => likeness)))].toSorted(),
  }))
}

/** Every row of every table but the log, and of the merge that was taken back; and what is found by which word. */
export function everyRow(world: Pick<World, 'folder'>) {
  const sqlite = new SqliteDatabase(world.folder.database, { readonly: true })
  try {
    const tables = carriedNames.filter((name) => !['audit_log', 'merges'].includes(name))
    const rows = tables.map((table) => [table, sqlite.prepare(`select * from "${table}" order by rowid`).all()])
    const found = searchIndexes.map((index) => {
      sqlite.exec(`create virtual table temp.words_of_${index} using fts5vocab(main, ${index}, instance)`)
      const words = sqlite.prepare(`select distinct term, doc from temp.words_of_${index} order by term, doc`).raw().all()
      return [index, words]
    })
    return Object.fromEntries([...rows, ...found]) as Record<string, unknown[]>
  } finally {
    sqlite.close()
  }
}

/** Somebody put customers in order by colour, and changed several at once. */
export async function bulkSome({ client }: Pick<World, 'client'>) {
  const category = await client.categories.create({ name: 'Hội nghị khách hàng', colour: 'pink' })
  const rows = await client.customers.list({ filter: {}, limit: 3 })
  const ids = rows.map(({ id }) => id)
  await client.bulk.run({ record: 'customer', ids, deed: { deed: 'categorise', add: [category.id] }, job: aJob() })
  const stage = { deed: 'edit', values: { stage: 'loyal', rating: 'A' }, reason: 'Hội nghị' } as const
  await client.bulk.run({ record: 'customer', ids, deed: stage, job: aJob() })
}

function aJob() {
  return crypto.randomUUID() as JobId
}

/** Two became one, and two others were found to be two. */
export async function mergeSome({ client }: Pick<World, 'client'>) {
  const { customers, duplicates } = client
  const [survivor, merged] = [await customers.create(aCustomer()), await customers.create(aCustomer())]
  const { id: other } = await customers.create(aCustomer())
  await duplicates.tellApart([{ first: survivor.id, second: other }])
  return duplicates.merge({ survivor, merged, taken: ['name'] })
}
