import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { words } from '#main/database/columns.ts'
import type { ChosenRegions, ProvinceFile } from '#shared/kit/provinces.ts'

/** One row or none: which provinces the office goes by, where not by those of the program. */
export const provinceLists = sqliteTable('province_lists', {
  id: integer('id').primaryKey(),
  /** A file the office took in. */
  file: text('file', { mode: 'json' }).$type<ProvinceFile>(),
  /** The communes of that file, as JSON: half a megabyte is parsed only when it is another one. */
  communes: text('communes'),
  /** Where it is from. */
  source: words('source'),
  chosenRegions: text('chosen_regions', { mode: 'json' }).$type<ChosenRegions>().notNull(),
})
