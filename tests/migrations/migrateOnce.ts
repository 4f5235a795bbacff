import { migrate, readMigrations } from '#main/database/migrate.ts'
import { openSqlite } from '#main/database/open.ts'

/** A program of its own, to be killed while it migrates: `migrateOnce.ts <database> <folder of the SQL>`. */
const [file = '', folder = ''] = process.argv.slice(2)
const sqlite = openSqlite(file)
process.send?.('begins')
migrate(sqlite, readMigrations(folder), { now: 0, backUp: () => undefined })
sqlite.close()
process.exit()
