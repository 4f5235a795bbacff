import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { withScreen } from '#scripts/system.ts'
import { answerFileDialogs } from '#tests/helpers/electron.ts'
import { countRows } from '#tests/helpers/soundness.ts'
import { percentile } from './figures.ts'
import { stopsOfMain, watchMain } from './mainStops.ts'
import { demoFolder, workingCopy } from './office.ts'
import { typedPrefixes } from './typedWords.ts'
import { openProduct } from './windows.ts'

/** A person notices when nothing answers for longer; the process that paints the windows must never be held up so long. */
const LONGEST_BLOCK = 200

/** What one long work did to whoever went on working. */
interface Felt {
  work: string
  /** Of the main process, milliseconds. */
  stops: number[]
  /** How long searches waited for their answers meanwhile. */
  answers: number[]
}

interface PageOfFreezes {
  callProcedure: (path: string, input: unknown) => Promise<unknown>
  timeProcedure: (path: string, inputs: unknown[], runs: number) => Promise<number[]>
}

/** Does all the long work there is on a firm of that size while somebody types in the search box. One line for P17, and whether it is kept. */
export async function measureFreezes(size: number): Promise<{ line: string; isKept: boolean }> {
  const screen = await withScreen()
  Object.assign(process.env, screen.environment)
  const dataFolder = workingCopy(await demoFolder(size))
  const outside = mkdtempSync(join(tmpdir(), 'khach-quen-freezes-'))
  const office = await openProduct(dataFolder)
  try {
    const felt: Felt[] = []
    for (const work of works(outside, size)) felt.push(await during(office, work))
    if (countRows(dataFolder, 'customers') < 2 * size) throw new Error('the import did not bring every row')
    return told(felt, size)
  } finally {
    await office.close()
    for (const folder of [dataFolder, outside]) rmSync(folder, { recursive: true, force: true })
    screen.close()
  }
}

interface Work {
  name: string
  /** What the next file dialog of the computer answers. */
  files: { open?: string; save?: string }
  /** Runs in the window. */
  run: () => Promise<unknown>
}

function works(outside: string, size: number): Work[] {
  const list = join(outside, 'danh-sach.csv')
  writeFileSync(list, `Tên khách hàng,Điện thoại,Địa chỉ\n${Array.from({ length: size }, (_, row) => rowOf(row)).join('')}`)
  return [
    { name: 'export .csv', files: { save: join(outside, 'khach-hang.csv') }, run: exportCsv },
    { name: 'export .xlsx', files: { save: join(outside, 'khach-hang.xlsx') }, run: exportXlsx },
    { name: 'report', files: { save: join(outside, 'bao-cao.pdf') }, run: printMonth },
    { name: 'backup', files: {}, run: backUp },
    { name: 'import', files: { open: list }, run: importAll },
  ]
}

function rowOf(row: number) {
  return `Công ty TNHH Thương mại số ${row},09${String(10_000_000 + row)},${row} Lý Thường Kiệt\n`
}

async function during({ app, page }: { app: ElectronApplication; page: Page }, { name, files, run }: Work): Promise<Felt> {
  await answerFileDialogs(app, files)
  await watchMain(app)
  // Both run in the window; what is measured is what its person feels.
  const source = `(${searchUntilDone.toString()})(${run.toString()}, ${JSON.stringify(typedPrefixes)})`
  const answers = (await page.evaluate(source)) as number[]
  const stops = await stopsOfMain(app)
  if (files.save && !existsSync(files.save)) throw new Error(`${name} wrote nothing`)
  return { work: name, stops, answers }
}

/** Runs in the window: the work, and a search every sixtieth of a second or so until it is done. */
async function searchUntilDone(work: () => Promise<unknown>, prefixes: string[]) {
  const { timeProcedure } = globalThis as unknown as PageOfFreezes
  let isDone = false
  const working = work().finally(() => {
    isDone = true
  })
  const samples: number[] = []
  for (let run = 0; !isDone; run += 1) {
    const input = { filter: { text: prefixes[run % prefixes.length] }, offset: 0, limit: 100 }
    samples.push(...(await timeProcedure('customers.list', [input], 1)))
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  await working
  return samples
}

/** Runs in the window, as all the following. */
async function exportCsv() {
  const { callProcedure } = globalThis as unknown as PageOfFreezes
  const place = (await callProcedure('desktop.chooseSaveFile', { suggestedName: 'a.csv', kind: 'csv' })) as { file: string }
  await callProcedure('customers.export', { filter: {}, file: place.file, format: 'csv' })
}

async function exportXlsx() {
  const { callProcedure } = globalThis as unknown as PageOfFreezes
  const place = (await callProcedure('desktop.chooseSaveFile', { suggestedName: 'a.xlsx', kind: 'xlsx' })) as { file: string }
  await callProcedure('customers.export', { filter: {}, file: place.file, format: 'xlsx' })
}

async function printMonth() {
  const { callProcedure } = globalThis as unknown as PageOfFreezes
  const place = (await callProcedure('desktop.chooseSaveFile', { suggestedName: 'a.pdf', kind: 'pdf' })) as { file: string }
  const month = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 7)
  await callProcedure('desktop.savePdf', { page: `/print/month/${month}`, file: place.file })
}

async function backUp() {
  const { callProcedure } = globalThis as unknown as PageOfFreezes
  await callProcedure('backups.make', undefined)
}

async function importAll() {
  const { callProcedure } = globalThis as unknown as PageOfFreezes
  const chosen = (await callProcedure('desktop.chooseFile', { kind: 'spreadsheet' })) as { file: string }
  const { reading, sheets } = (await callProcedure('imports.read', { job: crypto.randomUUID(), file: chosen.file })) as {
    reading: string
    sheets: unknown[]
  }
  await callProcedure('imports.check', { job: crypto.randomUUID(), reading, sheets: sheets.slice(0, 1) })
  const matching = { key: 'none', onMatch: 'add', acceptMarked: true }
  await callProcedure('imports.run', { job: crypto.randomUUID(), reading, matching })
}

function told(felt: readonly Felt[], size: number) {
  const worst = Math.max(...felt.map(({ stops }) => Math.max(...stops)))
  const each = felt.map(
    ({ work, stops, answers }) =>
      `${work}: main ${ms(percentile(stops, 0.99))}/${ms(Math.max(...stops))}, answers ${ms(percentile(answers, 0.99))}/${ms(Math.max(...answers))}`,
  )
  const isKept = worst <= LONGEST_BLOCK
  return {
    isKept,
    line: `P17 longest block of the main process ${ms(worst)} ms at ${size.toLocaleString('en')} customers · ms, p99/max · ${each.join(' · ')}`,
  }
}

function ms(milliseconds: number) {
  return String(Math.round(milliseconds))
}
