import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Thu reads down her list as she reads down a telephone book, and is told why somebody stands in it.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  for (const name of ['Nguyễn Văn Đức', 'Trần Thị Ánh', 'Phạm Dũng', 'Hoàng Ân', 'Vũ An', 'Bùi Thị Ăn'])
    await ask('customers.create', aCustomer({ kind: 'person', name, phones: [] }))
  const firm = aCustomer({ name: 'Công ty TNHH Ba Sao', phones: [{ typed: '024 3826 5555' }] })
  const { result } = await ask<{ id: CustomerId }>('customers.create', firm)
  await ask('contacts.create', { customerId: result?.id, input: { honorific: 'Chị', fullName: 'Lê Thị Hoa' } })
  await ask('customers.create', aCustomer({ name: 'Công ty CP Hoa Đào', shortName: 'Sông Hồng', phones: [] }))
  await openCustomers()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

async function openCustomers() {
  await page.keyboard.press('Control+3')
  await expect(list()).toBeVisible()
}

const list = () => page.getByRole('treegrid', { name: 'Khách hàng' })
const header = (title: string) => list().getByRole('columnheader', { name: title })
const row = (name: string) => list().getByRole('row').filter({ hasText: name })
const names = () => list().getByRole('gridcell').and(page.locator('[data-column="name"]'))
const longName = 'Công ty TNHH Tư vấn Kiến trúc và Nội thất Hoàng Gia Việt Nam'
const inOrder = [
  ...['Vũ An', 'Trần Thị Ánh', 'Bùi Thị Ăn', 'Hoàng Ân'],
  ...['Công ty TNHH Ba Sao', 'Phạm Dũng', 'Nguyễn Văn Đức', 'Công ty CP Hoa Đào'],
]

test('people stand by their given names and firms by their own, ă and â behind a, đ behind d, either way', async () => {
  await expect(names()).toHaveText(inOrder)
  await expect(header('Tên khách hàng')).toHaveAttribute('aria-sort', 'ascending')
  await header('Tên khách hàng').getByRole('button').click()
  await expect(header('Tên khách hàng')).toHaveAttribute('aria-sort', 'descending')
  await expect(names()).toHaveText(inOrder.toReversed())
  await header('Tên khách hàng').getByRole('button').click()
  await expect(names()).toHaveText(inOrder)
})

test('it says how many were found, and of each whose name does not show it what else of it was', async () => {
  await page.keyboard.press('Control+e')
  await page.keyboard.type('hoa')
  await expect(page.getByText('3 kết quả', { exact: true })).toBeVisible()
  await expect(names().first()).toContainText('Hoa Đào')
  await expect(row('Hoa Đào').locator('mark')).toHaveText(['Hoa'])
  await expect(row('Ba Sao')).toContainText('Người liên hệ: Lê Thị Hoa')

  await page.keyboard.press('Control+a')
  await page.keyboard.type('5555')
  await expect(page.getByText('1 kết quả', { exact: true })).toBeVisible()
  await expect(row('Ba Sao')).toContainText('SĐT 024 3826 5555')
  await expect(page.getByRole('contentinfo')).toContainText('1 dòng')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('song hong')
  await expect(row('Hoa Đào')).toContainText('Tên ngắn: Sông Hồng')
  await page.keyboard.press('Escape')
  await expect(names()).toHaveCount(inOrder.length)
  await expect(page.getByText(/kết quả$/)).toHaveCount(0)
})

test('what it was found by stands below the name in whole, and what of a name is cut off is said under the pointer', async () => {
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: longName, phones: [] }))
  const phones = [{ typed: '0912 345 678' }]
  await ask('contacts.create', { customerId: result?.id, input: { honorific: 'Ông', fullName: 'Đỗ Công Thái', phones } })
  await page.keyboard.press('Control+e')
  await page.keyboard.type('345678')
  const cell = names().filter({ hasText: 'Hoàng Gia' })
  await expect(cell).toContainText('SĐT 0912 345 678 · Đỗ Công Thái')
  const hit = cell.getByText('SĐT')
  expect(await hit.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await expect(cell).not.toHaveAttribute('title')
  await cell.hover()
  await expect(cell).toHaveAttribute('title', `${longName}\nSĐT 0912 345 678 · Đỗ Công Thái`)
  await page.keyboard.press('Escape')
  await row('Vũ An').getByText('Vũ An').hover()
  await expect(names().filter({ hasText: 'Vũ An' })).toHaveAttribute('title', '')
})

test('however wide the window, of no column less than half stands at the edge of the list: the name takes or gives what is needed', async () => {
  const slivers = () =>
    list().evaluate((grid) => {
      const edge = grid.getBoundingClientRect().left + grid.clientWidth
      const boxes = [...grid.querySelectorAll('[aria-rowindex="2"] > *')].map((cell) => cell.getBoundingClientRect())
      return boxes.filter(({ left, right, width }) => right > edge + 1 && left < edge - 1 && edge - left < width / 2).length
    })
  for (const width of [1024, 1100, 1366, 1440, 1520, 1600, 1690]) {
    await page.setViewportSize({ width, height: 720 })
    await expect.poll(slivers, { message: `${width} wide` }).toBe(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('the columns that were chosen, and where they stand, are there when the window opens anew', async () => {
  await list().getByRole('button', { name: 'Cột hiển thị' }).click()
  const menu = page.getByRole('menu', { name: 'Cột hiển thị' })
  await menu.getByRole('menuitemcheckbox', { name: 'Mã số thuế' }).click()
  await menu.getByRole('menuitemcheckbox', { name: 'Điện thoại' }).click()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await header('Mã số thuế').getByText('Mã số thuế').dragTo(header('Giai đoạn').getByText('Giai đoạn'))
  const titles = async () => (await list().getByRole('columnheader').allInnerTexts()).map((text) => text.trim())
  await expect.poll(async () => (await titles()).slice(0, 3)).toEqual(['Tên khách hàng', 'Mã số thuế', 'Giai đoạn'])

  await page.reload()
  await openCustomers()
  await expect.poll(async () => (await titles()).slice(0, 3)).toEqual(['Tên khách hàng', 'Mã số thuế', 'Giai đoạn'])
  await expect(header('Điện thoại')).toHaveCount(0)
  await header('Giai đoạn').click({ button: 'right' })
  await menu.getByRole('menuitem', { name: 'Cột như ban đầu' }).click()
  await expect(header('Mã số thuế')).toHaveCount(0)
  await expect(header('Điện thoại')).toBeVisible()
})
