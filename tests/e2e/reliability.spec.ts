import { existsSync, mkdtempSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { randomFrom } from '#main/database/sample/random.ts'
import { folderAt } from '#main/kit/folder.ts'
import { foundFirm, freshFolder, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { killGroup } from '#tests/helpers/killing.ts'
import { foundMortalOffice, type MortalOffice, type Reopening } from '#tests/helpers/mortalOffice.ts'
import { answerWithNext, prepareImport, writeCustomerList } from '#tests/helpers/officeLife.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { countRows, findingsIn, orphanFiles, rowHash, sound } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, percentile, protocolIn, timeFor, trialsFrom, trialsWanted } from '#tests/helpers/trials.ts'

// Every kill is kill -9 of all processes of the program; what was saved is known from outside, by what its window was promised.
const seed = chosenSeed()
const count = trialsWanted(40)
const foundings = trialsWanted(5)
/** Of ten imports eight are killed, the others cancelled. */
const imports = trialsWanted(10)
const isCancelled = (number: number) => number % 10 >= 8

test(`P1: kill -9 at ${count} moments of one office's life loses nothing that was said to be saved`, async () => {
  test.setTimeout(timeFor(count, 15))
  const office = await foundMortalOffice()
  const protocol = protocolIn(test.info().outputPath('trials.jsonl'))
  const reopenings: Reopening[] = []

  for (const trial of trialsFrom(seed, count)) {
    const before = office.acknowledged()
    const reopening = await office.dieIn(trial)
    protocol({ seed, ...trial, reopening, acknowledged: office.acknowledged() - before })
    if (reopening) reopenings.push(reopening)
  }
  const last = await office.reopen()
  reopenings.push(last.reopening)
  const unfinished = orphanFiles(office.dataFolder)
  await last.office.close()

  console.log(summaryOf(reopenings, office.acknowledged(), unfinished.length))
  expect(reopenings.filter(({ lost, faults }) => lost > 0 || faults.length > 0)).toEqual([])
  expect(office.acknowledged()).toBeGreaterThan(count)
  await expectCleanEnd(office, unfinished)
  office.remove()
})

test('P1: killed while a firm is founded, the next start offers to found it again or finds all of it', async () => {
  test.setTimeout(timeFor(foundings, 15))
  const random = randomFrom(seed, 'founding')
  const outcomes: ('nothing' | 'whole')[] = []

  for (const longest of repeated([40, 80, 120, 200, 300], foundings)) {
    const dataFolder = freshFolder()
    const first = await startApp(dataFolder)
    const { ask } = await openLine(first.page)
    const answer = ask('office.found', { name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', sample: true }).catch(
      () => undefined,
    )
    await sleep(random.next() * longest)
    await killGroup(first.app.process())
    await answer
    outcomes.push(await foundAgain(dataFolder))
    removeFolder(dataFolder)
  }

  const nothing = outcomes.filter((outcome) => outcome === 'nothing').length
  console.log(
    `P1 half founded ${outOf(0, outcomes.length)} · nothing ${nothing}, whole ${outcomes.length - nothing} · seed ${seed}`,
  )
})

test('P11: an import that is killed or cancelled leaves nothing, or all of it', async () => {
  test.setTimeout(timeFor(imports, 15))
  const lists = mkdtempSync(join(tmpdir(), 'khach-quen-lists-'))
  const random = randomFrom(seed, 'imports')
  let dataFolder = await firmWithSample()
  const outcomes: ('nothing' | 'whole')[] = []

  // The first ones come before such an import can be through.
  for (const [number, longest] of repeated([10, 20, 40, 60, 90, 130, 180, 240, 15, 60], imports).entries()) {
    // What came in whole makes the next trials slower.
    if (number % 20 === 19) dataFolder = await firmWithSample(dataFolder)
    const office = await startApp(dataFolder)
    await answerWithNext(office.app, [writeCustomerList(lists, `Danh sách ${number}`)])
    const { run, cancel } = await prepareImport((await openLine(office.page)).ask)
    const before = { hash: rowHash(dataFolder), customers: countRows(dataFolder, 'customers') }
    const end = run().catch(() => undefined)
    await sleep(random.next() * longest)
    if (isCancelled(number)) await Promise.all([cancel(), end])
    await killGroup(office.app.process())
    const left = await leftIn(dataFolder, before)
    const answer = await end
    if (answer) expect(left).toBe(answer.failure ? 'nothing' : 'whole')
    outcomes.push(left)
  }

  const nothing = outcomes.filter((left) => left === 'nothing').length
  console.log(
    `P11 half imported ${outOf(0, outcomes.length)} · 2,000 rows killed or cancelled · nothing ${nothing}, whole ${outcomes.length - nothing} · seed ${seed}`,
  )
  expect(nothing).toBeGreaterThan(0)
  for (const folder of [lists, dataFolder]) removeFolder(folder)
})

/** A new firm, in place of that one if there is one. */
async function firmWithSample(old?: string) {
  if (old) removeFolder(old)
  const dataFolder = freshFolder()
  const founding = await startApp(dataFolder)
  await foundFirm(founding.page, { sample: true })
  await founding.close()
  return dataFolder
}

function summaryOf(reopenings: Reopening[], acknowledged: number, unfinished: number) {
  const lost = reopenings.filter((reopening) => reopening.lost > 0).length
  const integrity = reopenings.some(({ faults }) => faults.length > 0) ? 'BAD' : 'ok'
  const milliseconds = reopenings.map((reopening) => reopening.milliseconds)
  return (
    `P1 lost ${outOf(lost, count)} · ${acknowledged} acknowledged · integrity ${integrity} · ` +
    `${reopenings.length} reopened by itself, p95 ${percentile(milliseconds, 0.95)} ms · ${unfinished} copies broken off · seed ${seed}`
  )
}

/** So many of them, from the first on and round again. */
function repeated(items: number[], count: number) {
  return Array.from({ length: count }, (_, index) => items[index % items.length] ?? 0)
}

/** A copy that was broken off lies in the store for a day at most; an orderly end leaves neither a log nor the mark of a run. */
async function expectCleanEnd({ dataFolder, reopen }: MortalOffice, unfinished: string[]) {
  const folder = folderAt(dataFolder)
  expect([folder.running, `${folder.database}-wal`].filter((path) => existsSync(path))).toEqual([])
  const yesterday = new Date(Date.now() - 25 * 3_600_000)
  for (const file of unfinished) utimesSync(file, yesterday, yesterday)
  const { office, reopening } = await reopen()
  expect(reopening).toMatchObject({ lost: 0, faults: [] })
  expect(orphanFiles(dataFolder)).toEqual([])
  await office.close()
}

/** What a start after a killed founding finds; where it finds nothing, founding again must work. */
async function foundAgain(dataFolder: string) {
  const second = await startApp(dataFolder)
  const isNew = await second.page.getByLabel('Tên công ty').isVisible()
  if (isNew) await foundFirm(second.page, { sample: true })
  await expect(second.page.getByRole('link', { name: /Khách hàng/ })).toBeVisible()
  expect(countRows(dataFolder, 'customers')).toBe(200)
  expect(findingsIn(dataFolder)).toEqual(sound)
  await second.close()
  return isNew ? ('nothing' as const) : ('whole' as const)
}

/** What an import left, seen after the next start: every row of every table as before, or every row of the list beside them. */
async function leftIn(dataFolder: string, before: { hash: string; customers: number }) {
  const next = await startApp(dataFolder)
  expect(findingsIn(dataFolder)).toEqual(sound)
  const isNothing = rowHash(dataFolder) === before.hash
  if (!isNothing) expect(countRows(dataFolder, 'customers')).toBe(before.customers + 2_000)
  await next.close()
  return isNothing ? ('nothing' as const) : ('whole' as const)
}
