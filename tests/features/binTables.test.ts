import { expect, it } from 'vitest'
import { openSqlite } from '#main/database/open.ts'
import { livedInFirm } from '#tests/helpers/packages.ts'

/** Come back elsewhere than from the bin, and why. */
const elsewhere: Record<string, string> = {
  categories: 'by the notice that took them away; a word is nothing to keep for thirty days',
}

it('no table is forgotten: whatever can be deleted lies in the bin', async () => {
  await using world = await livedInFirm()
  const sqlite = openSqlite(world.folder.database)
  const tables = sqlite
    .prepare(
      "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'deleted_at' where m.type = 'table'",
    )
    .pluck()
    .all() as string[]
  expect(tables.length).toBeGreaterThan(7)
  for (const table of tables.filter((name) => !(name in elsewhere))) {
    const before = await world.client.bin.count()
    sqlite.exec(`update ${table} set deleted_at = 1 where id = (select max(id) from ${table} where deleted_at is null)`)
    expect(await world.client.bin.count(), table).toBe(before + 1)
  }
  sqlite.close()
})
