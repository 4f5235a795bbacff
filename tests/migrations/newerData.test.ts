import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqlite } from '#main/database/open.ts'
import { openDoor } from '#main/features/office/door.ts'
import { type Folder, folderAt } from '#main/kit/folder.ts'
import { createLog } from '#main/kit/log.ts'
import { createQuiet } from '#main/kit/quiet.ts'
import { createRevisions } from '#main/kit/revisions.ts'
import { fullOffice, migrations } from '#tests/helpers/releases.ts'
import { outOf } from '#tests/helpers/trials.ts'
import { createWorldIn, migrationsFolder, type World } from '#tests/helpers/world.ts'

/** So many releases that do not exist yet. */
const TO_COME = 3

let office: World
let place: string
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'khach-quen-newer-'))
  office = await fullOffice()
}, 60_000)
afterAll(() => {
  for (const path of [place, office.folder.path]) rmSync(path, { recursive: true, force: true })
})

interface Newer {
  what: string
  folder: Folder
  /** The SQL the old program came with. */
  program: string
}

it('P7: an old program refuses the data of every newer one in words, and changes no byte of it', () => {
  const changed: string[] = []
  const tries = [...ofProgramsBefore(), ...ofReleasesToCome()]
  for (const { what, folder, program } of tries) {
    const before = bytesIn(folder)
    const { state, found } = startOn(folder, program)
    if (state !== 'newer') changed.push(`${what}: ${state}`)
    if (found !== undefined) changed.push(`${what}: answered`)
    if (JSON.stringify(bytesIn(folder)) !== JSON.stringify(before)) changed.push(`${what}: other bytes`)
  }

  console.log(
    `P7 bytes changed ${outOf(changed.length, tries.length)} · ${migrations.length - 1} older programs, ${TO_COME} newer releases, with and without a log`,
  )
  expect(changed).toEqual([])
})

it('P7: the window says that the data belongs to a newer program, and answers nothing else', async () => {
  const [newer] = ofReleasesToCome()
  await using world = createWorldIn(newer?.folder.path ?? '')

  expect((await world.client.office.folder()).state).toBe('newer')
  await expect(world.client.customers.count({})).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'no-database' } })
})

/** What the programs of our past would meet in today's data. */
function ofProgramsBefore(): Newer[] {
  return migrations.slice(1).flatMap(({ number }) => {
    const program = mkdtempSync(join(place, 'program-'))
    for (const file of readdirSync(migrationsFolder))
      if (Number(file.slice(0, 4)) < number) cpSync(join(migrationsFolder, file), join(program, file), { recursive: true })
    return [true, false].map((isClosed) => ({ what: `program ${number}`, folder: copyOfOffice({ isClosed, steps: 0 }), program }))
  })
}

/** What today's program would meet in the data of releases to come. */
function ofReleasesToCome(): Newer[] {
  return Array.from({ length: TO_COME }, (_, index) => index + 1).flatMap((steps) =>
    [true, false].map((isClosed) => ({
      what: `${steps} to come`,
      folder: copyOfOffice({ isClosed, steps }),
      program: migrationsFolder,
    })),
  )
}

/** Today's office, moved on by releases to come; where it was not closed, part of it still lies in the write-ahead log. */
function copyOfOffice({ isClosed, steps }: { isClosed: boolean; steps: number }) {
  const at = folderAt(mkdtempSync(join(place, 'office-')))
  cpSync(office.folder.path, at.path, { recursive: true })
  const sqlite = openSqlite(at.database)
  sqlite.exec('create table if not exists touched (at integer) strict; drop table touched')
  for (let step = 0; step < steps; step += 1) {
    const number = migrations.length + step
    sqlite.exec(
      `alter table customers add column later_${step} text; create table later_${step} (id integer primary key, name text) strict`,
    )
    sqlite
      .prepare('insert into migrations (number, name, sha256, applied_at) values (?, ?, ?, 0)')
      .run(number, `${number}_later`, 'x')
    sqlite.pragma(`user_version = ${number + 1}`)
  }
  if (isClosed) {
    sqlite.close()
    return at
  }
  const open = folderAt(mkdtempSync(join(place, 'killed-')))
  cpSync(at.path, open.path, { recursive: true })
  rmSync(`${open.database}-shm`)
  sqlite.close()
  return open
}

function startOn(folder: Folder, program: string) {
  const clock = { now: () => Date.now(), steady: () => performance.now() }
  const door = openDoor({
    ...{ folder, migrations: program, nativeBinding: undefined, program: '0.0.1', wasOpened: true, clock },
    ...{ onOpened: () => undefined, revisions: createRevisions(), log: createLog(join(place, 'logs'), clock.now) },
  })
  const { state } = door.state()
  const outside = {
    fileOf: () => Promise.resolve(undefined),
    serve: () => Promise.resolve(''),
    run: () => Promise.resolve(undefined),
  }
  const { open } = door.contextFor({
    ...{ clock, folder, outside, revisions: createRevisions(), quiet: createQuiet(0), session: door.createSession() },
    log: createLog(join(place, 'logs'), clock.now),
  })
  door.close()
  return { state, found: open }
}

/** Every file by its hash. The index beside a log is none of the data: whoever looks into the log makes it anew. */
function bytesIn(folder: Folder) {
  const files = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('-shm'),
  )
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [relative(folder.path, file), createHash('sha256').update(readFileSync(file)).digest('hex')])
}
