import { openDatabase } from '#main/database/opening.ts'
import { folderAt } from '#main/kit/folder.ts'
import { migrationsFolder } from '#tests/helpers/world.ts'

// Opens the data folder of an older release as a start of the program does, with the backup before; killed by whoever started it.
const folder = folderAt(process.argv[2] ?? '')
process.send?.('begins')
const found = openDatabase({ folder, migrations: migrationsFolder, nativeBinding: undefined, now: Date.now() }, true)
if (found.state === 'ready') found.sqlite.close()
process.exit()
