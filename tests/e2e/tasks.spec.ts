import { expect, type Page, test } from '@playwright/test'
import { aCustomer } from '#tests/helpers/builders.ts'
import { goToTasks } from '#tests/helpers/draftForms.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// What is to be done, by keyboard: a line becomes a task, the task is ticked, comes again, and is given to a colleague.
test.describe.configure({ mode: 'serial' })

const owner = 'Nguyễn Thị Hường'
const colleague = 'Trần Quốc Bảo'
const passwords = { [owner]: 'hoa sen trong dam', [colleague]: 'cay tre ben ho' }
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: false })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const list = () => page.locator('[data-list="tasks"]')
const row = (title: string) => list().getByRole('row', { name: title })
const quickLine = () => page.getByLabel('Nhập việc mới')

async function type(line: string) {
  await page.keyboard.press('Control+Shift+n')
  await expect(quickLine()).toBeFocused()
  await page.keyboard.type(line)
}

async function add(line: string) {
  await type(line)
  await page.keyboard.press('Enter')
  await expect(quickLine()).toHaveValue('')
}

/** Puts the keyboard onto the list and the cursor onto a task. */
/** A list that has just come may still be drawn anew behind the first click. */
async function choose(title: string) {
  await expect(async () => {
    await row(title).click()
    await expect(row(title)).toHaveAttribute('aria-selected', 'true', { timeout: 1_000 })
  }).toPass()
  await expect(list()).toBeFocused()
}

test('a line says what was understood of it before Enter, and stands in its group behind it', async () => {
  await goToTasks(page)
  await type('gọi anh Đạt 9h sáng mai gấp')
  await expect(page.getByRole('status', { name: 'Đã hiểu' })).toHaveText(/^gọi anh Đạt.*Ngày mai 09:00.*Gấp/)

  await page.keyboard.press('Enter')

  await expect(quickLine()).toHaveValue('')
  await expect(list().getByRole('row', { name: /^Ngày mai 1$/ })).toBeVisible()
  await expect(row('gọi anh Đạt')).toContainText('Ngày mai 09:00')
  await expect(row('gọi anh Đạt')).toContainText('Cao')
})

test('what comes again says when it does, and its undo takes the next one away', async () => {
  await add('báo cáo tồn kho ngày kia hằng tuần')
  await choose('báo cáo tồn kho')
  const first = await row('báo cáo tồn kho').innerText()

  await page.keyboard.press('Insert')

  await expect(page.getByText(/^Xong: báo cáo tồn kho\. Lần sau: \d\d\/\d\d\/\d{4}$/)).toBeVisible()
  await expect(row('báo cáo tồn kho')).toHaveCount(1)
  await expect(row('báo cáo tồn kho')).not.toHaveText(first)
  await page.keyboard.press('Control+z')
  await expect(row('báo cáo tồn kho')).toHaveCount(1)
  await expect.poll(() => row('báo cáo tồn kho').innerText()).toBe(first)
})

test('Space ticks it, and Ctrl+Z takes it up again', async () => {
  await choose('gọi anh Đạt')
  await page.keyboard.press('Space')
  await expect(page.getByText('Xong: gọi anh Đạt', { exact: true })).toBeVisible()
  await expect(row('gọi anh Đạt')).toBeHidden()

  await page.keyboard.press('Control+z')

  await expect(row('gọi anh Đạt')).toBeVisible()
})

test('a flag moves it to another day', async () => {
  await choose('gọi anh Đạt')
  await page.keyboard.press('Control+Shift+g')
  await expect(page.getByRole('menuitem', { name: 'Hôm nay' })).toBeFocused()

  await page.keyboard.press('Enter')

  await expect(row('gọi anh Đạt')).toContainText('Hôm nay 09:00')
  await expect(list().getByRole('row', { name: /^Hôm nay 1$/ })).toBeVisible()
})

test('its words are edited in the list, and all else stays', async () => {
  await row('gọi anh Đạt').getByRole('gridcell').nth(1).click()
  await page.keyboard.press('F2')
  const editor = list().getByRole('textbox', { name: 'Công việc' })
  await expect(editor).toBeFocused()
  await editor.fill('gọi anh Đạt về báo giá')

  await page.keyboard.press('Enter')

  await expect(row('gọi anh Đạt về báo giá')).toContainText('Hôm nay 09:00')
  const { ask } = await openLine(page)
  const { result } = await ask<{ title: string; priority: string }[]>('tasks.list', { filter: { view: 'today' } })
  expect(result).toMatchObject([{ title: 'gọi anh Đạt về báo giá', priority: 'high' }])
})

