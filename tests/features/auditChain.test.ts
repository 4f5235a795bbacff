import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drizzleOver, openSqlite, type Sqlite } from '#main/database/open.ts'
import { randomFrom } from '#main/database/sample/random.ts'
import { auditHead, verifyAudit } from '#main/features/audit/service.ts'
import type { AuditHead } from '#shared/features/audit/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const seed = chosenSeed()
const count = trialsWanted(500)

let world: World
let copy: Sqlite
let head: AuditHead

beforeAll(async () => {
  world = await createWorld()
  for (let number = 0; number < 40; number += 1) await aDayOfWork(number)
  await world.shut()
  const file = join(world.folder.path, 'copy.db')
  copyFileSync(world.folder.database, file)
  copy = openSqlite(file)
  head = auditHead(drizzleOver(copy))
  // Whoever has the file can take the guards off.
  for (const name of ['audit_log_stays', 'audit_log_is_kept', 'audit_key_is_kept', 'audit_key_stays'])
    copy.exec(`drop trigger ${name}`)
})

afterAll(async () => {
  copy.close()
  await world.start()
  await world[Symbol.asyncDispose]()
})

describe('the chain of the audit log', () => {
  it('is sound as long as nobody touched it', async () => {
    expect(await verdict([head])).toMatchObject({ rows: head.seq, brokenAt: null, head })
    expect(head.seq).toBeGreaterThan(80)
  })

  it('audit: shows five hundred different tamperings of the file, all of them', { timeout: timeFor(count, 0.2) }, async () => {
    const { next: random } = randomFrom(seed, 'tampering')
    const missed: string[] = []
    for (let trial = 0; trial < count; trial += 1) {
      const tampering = tamperings[trial % tamperings.length]
      if (!tampering) throw new Error('no tampering')
      copy.exec('savepoint trial')
      const what = tampering.change(1 + Math.floor(random() * (head.seq - 1)), random)
      const { brokenAt } = await verdict(tampering.needsAnchor ? [head] : [])
      if (brokenAt === null) missed.push(`${trial}: ${what}`)
      copy.exec('rollback to trial; release trial')
    }
    console.log(`audit missed ${outOf(missed.length, count)} tamperings of the file · seed ${seed}`)

    expect(missed).toEqual([])
    expect(await verdict([head])).toMatchObject({ brokenAt: null })
  })

  it('cannot see by itself that its end was cut off by somebody who also set back the counter: only a head kept elsewhere shows it', async () => {
    copy.exec('savepoint trial')
    cutOff(head.seq - 3)

    expect(await verdict([])).toMatchObject({ brokenAt: null })
    expect(await verdict([head])).toMatchObject({ brokenAt: head.seq - 3 })
    copy.exec('rollback to trial; release trial')
  })

  it('is measured by the backups of this computer too: they know where it ended', async () => {
    await using other = await createWorld()
    for (const name of ['Một', 'Hai', 'Ba']) await other.client.customers.create(aCustomer({ name }))
    const { name } = await other.client.backups.make()
    await other.client.customers.create(aCustomer({ name: 'Bốn' }))
    await other.shut()
    const outside = openSqlite(other.folder.database)
    for (const { trigger } of triggersOf(outside)) outside.exec(`drop trigger ${trigger}`)
    outside.exec("delete from audit_log where seq > 2; update sqlite_sequence set seq = 2 where name = 'audit_log'")
    outside.close()
    await other.start()

    expect(await other.client.audit.verify({})).toMatchObject({ brokenAt: 3 })

    // What a restore brought back is another log; the backups of the one it replaced say nothing about it.
    other.clock.pass(60_000)
    await other.client.backups.restore({ name })
    expect(await other.client.audit.verify({})).toMatchObject({ brokenAt: null })
  })

  it('is guarded in the file itself: no line is changed or taken away by an ordinary statement', async () => {
    const guarded = openSqlite(world.folder.database)
    for (const statement of [
      'update audit_log set at = 1 where seq = 5',
      "update audit_log set changes = '{}' where seq = 5",
      'delete from audit_log where seq = 5',
      'delete from audit_log',
      'update audit_key set key = randomblob(32)',
      'delete from audit_key',
    ])
      expect(() => guarded.exec(statement), statement).toThrow(/audit log/)
    guarded.close()
  })
})

describe('a change and its line', () => {
  it('are one transaction: where the line cannot be written, nothing has changed', async () => {
    await using other = await createWorld()
    await other.client.customers.create(aCustomer({ name: 'Công ty Một' }))
    const outside = openSqlite(other.folder.database)
    outside.exec("create trigger fault before insert on audit_log begin select raise(abort, 'no room'); end")

    await expect(other.client.customers.create(aCustomer({ name: 'Công ty Hai' }))).rejects.toThrow(/no room/)
    outside.exec('drop trigger fault')
    outside.close()

    expect(await other.client.customers.count({})).toBe(1)
    expect(await other.client.audit.count({})).toBe(1)
    await other.client.customers.create(aCustomer({ name: 'Công ty Ba' }))
    expect(await other.client.audit.verify({})).toMatchObject({ rows: 2, brokenAt: null })
  })
})

