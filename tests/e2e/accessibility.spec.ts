import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aDraft } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp, waitUntilReady } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

const places = ['Hôm nay', 'Lịch', 'Khách hàng', 'Gọi & Việc', 'Hợp đồng', 'Báo cáo', 'Cài đặt']
let office: RunningApp

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  expect(await whatHinders(office.page), 'the welcome window').toEqual([])
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

      expect(await whatHinders(office.page)).toEqual([])
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
    expect(await whatHinders(office.page), command).toEqual([])
    await office.page.keyboard.press('Escape')
    await office.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})

test('the tasks, and the form of one, hinder nobody', async () => {
  const { page } = office
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Gọi & Việc' }).click()
  await page
    .getByRole('list', { name: 'Công việc', exact: true })
    .getByRole('button', { name: /^Của tôi/ })
    .click()
  await page.getByLabel('Nhập việc mới').fill('gọi anh Đạt 9h sáng mai gấp')
  await page.locator('[data-list="tasks"] [aria-level="2"]').first().click()
  await settled(page)
  expect(await whatHinders(page), 'the list').toEqual([])
  await page.keyboard.press('Control+Shift+g')
  await expect(page.getByRole('menuitem', { name: 'Tuần sau' })).toBeVisible()
  expect(await whatHinders(page), 'the flags').toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Thêm công việc' }).first().click()
  await page.getByRole('dialog').waitFor()
  await settled(page)
  expect(await whatHinders(page), 'the form').toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('the log, the bin, personal data and a history hinder nobody', async () => {
  const places = office.page.getByRole('navigation', { name: 'Khách Quen' })
  for (const open of ['Mở nhật ký', 'Mở thùng rác', 'Mở dữ liệu cá nhân']) {
    await places.getByRole('link', { name: 'Cài đặt' }).click()
    await office.page.locator('a', { hasText: open }).click()
    await settled(office.page)
    expect(await whatHinders(office.page), open).toEqual([])
  }
  await office.page.getByRole('button', { name: 'Thêm yêu cầu' }).click()
  await settled(office.page)
  expect(await whatHinders(office.page), 'Thêm yêu cầu').toEqual([])
  await office.page.keyboard.press('Escape')
  await places.getByRole('link', { name: 'Khách hàng' }).click()
  await chooseFirstRow(office.page)
  await openTab(office.page, 'Đồng ý')
  await settled(office.page)
  expect(await whatHinders(office.page), 'Đồng ý').toEqual([])
  await places.getByRole('link', { name: 'Hợp đồng' }).click()
  await chooseFirstRow(office.page)
  await office.page.getByRole('button', { name: 'Lịch sử' }).click()
  await settled(office.page)
  expect(await whatHinders(office.page), 'Lịch sử').toEqual([])
  await office.page.keyboard.press('Escape')
})

test('what waits to be saved, and the form it is filled into, hinder nobody', async () => {
  const { ask } = await openLine(office.page)
  await ask('drafts.keep', aDraft({ content: '{"values":{"name":"Công ty gõ dở"},"base":{}}' }))
  await office.page.reload()
  await waitUntilReady(office.page)
  const bar = office.page.getByRole('button', { name: /Mở bản nháp khách hàng/ })
  await bar.waitFor()
  expect(await whatHinders(office.page), 'the bar').toEqual([])
  await bar.click()
  await office.page.getByRole('button', { name: 'Bỏ nháp' }).waitFor()
  await settled(office.page)
  expect(await whatHinders(office.page), 'the form').toEqual([])
  await office.page.getByRole('button', { name: 'Bỏ nháp' }).click()
  await office.page.keyboard.press('Escape')
  await office.page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('nothing was complained about on the way', () => {
  expect(office.complaints).toEqual([])
})

async function runCommand(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Lệnh' }).fill(words)
  await page.keyboard.press('Enter')
  await settled(page)
}

async function chooseFirstRow(page: Page) {
  const row = page.locator('[data-list] [role="row"][aria-rowindex="2"]').first()
  if ((await row.count()) > 0) await row.click()
  await settled(page)
}

async function settled(page: Page) {
  await page.waitForTimeout(700)
}
