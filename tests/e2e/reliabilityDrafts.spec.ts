import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { randomFrom } from '#main/database/sample/random.ts'
import { fillOffice, type TypedForm, typedForms, valuesIn } from '#tests/helpers/draftForms.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { killGroup } from '#tests/helpers/killing.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { countRows } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, protocolIn, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { lossOf, type Moment, typeInto } from '#tests/helpers/typing.ts'

const seed = chosenSeed()
const count = trialsWanted(6)
/** What a person may have to type again, in milliseconds. */
const OLDEST_LOSS = 2_000
const LONGEST_TYPING = 5_000

test('P3: what was being typed in any form when the program or its page died is back, but for the last two seconds', async () => {
  test.setTimeout(timeFor(count, 25))
  const random = randomFrom(seed, 'typing')
  const protocol = protocolIn(test.info().outputPath('trials.jsonl'))
  const losses: (number | undefined)[] = []
  let office = await officeWithOneOfEach()

  for (let number = 0; number < count; number += 1) {
    const form = typedForms[(seed + number) % typedForms.length] as TypedForm
    const isPageOnly = random.next() < 0.3
    const before = await typeAndDie(office, { form, isPageOnly, random, after: 200 + random.next() * LONGEST_TYPING })
    office = await startPatiently(office.dataFolder)
    const found = await openWaiting(office, form)
    const loss = found
      ? lossOf(before.moments, found, before.end)
      : lossOf(before.moments, before.moments[0]?.values ?? {}, before.end)
    losses.push(loss)
    expect(before.moments.length, 'what was typed').toBeGreaterThan(1)
    protocol({ seed, number, form: form.name, isPageOnly, typed: before.moments.length, loss, found })
    if (found) await giveUp(office, form, before.moments[0]?.values ?? {})
  }
  await office.close()

  const recovered = losses.filter((loss) => loss !== undefined && loss <= OLDEST_LOSS).length
  const oldest = Math.max(...losses.map((loss) => loss ?? Number.POSITIVE_INFINITY))
  console.log(
    `P3 recovered ${recovered}/${count}, oldest loss ${(oldest / 1_000).toFixed(1)} s · lost ${outOf(count - recovered, count)} · ` +
      `${Math.min(count, typedForms.length)} forms · seed ${seed}`,
  )
  expect(recovered).toBe(count)
  removeFolder(office.dataFolder)
})

/** What cannot be clicked or read in this time is not there. */
const LONGEST_DEED = 10_000

async function startPatiently(dataFolder: string) {
  const office = await startApp(dataFolder)
  office.page.setDefaultTimeout(LONGEST_DEED)
  return office
}

async function officeWithOneOfEach() {
  const office = await startPatiently(freshFolder())
  await foundFirm(office.page, { sample: false })
  await fillOffice((await openLine(office.page)).ask)
  return office
}

interface Death {
  form: TypedForm
  isPageOnly: boolean
  random: ReturnType<typeof randomFrom>
  after: number
}

/** Types until the program, or only its page, is gone; a page that fell must be there again by itself, and say what waits. */
async function typeAndDie({ app, page, dataFolder }: RunningApp, { form, isPageOnly, random, after }: Death) {
  const moments: Moment[] = []
  await form.open(page)
  moments.push({ at: performance.now(), values: await valuesIn(page, form) })
  const stop = new AbortController()
  const typing = typeInto({ page, form, random, signal: stop.signal }, moments).catch(() => undefined)
  await sleep(after)
  const end = performance.now()
  stop.abort()
  if (isPageOnly) {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    await expect.poll(() => app.evaluate(readWindow), { timeout: 15_000 }).toContain('Hôm nay')
    const isWaiting = countRows(dataFolder, 'drafts') > 0
    if (isWaiting && form.name !== 'the firm') await expect.poll(() => app.evaluate(readWindow)).toContain('bản nháp chưa lưu')
  }
  await killGroup(app.process())
  await typing
  return { moments, end }
}

/** Runs in the main process: what the window says. */
function readWindow({ BrowserWindow }: typeof import('electron')) {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents
  if (!contents || contents.isCrashed() || contents.isLoading()) return ''
  // A page that is just being left never answers.
  const silence = new Promise<string>((resolve) => setTimeout(resolve, 500, ''))
  return Promise.race([contents.executeJavaScript('document.body.innerText') as Promise<string>, silence])
}

/** Opens what waits by the bar that says so; undefined when nothing was kept. */
async function openWaiting({ page, dataFolder }: RunningApp, form: TypedForm) {
  if (countRows(dataFolder, 'drafts') === 0) return undefined
  if (form.name !== 'the firm') await page.getByRole('button', { name: 'Mở', exact: true }).click()
  else await form.open(page)
  await expect(page.getByRole('button', { name: 'Bỏ nháp' })).toBeVisible()
  return valuesIn(page, form)
}

/** What is given up is gone from the form and from the data, and can be taken back until the form is closed. */
async function giveUp({ page, dataFolder }: RunningApp, form: TypedForm, first: Record<string, string>) {
  const typed = await valuesIn(page, form)
  await page.getByRole('button', { name: 'Bỏ nháp' }).click()
  expect(await valuesIn(page, form)).toEqual(first)
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  expect(await valuesIn(page, form)).toEqual(typed)
  await page.getByRole('button', { name: 'Bỏ nháp' }).click()
  if (form.name !== 'the firm') await page.keyboard.press('Escape')
  await expect.poll(() => countRows(dataFolder, 'drafts')).toBe(0)
}
