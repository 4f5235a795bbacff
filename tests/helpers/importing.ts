import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import type { z } from 'zod'
import type { matching, ReadingId, SheetSummary } from '#shared/features/imports/schema.ts'
import type { JobId } from '#shared/kit/id.ts'
import type { World } from './world.ts'

/** A file of the samples. */
export function sample(name: string) {
  return fileURLToPath(new URL(`../fixtures/samples/${name}`, import.meta.url))
}

export function aJob() {
  return crypto.randomUUID() as JobId
}

/** How rows meet customers, as a window says it. */
export type Asked = z.input<typeof matching>

export const byCode: Asked = { key: 'code', onMatch: 'update', acceptMarked: false }
export const addAll: Asked = { key: 'none', onMatch: 'add', acceptMarked: false }

export interface CheckedFile {
  reading: ReadingId
  sheets: SheetSummary[]
}

/** Reads and checks a file with everything as the program guesses it: every sheet that is not hidden. */
export async function readAndCheck(world: World, path: string): Promise<CheckedFile> {
  const { reading, sheets, photos } = await world.client.imports.read({ job: aJob(), file: world.chosen(path) })
  for (let number = 1; number <= photos; number++) await keepAsItIs(world, { reading, number })
  const offered = sheets.filter(({ hidden, rows }) => !hidden && rows > 0)
  await world.client.imports.check({ job: aJob(), reading, sheets: offered })
  return { reading, sheets: offered }
}

/** What a window does with a picture of a file, but for the making small: one of a kind that no photo may be is left out. */
async function keepAsItIs({ client }: World, photo: { reading: ReadingId; number: number }) {
  const { file } = await client.imports.photo(photo)
  const head = Buffer.from(await file.slice(0, 4).arrayBuffer()).toString('latin1')
  if (/^(?:\u00ff\u00d8|\u0089PNG)/u.test(head)) await client.imports.keepPhoto({ ...photo, file })
}

/** The same, imported; plans first, as the wizard does, so that both can be compared. */
export async function importFile(world: World, path: string, asked: Asked = addAll) {
  const { reading } = await readAndCheck(world, path)
  const plan = await world.client.imports.plan({ reading, matching: asked })
  const result = await world.client.imports.run({ job: aJob(), reading, matching: asked })
  return { reading, plan, ...result }
}

/** The same for a text file of these lines. */
export function importText(world: World, lines: string[], asked?: Asked) {
  world.fileWith('danh-sach.csv', lines.join('\n'))
  return importFile(world, `${world.folder.path}/danh-sach.csv`, asked)
}

export const everything = { text: '', stages: [], ownerIds: [], groupIds: [], view: 'all' as const }

export function find(world: World, text: string) {
  return world.client.customers.list({ filter: { ...everything, text } })
}

export function countAll(world: World) {
  return world.client.customers.count(everything)
}

/** Every row of every table that an import may touch, and who is found by what: equal before and after when nothing is left behind. */
export function wholeOffice(world: World) {
  const sqlite = new SqliteDatabase(world.folder.database, { readonly: true })
  try {
    const tables = [
      'customers',
      'contacts',
      'contact_points',
      'customer_addresses',
      'important_dates',
      'stage_changes',
      'customer_groups',
      'calls',
      'appointments',
      'contracts',
      'staff',
    ]
    const rows = tables.map((table) => [table, sqlite.prepare(`select * from ${table} order by id`).all()] as const)
    const found = ['cong', 'ng', 'h', '09', 'kh0', 'binh', 'hoa', 'ketoan'].map(
      (word) =>
        [
          word,
          sqlite
            .prepare('select rowid from customer_search where customer_search match ? order by rowid')
            .pluck()
            .all(`"${word}"*`),
        ] as const,
    )
    return { ...Object.fromEntries(rows), found: Object.fromEntries(found) }
  } finally {
    sqlite.close()
  }
}
