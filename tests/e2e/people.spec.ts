import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// One who owns the office and one who sells, at the same window.
test.describe.configure({ mode: 'serial' })

const owner = 'Nguyễn Thị Hường'
const saleswoman = 'Trần Thu Trang'
const ownPassword = 'hoa sen trong dam'
const customer = 'Công ty TNHH Điện lạnh Hòa Phát'
let herPassword = ''
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

test('before somebody else is hired, the owner has to choose a password', async () => {
  await addCustomer(customer, '0912 345 678')
  await goTo('Cài đặt')
  await page.getByRole('button', { name: 'Thêm nhân viên' }).click()

  const own = page.getByRole('dialog', { name: 'Đặt mật khẩu' })
  await expect(own).toContainText('Từ người thứ hai trở đi, ai cũng phải đăng nhập')
  await own.getByLabel(/^Mật khẩu mới/).fill(ownPassword)
  await own.getByLabel('Gõ lại mật khẩu mới').fill(ownPassword)
  await own.getByRole('button', { name: 'Lưu' }).click()

  const hiring = page.getByRole('dialog', { name: 'Thêm nhân viên' })
  await hiring.getByLabel('Họ và tên').fill(saleswoman)
  await hiring.getByLabel('Phòng ban').fill('Kinh doanh miền Bắc')
  await hiring.getByLabel('Vai trò').click()
  await page.getByRole('option', { name: 'Kinh doanh', exact: true }).click()
  await expect(hiring).toContainText('Chỉ thấy và sửa khách hàng, cuộc gọi, hợp đồng của mình.')
  await hiring.getByRole('button', { name: 'Tạo mật khẩu dễ đọc' }).click()
  herPassword = await hiring.getByLabel('Mật khẩu đầu tiên').inputValue()
  await page.keyboard.press('Control+s')
  await expect(hiring).toBeHidden()
  await page
    .getByRole('alertdialog', { name: /Bật mã hoá/ })
    .getByRole('button', { name: 'Để sau' })
    .click()

  await expect(page.getByRole('row', { name: saleswoman })).toContainText('Kinh doanh miền Bắc')
  expect(herPassword).toMatch(/^[a-z]+(-[a-z]+){3}-\d{3}$/)
})

test('with the first password the owner is led to encryption; put off, it stays in the status bar of who can change it', async () => {
  await page.getByRole('contentinfo').getByRole('button', { name: 'Chưa mã hoá' }).click()

  await expect(page.getByText('Dữ liệu chưa được mã hoá: ai lấy được máy')).toBeInViewport()
})

