import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import { aDraft } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp, waitUntilReady } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const places = ['Hôm nay', 'Lịch', 'Khách hàng', 'Gọi & Việc', 'Hợp đồng', 'Báo cáo', 'Cài đặt']
let office: RunningApp

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  await office.page.evaluate(axe)
  expect(await hindrances(office.page), 'the welcome window').toEqual([])
  await foundFirm(office.page, { sample: true })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

for (const theme of ['light', 'dark']) {
  for (const place of places) {
    test(`${place} in ${theme} hinders nobody`, async () => {
      const isDark = await office.page.evaluate(() => document.documentElement.classList.contains('dark'))
      if (isDark !== (theme === 'dark')) await runCommand(office.page, 'Đổi giao diện')
      await office.page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()
      await settled(office.page)
      await chooseFirstRow(office.page)

      expect(await hindrances(office.page)).toEqual([])
    })
  }
}

test('the forms hinder nobody', async () => {
  for (const [place, command] of [
    ['Khách hàng', 'Thêm khách hàng'],
    ['Hợp đồng', 'Thêm hợp đồng'],
    ['Lịch', 'Thêm lịch hẹn'],
  ] as const) {
    await office.page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()
    await office.page.getByRole('button', { name: command }).first().click()
    await office.page.getByRole('dialog').waitFor()
    await settled(office.page)
    expect(await hindrances(office.page), command).toEqual([])
    await office.page.keyboard.press('Escape')
    await office.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})

test('the log, the bin and a history hinder nobody', async () => {
  const places = office.page.getByRole('navigation', { name: 'Khách Quen' })
  for (const open of ['Mở nhật ký', 'Mở thùng rác']) {
    await places.getByRole('link', { name: 'Cài đặt' }).click()
    await office.page.locator('a', { hasText: open }).click()
    await settled(office.page)
    expect(await hindrances(office.page), open).toEqual([])
  }
  await places.getByRole('link', { name: 'Hợp đồng' }).click()
  await chooseFirstRow(office.page)
  await office.page.getByRole('button', { name: 'Lịch sử' }).click()
  await settled(office.page)
  expect(await hindrances(office.page), 'Lịch sử').toEqual([])
  await office.page.keyboard.press('Escape')
})

test('what waits to be saved, and the form it is filled into, hinder nobody', async () => {
  const { ask } = await openLine(office.page)
  await ask('drafts.keep', aDraft({ content: '{"values":{"name":"Công ty gõ dở"},"base":{}}' }))
  await office.page.reload()
  await waitUntilReady(office.page)
  await office.page.evaluate(axe)
  const bar = office.page.getByRole('button', { name: /Mở bản nháp khách hàng/ })
  await bar.waitFor()
  expect(await hindrances(office.page), 'the bar').toEqual([])
  await bar.click()
  await office.page.getByRole('button', { name: 'Bỏ nháp' }).waitFor()
  await settled(office.page)
  expect(await hindrances(office.page), 'the form').toEqual([])
  await office.page.getByRole('button', { name: 'Bỏ nháp' }).click()
  await office.page.keyboard.press('Escape')
  await office.page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('nothing was complained about on the way', () => {
  expect(office.complaints).toEqual([])
})

/** What axe finds that is serious or worse, with where it stands. Fluent's focus traps end in elements that hand the keyboard on; nobody can stay on them. */
function hindrances(page: Page) {
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run: (context: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await engine.run({ exclude: ['[data-tabster-dummy]'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
}

async function runCommand(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Lệnh' }).fill(words)
  await page.keyboard.press('Enter')
  await settled(page)
}

async function chooseFirstRow(page: Page) {
  const row = page.locator('[role="grid"] [role="row"][aria-rowindex="2"]').first()
  if ((await row.count()) > 0) await row.click()
  await settled(page)
}

async function settled(page: Page) {
  await page.waitForTimeout(700)
}
