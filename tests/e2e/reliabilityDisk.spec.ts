import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect, type Page, test } from '@playwright/test'
import { folderAt } from '#main/kit/folder.ts'
import { root } from '#scripts/steps.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, waitUntilReady } from '#tests/helpers/electron.ts'
import { killGroup } from '#tests/helpers/killing.ts'
import { answerWithNext, prepareImport, writeCustomerList } from '#tests/helpers/officeLife.ts'
import { type Answer, type Ask, openLine } from '#tests/helpers/pageLine.ts'
import { launchOptions } from '#tests/helpers/runtime.ts'
import { type SmallDisk, smallDisk } from '#tests/helpers/smallDisk.ts'
import { countRows, findingsIn, orphanFiles, rowHash, sound } from '#tests/helpers/soundness.ts'
import { outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'

const ROUNDS = trialsWanted(10)
/** Each round leaves a little more in the database. */
const MEGABYTES = 32 + Math.floor(ROUNDS / 20)
const full = { failure: { code: 'CONFLICT', reason: 'disk-full' } }
const sentence = 'Ổ đĩa đã đầy nên chưa lưu được. Hãy xoá bớt tệp không cần rồi bấm lưu lại; chữ bạn gõ vẫn còn đây.'

let disk: SmallDisk
let dataFolder: string
let running: ChildProcess | undefined
test.beforeAll(async () => {
  disk = await smallDisk(MEGABYTES)
  dataFolder = join(disk.seen, 'data')
  mkdirSync(dataFolder)
})
test.afterAll(async () => {
  if (running) await killGroup(running)
  disk?.close()
})

test('P4: a full disk refuses with a sentence, keeps what was typed, leaves no halves, and saves again once there is room', async () => {
  test.setTimeout(timeFor(ROUNDS, 15))
  let office = await start()
  await foundOnFullDisk(office.page)
  const { ask } = await openLine(office.page)
  const customer = await ask<{ id: CustomerId }>('customers.create', aCustomer())
  const contract = await ask<{ id: number }>('contracts.create', aContract(customer.result?.id ?? (0 as CustomerId)))
  const figures = { acknowledged: 1, refused: 0, resumed: 0 }

  await typeOnFullDisk(office.page)
  figures.acknowledged += 1
  for (let round = 0; round < ROUNDS; round += 1) {
    disk.fill()
    const { acknowledged, refused } = await saveUntilFull(ask, round)
    disk.free()
    const again = await ask('customers.create', aCustomer({ name: `Sau khi dọn ổ đĩa, lần ${round}` }))
    figures.acknowledged += acknowledged + (again.result ? 1 : 0)
    figures.refused += refused
    figures.resumed += again.result ? 1 : 0
  }
  await answerWithNext(office.app, [join(root, 'tests/fixtures/contracts/hop-dong-05-scan.pdf')])
  const documentId = await attachOnFullDisk(ask, contract.result?.id ?? 0)
  await answerFileDialogs(office.app, { save: join(disk.path, 'bản sao.pdf') })
  await saveCopyOnFullDisk(ask, documentId)
  await answerWithNext(office.app, [writeCustomerList(disk.seen, 'Danh sách 1')])
  figures.acknowledged += await importOnFullDisk(ask)

  office = await quitAndStartOnFullDisk(office)
  await office.app.close()
  const copy = disk.copyOf(dataFolder)
  const { acknowledged, refused, resumed } = figures
  const lost = acknowledged - countRows(copy, 'customers')
  const findings = findingsIn(copy)
  console.log(
    `P4 lost ${lost} of ${acknowledged} acknowledged · not saved again without restart ${outOf(ROUNDS - resumed, ROUNDS)} · ${refused} refused with the cause · ` +
      `half ${findings.halves.length} · integrity ${findings.integrity}`,
  )
  expect({ lost, resumed, findings }).toEqual({ lost: 0, resumed: ROUNDS, findings: sound })
})

async function start() {
  const app = await _electron.launch({
    ...disk.reach(await launchOptions('--data-dir', join(disk.path, 'data'))),
    timeout: 60_000,
  })
  const page = await app.firstWindow()
  running = app.process()
  await waitUntilReady(page)
  return { app, page }
}

/** Not even the first database is begun there, and the second attempt in the same window makes a whole one. */
async function foundOnFullDisk(page: Page) {
  await page.getByLabel('Tên công ty').fill('Điện lạnh ATQ')
  await page.getByLabel('Họ tên của bạn').fill('Nguyễn Thị Hường')
  disk.fill()
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await expect(page.getByText(sentence)).toBeVisible()
  expect(readdirSync(dataFolder).filter((name) => name.includes('.db'))).toEqual([])
  disk.free()
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.getByRole('link', { name: /Khách hàng/ }).waitFor()
}

/** What a person sees who saves a form: the sentence in it, her words still there, and the same button works once there is room. */
async function typeOnFullDisk(page: Page) {
  await page.getByRole('link', { name: /Khách hàng/ }).click()
  await page.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
  const form = page.getByRole('dialog')
  const typed = {
    'Tên khách hàng': 'Công ty TNHH Điện lạnh Bách Khoa',
    'Ghi chú': 'Hẹn gọi lại đầu tháng sau, chỗ quen của anh Đạt. '.repeat(300).trim(),
  }
  for (const [label, words] of Object.entries(typed)) await form.getByLabel(label, { exact: false }).first().fill(words)
  disk.fill()
  await form.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(form.getByText(sentence)).toBeVisible()
  await expect(form.getByText(sentence)).toBeInViewport()
  const isOnTop = await form.getByText(sentence).evaluate((words) => {
    const { left, top } = words.getBoundingClientRect()
    return words.contains(document.elementFromPoint(left + 5, top + 5))
  })
  expect(isOnTop, 'nothing lies over the sentence').toBe(true)
  for (const [label, words] of Object.entries(typed))
    await expect(form.getByLabel(label, { exact: false }).first()).toHaveValue(words)
  await page.screenshot({ path: test.info().outputPath('disk-full.png') })
  disk.free()
  await form.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByText(typed['Tên khách hàng']).first()).toBeVisible()
}

