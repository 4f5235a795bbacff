import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { importFile } from '#tests/e2e/pages/imports.ts'
import { goTo } from '#tests/helpers/draftForms.ts'
import { answerFileDialogs, foundFirm, freshFolder, removeFolder, waitUntilReady } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { launchOptions } from '#tests/helpers/runtime.ts'
import { outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'

/** Both ends of what a program can send over a network; who is called stands in the line itself. */
const CALLS = 'connect,sendto,sendmsg,sendmmsg'
const OUTWARDS = /\b(connect|sendto|sendmsg|sendmmsg)\(.*AF_INET6?\b/

/** A day takes a quarter of a minute; what only happens now and then needs several. */
const days = Math.min(trialsWanted(1), 20)

test('P19: no socket goes out in a day of work, and one that did would have been seen', async () => {
  test.setTimeout(timeFor(days, 120))
  if (!hasStrace()) return console.log('P19 not possible here: there is no strace that may look at other processes')
  const out: string[] = []
  let deeds = 0
  const from = performance.now()
  for (let day = 0; day < days; day += 1) {
    const seen = await traceOneDay()
    deeds += seen.deeds
    if (seen.calls.length > 0) out.push(...seen.calls)
  }

  const minutes = ((performance.now() - from) / 60_000).toFixed(1)
  console.log(
    `P19 sockets out ${outOf(out.length, days)} starts · ${deeds} deeds in ${minutes} min under strace, all processes · a call made on purpose was seen each time`,
  )
  expect(out).toEqual([])
})

async function traceOneDay() {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-traced-'))
  const trace = join(folder, 'calls')
  const { app, dataFolder } = await startTraced(folder, trace)
  const page = await app.firstWindow()
  await waitUntilReady(page)
  const deeds = await oneDay({ app, page, folder })
  const calls = outwardCalls(trace)
  await app.evaluate(callOut)
  await expect.poll(() => outwardCalls(trace).length).toBeGreaterThan(calls.length)
  await app.close()
  for (const path of [dataFolder, folder]) removeFolder(path)
  return { deeds, calls }
}

function hasStrace() {
  try {
    // Where it may not look at other processes it is of no use.
    return execFileSync('strace', ['-f', '-o', '/dev/null', 'true'], { stdio: 'ignore' }) !== undefined
  } catch {
    return false
  }
}

/** The program with all its processes below strace, as if that were Electron itself. */
async function startTraced(folder: string, trace: string) {
  const dataFolder = freshFolder()
  const options = await launchOptions('--data-dir', dataFolder)
  const traced = join(folder, 'electron')
  writeFileSync(
    traced,
    `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -s 64 -e trace=${CALLS} -o '${trace}' '${options.executablePath}' "$@"\n`,
  )
  chmodSync(traced, 0o755)
  return { app: await _electron.launch({ ...options, executablePath: traced, timeout: 120_000 }), dataFolder }
}

function outwardCalls(trace: string) {
  return existsSync(trace)
    ? readFileSync(trace, 'latin1')
        .split('\n')
        .filter((line) => OUTWARDS.test(line))
    : []
}

/** Runs in the main process: what must not go unseen. */
function callOut() {
  const socket = process.getBuiltinModule('node:net').connect(9, '127.0.0.1')
  socket.on('error', () => undefined)
}

const fixtures = join(import.meta.dirname, '../fixtures')
const places = ['Lịch', 'Khách hàng', 'Gọi & Việc', 'Hợp đồng', 'Báo cáo', 'Cài đặt', 'Hôm nay']

/** Everything an office does with the program in a day that could tempt it outside; answers how many deeds. */
async function oneDay({ app, page, folder }: { app: ElectronApplication; page: Page; folder: string }) {
  page.setDefaultTimeout(20_000)
  await foundFirm(page, { sample: true })
  const { ask } = await openLine(page)
  for (const place of places) {
    await goTo(page, place)
    await page.waitForTimeout(300)
  }
  await goTo(page, 'Khách hàng')
  await answerFileDialogs(app, { open: join(fixtures, 'samples/khach-hang.xlsx') })
  await importFile(page)
  const contractId = await readOriginal(app, page)
  const papers = await putOnPaper(app, page, folder)
  const backup = await ask('backups.make')
  expect(backup.failure).toBeUndefined()
  expect(contractId).toBeGreaterThan(0)
  return places.length + papers + 4
}

/** Files a PDF and looks at it: its viewer is the part that reads foreign bytes. */
async function readOriginal(app: ElectronApplication, page: Page) {
  const { ask } = await openLine(page)
  const [contract] = (await ask<{ id: number; number: string }[]>('contracts.list', { filter: {} })).result ?? []
  await answerFileDialogs(app, { open: join(fixtures, 'contracts/hop-dong-02.pdf') })
  const chosen = await ask<{ file: string }>('desktop.chooseFile', { kind: 'pdf' })
  await ask('contracts.attach', { id: contract?.id, file: chosen.result?.file, role: 'original' })
  await goTo(page, 'Hợp đồng')
  await page
    .getByRole('row', { name: contract?.number ?? '' })
    .first()
    .click()
  await page.locator('[data-pane="reading"] canvas').first().waitFor()
  return contract?.id ?? 0
}

/** The month as PDF and as a spreadsheet, the customers as a list. */
async function putOnPaper(app: ElectronApplication, page: Page, folder: string) {
  await goTo(page, 'Báo cáo')
  const targets = { 'Lưu PDF': 'bao-cao.pdf', 'Xuất Excel': 'bao-cao.xlsx' }
  for (const [button, name] of Object.entries(targets)) {
    await answerFileDialogs(app, { save: join(folder, name) })
    await page.getByRole('button', { name: button }).click()
    await expect.poll(() => existsSync(join(folder, name)), { timeout: 60_000 }).toBe(true)
    rmSync(join(folder, name))
  }
  return Object.keys(targets).length
}
