import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { type ElectronApplication, expect, test } from '@playwright/test'
import SqliteDatabase from 'better-sqlite3'
import { folderAt } from '#main/kit/folder.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { killAlone, killGroup, programsOn, startAlone } from '#tests/helpers/killing.ts'
import { answerWithNext, prepareImport, writeCustomerList } from '#tests/helpers/officeLife.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { countRows, findingsIn, rowHash, sound } from '#tests/helpers/soundness.ts'

let dataFolder: string
test.beforeEach(() => {
  dataFolder = freshFolder()
})
test.afterEach(() => removeFolder(dataFolder))

test('told to quit in the middle of an import, it ends by itself and the import has happened wholly or not at all', async () => {
  const lists = mkdtempSync(join(tmpdir(), 'khach-quen-lists-'))
  const office = await startFirm()
  await answerWithNext(office.app, [writeCustomerList(lists, 'Danh sách 1')])
  const { run } = await prepareImport((await openLine(office.page)).ask)
  const before = rowHash(dataFolder)
  const program = office.app.process()
  const running = run().catch(() => undefined)
  await sleep(40)

  await office.close()
  await running

  expect(program.exitCode).toBe(0)
  // A quick machine may have finished before it was told.
  const customers = countRows(dataFolder, 'customers')
  if (countRows(dataFolder, 'imports') === 0) expect(rowHash(dataFolder)).toBe(before)
  else expect(countRows(dataFolder, 'imported_rows')).toBe(customers)
  expect(findingsIn(dataFolder)).toEqual(sound)
  expect(existsSync(folderAt(dataFolder).running)).toBe(false)
  removeFolder(lists)
})

test('started again while it still closes, it is there again', async () => {
  const office = await startFirm()
  const { database } = folderAt(dataFolder)
  const { pid } = office.app.process()

  // A second start that comes a moment too late finds the lock free and needs nobody; this one comes while the database is being closed.
  await office.app
    .evaluate(({ app }) => {
      app.quit()
      app.emit('second-instance')
    })
    .catch(() => undefined)

  await expect.poll(() => programsOn(database).filter((processId) => processId !== pid).length, { timeout: 30_000 }).toBe(1)
  for (const processId of programsOn(database)) killAlone(processId)
})

test('two starts at once are one program', async () => {
  await (await startFirm()).close()
  const { database } = folderAt(dataFolder)

  const programs = [await startAlone(dataFolder), await startAlone(dataFolder)]
  await expect.poll(() => programs.filter(({ exitCode }) => exitCode === 0).length, { timeout: 30_000 }).toBe(1)
  await expect.poll(() => programsOn(database).length, { timeout: 30_000 }).toBe(1)

  for (const program of programs) await killGroup(program)
})

test('two that both got the lock of Chromium, as some pairs of starts do, are one program all the same', async () => {
  mkdirSync(join(dataFolder, 'window'))
  const other = new SqliteDatabase(join(dataFolder, 'window', 'claim.db'))
  other.exec('begin exclusive')

  const program = await startAlone(dataFolder)
  await expect.poll(() => program.exitCode, { timeout: 30_000 }).toBe(0)

  other.close()
})

test('words that are no question, from a page gone wrong, do not end the thread that owns the data', async () => {
  const office = await startFirm()
  await office.page.evaluate(async () => {
    const ports = await new Promise<readonly MessagePort[]>((resolve) => {
      window.addEventListener('message', (event) => event.data === 'ports' && resolve(event.ports), { once: false })
      window.postMessage('ports-please', location.origin)
    })
    const nonsense = [
      'hello',
      5,
      null,
      { a: 1 },
      new ArrayBuffer(8),
      '{"i":"1"',
      '{"i":"1","p":{}}',
      '{"i":"9","t":3,"p":{}}',
      '{"i":"9","t":4}',
    ]
    for (const port of ports) for (const words of nonsense) port.postMessage(words)
  })
  await sleep(300)

  const { ask } = await openLine(office.page)
  expect(await ask('customers.count', {})).toEqual({ result: 0 })
  expect(await ask('desktop.version')).toMatchObject({ result: { app: expect.any(String) } })
  await office.close()
})

test('when the thread that owns the data dies, it says so and offers a new start; nothing saved is lost', async () => {
  const office = await startFirm()
  const program = office.app.process()
  let said = ''
  program.stderr?.on('data', (text: Buffer) => (said += text.toString()))
  const saved = await keepHoldOfThread(office.app)
    .then(() => openLine(office.page))
    .then(({ ask }) => ask('customers.create', aCustomer()))

  await office.app.evaluate(() => void (globalThis as unknown as { thread: Worker }).thread.terminate()).catch(() => undefined)
  if (program.exitCode === null) await once(program, 'exit')

  expect(saved).toMatchObject({ result: { id: 1 } })
  expect(program.exitCode).toBe(1)
  expect(said).toContain('Khách Quen gặp lỗi và phải dừng lại. Những gì đã lưu vẫn còn nguyên.')
  const again = await startApp(dataFolder)
  await expect(again.page.getByRole('link', { name: /Khách hàng/ })).toBeVisible()
  expect(countRows(dataFolder, 'customers')).toBe(1)
  await again.close()
})

async function startFirm() {
  const office = await startApp(dataFolder)
  await foundFirm(office.page, { sample: false })
  return office
}

/** Answers the message about the dead thread with "Thoát" and repeats its words where the test hears them; keeps the thread that the next window talks to in reach. */
async function keepHoldOfThread(app: ElectronApplication) {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = ((choices: Electron.MessageBoxSyncOptions) => {
      process.stderr.write(`${choices.message} ${choices.detail}\n`)
      return choices.buttons?.indexOf('Thoát')
    }) as typeof dialog.showMessageBoxSync
    const { prototype } = process.getBuiltinModule('node:worker_threads').Worker
    const original = Object.getOwnPropertyDescriptor(prototype, 'postMessage')?.value as (...words: unknown[]) => void
    prototype.postMessage = function remember(...words) {
      Object.assign(globalThis, { thread: this })
      return original.apply(this, words)
    }
  })
}
