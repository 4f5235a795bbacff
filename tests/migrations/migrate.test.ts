import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, NewerDatabase, readMigrations, WrongMigrations } from '#main/database/migrate.ts'
import { openSqlite, type Sqlite } from '#main/database/open.ts'

const parentAndChild = `create table firms (id integer primary key, name text not null) strict;
--> statement-breakpoint
create table people (id integer primary key, firm_id integer not null references firms(id) on delete cascade, name text not null) strict;`

/** What drizzle-kit writes for a changed column: the parent is built anew, the old one dropped. */
const rebuildOfParent = `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
create table __new_firms (id integer primary key, name text not null, city text not null default '') strict;
--> statement-breakpoint
insert into __new_firms (id, name) select id, name from firms;
--> statement-breakpoint
drop table firms;
--> statement-breakpoint
alter table __new_firms rename to firms;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khach-quen-migrations-'))
  file = join(folder, 'office.db')
  mkdirSync(join(folder, 'sql'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function ship(...scripts: string[]) {
  for (const [index, sql] of scripts.entries())
    writeFileSync(join(folder, 'sql', `${String(index).padStart(4, '0')}_step.sql`), sql)
  return readMigrations(join(folder, 'sql'))
}

function upgrade(sqlite: Sqlite, migrations = readMigrations(join(folder, 'sql'))) {
  const backups: number[] = []
  migrate(sqlite, migrations, { now: 0, backUp: (version) => void backups.push(version) })
  return backups
}

function anOfficeWithThreePeople() {
  const sqlite = openSqlite(file)
  upgrade(sqlite, ship(parentAndChild))
  sqlite.exec("insert into firms values (1, 'Hòa Phát'); insert into people values (1, 1, 'Hường'), (2, 1, 'Đạt'), (3, 1, 'Tú')")
  return sqlite
}

function count(sqlite: Sqlite, table: string) {
  return sqlite.prepare(`select count(*) from ${table}`).pluck().get()
}

describe('a migration', () => {
  it('rebuilds a parent table without losing its children', () => {
    const sqlite = anOfficeWithThreePeople()

    const backups = upgrade(sqlite, ship(parentAndChild, rebuildOfParent))

    expect(count(sqlite, 'people')).toBe(3)
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2)
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(backups).toEqual([1])
    sqlite.close()
  })

  it('that would leave orphans changes nothing', () => {
    const sqlite = anOfficeWithThreePeople()

    expect(() => upgrade(sqlite, ship(parentAndChild, '-- removes rows of: firms\ndelete from firms;'))).toThrow(
      'without their parent',
    )

    expect([count(sqlite, 'firms'), count(sqlite, 'people'), sqlite.pragma('user_version', { simple: true })]).toEqual([1, 3, 1])
    sqlite.close()
  })

  it('that loses rows without saying so changes nothing', () => {
    const sqlite = anOfficeWithThreePeople()

    expect(() => upgrade(sqlite, ship(parentAndChild, 'delete from people where id = 2;'))).toThrow('would lose 1 rows of people')

    expect(count(sqlite, 'people')).toBe(3)
    sqlite.close()
  })

  it('that fails in its second statement leaves nothing of its first', () => {
    const sqlite = anOfficeWithThreePeople()

    expect(() =>
      upgrade(
        sqlite,
        ship(
          parentAndChild,
          'create table notes (id integer) strict;\n--> statement-breakpoint\ninsert into nowhere values (1);',
        ),
      ),
    ).toThrow('no such table')

    expect(sqlite.prepare("select count(*) from sqlite_master where name = 'notes'").pluck().get()).toBe(0)
    sqlite.close()
  })

  it('does not run when no verified backup could be made first', () => {
    const sqlite = anOfficeWithThreePeople()
    const migrations = ship(parentAndChild, rebuildOfParent)

    const failing = () =>
      migrate(sqlite, migrations, {
        now: 0,
        backUp: () => {
          throw new Error('disk full')
        },
      })

    expect(failing).toThrow('disk full')
    expect(sqlite.pragma('user_version', { simple: true })).toBe(1)
    sqlite.close()
  })
})

describe('a history that does not fit is refused and nothing is touched:', () => {
  it('an edited migration', () => {
    const sqlite = anOfficeWithThreePeople()

    expect(() => upgrade(sqlite, ship(`${parentAndChild}\n-- edited`, rebuildOfParent))).toThrow(WrongMigrations)
    sqlite.close()
  })

  it('a missing migration file', () => {
    writeFileSync(join(folder, 'sql', '0000_step.sql'), parentAndChild)
    writeFileSync(join(folder, 'sql', '0002_step.sql'), rebuildOfParent)

    expect(() => readMigrations(join(folder, 'sql'))).toThrow('expected migration 1')
  })

  it('two migrations of the same number', () => {
    writeFileSync(join(folder, 'sql', '0000_step.sql'), parentAndChild)
    writeFileSync(join(folder, 'sql', '0000_other.sql'), rebuildOfParent)

    expect(() => readMigrations(join(folder, 'sql'))).toThrow(WrongMigrations)
  })

  it('migrations that ran in another order', () => {
    const sqlite = anOfficeWithThreePeople()
    upgrade(sqlite, ship(parentAndChild, 'create table a (id integer) strict;', 'create table b (id integer) strict;'))

    expect(() =>
      upgrade(sqlite, ship(parentAndChild, 'create table b (id integer) strict;', 'create table a (id integer) strict;')),
    ).toThrow(WrongMigrations)
    sqlite.close()
  })

  it('a database of a newer program, byte for byte', () => {
    const sqlite = anOfficeWithThreePeople()
    upgrade(sqlite, ship(parentAndChild, rebuildOfParent))
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.close()
    const before = sha256(file)
    const older = readMigrations(join(folder, 'sql')).slice(0, 1)

    const reopened = openSqlite(file)
    expect(() => upgrade(reopened, older)).toThrow(NewerDatabase)
    reopened.close()

    expect(sha256(file)).toBe(before)
  })
})

describe('a program killed in the middle of a migration', () => {
  it.each([5, 40, 120, 300])('stands exactly before it when it starts again (killed after %i ms)', async (milliseconds) => {
    anOfficeWithThreePeople().close()
    // Long enough to be killed in: the first half of the migration is done, the second counts to fifty million.
    const slow = `create table notes (id integer) strict;\n--> statement-breakpoint\ninsert into notes with recursive c(n) as (select 1 union all select n + 1 from c where n < 50000000) select n from c where n % 1000 = 0;`
    ship(parentAndChild, slow)
    const script = join(import.meta.dirname, 'migrateOnce.ts')
    const child = fork(script, [file, join(folder, 'sql')], { stdio: 'ignore' })
    await new Promise((resolve) => child.once('message', resolve))
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))

    const sqlite = openSqlite(file)

    expect(sqlite.pragma('user_version', { simple: true })).toBe(1)
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sqlite.prepare("select count(*) from sqlite_master where name = 'notes'").pluck().get()).toBe(0)
    expect(count(sqlite, 'people')).toBe(3)
    sqlite.close()
  })
})

describe('the migrations we ship', () => {
  it('make a database from nothing and find nothing to do the second time', () => {
    const migrations = readMigrations(join(import.meta.dirname, '../../drizzle'))
    const sqlite = openSqlite(file)
    upgrade(sqlite, migrations)

    expect(upgrade(sqlite, migrations)).toEqual([])
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    sqlite.close()
  })

  it('make strict tables only', () => {
    const sqlite = openSqlite(file)
    upgrade(sqlite, readMigrations(join(import.meta.dirname, '../../drizzle')))
    const tables = sqlite.pragma('table_list') as { name: string; type: string; strict: number }[]
    const loose = tables.filter((table) => table.type === 'table' && table.strict === 0 && !table.name.startsWith('sqlite_'))

    expect(loose).toEqual([])
    sqlite.close()
  })
})

function sha256(path: string) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
