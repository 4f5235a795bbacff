import { rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { customerSearchWords, nameKeys } from '#shared/features/customers/rules.ts'
import { signIn } from '#tests/helpers/sealed.ts'
import { createWorldIn } from '#tests/helpers/world.ts'
import { type Figure, figure, timed } from './figures.ts'
import { sealedCopy, workingCopy } from './office.ts'

const WRITES = 300

/** Durable writes through the procedures, each acknowledged after its COMMIT; the limit is the plain statements of the same rows, `synchronous=FULL` both. */
export async function benchWrites(demo: string): Promise<Figure[]> {
  const folder = workingCopy(demo)
  const sealedFolder = await sealedCopy(demo)
  const samples = await writesIn(folder)
  const encrypted = await writesIn(sealedFolder)
  const plain = plainWrites(`${folder}/khach-quen.db`)
  const limits = { creates: await timed(WRITES, plain.createCustomer), logs: await timed(WRITES, plain.logCall) }
  plain.close()
  for (const used of [folder, sealedFolder]) rmSync(used, { recursive: true, force: true })
  return [
    figure('create-customer', 'ms', { samples: samples.creates, limits: limits.creates, encrypted: encrypted.creates }),
    figure('log-call', 'ms', { samples: samples.logs, limits: limits.logs, encrypted: encrypted.logs }),
  ]
}

async function writesIn(folder: string) {
  const world = createWorldIn(folder)
  const { state } = await world.client.office.folder()
  if (state === 'sealed') await signIn(world)
  const creates = await timed(WRITES, (run) =>
    world.client.customers.create({
      kind: 'organisation',
      name: `Công ty TNHH Điện lạnh Đo Đạc ${run}`,
      phones: [{ typed: phoneOf(run) }],
    }),
  )
  const logs = await timed(WRITES, (run) =>
    world.client.calls.log({ customerId: 1 + run, outcome: 'reached', note: 'Đã báo giá.' }),
  )
  await world.shut()
  return { creates, logs }
}

function phoneOf(run: number) {
  return `09${String(70_000_000 + run)}`
}

function plainWrites(file: string) {
  const sqlite = new SqliteDatabase(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.prepare('select 1').get()
  sqlite.pragma('synchronous = FULL')
  const customer = sqlite.prepare(
    `insert into customers (code, kind, name, sort_key, folded_name, stage, created_at, updated_at) values (?, 'organisation', ?, ?, ?, 'lead', ?, ?)`,
  )
  const point = sqlite.prepare(
    `insert into contact_points (customer_id, kind, typed, normal, position) values (?, 'phone', ?, ?, 0)`,
  )
  const stage = sqlite.prepare(`insert into stage_changes (customer_id, to_stage, changed_at, staff_id) values (?, 'lead', ?, 1)`)
  const words = sqlite.prepare(`insert into customer_search (rowid, words) values (?, ?)`)
  const call = sqlite.prepare(
    `insert into calls (customer_id, staff_id, done_at, outcome, note, created_at, updated_at) values (?, 1, ?, 'reached', 'Đã báo giá.', ?, ?)`,
  )
  const touch = sqlite.prepare('update customers set last_contact_at = ? where id = ?')
  const createCustomer = sqlite.transaction((run: number) => {
    const [now, name, code] = [Date.now(), `Công ty TNHH Điện lạnh Giới Hạn ${run}`, `KH9${run}`]
    const keys = nameKeys({ kind: 'organisation', name })
    const { lastInsertRowid: id } = customer.run(code, name, keys.sortKey, keys.foldedName, now, now)
    const typed = phoneOf(run + WRITES)
    point.run(id, typed, `+84${typed.slice(1)}`)
    stage.run(id, now)
    words.run(
      id,
      customerSearchWords({
        code,
        name,
        shortName: '',
        tradeName: '',
        englishName: '',
        taxCode: '',
        contactNames: [],
        contactPoints: [{ kind: 'phone', typed, normal: `+84${typed.slice(1)}` }],
      }),
    )
  })
  const logCall = sqlite.transaction((run: number) => {
    const now = Date.now()
    call.run(1 + run, now, now, now)
    touch.run(now, 1 + run)
  })
  return {
    createCustomer: (run: number) => createCustomer.immediate(run),
    logCall: (run: number) => logCall.immediate(run),
    close: () => sqlite.close(),
  }
}
