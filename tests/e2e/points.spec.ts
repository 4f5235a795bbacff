import { expect, type Page, test } from '@playwright/test'
import { aCustomer } from '#tests/helpers/builders.ts'
import { goTo } from '#tests/helpers/draftForms.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { type Ask, openLine } from '#tests/helpers/pageLine.ts'

// Where a customer is reached, typed and seen by somebody who never touches the mouse.
test.describe.configure({ mode: 'serial' })

const NAME = 'Công ty TNHH Điện lạnh Hoà Phát'

let office: RunningApp
let page: Page
let ask: Ask

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  await foundFirm(office.page, { sample: false })
  page = office.page
  page.setDefaultTimeout(10_000)
  ask = (await openLine(page)).ask
  await ask('customers.create', aCustomer({ name: NAME, phones: [], address: '25 Láng Hạ' }))
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const dialog = () => page.getByRole('dialog', { name: 'Sửa khách hàng' })
const field = (label: string) => dialog().getByLabel(label, { exact: true })
const card = () => page.getByRole('region', { name: NAME }).or(page.getByRole('main')).first()

async function openForm() {
  await goTo(page, 'Khách hàng')
  await page.getByRole('row', { name: NAME }).click()
  await page.getByRole('button', { name: 'Sửa', exact: true }).first().click()
  // The form settles where the keyboard is before anybody types.
  await expect(dialog().locator(':focus')).toHaveCount(1)
}

test('three numbers with what they are for, one with Zalo, and two more addresses are typed by keyboard and stand on the card', async () => {
  await openForm()
  await field('Điện thoại').focus()
  await expect(field('Điện thoại')).toBeFocused()
  await page.keyboard.type('0912345678')
  await page.keyboard.press('Tab')
  await expect(field('Nhãn số 1')).toBeFocused()
  await page.keyboard.type('Di động')
  await page.keyboard.press('Tab')
  await expect(field('Có Zalo, số 1')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(field('Có Zalo, số 1')).toHaveAttribute('aria-pressed', 'true')
  for (const [number, typed, label] of [
    [2, '02438251234', 'Kế toán'],
    [3, '02438251235', 'Fax'],
  ] as const) {
    await dialog().getByRole('button', { name: 'Thêm số' }).press('Enter')
    await expect(field(`Điện thoại ${number}`)).toBeFocused()
    await page.keyboard.type(typed)
    await field(`Nhãn số ${number}`).focus()
    await expect(field(`Nhãn số ${number}`)).toBeFocused()
    await page.keyboard.type(label)
  }
  for (const [number, label, address] of [
    [2, 'Giao hàng', 'Kho 3, Yên Phong'],
    [3, 'Showroom', '12 Bà Triệu'],
  ] as const) {
    await dialog().getByRole('button', { name: 'Thêm địa chỉ' }).press('Enter')
    await expect(field(`Địa chỉ ${number}`)).toBeFocused()
    await page.keyboard.type(address)
    await page.keyboard.press('Shift+Tab')
    await expect(field(`Nhãn địa chỉ ${number}`)).toBeFocused()
    await page.keyboard.type(label)
  }
  await page.keyboard.press('Control+s')
  await expect(dialog()).toBeHidden()

  for (const text of ['0912 345 678 · Di động · Zalo · VinaPhone', '024 3825 1234 · Kế toán', '024 3825 1235 · Fax'])
    await expect(card()).toContainText(text)
  await expect(card()).toContainText('Kho 3, Yên Phong · Giao hàng')
  await expect(card()).toContainText('12 Bà Triệu · Showroom')
  await expect(page.getByRole('link', { name: 'Zalo', exact: true }).or(page.getByText('Zalo', { exact: true }))).toBeVisible()
})

test('what a colleague changed meanwhile is asked about with what it is for', async () => {
  await openForm()
  await dialog().getByRole('button', { name: 'Có Zalo, số 2' }).press('Space')
  const [row] = (await ask<{ id: number }[]>('customers.list', { filter: {} })).result ?? []
  const { result: now } = await ask<{ version: number }>('customers.get', row?.id)
  const theirs = {
    phones: [{ typed: '0987 654 321', label: 'home' }],
    addresses: [{ label: 'billing', address: '1 Tràng Tiền', province: 'Hà Nội' }],
  }
  await ask('customers.update', {
    id: row?.id,
    version: now?.version,
    input: aCustomer({ name: NAME, address: '25 Láng Hạ', ...theirs }),
  })

  await page.keyboard.press('Control+s')

  const meeting = page.getByRole('alertdialog')
  await expect(meeting).toContainText('0987 654 321 (Nhà riêng)')
  await expect(meeting).toContainText('02438251234 (Kế toán, Zalo)')
  await meeting.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog()).toBeHidden()
  const { result: saved } = await ask<{ contactPoints: object[]; addresses: object[] }>('customers.get', row?.id)
  expect(saved?.contactPoints).toMatchObject([
    { label: 'mobile', hasZalo: true },
    { label: 'Kế toán', hasZalo: true },
    { label: 'fax', hasZalo: false },
  ])
  expect(saved?.addresses).toEqual([{ label: 'billing', address: '1 Tràng Tiền', province: 'Hà Nội' }])
})

test('nothing was complained about', () => {
  expect(office.complaints).toEqual([])
})
