import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Hường times a call: begun, paused while she looks something up, gone on with, and kept with what she wrote.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: true })
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Khách hàng' }).click()
  await page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row').nth(1).click()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const dialog = () => page.getByRole('dialog', { name: 'Ghi cuộc gọi' })
const timer = (name: string) => dialog().getByRole('button', { name, exact: true })
const duration = () => dialog().getByLabel('Thời lượng')

async function openDialog() {
  await page.getByRole('toolbar').getByRole('button', { name: 'Ghi cuộc gọi' }).first().click()
  await expect(dialog()).toBeVisible()
}

test('the timer is started, paused with its time kept, and goes on from there', async () => {
  await openDialog()
  await duration().fill('1:00')
  await timer('Tiếp tục').click()
  await expect(duration()).toHaveValue(/^1:0[1-9]$/)
  await timer('Tạm dừng').click()

  const counted = await duration().inputValue()
  await page.waitForTimeout(1500)
  await expect(duration()).toHaveValue(counted)
  await expect(timer('Tiếp tục')).toHaveAttribute('title', 'Bấm giờ tiếp (Ctrl+T)')
})

test('Ctrl+T starts and pauses it from any field', async () => {
  await duration().fill('')
  await dialog().getByLabel('Ghi chú').fill('Hỏi giá máy 2 HP')
  await page.keyboard.press('Control+t')
  await expect(duration()).toHaveValue(/^0:0[1-9]$/)
  await dialog().getByLabel('Lý do').focus()
  await page.keyboard.press('Control+t')
  await expect(timer('Tiếp tục')).toBeVisible()
  await expect(dialog().getByLabel('Ghi chú')).toHaveValue('Hỏi giá máy 2 HP')
})

test('what was counted is there again with the draft', async () => {
  await duration().fill('2:05')
  await page.waitForTimeout(1500)
  await page.reload()
  await page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row').nth(1).click()
  await openDialog()

  await expect(dialog().getByLabel('Ghi chú')).toHaveValue('Hỏi giá máy 2 HP')
  await expect(duration()).toHaveValue('2:05')
  await expect(timer('Tiếp tục')).toBeVisible()
})