/** Some room may be left inside the files; what is saved there counts, and every refusal must name the cause. */
async function saveUntilFull(ask: Ask, round: number) {
  const note = 'Ghi chú dài của chị Hường. '.repeat(500)
  let acknowledged = 0
  let answer: Answer = { result: undefined }
  for (; !answer.failure; acknowledged += 1)
    answer = await ask('customers.create', aCustomer({ name: `Khách ${round}-${acknowledged}`, note }))
  const more = await Promise.all(Array.from({ length: 5 }, () => ask('customers.create', aCustomer({ note }))))
  expect([answer, ...more]).toEqual(Array.from({ length: 6 }, () => full))
  return { acknowledged: acknowledged - 1, refused: 6 }
}

async function attachOnFullDisk(ask: Ask, contractId: number) {
  const chosen = await ask<{ file: string }>('desktop.chooseFile', { kind: 'pdf' })
  const attach = () => ask('contracts.attach', { id: contractId, file: chosen.result?.file, role: 'original' })
  disk.fill()
  expect(await attach()).toEqual(full)
  const left = disk.copyOf(dataFolder)
  expect([readdirSync(folderAt(left).temporary), orphanFiles(left), countRows(left, 'documents')]).toEqual([[], [], 0])
  disk.free()
  const attached = await attach()
  expect(attached).toMatchObject({ result: { role: 'original' } })
  return (attached.result as { documentId: number }).documentId
}

async function saveCopyOnFullDisk(ask: Ask, documentId: number) {
  const chosen = await ask<{ file: string }>('desktop.chooseSaveFile', { suggestedName: 'bản sao.pdf' })
  const save = () => ask('documents.saveCopy', { id: documentId, file: chosen.result?.file })
  const before = readdirSync(disk.seen)
  disk.fill()
  expect(await save()).toEqual({ failure: { code: 'CONFLICT', reason: 'target-full' } })
  disk.free()
  expect(readdirSync(disk.seen)).toEqual(before)
  expect(await save()).toMatchObject({ result: { bytes: expect.any(Number) } })
  rmSync(join(disk.seen, 'bản sao.pdf'))
}

/** Full before the file is read, then full while its rows are written; answers how many customers came in the end. */
async function importOnFullDisk(ask: Ask) {
  const before = rowHash(disk.copyOf(dataFolder))
  const chosen = await ask<{ file: string }>('desktop.chooseFile', { kind: 'spreadsheet' })
  disk.fill()
  const reading = await ask('imports.read', { job: crypto.randomUUID(), file: chosen.result?.file })
  expect(reading).toEqual(full)
  expect(readdirSync(folderAt(dataFolder).temporary)).toEqual([])
  disk.free()
  const { run, planned } = await prepareImport(ask)
  disk.fill()
  expect(await run()).toEqual(full)
  expect(rowHash(disk.copyOf(dataFolder))).toBe(before)
  disk.free()
  expect(await run()).toMatchObject({ result: { customers: { added: planned } } })
  return planned ?? 0
}

/** It ends by itself however full the disk is; at the next start it says why it cannot open, and opens once there is room. */
async function quitAndStartOnFullDisk({ app }: Awaited<ReturnType<typeof start>>) {
  const program = app.process()
  disk.fill()
  await app.close()
  expect(program.exitCode).toBe(0)
  disk.free()
  // What it could not tidy away at that end it does at this one, so that the next start needs room.
  await (await start()).app.close()
  // Chromium clears old caches when it starts; whatever room that makes is gone at once.
  const refill = setInterval(() => disk.fill(), 5)
  const office = await start().finally(() => clearInterval(refill))
  await expect(office.page.getByText('Ổ đĩa đã đầy.')).toBeVisible()
  disk.free()
  await office.page.getByRole('button', { name: 'Thử lại' }).click()
  await expect(office.page.getByRole('link', { name: /Khách hàng/ })).toBeVisible()
  return office
}
