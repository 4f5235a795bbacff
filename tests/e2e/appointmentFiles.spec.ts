import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// What lies with an appointment: dragged into its form, chosen, looked at, saved out and taken off again.
test.describe.configure({ mode: 'serial' })

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
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Chọn ngày').first().fill('1/2/2027')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const dialog = (name: string) => page.getByRole('dialog', { name, exact: true })
const box = () => page.getByRole('region', { name: 'Lịch', exact: true }).locator('[data-entry^="appointment"]').first()
const files = (name: string) => dialog(name).getByRole('list', { name: 'Tệp đính kèm' }).getByRole('listitem')

async function dropOn(name: string, fileName: string) {
  const dataTransfer = await page.evaluateHandle((called) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([`Nội dung của ${called}`], called, { type: 'text/plain' }))
    return transfer
  }, fileName)
  await dialog(name).getByLabel('Ghi chú').dispatchEvent('drop', { dataTransfer })
}

async function peek() {
  await box().click()
  await expect(dialog('Khảo sát kho')).toBeVisible()
}

async function edit() {
  await peek()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await expect(dialog('Sửa lịch hẹn').getByLabel('Tiêu đề')).toBeFocused()
}

test('files are dragged into the form of a new appointment or chosen, and lie with it when it is saved', async () => {
  const chosen = join(office.dataFolder, 'báo giá.txt')
  writeFileSync(chosen, 'Báo giá ba máy')
  await answerFileDialogs(office.app, { open: chosen })
  await page.keyboard.press('Control+n')
  await expect(dialog('Thêm lịch hẹn').getByLabel('Tiêu đề')).toBeFocused()
  await page.keyboard.type('Khảo sát kho')
  await dropOn('Thêm lịch hẹn', 'sơ đồ.txt')
  await dropOn('Thêm lịch hẹn', 'nhầm.txt')
  await dialog('Thêm lịch hẹn').getByRole('button', { name: 'Gắn tệp…' }).click()
  await expect(files('Thêm lịch hẹn')).toHaveCount(3)
  await dialog('Thêm lịch hẹn').getByRole('button', { name: 'Gỡ nhầm.txt' }).click()
  await expect(files('Thêm lịch hẹn')).toHaveText([/sơ đồ\.txt.*gắn khi lưu/u, /báo giá\.txt.*gắn khi lưu/u])
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(dialog('Thêm lịch hẹn')).toBeHidden()

  await expect(box()).toContainText('2 tệp đính kèm')
  await peek()
  await expect(dialog('Khảo sát kho')).toContainText('2 tệp đính kèm')
})

test('one is looked at from the calendar, and saved out byte for byte', async () => {
  await dialog('Khảo sát kho').getByRole('button', { name: 'báo giá.txt' }).click()
  await expect(dialog('báo giá.txt')).toContainText('Báo giá ba máy')
  expect(await whatHinders(page)).toEqual([])
  const target = join(office.dataFolder, 'chép ra.txt')
  await answerFileDialogs(office.app, { save: target })
  await dialog('báo giá.txt').getByRole('button', { name: 'Lưu bản sao…' }).click()
  await expect(page.getByText('Đã lưu bản sao').first()).toBeVisible()
  expect(readFileSync(target, 'utf8')).toBe('Báo giá ba máy')
  await page.keyboard.press('Escape')
  await expect(dialog('báo giá.txt')).toBeHidden()
})

test('what is taken off in the form stays as long as the form is not saved, and comes back by undoing', async () => {
  await edit()
  await dialog('Sửa lịch hẹn').getByRole('button', { name: 'Gỡ sơ đồ.txt' }).click()
  await expect(files('Sửa lịch hẹn')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()
  await expect(dialog('Sửa lịch hẹn')).toBeHidden()
  await expect(box()).toContainText('2 tệp đính kèm')

  await edit()
  await dialog('Sửa lịch hẹn').getByRole('button', { name: 'Gỡ sơ đồ.txt' }).click()
  await expect(files('Sửa lịch hẹn')).toHaveCount(1)
  await page.keyboard.press('Control+s')
  await expect(dialog('Sửa lịch hẹn')).toBeHidden()
  await expect(box()).toContainText('1 tệp đính kèm')
  await page.keyboard.press('Control+z')
  await expect(box()).toContainText('2 tệp đính kèm')
})
