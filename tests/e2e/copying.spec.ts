import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Tú takes rows of her lists to Excel, and finds what can be done with a row at the row.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: true })
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const goTo = (place: string) =>
  page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).first().click()
const copied = () => inMain(office.app, async ({ clipboard }) => clipboard.readText(), undefined)

test('all chosen rows are copied with the columns that are shown, also those that were never on screen', async () => {
  await goTo('Khách hàng')
  const list = page.getByRole('treegrid', { name: 'Khách hàng' })
  const first = await list.getByRole('row').nth(1).getByRole('gridcell').first().innerText()
  await list.focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('contentinfo')).toContainText('đã chọn 200')
  await page.keyboard.press('Control+c')
  await expect(page.getByText('Đã chép 200 dòng', { exact: false }).last()).toBeVisible()

  const lines = (await copied()).split('\r\n').map((line) => line.split('\t'))

  expect(lines).toHaveLength(201)
  expect(lines[0]?.slice(0, 4)).toEqual(['Tên khách hàng', 'Điện thoại', 'Giai đoạn', 'Liên hệ cuối'])
  expect(lines[1]?.[0]).toBe(first)
  expect(lines.slice(1).every(([name, , stage]) => name && stage)).toBe(true)
})

test('what may yet be sold stands by its value, and other views by the name again', async () => {
  const folders = page.getByRole('navigation', { name: 'Chế độ xem' })
  const list = page.getByRole('treegrid', { name: 'Khách hàng' })
  await page.getByRole('button', { name: 'Cột hiển thị' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Doanh thu' }).click()
  await page.keyboard.press('Escape')
  await folders.getByRole('button', { name: /^Tiềm năng theo giá trị/ }).click()
  await expect(list.getByRole('columnheader', { name: 'Doanh thu' })).toHaveAttribute('aria-sort', 'descending')

  await folders.getByRole('button', { name: /^Tất cả/ }).click()
  await expect(list.getByRole('columnheader', { name: 'Tên khách hàng' })).toHaveAttribute('aria-sort', 'ascending')
})

for (const { place, list, command } of [
  { place: 'Hợp đồng', list: 'Hợp đồng', command: 'Sửa' },
  { place: 'Gọi & Việc', list: 'Tất cả', command: 'Hẹn gọi' },
])
  test(`the commands stand at the rows of ${place} too`, async () => {
    await goTo(place)
    await page.getByRole('treegrid', { name: list }).getByRole('row').nth(1).click({ button: 'right' })
    const menu = page.getByRole('menu', { name: 'Lệnh cho các dòng đã chọn' })
    await expect(menu.getByRole('menuitem', { name: command }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
  })