test('its form ties the percent to the status, and says what is wrong at the field', async () => {
  await choose('gọi anh Đạt')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Sửa công việc' })
  await expect(form.getByRole('textbox', { name: 'Công việc' })).toBeFocused()
  await pick(form.getByLabel('% hoàn thành'), '50%')
  await expect(form.getByLabel('Trạng thái')).toHaveText('Đang làm')
  await form.getByLabel('Dự kiến').fill('1g30')
  await form.getByLabel('Đã làm').fill('mấy tiếng')

  await page.keyboard.press('Control+s')
  await expect(form).toContainText('Giá trị này không hợp lệ')
  await form.getByLabel('Đã làm').fill('45p')
  await page.keyboard.press('Control+s')

  await expect(form).toBeHidden()
  await expect(page.getByRole('article', { name: 'gọi anh Đạt' })).toContainText('1 giờ 30 phút')
  await expect(page.getByRole('article', { name: 'gọi anh Đạt' })).toContainText('50%')
})

test('what is due stands on the start page, where a tick is enough', async () => {
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Hôm nay' }).click()
  const panel = page.getByRole('region', { name: 'Việc hôm nay' })
  await expect(panel).toContainText('gọi anh Đạt')

  await panel.getByRole('checkbox', { name: 'Xong: gọi anh Đạt' }).press('Space')

  await expect(panel).toContainText('Hôm nay không còn việc nào.')
  await page.keyboard.press('Control+z')
  await expect(panel).toContainText('gọi anh Đạt')
})

test('what is to be done for a customer is written on their page, and stands in their timeline', async () => {
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer())
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Khách hàng' }).click()
  await page.getByRole('row', { name: 'Hòa Phát' }).click()
  await expect(page.getByRole('article', { name: /Hòa Phát/ })).toBeVisible()
  await page.keyboard.press('Control+Shift+k')
  const form = page.getByRole('dialog', { name: 'Thêm công việc' })
  await expect(form.getByRole('textbox', { name: 'Công việc' })).toBeFocused()
  await expect(form.getByLabel('Khách hàng')).toHaveValue(/Hòa Phát/)
  await page.keyboard.type('Gửi catalogue mới')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()

  const entry = page
    .getByRole('article', { name: /Hòa Phát/ })
    .getByRole('listitem')
    .filter({ hasText: 'Gửi catalogue mới' })
  await expect(entry).toContainText('Chưa bắt đầu')
  await expect(entry).toContainText('Hường')
})

test('what is given to a colleague waits for them; they accept one and decline the other, with the reason', async () => {
  await hireColleague()
  await goToTasks(page)
  for (const title of ['Gửi mẫu ống đồng', 'Đo lại phòng máy']) await give(title)
  await folder('Tôi giao').click()
  await expect(row('Gửi mẫu ống đồng')).toContainText('Chờ nhận')

  await enter(colleague)
  await goToTasks(page)
  await folder('Được giao, chờ nhận').click()
  await choose('Gửi mẫu ống đồng')
  const offered = page.getByRole('article', { name: 'Gửi mẫu ống đồng' })
  await expect(offered).toContainText(`${owner} giao cho bạn`)
  await offered.getByRole('button', { name: 'Nhận việc' }).press('Enter')
  await expect(row('Gửi mẫu ống đồng')).toBeHidden()
  await choose('Đo lại phòng máy')
  await page.getByRole('button', { name: 'Từ chối…' }).press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Lý do')).toBeFocused()
  await page.keyboard.type('Tuần này nghỉ phép')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await folder('Của tôi').click()
  await expect(row('Gửi mẫu ống đồng')).toBeVisible()
  await expect(row('Đo lại phòng máy')).toBeHidden()

  await enter(owner)
  await goToTasks(page)
  await choose('Đo lại phòng máy')
  await expect(page.getByRole('article')).toContainText(`${colleague} đã từ chối: Tuần này nghỉ phép`)
  await folder('Tôi giao').click()
  await choose('Gửi mẫu ống đồng')
  await expect(page.getByRole('article')).toContainText(`${colleague} đã nhận`)
})

test('nothing was complained about on the way', () => {
  expect(office.complaints).toEqual([])
})

function folder(name: string) {
  return page.getByRole('list', { name: 'Công việc', exact: true }).getByRole('button', { name: new RegExp(`^${name}`) })
}

async function pick(field: ReturnType<Page['locator']>, option: string) {
  await field.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function give(title: string) {
  await page.keyboard.press('Control+n')
  const form = page.getByRole('dialog', { name: 'Thêm công việc' })
  await expect(form.getByRole('textbox', { name: 'Công việc' })).toBeFocused()
  await page.keyboard.type(title)
  await pick(form.getByLabel('Người làm'), colleague)
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
}

async function hireColleague() {
  const { ask } = await openLine(page)
  await ask('session.changePassword', { current: '', next: passwords[owner] })
  const { result: roles = [] } = await ask<{ id: number; key: string | null }[]>('roles.list')
  const roleId = roles.find(({ key }) => key === 'sales')?.id
  const hired = await ask('staff.hire', { input: { name: colleague, roleId }, password: passwords[colleague] })
  expect(hired.failure).toBeUndefined()
}

/** Locks the window and lets somebody in. */
async function enter(name: keyof typeof passwords) {
  await page.keyboard.press('Control+l')
  const names = page.getByRole('combobox', { name: 'Tên của bạn' })
  await names.waitFor()
  if (!(await names.innerText()).includes(name)) await pick(names, name)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(passwords[name] ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Khách Quen' }).waitFor()
}
