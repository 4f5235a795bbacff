import { answerFileDialogs, foundFirm, freshFolder, removeFolder } from '#tests/helpers/electron.ts'
import { stopsOfMain, watchMain } from './mainStops.ts'
import { typedPrefixes } from './typedWords.ts'
import { openProduct } from './windows.ts'

/**
 * Imports a file in the real window while somebody types in the search box.
 * @returns the milliseconds of each search, and the longest stops of the main process
 */
export async function importInWindow(file: string): Promise<[number[], number[]]> {
  const folder = freshFolder()
  const office = await openProduct(folder)
  await foundFirm(office.page, { sample: true })
  await answerFileDialogs(office.app, { open: file })
  await watchMain(office.app)
  const searches = await office.page.evaluate(importAndSearch, typedPrefixes)
  const longest = Math.max(...(await stopsOfMain(office.app)))
  await office.close()
  removeFolder(folder)
  return [searches, [longest]]
}

/** Runs in the window: one import from the choice of the file to its end, and searches all the while. */
async function importAndSearch(prefixes: string[]) {
  const { callProcedure, timeProcedure } = globalThis as unknown as {
    callProcedure: (path: string, input: unknown) => Promise<unknown>
    timeProcedure: (path: string, inputs: unknown[], runs: number) => Promise<number[]>
  }
  const job = () => crypto.randomUUID()
  let isDone = false
  async function importFile() {
    const chosen = (await callProcedure('desktop.chooseFile', { kind: 'spreadsheet' })) as { file: string }
    const { reading, sheets } = (await callProcedure('imports.read', { job: job(), file: chosen.file })) as {
      reading: string
      sheets: unknown[]
    }
    await callProcedure('imports.check', { job: job(), reading, sheets: sheets.slice(0, 1) })
    await callProcedure('imports.run', { job: job(), reading, matching: { key: 'taxCode', onMatch: 'skip', acceptMarked: true } })
    isDone = true
  }
  const importing = importFile()
  const samples: number[] = []
  for (let run = 0; !isDone; run += 1) {
    const input = { filter: { text: prefixes[run % prefixes.length] }, offset: 0, limit: 100 }
    samples.push(...(await timeProcedure('customers.list', [input], 1)))
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  await importing
  return samples
}
