import { expect, type Page, test } from '@playwright/test'
import type { GroupId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Thu puts customers where they belong with the mouse, as she does with files.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 1100 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result: group } = await ask<{ id: GroupId }>('customers.createGroup', { name: 'Đại lý' })
  for (const name of ['An Bình', 'Bình Minh', 'Cao Phong', 'Đông Đô'])
    await ask('customers.create', aCustomer({ name, phones: [], ownerId: null }))
  await ask('customers.create', aCustomer({ name: 'Đại lý Gia Lai', phones: [], ownerId: null, groupId: group?.id ?? null }))
  await page.evaluate(() => {
    location.hash = '#/customers'
  })
  await expect(row('An Bình')).toBeVisible()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const row = (name: string) => page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row').filter({ hasText: name })
const folder = (list: string, name: RegExp) =>
  page.getByRole('list', { name: list, exact: true }).getByRole('listitem').filter({ hasText: name })
const said = (text: string) => page.locator('.fui-ToastTitle', { hasText: text }).last()

/** Takes a row by the mouse and holds it over a folder. */
async function hold(name: string, over: ReturnType<typeof folder>) {
  await row(name).hover()
  await page.mouse.down()
  await over.hover()
  await over.hover()
}

test('the chosen customers become what the folder means they are dropped on, and are taken back as one', async () => {
  await row('An Bình').click()
  await row('Cao Phong').click({ modifiers: ['Shift'] })
  await expect(page.getByRole('contentinfo')).toContainText('đã chọn 3')
  const lost = folder('Theo giai đoạn', /^Đã mất/)
  await hold('Bình Minh', lost)
  await expect(lost).toHaveAttribute('data-over', 'true')
  await page.mouse.up()

  await expect(said('Đã sửa 3 khách hàng')).toBeVisible()
  await expect(lost).toHaveAttribute('data-over', 'false')
  await expect(lost).toContainText('3')
  await expect(row('Đông Đô')).not.toContainText('Đã mất')

  await page.keyboard.press('Control+z')
  await expect(lost).toContainText('0')
})

test('a row that is not chosen is dragged alone: onto a group', async () => {
  const group = folder('Nhóm khách hàng', /^Đại lý/)
  await expect(group).toContainText('1')
  await row('Đông Đô').dragTo(group)

  await expect(said('Đã sửa 1 khách hàng')).toBeVisible()
  await expect(group).toContainText('2')
})

test('dropped on one’s own customers, somebody is looked after by oneself', async () => {
  const mine = folder('Của tôi', /^Khách của tôi/)
  await expect(mine).toContainText('0')
  await row('Gia Lai').dragTo(mine)
  await expect(said('Đã sửa 1 khách hàng')).toBeVisible()
  await expect(mine).toContainText('1')
})

test('dropped on the bin, they are deleted, and come back', async () => {
  const bin = folder('Chế độ xem', /^Thùng rác/)
  await row('Gia Lai').dragTo(bin)
  await expect(said('Đã xoá 1 khách hàng')).toBeVisible()
  await expect(row('Gia Lai')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(row('Gia Lai')).toBeVisible()
})

test('of the bin nothing is dragged onto a stage', async () => {
  await row('Gia Lai').click()
  await page.keyboard.press('Delete')
  await expect(row('Gia Lai')).toHaveCount(0)
  await folder('Chế độ xem', /^Thùng rác/)
    .getByRole('button')
    .click()
  const loyal = folder('Theo giai đoạn', /^Thân thiết/)
  await expect(row('Gia Lai')).toBeVisible()
  await hold('Gia Lai', loyal)
  await expect(loyal).not.toHaveAttribute('data-over', 'true')
  await page.mouse.up()
})
