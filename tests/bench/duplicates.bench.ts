import { rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { signIn } from '#tests/helpers/sealed.ts'
import { createWorldIn } from '#tests/helpers/world.ts'
import { type Figure, figure, timed } from './figures.ts'
import { sealedCopy, workingCopy } from './office.ts'

const RUNS = 3

/** Looking for duplicates among everybody, names nearly alike included; the limit is plain SQL that only lets equal keys meet. */
export async function benchDuplicates(demo: string): Promise<Figure[]> {
  const folder = workingCopy(demo)
  const sealedFolder = await sealedCopy(demo)
  const samples = await searchesIn(folder)
  const encrypted = await searchesIn(sealedFolder)
  const limits = await timed(RUNS, () => equalKeys(`${folder}/khach-quen.db`))
  for (const used of [folder, sealedFolder]) rmSync(used, { recursive: true, force: true })
  return [
    figure('find-duplicates', 's', { samples: inSeconds(samples), limits: inSeconds(limits), encrypted: inSeconds(encrypted) }),
  ]
}

async function searchesIn(folder: string) {
  const world = createWorldIn(folder)
  const { state } = await world.client.office.folder()
  if (state === 'sealed') await signIn(world)
  const samples = await timed(RUNS, async () => {
    let groups = 0
    for await (const { found } of await world.client.duplicates.search({})) groups += found?.groups.possible ?? 0
    if (groups === 0) throw new Error('nothing was found')
  })
  await world.shut()
  return samples
}

const statements = [
  `select c.id, o.id from customers c join customers o on o.tax_code = c.tax_code and o.id > c.id where c.tax_code <> ''`,
  `select c.id, o.id from customers c join customers o on o.folded_name = c.folded_name and o.province = c.province and o.id > c.id`,
  `select p.customer_id, o.customer_id from contact_points p join contact_points o on o.normal = p.normal and o.customer_id > p.customer_id
    where p.normal <> '' and o.normal <> ''`,
]

function equalKeys(file: string) {
  const sqlite = new SqliteDatabase(file, { readonly: true })
  for (const statement of statements) sqlite.prepare(statement).all()
  sqlite.close()
}

function inSeconds(samples: number[]) {
  return samples.map((milliseconds) => milliseconds / 1000)
}