test('what is being typed when the screen is locked is nowhere in the window, and back for the same person', async () => {
  await goTo('Khách hàng')
  await page.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
  await page.getByRole('dialog').getByLabel('Tên khách hàng').fill('Công ty gõ dở')

  await page.keyboard.press('Control+l')

  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
  expect(await page.content()).not.toMatch(/Hòa Phát|gõ dở|ATQ/)
  await signIn(owner, ownPassword)
  await expect(page.getByText('Còn 1 bản nháp chưa lưu')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mở bản nháp khách hàng “Công ty gõ dở”' })).toBeVisible()
  await page.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
  await expect(page.getByRole('dialog').getByLabel('Tên khách hàng')).toHaveValue('Công ty gõ dở')
  await expect(page.getByText(/Bản nháp lúc \d\d:\d\d, chưa lưu/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()
})

test('a wrong password makes one wait, with the seconds counted down and the keyboard where it was', async () => {
  await page.keyboard.press('Control+l')
  const password = page.getByLabel('Mật khẩu', { exact: true })
  await password.fill('khong phai')
  await page.keyboard.press('Enter')

  await expect(page.getByText(/Mật khẩu không đúng. Đợi 1 giây/).last()).toBeVisible()
  await expect(password).toBeFocused()
  await expect(page.getByText('Mật khẩu không đúng. Hãy gõ lại.')).toBeVisible()
  await page.keyboard.type('sai lan hai')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Đợi 2 giây/).last()).toBeVisible()
  await expect(page.getByText('Mật khẩu không đúng. Hãy gõ lại.')).toBeVisible()
})

test('a saleswoman sees only what is hers, and nothing that would be refused', async () => {
  await signIn(saleswoman, herPassword)

  const rail = page.getByRole('navigation', { name: 'Khách Quen' })
  await expect(rail.getByRole('link', { name: 'Báo cáo' })).toBeVisible()
  await goTo('Khách hàng')
  await expect(page.getByRole('button', { name: /Tất cả khách hàng/ })).toContainText('0')
  expect(await page.content()).not.toContain('Hòa Phát')
  for (const name of ['Nhập', 'Xuất']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('nhập')
  await expect(page.getByRole('option', { name: 'Nhập', exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await goTo('Cài đặt')
  await expect(page.getByRole('heading', { name: 'Màn hình' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nhân viên' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Mã hoá' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Chưa mã hoá' })).toHaveCount(0)
})

test('she is told that a colleague has the number she types, and not whose it is', async () => {
  await goTo('Khách hàng')
  await page.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Tên khách hàng').fill('Khách của Trang')
  await form.getByLabel('Điện thoại').first().fill('0912345678')

  await expect(form.getByText('Khách hàng của đồng nghiệp đã có số này')).toBeVisible()
  expect(await page.content()).not.toContain('Hòa Phát')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
})

test('what she prints is what she may see', async () => {
  await goTo('Báo cáo')
  const pdf = join(office.dataFolder, 'bao-cao.pdf')
  await answerFileDialogs(office.app, { save: pdf })

  await page.getByRole('button', { name: 'Lưu PDF' }).click()

  await expect.poll(() => existsSync(pdf), { timeout: 20_000 }).toBe(true)
  const { pages } = await readPdf(pdf)
  expect(pages.join(' ')).toContain(saleswoman)
  expect(pages.join(' ')).not.toContain(owner)
})

test('when the computer itself is locked, so is the window', async () => {
  await office.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))

  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
  // From here on the clock is the test's.
  await page.clock.install()
  await signIn(owner, ownPassword)
})

test('ten minutes without anybody lock it too, and a touched mouse begins them anew', async () => {
  await page.clock.runFor('09:00')
  await page.mouse.move(300, 300)
  await page.clock.runFor('09:00')
  await expect(page.getByRole('navigation', { name: 'Khách Quen' })).toBeVisible()

  await page.clock.runFor('01:10')

  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
  await page.clock.resume()
  await signIn(owner, ownPassword)
})

test('who leaves is not asked for a password any more', async () => {
  await goTo('Cài đặt')
  await page.getByRole('button', { name: `Việc khác với ${saleswoman}` }).click()
  await page.getByRole('menuitem', { name: 'Nghỉ việc…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cho nghỉ việc' }).click()
  await expect(page.getByRole('row', { name: saleswoman })).toHaveCount(0)
  await page.getByRole('button', { name: `Tài khoản của ${owner}` }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()

  await page.getByRole('combobox', { name: 'Tên của bạn' }).click()
  await expect(page.getByRole('option', { name: owner })).toBeVisible()
  await expect(page.getByRole('option', { name: saleswoman })).toHaveCount(0)
  expect(office.complaints).toEqual([])
})

async function signIn(name: string, password: string) {
  const names = page.getByRole('combobox', { name: 'Tên của bạn' })
  await names.waitFor()
  if (!(await names.innerText()).includes(name)) {
    await names.click()
    await page.getByRole('option', { name }).click()
  }
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Khách Quen' }).waitFor()
}

async function addCustomer(name: string, phone: string) {
  await goTo('Khách hàng')
  await page.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Tên khách hàng').fill(name)
  await form.getByLabel('Điện thoại').first().fill(phone)
  await form.getByLabel('Phụ trách').click()
  await page.getByRole('option', { name: owner }).click()
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
}

function goTo(place: string) {
  return page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()
}
