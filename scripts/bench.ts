import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '#scripts/build.ts'
import { ensureElectron } from '#scripts/runtime.ts'
import { root } from '#scripts/steps.ts'
import { ensureLibraries, withScreen } from '#scripts/system.ts'
import { benchAnswers } from '#tests/bench/answers.bench.ts'
import { benchBulk } from '#tests/bench/bulk.bench.ts'
import { benchCalendar } from '#tests/bench/calendar.bench.ts'
import { benchDuplicates } from '#tests/bench/duplicates.bench.ts'
import type { Figure } from '#tests/bench/figures.ts'
import { benchFiles } from '#tests/bench/files.bench.ts'
import { demoFolder, workingCopy } from '#tests/bench/office.ts'
import { benchPaint } from '#tests/bench/paint.bench.ts'
import { benchReminders } from '#tests/bench/reminders.bench.ts'
import { benchStart } from '#tests/bench/start.bench.ts'
import { benchWrites } from '#tests/bench/writes.bench.ts'

// npm run bench [-- --size 100000] [-- --only start,answers]
// Measures the program on a demo firm beside its limits, prints the table and writes bench-results.json.

const { values } = parseArgs({ options: { size: { type: 'string', default: '100000' }, only: { type: 'string' } } })

const benches: Record<string, (folder: string, userData: string) => Promise<Figure[]>> = {
  start: benchStart,
  answers: benchAnswers,
  paint: async (folder, userData) => [await benchPaint(folder, userData)],
  calendar: benchCalendar,
  writes: benchWrites,
  duplicates: benchDuplicates,
  bulk: benchBulk,
  files: benchFiles,
  reminders: benchReminders,
}

const runtime = await ensureElectron()
await ensureLibraries(runtime.executable)
const screen = await withScreen()
Object.assign(process.env, screen.environment)
await ensureBuilt()
const folder = workingCopy(await demoFolder(Number(values.size)))
const userData = mkdtempSync(join(tmpdir(), 'khach-quen-bare-'))
try {
  const figures: Figure[] = []
  for (const [name, bench] of Object.entries(benches)) {
    if (!values.only || values.only.split(',').includes(name)) figures.push(...(await bench(folder, userData)))
  }
  console.log(`Electron ${runtime.version} (${runtime.kind}), ${values.size} customers`)
  console.table(figures)
  writeFileSync(join(root, 'bench-results.json'), `${JSON.stringify(figures, null, 2)}\n`)
} finally {
  for (const used of [folder, userData]) rmSync(used, { recursive: true, force: true })
  screen.close()
}
