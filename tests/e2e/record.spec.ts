import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Hường keeps the record of one customer: notes, files, its stage, everything that happened.
test.describe.configure({ mode: 'serial' })

const name = 'Công ty TNHH Điện lạnh Hòa Phát'
const aPicture = readFileSync('resources/icons/64x64.png')

let office: RunningApp
let page: Page
let id: CustomerId

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name, stage: 'lead' }))
  id = result?.id as CustomerId
  await ask('calls.log', { customerId: id, outcome: 'reached', reason: 'Chào hàng', note: 'Hỏi giá máy âm trần' })
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name }).click()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const box = () => page.getByRole('textbox', { name: 'Thêm ghi chú' })
const timeline = () => page.getByRole('list', { name: 'Dòng thời gian' })

test('a note is written above the timeline and added by Ctrl+Enter', async () => {
  await box().fill('Anh Phát thích gọi sau 14 giờ')
  await box().press('Control+Enter')

  await expect(timeline().getByRole('listitem').first()).toContainText('Anh Phát thích gọi sau 14 giờ')
  await expect(box()).toHaveValue('')
})

test('what was typed and not added is there again after the window was shown anew', async () => {
  await box().fill('Chưa viết xong')
  await expect(async () => {
    const { ask } = await openLine(page)
    const { result } = await ask<{ editor: string }[]>('drafts.list')
    expect(result).toMatchObject([{ editor: 'note' }])
  }).toPass()
  await page.reload()
  await page.getByRole('row', { name }).click()

  await expect(box()).toHaveValue('Chưa viết xong')
  await box().fill('')
})

test('a note that is pinned stands on top; it is edited, deleted and brought back', async () => {
  const menu = () => timeline().getByRole('button', { name: 'Việc với ghi chú này' }).first()
  await menu().click()
  await page.getByRole('menuitem', { name: 'Ghim lên đầu' }).click()
  await expect(page.getByRole('list', { name: 'Ghi chú đã ghim' })).toContainText('Anh Phát thích gọi sau 14 giờ')

  await menu().click()
  await page.getByRole('menuitem', { name: 'Sửa' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sửa ghi chú' })
  await dialog.getByLabel('Nội dung ghi chú').fill('Anh Phát thích gọi sau 15 giờ')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(timeline()).toContainText('sau 15 giờ')

  await menu().click()
  await page.getByRole('menuitem', { name: 'Xoá' }).click()
  await expect(timeline()).not.toContainText('sau 15 giờ')
  await page.keyboard.press('Control+z')
  await expect(timeline()).toContainText('sau 15 giờ')
})

test('the timeline is narrowed by kind and by words without accents', async () => {
  await page.getByRole('checkbox', { name: 'Cuộc gọi', exact: true }).click()
  await expect(timeline().getByRole('listitem')).toHaveCount(1)
  await expect(timeline()).toContainText('Chào hàng')
  await page.getByRole('checkbox', { name: 'Cuộc gọi', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Tìm trong dòng thời gian' }).fill('am tran')
  await expect(timeline().getByRole('listitem')).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Tìm trong dòng thời gian' }).fill('không có gì')
  await expect(page.getByText('Không có mục nào khớp.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Tìm trong dòng thời gian' }).fill('')
})

test('a click on the stage path moves the customer, with a reason, and back again', async () => {
  await page.getByRole('button', { name: 'Chuyển sang Triển vọng' }).click()
  await page.getByLabel('Lý do').fill('Đã xem máy')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('list', { name: 'Giai đoạn' }).locator('[aria-current="step"]')).toContainText('Triển vọng')
  await expect(timeline().getByRole('listitem').first()).toContainText('Đã xem máy')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('list', { name: 'Giai đoạn' }).locator('[aria-current="step"]')).toContainText('Tiềm năng')
})

/** Lets go of files over the panel, as a person who dragged them from the desktop. */
async function drop(files: { name: string; content: string }[]) {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name: called, content } of given)
      data.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], called))
    return data
  }, files)
  const panel = page.getByRole('list', { name: 'Tệp đính kèm' })
  await panel.dispatchEvent('dragover', { dataTransfer: transfer })
  await expect(page.getByText('Thả tệp vào đây để gắn')).toBeVisible()
  await panel.dispatchEvent('drop', { dataTransfer: transfer })
}

