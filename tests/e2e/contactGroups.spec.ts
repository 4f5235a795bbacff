import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Tú sends the same letter to the same people every month, and wants to name them once.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const firms = ['Công ty Sao Mai', 'Công ty Hạ Long']
  for (const [index, fullName] of ['Lê Thị Hoa', 'Trần Văn Bình', 'Phạm Thị Chi'].entries()) {
    const { result } = await ask<{ id: CustomerId }>(
      'customers.create',
      aCustomer({ name: firms[index] ?? 'Công ty Ba', phones: [] }),
    )
    const emails = index < 2 ? [{ typed: `nguoi${index}@congty.vn` }] : []
    await ask('contacts.create', { customerId: result?.id, input: { fullName, emails, isMain: index === 1 } })
  }
  await inMain(
    office.app,
    ({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = (url: string) => Promise.resolve(void opened.push(url))
    },
    undefined,
  )
  await page.keyboard.press('Control+3')
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const folder = (name: RegExp) => page.getByRole('list', { name: 'Nhóm liên hệ', exact: true }).getByRole('button', { name })
const menu = async (item: string) => {
  await page.getByRole('button', { name: 'Việc với nhóm Nhận báo giá' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
const rows = () =>
  page
    .getByRole('treegrid', { name: 'Danh bạ' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
const said = (text: string) => page.locator('.fui-ToastTitle', { hasText: text }).last()
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })

test('a group is made of people found by a few letters, and is a folder with its list', async () => {
  await page.getByRole('button', { name: 'Thêm nhóm liên hệ' }).click()
  const form = dialog('Thêm nhóm liên hệ')
  await expect(form.getByLabel('Tên nhóm')).toBeFocused()
  await form.getByLabel('Tên nhóm').fill('Nhận báo giá')
  const members = form.getByRole('combobox', { name: 'Thành viên' })
  await members.click()
  await members.pressSequentially('hoa')
  await page.getByRole('option', { name: /Lê Thị Hoa/ }).click()
  await expect(form.getByRole('listitem')).toHaveCount(1)
  await members.pressSequentially('chi')
  await page.getByRole('option', { name: /Phạm Thị Chi/ }).click()
  await expect(form.getByRole('listitem')).toHaveCount(2)
  expect(await whatHinders(page)).toEqual([])
  await form.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(form).toBeHidden()

  await expect(folder(/^Nhận báo giá\s*2$/)).toHaveAttribute('aria-current', 'true')
  await expect(rows()).toHaveCount(2)
  await expect(rows().first()).toContainText('Phạm Thị Chi')
})

test('whoever is chosen among all people is put into it, and taken out by Delete and back by Ctrl+Z', async () => {
  await page.getByRole('button', { name: /^Mọi người/ }).click()
  await expect(rows()).toHaveCount(3)
  await rows().filter({ hasText: 'Trần Văn Bình' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Thêm vào nhóm liên hệ…' }).click()
  const choice = dialog('Thêm 1 người vào nhóm liên hệ')
  await expect(choice.getByRole('textbox')).toBeFocused()
  await choice.getByRole('radio', { name: 'Nhận báo giá (2)' }).click()
  expect(await whatHinders(page)).toEqual([])
  await choice.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(choice).toBeHidden()
  await expect(folder(/^Nhận báo giá\s*3$/)).toBeVisible()

  await folder(/^Nhận báo giá/).click()
  await expect(rows()).toHaveCount(3)
  await rows().filter({ hasText: 'Lê Thị Hoa' }).click()
  await page.keyboard.press('Delete')
  await expect(rows()).toHaveCount(2)
  await expect(said('Đã bỏ 1 người khỏi nhóm Nhận báo giá')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows()).toHaveCount(3)
})

test('a row that is dragged onto a group is put into it', async () => {
  await rows().filter({ hasText: 'Lê Thị Hoa' }).click()
  await page.keyboard.press('Delete')
  await expect(rows()).toHaveCount(2)
  await page.getByRole('button', { name: /^Mọi người/ }).click()
  await expect(rows()).toHaveCount(3)
  await rows()
    .filter({ hasText: 'Lê Thị Hoa' })
    .dragTo(folder(/^Nhận báo giá/))

  await expect(said('Đã thêm 1 người vào nhóm Nhận báo giá')).toBeVisible()
  await expect(folder(/^Nhận báo giá\s*3$/)).toBeVisible()
})

test('so is a card, and the others that are chosen come along with it', async () => {
  for (const name of ['Lê Thị Hoa', 'Trần Văn Bình']) {
    await folder(/^Nhận báo giá/).click()
    await rows().filter({ hasText: name }).click()
    await page.keyboard.press('Delete')
  }
  await page.getByRole('button', { name: /^Mọi người/ }).click()
  for (const shape of ['Danh thiếp', 'Thẻ']) {
    await page.getByRole('radio', { name: shape, exact: true }).check({ force: true })
    const card = (name: string) => page.getByRole('listbox', { name: 'Danh bạ' }).getByRole('option').filter({ hasText: name })
    await card('Lê Thị Hoa').click()
    await card('Trần Văn Bình').click({ modifiers: ['Control'] })
    await card('Lê Thị Hoa').dragTo(folder(/^Nhận báo giá/))
    await expect(said('Đã thêm 2 người vào nhóm Nhận báo giá')).toBeVisible()
    await expect(folder(/^Nhận báo giá\s*3$/)).toBeVisible()
    if (shape === 'Danh thiếp') await page.keyboard.press('Control+z')
  }
  await page.getByRole('radio', { name: 'Danh sách', exact: true }).check({ force: true })
})

test('a letter goes to everybody with an address, unseen by the others, and the addresses can be copied', async () => {
  await menu('Viết thư cho nhóm')
  await expect(said('1 người chưa có e-mail')).toBeVisible()
  const opened = await inMain(office.app, () => (globalThis as unknown as { opened: string[] }).opened, undefined)
  expect(opened).toEqual(['mailto:?bcc=nguoi1@congty.vn,nguoi0@congty.vn'])

  await menu('Chép địa chỉ e-mail')
  await expect(said('Đã chép 2 địa chỉ e-mail')).toBeVisible()
  const copied = await inMain(office.app, async ({ clipboard }) => clipboard.readText(), undefined)
  expect(copied).toBe('nguoi1@congty.vn; nguoi0@congty.vn')
})

test('all of it are invited at once, from the group and by its name among those who may be invited', async () => {
  await menu('Lịch hẹn với nhóm')
  const meeting = dialog('Thêm lịch hẹn')
  const invited = meeting.getByRole('list', { name: 'Người dự' }).getByRole('listitem')
  await expect(invited).toHaveCount(3)
  await meeting.getByRole('button', { name: 'Bỏ Lê Thị Hoa' }).click()
  await expect(invited).toHaveCount(2)
  const picker = meeting.getByRole('combobox', { name: 'Người dự' })
  await picker.click()
  await picker.pressSequentially('bao gia')
  await page.getByRole('option', { name: /Nhận báo giá/ }).click()
  await expect(invited).toHaveCount(3)
  await meeting.getByRole('button', { name: 'Huỷ' }).click()
  await expect(meeting).toBeHidden()
})

test('a person says which groups they are in; a deleted group comes back from its notice', async () => {
  await rows().filter({ hasText: 'Lê Thị Hoa' }).click()
  await page.getByRole('list', { name: 'Nhóm liên hệ của Lê Thị Hoa' }).getByRole('button').click()
  await expect(folder(/^Nhận báo giá/)).toHaveAttribute('aria-current', 'true')

  await menu('Xoá nhóm liên hệ')
  await expect(said('Đã xoá nhóm Nhận báo giá')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Mọi người/ })).toHaveAttribute('aria-current', 'true')
  await expect(rows()).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(folder(/^Nhận báo giá\s*3$/)).toBeVisible()
})

test('a group holds people: of a firm that is dragged onto it the main contact is offered', async () => {
  await folder(/^Nhận báo giá/).click()
  await rows().filter({ hasText: 'Trần Văn Bình' }).click()
  await page.keyboard.press('Delete')
  await expect(folder(/^Nhận báo giá\s*2$/)).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/customers'
  })
  const firms = page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row')
  await firms.filter({ hasText: 'Sao Mai' }).dragTo(folder(/^Nhận báo giá/))
  await expect(said('Nhóm liên hệ chỉ gồm người')).toBeVisible()

  await firms.filter({ hasText: 'Hạ Long' }).dragTo(folder(/^Nhận báo giá/))
  await expect(page.getByText('Người liên hệ chính của tổ chức này: Trần Văn Bình.').last()).toBeVisible()
  await page.getByRole('button', { name: 'Thêm Trần Văn Bình vào nhóm' }).click()
  await expect(said('Đã thêm 1 người vào nhóm Nhận báo giá')).toBeVisible()
  await expect(folder(/^Nhận báo giá\s*3$/)).toBeVisible()
})

test('whoever looks at a group that is deleted in another window sees everybody, and is told', async () => {
  await folder(/^Nhận báo giá/).click()
  await expect(folder(/^Nhận báo giá/)).toHaveAttribute('aria-current', 'true')
  const { ask } = await openLine(page)
  const { result: groups = [] } = await ask<{ id: number }[]>('contactGroups.list')
  await ask('contactGroups.remove', groups[0]?.id)

  await expect(said('Nhóm liên hệ đang xem đã bị xoá ở nơi khác')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Mọi người/ })).toHaveAttribute('aria-current', 'true')
  await expect(rows()).toHaveCount(3)
})
