import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { root } from '#scripts/steps.ts'
import type { Acknowledged } from '#tests/helpers/acknowledged.ts'
import { inMain } from '#tests/helpers/electron.ts'
import { type Ask, openLine, type PageWithLine } from '#tests/helpers/pageLine.ts'

// A day in the office at the speed of a machine, lived inside the window: what the page says here is what its screens say.

interface PageOfTrials extends PageWithLine {
  acknowledge: (told: Acknowledged) => Promise<void>
}

/** Where a burst of saving writes to; `first` makes its marks unlike those of every other one. */
export interface Burst {
  first: string
  customerId: number
  contractId: number
}

/** Gives the page its own line; whatever resolves in it later is told to `note`, each before the page does its next deed. */
export async function connect(page: Page, note: (told: Acknowledged) => void) {
  await page.exposeFunction('acknowledge', note)
  return openLine(page)
}

/** Saves customers, calls and files in four lanes, each as fast as it gets its answers. Ends only with the first failure, and answers what it was. */
export function saveWithoutEnd(page: Page, burst: Burst): Promise<string> {
  return page.evaluate(saveInPage, burst)
}

/** Imports the file the next dialog answers with, up to its last row. Answers the first failure, if there was one. */
export function importChosen(page: Page, mark: string): Promise<string | undefined> {
  return page.evaluate(importInPage, mark)
}

/** Reads, checks and plans the import of the file the next dialog answers with; what is left is to run it, or to cancel it meanwhile. */
export async function prepareImport(ask: Ask) {
  const job = crypto.randomUUID()
  const matching = { key: 'none', onMatch: 'add' }
  const chosen = await ask<{ file: string }>('desktop.chooseFile', { kind: 'spreadsheet' })
  const read = await ask<{ reading: string; sheets: object[] }>('imports.read', {
    job: crypto.randomUUID(),
    file: chosen.result?.file,
  })
  const reading = read.result?.reading
  await ask('imports.check', { job: crypto.randomUUID(), reading, sheets: read.result?.sheets })
  const plan = await ask<{ customers: { added: number } }>('imports.plan', { reading, matching })
  return {
    planned: plan.result?.customers.added,
    run: () => ask<{ id: number }>('imports.run', { job, reading, matching }),
    cancel: () => ask('jobs.cancel', job),
  }
}

/** Each file dialog of the computer answers with the next of these files. */
export async function answerWithNext(app: ElectronApplication, paths: string[]) {
  await inMain(
    app,
    ({ dialog }, files) => {
      let next = 0
      dialog.showOpenDialog = () => {
        const path = files[next % files.length] ?? ''
        next += 1
        return Promise.resolve({ canceled: false, filePaths: [path] })
      }
    },
    paths,
  )
}

/** Small PDF files, no two alike, as a scanner leaves them in a folder. */
export function writePdfs(folder: string, count: number) {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `giay-to-${String(index).padStart(4, '0')}.pdf`)
    writeFileSync(path, `%PDF-1.4\n% ${index}\n${'Hợp đồng mua bán. '.repeat(40 + (index % 400))}\n%%EOF\n`)
    return path
  })
}

/** The 2,000 customers of the sample as a .csv file, the same people under another name of the list each time. */
export function writeCustomerList(folder: string, name: string) {
  const sample = readFileSync(join(root, 'tests/fixtures/samples/expected/khach-hang-xlsx.csv'), 'utf8')
  const rows = parse(sample, { columns: true }) as Record<'name' | 'mst' | 'mobile' | 'email', string>[]
  const lines = rows.map((row, index) =>
    [row.name || `Khách ${index}`, row.mst, row.mobile, row.email, name].map((cell) => `"${cell}"`).join(','),
  )
  const path = join(folder, `${name}.csv`)
  writeFileSync(path, `Tên khách hàng,Mã số thuế,Điện thoại,Email,Nguồn\n${lines.join('\n')}\n`)
  return path
}

/** Runs in the page. */
async function saveInPage({ first, customerId, contractId }: Burst): Promise<string> {
  const { askProgram, acknowledge } = globalThis as unknown as PageOfTrials
  const customers = [customerId]
  let number = 0
  function nextMark(noun: string) {
    number += 1
    return `${noun} ${first}-${number}`
  }
  async function told<Result>(procedure: string, input: unknown) {
    const { result, failure } = await askProgram(procedure, input)
    if (failure) throw new Error(`${procedure}: ${failure.code} ${failure.reason ?? ''}`)
    return result as Result
  }
  async function saveCustomer() {
    const mark = nextMark('Công ty')
    const phones = [{ typed: `09${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}` }]
    const { id } = await told<{ id: number }>('customers.create', { kind: 'organisation', name: mark, phones })
    await acknowledge({ kind: 'customer', id, mark })
    customers.push(id)
  }
  async function saveCall() {
    const mark = nextMark('Gọi')
    const called = customers[Math.floor(Math.random() * customers.length)]
    const { id } = await told<{ id: number }>('calls.log', { customerId: called, outcome: 'reached', note: mark })
    await acknowledge({ kind: 'call', id, mark })
  }
  async function saveFile() {
    const chosen = await told<{ file: string; name: string }>('desktop.chooseFile', { kind: 'pdf' })
    const role = number % 2 === 0 ? 'original' : 'other'
    const { id } = await told<{ id: number }>('contracts.attach', { id: contractId, file: chosen.file, role })
    await acknowledge({ kind: 'file', id, mark: chosen.name })
  }
  async function lane(save: () => Promise<void>): Promise<never> {
    for (;;) await save()
  }
  return Promise.race([lane(saveCustomer), lane(saveCustomer), lane(saveCall), lane(saveFile)]).catch(
    (error: Error) => error.message,
  )
}

/** Runs in the page. */
async function importInPage(mark: string): Promise<string | undefined> {
  const { askProgram, acknowledge } = globalThis as unknown as PageOfTrials
  async function told<Result>(procedure: string, input: unknown) {
    const { result, failure } = await askProgram(procedure, input)
    if (failure) throw new Error(`${procedure}: ${failure.code} ${failure.reason ?? ''}`)
    return result as Result
  }
  const matching = { key: 'none', onMatch: 'add' }
  try {
    const { file } = await told<{ file: string }>('desktop.chooseFile', { kind: 'spreadsheet' })
    const { reading, sheets } = await told<{ reading: string; sheets: object[] }>('imports.read', {
      job: crypto.randomUUID(),
      file,
    })
    await told('imports.check', { job: crypto.randomUUID(), reading, sheets })
    await told('imports.plan', { reading, matching })
    const { id } = await told<{ id: number }>('imports.run', { job: crypto.randomUUID(), reading, matching })
    await acknowledge({ kind: 'import', id, mark })
    await told('imports.close', reading)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