function verdict(anchors: AuditHead[]) {
  return verifyAudit(drizzleOver(copy), anchors)
}

async function aDayOfWork(number: number) {
  const created = await world.client.customers.create(aCustomer({ name: `Công ty ${number}` }))
  const input = aCustomer({ name: `Công ty ${number}`, note: `Ghi chú ${number}` })
  await world.client.customers.update({ id: created.id, version: created.version, input })
  await world.client.calls.log({ customerId: created.id, outcome: 'reached', note: `Lần ${number}` })
}

interface Tampering {
  needsAnchor?: boolean
  change: (seq: number, random: () => number) => string
}

function run(sql: string, ...values: unknown[]) {
  const { changes } = copy.prepare(sql).run(...values)
  if (changes === 0) throw new Error(`no tampering: ${sql}`)
  return sql
}

function cutOff(after: number) {
  run('delete from audit_log where seq >= ?', after)
  return run("update sqlite_sequence set seq = ? where name = 'audit_log'", after - 1)
}

/** Exchanges columns of two lines. */
function swap(columns: string[], one: number, other: number) {
  copy.exec('create temp table kept as select * from audit_log where seq in (0)')
  run('insert into temp.kept select * from audit_log where seq in (?, ?)', one, other)
  for (const [to, from] of [
    [one, other],
    [other, one],
  ])
    run(
      `update audit_log set (${columns.join(', ')}) = (select ${columns.join(', ')} from temp.kept where seq = ?) where seq = ?`,
      from,
      to,
    )
  copy.exec('drop table temp.kept')
  return `swap ${columns.join(', ')} of ${one} and ${other}`
}

const all = ['at', 'staff_id', 'action', 'record', 'record_id', 'customer_id', 'change', 'changes', 'salt', 'digest', 'hash']
const tamperings: Tampering[] = [
  { change: (seq) => run('update audit_log set at = at + 1 where seq = ?', seq) },
  { change: (seq) => run('update audit_log set staff_id = 99 where seq = ?', seq) },
  { change: (seq) => run('update audit_log set staff_id = null where seq = ?', seq) },
  { change: (seq) => run("update audit_log set action = 'customers.export' where seq = ?", seq) },
  { change: (seq) => run("update audit_log set record = 'office' where seq = ?", seq) },
  { change: (seq) => run('update audit_log set record_id = record_id + 1 where seq = ?', seq) },
  { change: (seq) => run('update audit_log set customer_id = customer_id + 1 where seq = ?', seq) },
  { change: (seq) => run("update audit_log set change = 'printed' where seq = ?", seq) },
  { change: (seq) => run("update audit_log set changes = replace(changes, '{', '{ ') where seq = ?", seq) },
  { change: (seq) => run('update audit_log set changes = null, salt = null where seq = ?', seq) },
  { change: (seq) => run('update audit_log set changes = null where seq = ?', seq) },
  { change: (seq) => run('update audit_log set salt = randomblob(16) where seq = ?', seq) },
  { change: (seq) => run('update audit_log set digest = randomblob(32) where seq = ?', seq) },
  { change: (seq) => run('update audit_log set hash = randomblob(32) where seq = ?', seq) },
  { change: (seq) => run('delete from audit_log where seq = ?', seq) },
  {
    change: (seq) => {
      run('delete from audit_log where seq = ?', seq)
      return run('update audit_log set seq = seq - 1 where seq > ?', seq)
    },
  },
  {
    change: (seq) => {
      run('update audit_log set seq = -seq where seq > ?', seq)
      run('update audit_log set seq = 1 - seq where seq < 0')
      return run(
        'insert into audit_log select ?, at, staff_id, action, record, record_id, customer_id, change, changes, salt, digest, hash from audit_log where seq = ?',
        seq + 1,
        seq,
      )
    },
  },
  {
    change: () =>
      run(
        "insert into audit_log select seq + 1, at, staff_id, action, record, record_id, customer_id, 'erased', changes, salt, digest, hash from audit_log order by seq desc limit 1",
      ),
  },
  { change: (seq, random) => swap(all, seq, other(seq, random)) },
  { change: (seq, random) => swap(['hash'], seq, other(seq, random)) },
  { change: (seq, random) => swap(['changes', 'salt', 'digest'], seq, other(seq, random)) },
  { change: (seq, random) => swap(['changes', 'salt'], seq, other(seq, random)) },
  { change: () => run('update audit_key set key = randomblob(32)') },
  { change: (seq) => run('delete from audit_log where seq > ?', seq) },
  { needsAnchor: true, change: (seq) => cutOff(seq + 1) },
]

function other(seq: number, random: () => number) {
  const chosen = 1 + Math.floor(random() * (head.seq - 1))
  return chosen === seq ? seq + 1 : chosen
}

function triggersOf(sqlite: Sqlite) {
  return sqlite.prepare("select name as trigger from sqlite_master where type = 'trigger' and tbl_name = 'audit_log'").all() as {
    trigger: string
  }[]
}
