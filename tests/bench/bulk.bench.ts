import { rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import type { CustomerEdit } from '#shared/features/customers/schema.ts'
import type { BulkId, JobId } from '#shared/kit/id.ts'
import { signIn } from '#tests/helpers/sealed.ts'
import { createWorldIn, type World } from '#tests/helpers/world.ts'
import { type Figure, figure } from './figures.ts'
import { sealedCopy, workingCopy } from './office.ts'

const RUNS = 5
const ROWS = 10_000
const ids = Array.from({ length: ROWS }, (_, index) => index + 1)

/**
 * Ten thousand customers get another source and stage, with a line in the history of each and everything kept that an undo needs; then that is
 * undone. The backup before it is made beforehand, as an hour that had one finds it. The limit is the bare change in one transaction.
 */
export async function benchBulk(demo: string): Promise<Figure[]> {
  const folder = workingCopy(demo)
  const sealedFolder = await sealedCopy(demo)
  const plain = await deedsIn(folder)
  const sealed = await deedsIn(sealedFolder)
  const limits = bareChanges(`${folder}/khach-quen.db`)
  for (const used of [folder, sealedFolder]) rmSync(used, { recursive: true, force: true })
  return [
    figure('bulk-edit-10k', 'ms', { samples: plain.edits, limits, encrypted: sealed.edits }),
    figure('bulk-undo-10k', 'ms', { samples: plain.undos, limits, encrypted: sealed.undos }),
  ]
}

async function deedsIn(folder: string) {
  const world = createWorldIn(folder)
  const { state } = await world.client.office.folder()
  if (state === 'sealed') await signIn(world)
  const edits: number[] = []
  const undos: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await world.client.backups.make()
    const values: CustomerEdit = { source: `Hội chợ ${run}`, stage: run % 2 ? 'lost' : 'paused' }
    const from = performance.now()
    const { id } = await world.client.bulk.run({ record: 'customer', ids, deed: { deed: 'edit', values }, job: aJob() })
    edits.push(performance.now() - from)
    undos.push(await undone(world, id))
  }
  await world.shut()
  return { edits, undos }
}

async function undone({ client }: World, id: BulkId | null) {
  const from = performance.now()
  const { restored } = await client.bulk.undo({ id: id as BulkId, job: aJob() })
  if (restored === 0) throw new Error('nothing was undone')
  return performance.now() - from
}

function aJob() {
  return crypto.randomUUID() as JobId
}

function bareChanges(file: string) {
  const sqlite = new SqliteDatabase(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.prepare('select 1').get()
  sqlite.pragma('synchronous = FULL')
  const chosen = 'id in (select value from json_each(@ids))'
  const history = sqlite.prepare(
    `insert into stage_changes (customer_id, from_stage, to_stage, changed_at, staff_id) select id, stage, @stage, 1, 1 from customers where ${chosen}`,
  )
  const change = sqlite.prepare(
    `update customers set source = @source, stage = @stage, version = version + 1, updated_at = 1 where ${chosen}`,
  )
  const both = sqlite.transaction((values: { ids: string; source: string; stage: string }) => {
    history.run({ ids: values.ids, stage: values.stage })
    change.run(values)
  })
  const samples: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const from = performance.now()
    both.immediate({ ids: JSON.stringify(ids), source: `Hội chợ ${run}`, stage: run % 2 ? 'lost' : 'paused' })
    samples.push(performance.now() - from)
  }
  sqlite.close()
  return samples
}
