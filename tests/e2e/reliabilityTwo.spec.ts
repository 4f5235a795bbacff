import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { type Random, randomFrom } from '#main/database/sample/random.ts'
import { folderAt } from '#main/kit/folder.ts'
import { fillOffice, goTo } from '#tests/helpers/draftForms.ts'
import { foundFirm, freshFolder, openAnotherWindow, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { killGroup, programsOn, startAlone } from '#tests/helpers/killing.ts'
import { type Ask, openLine } from '#tests/helpers/pageLine.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'

const seed = chosenSeed()
const launches = trialsWanted(3)
const meetings = trialsWanted(5)

test('P13: however close together it is started several times, one program has the data, and nothing is broken', async () => {
  test.setTimeout(timeFor(launches, 20))
  const dataFolder = freshFolder()
  const { database } = folderAt(dataFolder)
  const first = await startApp(dataFolder)
  await foundFirm(first.page, { sample: false })
  await first.close()
  const random = randomFrom(seed, 'launches')
  let several = 0

  for (let number = 0; number < launches; number += 1) {
    const programs: Awaited<ReturnType<typeof startAlone>>[] = []
    for (let start = 0; start < 3; start += 1) {
      programs.push(await startAlone(dataFolder))
      await sleep(random.next() * 250)
    }
    let most = 0
    const hasSettled = () => {
      most = Math.max(most, programsOn(database).length)
      return programs.filter(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null).length
    }
    await expect.poll(hasSettled, { timeout: 30_000, intervals: [25] }).toBe(2)
    await expect.poll(() => programsOn(database).length, { timeout: 30_000 }).toBe(1)
    if (most > 1) several += 1
    for (const program of programs) await killGroup(program)
    expect(findingsIn(dataFolder)).toEqual(sound)
  }

  console.log(`P13 two programs on one folder ${outOf(several, launches)} · 3 starts within half a second each · seed ${seed}`)
  expect(several).toBe(0)
  removeFolder(dataFolder)
})

const fields = ['Địa chỉ', 'Nguồn', 'Nhu cầu', 'Ghi chú'] as const
const columns = { 'Địa chỉ': 'address', Nguồn: 'source', 'Nhu cầu': 'needs', 'Ghi chú': 'note' } as const
type Typed = Partial<Record<(typeof fields)[number], string>>

test('P13: two windows save the same customer: the second is shown every meeting, and what neither gave up is there', async () => {
  test.setTimeout(timeFor(meetings, 15))
  const office = await startApp(freshFolder())
  await foundFirm(office.page, { sample: false })
  const { ask } = await openLine(office.page)
  await fillOffice(ask)
  const pages = [office.page, await openAnotherWindow(office.app)] as const
  for (const page of pages) await goTo(page, 'Khách hàng')
  const random = randomFrom(seed, 'meetings')
  const figures = { shown: 0, lost: 0 }

  for (let number = 0; number < meetings; number += 1) {
    const [first, second] = [someOf(random, `A${number}`), someOf(random, `B${number}`)]
    for (const page of pages) await openForm(page)
    for (const page of pages) await type(page, page === pages[0] ? first : second)
    await pages[0].keyboard.press('Control+s')
    await expect(pages[0].getByRole('dialog')).toHaveCount(0)
    await pages[1].keyboard.press('Control+s')
    const question = pages[1].getByRole('alertdialog')
    await question.waitFor()
    figures.shown += 1
    await question.getByRole('button', { name: 'Lưu theo lựa chọn' }).click()
    await expect(pages[1].getByRole('dialog')).toHaveCount(0)
    figures.lost += await missing(ask, { ...first, ...second })
  }

  console.log(
    `P13 lost updates ${outOf(figures.lost, meetings * 2)} saves in two real windows · conflicts shown ${figures.shown}/${meetings} made · seed ${seed}`,
  )
  expect(figures).toEqual({ shown: meetings, lost: 0 })
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

test('two windows look alike at once, and neither takes back what the other was told', async () => {
  const office = await startApp(freshFolder())
  await foundFirm(office.page, { sample: false })
  const pages = [office.page, await openAnotherWindow(office.app)] as const
  const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
  for (const page of pages) await goTo(page, 'Cài đặt')
  await choice(pages[0], 'Tối').click()
  await expect(choice(pages[1], 'Tối')).toBeChecked()
  await choice(pages[1], 'Thoáng').click()
  await expect(choice(pages[0], 'Thoáng')).toBeChecked()
  await choice(pages[0], 'English').click()
  await expect(pages[1].getByRole('link', { name: 'Settings' })).toBeVisible()
  await pages[0].reload()
  await expect(choice(pages[0], 'Dark')).toBeChecked()
  await expect(choice(pages[0], 'Roomy')).toBeChecked()
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

/** One to three of the fields, each with words of its own. */
function someOf(random: Random, mark: string): Typed {
  const chosen = fields.filter(() => random.chance(0.5))
  const some = chosen.length > 0 ? chosen : [random.pick(fields)]
  return Object.fromEntries(some.map((field) => [field, `${field} ${mark}`]))
}

async function openForm(page: Page) {
  await page.getByRole('row', { name: /Hòa Phát/ }).dblclick()
  await page.getByRole('dialog').waitFor()
}

async function type(page: Page, typed: Typed) {
  for (const [field, text] of Object.entries(typed)) await page.getByRole('dialog').getByLabel(field, { exact: true }).fill(text)
}

/** How many of the values that should stand there do not. */
async function missing(ask: Ask, expected: Typed) {
  const [row] = (await ask<{ id: number }[]>('customers.list', { filter: {} })).result ?? []
  const now = (await ask<Record<string, unknown>>('customers.get', row?.id)).result ?? {}
  return Object.entries(expected).filter(([field, text]) => now[columns[field as keyof typeof columns]] !== text).length
}
