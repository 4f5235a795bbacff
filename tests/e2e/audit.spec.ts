import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, openAnotherWindow, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Two people at one office: nothing one of them saved is lost by the other, and everything both did can be read afterwards.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let hường: Page
let tú: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  hường = office.page
  await foundFirm(hường, { sample: false })
  tú = await openAnotherWindow(office.app)
  await tú.getByRole('link', { name: /Khách hàng/ }).waitFor()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

test('two windows edit one customer: the second sees both values of what the first changed, and chooses', async () => {
  await goTo(hường, 'Khách hàng')
  await hường.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
  await fill(hường, { 'Tên khách hàng': 'Công ty TNHH Hoà Phát', 'Địa chỉ': '12 Hàng Bài', 'Ghi chú': 'Khách quen' })
  await save(hường)
  for (const page of [hường, tú]) {
    await goTo(page, 'Khách hàng')
    await page.getByRole('row', { name: /Hoà Phát/ }).dblclick()
    await page.getByRole('dialog').waitFor()
  }
  await fill(hường, { 'Địa chỉ': '5 Lý Thường Kiệt', 'Ghi chú': 'Gọi buổi sáng', Website: 'hoaphat.vn' })
  await save(hường)
  await fill(tú, { 'Địa chỉ': '99 Trần Hưng Đạo', 'Nhu cầu': 'Bảo trì 40 máy' })
  await tú.keyboard.press('Control+s')

  const question = tú.getByRole('alertdialog', { name: 'Hai người cùng sửa mục này' })
  await expect(question).toContainText('Nguyễn Thị Hường vừa lưu mục này')
  await expect(question.getByRole('row')).toHaveCount(4)
  await expect(question.getByRole('radio', { name: 'Địa chỉ, Của bạn: 99 Trần Hưng Đạo' })).toBeChecked()
  await expect(question.getByRole('radio', { name: 'Ghi chú, Hiện tại: Gọi buổi sáng' })).toBeChecked()
  await expect(question.getByRole('radio', { name: 'Website, Hiện tại: hoaphat.vn' })).toBeChecked()
  await question.getByRole('radio', { name: 'Địa chỉ, Hiện tại: 5 Lý Thường Kiệt' }).check()
  await question.getByRole('button', { name: 'Lưu theo lựa chọn' }).click()
  await expect(tú.getByRole('dialog')).toHaveCount(0)

  await openTab(hường, 'Thông tin')
  const card = hường.getByRole('article', { name: /Hoà Phát/ })
  for (const kept of ['5 Lý Thường Kiệt', 'Gọi buổi sáng', 'hoaphat.vn', 'Bảo trì 40 máy']) await expect(card).toContainText(kept)
})

test('whoever goes back to the form keeps what was typed, and nothing was saved', async () => {
  for (const page of [hường, tú]) {
    await page.getByRole('row', { name: /Hoà Phát/ }).dblclick()
    await page.getByRole('dialog').waitFor()
  }
  await fill(hường, { Nguồn: 'Giới thiệu' })
  await save(hường)
  await fill(tú, { Nguồn: 'Hội chợ' })
  await tú.keyboard.press('Control+s')
  await tú.getByRole('button', { name: 'Quay lại sửa' }).click()

  await expect(tú.getByRole('dialog').getByLabel('Nguồn')).toHaveValue('Hội chợ')
  await expect(tú.getByRole('dialog')).toContainText('Có người vừa sửa mục này')
  await tú.keyboard.press('Escape')
  await tú.getByRole('button', { name: 'Bỏ', exact: true }).click()
  await expect(hường.getByRole('article', { name: /Hoà Phát/ })).toContainText('Giới thiệu')
})

test('the card tells its history in words of the window', async () => {
  await openTab(hường, 'Lịch sử')
  const card = hường.getByRole('article', { name: /Hoà Phát/ })

  await expect(card.getByRole('listitem').filter({ hasText: 'Sửa' }).first()).toContainText('Nguồn')
  await expect(card).toContainText('12 Hàng Bài → 5 Lý Thường Kiệt')
  await expect(card).toContainText('Nguyễn Thị Hường')
})

test('the log of the office is filtered and found whole', async () => {
  await goTo(hường, 'Cài đặt')
  await hường.locator('a', { hasText: 'Mở nhật ký' }).click()
  await expect(hường.getByRole('row', { name: /Sửa Khách hàng/ })).toHaveCount(3)
  await hường.getByRole('button', { name: 'Việc' }).click()
  await hường.getByRole('menuitemcheckbox', { name: 'Thêm' }).click()
  await hường.keyboard.press('Escape')
  await expect(hường.getByRole('row', { name: /Sửa Khách hàng/ })).toHaveCount(0)
  await hường.getByRole('row', { name: /Thêm Khách hàng/ }).click()
  await expect(hường.getByRole('article')).toContainText('12 Hàng Bài')
  await hường.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()

  await expect(hường.getByText(/Nhật ký nguyên vẹn: \d+ dòng/).first()).toBeVisible()
})

test('what was deleted comes back from the bin, or goes for ever', async () => {
  await goTo(tú, 'Khách hàng')
  await tú.getByRole('row', { name: /Hoà Phát/ }).click()
  await tú.keyboard.press('Delete')
  await goTo(tú, 'Cài đặt')
  await tú.locator('a', { hasText: 'Mở thùng rác' }).click()
  await tú.getByRole('row', { name: /Khách hàng.*Hoà Phát.*Nguyễn Thị Hường.*còn 30 ngày/ }).click()
  await tú.getByRole('button', { name: 'Khôi phục' }).click()
  await expect(tú.getByText('Thùng rác trống')).toBeVisible()
  await goTo(tú, 'Khách hàng')
  await tú.getByRole('row', { name: /Hoà Phát/ }).click()
  await tú.keyboard.press('Delete')
  await goTo(tú, 'Cài đặt')
  await tú.locator('a', { hasText: 'Mở thùng rác' }).click()
  await tú.getByRole('row', { name: /Hoà Phát/ }).click()
  await tú.getByRole('button', { name: 'Xoá vĩnh viễn' }).click()
  await tú.getByRole('alertdialog').getByRole('button', { name: 'Xoá vĩnh viễn' }).click()

  await expect(tú.getByText('Thùng rác trống')).toBeVisible()
  await expect(hường.getByRole('article')).toContainText('Nội dung đã xoá vĩnh viễn.')
  expect(office.complaints).toEqual([])
})

function goTo(page: Page, place: string) {
  return page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()
}

async function fill(page: Page, values: Record<string, string>) {
  for (const [label, value] of Object.entries(values))
    await page
      .getByRole('dialog')
      .getByLabel(new RegExp(`^${label}`))
      .fill(value)
}

async function save(page: Page) {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
