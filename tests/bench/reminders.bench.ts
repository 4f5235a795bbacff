import { rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { drizzleOver } from '#main/database/open.ts'
import { dueReminders } from '#main/features/reminders/service.ts'
import type { ReminderKey } from '#shared/features/reminders/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { type Figure, figure, timed } from './figures.ts'
import { workingCopy } from './office.ts'

const RUNS = 500
const SERIES = 2_000
const PEOPLE = 8
const OWNER = 1 as StaffId
const DAY = 86_400_000

/**
 * One stroke of the clock that lets reminders come: what one person is to be reminded of now, and when the next one comes, in a firm with
 * two thousand series of eight people; what is past came and was dismissed. `first` reckons all series of that person, as once a day. The limit is the same statements by plain better-sqlite3.
 */
export async function benchReminders(demo: string): Promise<Figure[]> {
  const folder = workingCopy(demo)
  const sqlite = new SqliteDatabase(`${folder}/khach-quen.db`)
  try {
    const now = Date.now()
    giveSeries(sqlite, now)
    const asked = listenTo(sqlite)
    const db = drizzleOver(sqlite)
    const first = await timed(1, () => dismissAll(sqlite, dueReminders(db, OWNER, now).now, now))
    dueReminders(db, OWNER, now)
    asked.length = 0
    dueReminders(db, OWNER, now)
    const again = [...asked]
    const samples = await timed(RUNS, () => dueReminders(db, OWNER, now))
    const limits = await timed(RUNS, () => again.map(({ statement, values }) => statement.all(...values)))
    return [figure('reminders-due', 'ms', { samples, limits }), figure('reminders-due-first', 'ms', { samples: first })]
  } finally {
    sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A small firm has fewer: colleagues with the role of its owner come to it. */
function hire(sqlite: SqliteDatabase.Database, now: number) {
  const listIds = sqlite.prepare<[number], StaffId>('select id from staff order by id limit ?').pluck()
  const insert = sqlite.prepare('insert into staff (name, role_id, created_at) select ?, role_id, ? from staff where id = ?')
  for (let number = listIds.all(PEOPLE).length; number < PEOPLE; number += 1) insert.run(`Nhân viên ${number + 1}`, now, OWNER)
  return listIds.all(PEOPLE)
}

/** A third of them every weekday, the others once a month. */
function giveSeries(sqlite: SqliteDatabase.Database, now: number) {
  const insert = sqlite.prepare(`insert into appointments
    (title, staff_id, starts_at, ends_at, rule, remind_minutes, created_at, updated_at) values ('Họp', ?, @from, @from + 3600000, @rule, 15, @now, @now)`)
  const people = hire(sqlite, now)
  const rules = ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=MONTHLY']
  const fill = sqlite.transaction(() => {
    for (let number = 0; number < SERIES; number += 1) {
      const from = now - (400 - (number % 300)) * DAY + number * 60_000
      insert.run(people[number % PEOPLE], { from, now: now - 500 * DAY, rule: rules[number % 3 === 0 ? 0 : 1] })
    }
  })
  fill()
}

function dismissAll(sqlite: SqliteDatabase.Database, keys: readonly ReminderKey[], now: number) {
  const insert = sqlite.prepare('insert into reminders values (?, ?, ?, ?, ?, null, null, ?)')
  sqlite.transaction(() => {
    for (const { kind, recordId, occursAt } of keys) insert.run(OWNER, kind, recordId, occursAt, now, now)
  })()
}

interface Asked {
  statement: SqliteDatabase.Statement
  values: unknown[]
}

/** Every statement that is run from now on, with its values. */
function listenTo(sqlite: SqliteDatabase.Database): Asked[] {
  const asked: Asked[] = []
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((text: string) => {
    const statement = prepare(text)
    const run = statement.all.bind(statement)
    statement.all = (...values: unknown[]) => {
      asked.push({ statement, values })
      return run(...values)
    }
    return statement
  }) as typeof sqlite.prepare
  return asked
}
