import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from '#main/database/columns.ts'

/** One row or none: where else backups go. */
export const backupSettings = sqliteTable('backup_settings', {
  id: integer('id').primaryKey(),
  /** Folder on another disk, and when it was chosen. */
  secondPlace: text('second_place').notNull(),
  chosenAt: instant('chosen_at').notNull(),
})
