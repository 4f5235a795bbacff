import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Hường brings her Outlook calendar along, takes it back, brings it again by dragging, and hands one month on.
test.describe.configure({ mode: 'serial' })

const files = join(import.meta.dirname, '../fixtures/calendars')
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  await page.keyboard.press('Control+Alt+4')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeChecked()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const boxes = () => page.getByRole('region', { name: 'Lịch' }).locator('[data-entry^="appointment"]')
const dialog = (name: string) => page.getByRole('dialog', { name })

/** By its name, as the palette finds it. */
async function command(name: string) {
  await page.getByRole('button', { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
}

test('a calendar of Outlook is shown before it comes, with what is not kept', async () => {
  await answerFileDialogs(office.app, { open: join(files, 'outlook.ics') })
  await command('Nhập lịch (.ics)…')
  const question = dialog('Nhập lịch (.ics)')
  await expect(question.getByText('8 lịch hẹn, từ 23/11/2026 đến 05/04/2027.')).toBeVisible()
  await expect(question.getByText('Người tham dự không có ở đây: 1')).toBeVisible()
  const take = question.getByRole('button', { name: 'Nhập 8 lịch hẹn' })
  await expect(take).toBeFocused()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Enter')

  await expect(question).toHaveCount(0)
  await expect(page.getByText('Đã nhập 8 lịch hẹn', { exact: true })).toBeVisible()
  await expect(boxes().filter({ hasText: 'Họp giao ban' }).first()).toBeVisible()
})

test('it goes back at once', async () => {
  await page.keyboard.press('Control+z')
  await expect(boxes()).toHaveCount(0)
})

test('a file that is dropped onto the calendar comes the same way; one that is none is said to be none', async () => {
  await drop('google.ics', readFileSync(join(files, 'google.ics'), 'utf8'))
  const question = dialog('Nhập lịch (.ics)')
  await expect(question.getByRole('button', { name: 'Nhập 4 lịch hẹn' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question).toHaveCount(0)
  await expect(boxes().filter({ hasText: 'Gặp khách Sài Gòn' })).toHaveCount(1)

  await drop('ghi-chu.txt', 'không phải lịch')
  await expect(question.getByRole('alert')).toContainText('Tệp này không phải là lịch')
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
})

test('what the calendar shows goes out by keyboard, and one appointment from where it is looked at', async () => {
  const shown = join(office.dataFolder, 'thang.ics')
  await answerFileDialogs(office.app, { save: shown })
  await command('Xuất lịch (.ics)…')
  const question = dialog('Xuất lịch (.ics)')
  await expect(question.getByRole('radio', { name: /^Đang hiện/ })).toBeFocused()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã xuất 4 lịch hẹn', { exact: true })).toBeVisible()
  expect(readFileSync(shown, 'utf8')).toContain('SUMMARY:Thu tiền định kỳ')

  const one = join(office.dataFolder, 'mot.ics')
  await answerFileDialogs(office.app, { save: one })
  await boxes().filter({ hasText: 'Gặp khách Sài Gòn' }).click()
  await page.getByRole('button', { name: 'Lưu .ics…' }).click()
  await expect(page.getByText('Đã xuất 1 lịch hẹn', { exact: true })).toBeVisible()
  expect(readFileSync(one, 'utf8')).toContain('SUMMARY:Gặp khách Sài Gòn')
  expect(office.complaints).toEqual([])
})

async function drop(name: string, text: string) {
  const transfer = await page.evaluateHandle(
    ([called, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content ?? ''], called ?? ''))
      return data
    },
    [name, text],
  )
  const target = page.getByRole('region', { name: 'Lịch' })
  await target.dispatchEvent('dragover', { dataTransfer: transfer })
  await target.dispatchEvent('drop', { dataTransfer: transfer })
}
