import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Tú takes rows of her lists to Excel, and finds the menu at the row and kept views in every list.
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

for (const { place, hash, other, whole } of [
  { place: 'Hợp đồng', hash: undefined, other: /^Nháp/, whole: /^Tất cả/ },
  { place: 'Gọi & Việc', hash: undefined, other: /^Đã gọi/, whole: /^Tất cả/ },
  { place: 'Cơ hội', hash: '#/customers/opportunities', other: /^Thắng/, whole: /^Tất cả/ },
  { place: 'Sản phẩm', hash: '#/customers/products', other: /^Hàng hoá/, whole: /^Mọi sản phẩm/ },
  { place: 'Đến lúc bán', hash: '#/customers/reorders', other: /^Mọi ngày về sau/, whole: /^Đã đến lúc/ },
])
  test(`a view of ${place} is kept and shown again`, async () => {
    if (hash === undefined) await goTo(place)
    else await page.evaluate((to) => void (location.hash = to), hash)
    const folders = page.getByRole('navigation', { name: 'Chế độ xem' })
    const builtIn = folders.getByRole('button', { name: other }).first()
    await expect(builtIn).toContainText(/\d/)
    const rows = /\d+/.exec(await builtIn.innerText())?.[0]
    await builtIn.click()
    await folders.getByRole('button', { name: 'Lưu chế độ xem…' }).click()
    await page.getByRole('textbox', { name: 'Tên chế độ xem' }).fill('Xem mỗi sáng')
    await page.keyboard.press('Control+Enter')
    const kept = folders.getByRole('button', { name: /^Xem mỗi sáng/ })
    await expect(kept).toHaveAttribute('aria-current', 'true')

    await folders.getByRole('button', { name: whole }).first().click()
    await expect(kept).not.toHaveAttribute('aria-current', 'true')
    await kept.click()

    await expect(kept).toHaveAttribute('aria-current', 'true')
    await expect(page.getByRole('contentinfo')).toContainText(`${rows} dòng`)
  })