test('files that are dragged in are attached, looked at, renamed, taken off and brought back', async () => {
  await openTab(page, 'Tài liệu')
  await drop([
    { name: 'khảo sát.txt', content: Buffer.from('Kho Tương Mai, 40 máy').toString('base64') },
    { name: 'rỗng.txt', content: '' },
    { name: 'ảnh.png', content: aPicture.toString('base64') },
  ])

  const files = page.getByRole('list', { name: 'Tệp đính kèm' })
  await expect(page.getByText('rỗng.txt: Tệp này rỗng (0 byte) nên không nhận.').first()).toBeVisible()
  await expect(files.getByRole('listitem')).toHaveCount(2)
  await files.getByTitle('Xem khảo sát.txt').click()
  await expect(page.getByRole('region', { name: 'khảo sát.txt' })).toContainText('Kho Tương Mai, 40 máy')
  await files.getByTitle('Xem ảnh.png').click()
  await expect(page.getByRole('img', { name: 'ảnh.png' })).toHaveJSProperty('naturalWidth', 64)

  await files.getByRole('button', { name: 'Đổi tên khảo sát.txt' }).click()
  await page.getByRole('textbox', { name: 'Tên tệp' }).fill('Khảo sát kho')
  await page.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(files).toContainText('Khảo sát kho.txt')

  await files.getByRole('button', { name: 'Gỡ ảnh.png' }).click()
  await expect(files.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(files.getByRole('listitem')).toHaveCount(2)
})

test('a file is chosen in the dialog as well, and saved out again byte for byte', async () => {
  const chosen = join(office.dataFolder, 'bản vẽ.pdf')
  writeFileSync(chosen, '%PDF-1.4\n%%EOF\n')
  const copy = join(office.dataFolder, 'chép ra.pdf')
  await answerFileDialogs(office.app, { open: chosen, save: copy })

  await page.getByRole('button', { name: 'Gắn tệp…' }).click()
  await page.getByRole('button', { name: 'Lưu bản sao bản vẽ.pdf…' }).click()

  await expect(() => expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.4\n%%EOF\n')).toPass()
  expect(await whatHinders(page)).toEqual([])
})

test('a part for which the pane has no room is in the menu behind the tabs, which stay in one line', async () => {
  const tabs = page.getByRole('tab')
  const lines = () => tabs.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size)
  await openTab(page, 'Dòng thời gian')
  await expect(page.getByRole('tab', { name: 'Lịch sử' })).toHaveCount(0)
  await tabs.first().focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Các phần khác' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Lịch sử' })).toBeFocused()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Lịch sử' })).toHaveAttribute('aria-selected', 'true')
  expect(await lines()).toBe(1)
})

test('the record opens as a page of its own, and goes back to its list', async () => {
  await openTab(page, 'Dòng thời gian')
  await page.getByRole('treegrid', { name: 'Khách hàng' }).focus()
  await page.keyboard.press('Alt+Enter')

  await expect(page.getByRole('treegrid', { name: 'Khách hàng' })).toBeHidden()
  await expect(page.getByRole('article', { name })).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await page.getByRole('button', { name: 'Về danh sách' }).click()
  await expect(page.getByRole('row', { name })).toBeVisible()
  expect(office.complaints).toEqual([])
})

test('a long timeline comes while one scrolls, to its end', async () => {
  const { ask } = await openLine(page)
  for (let index = 0; index < 260; index += 1)
    await ask('notes.create', { customerId: id, input: { text: `Ghi chú thứ ${index}` } })
  await expect(timeline().getByRole('listitem').first()).toContainText('Ghi chú thứ 259')

  await expect(async () => {
    await timeline().getByRole('listitem').last().scrollIntoViewIfNeeded()
    await expect(page.getByText('Hết dòng thời gian')).toBeVisible({ timeout: 500 })
  }).toPass()

  await expect(timeline().getByRole('listitem').last()).toContainText('Chào hàng')
})
