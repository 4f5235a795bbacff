import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Somebody Hường knows from one firm also advises another; all of it by the keyboard.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Công ty Sao Mai', phones: [] }))
  await ask('customers.create', aCustomer({ name: 'Công ty Hạ Long', phones: [] }))
  const input = { honorific: 'Chị', fullName: 'Lê Thị Hoa', title: 'Giám đốc', phones: [{ typed: '0903 111 222' }] }
  await ask('contacts.create', { customerId: result?.id, input })
  await page.keyboard.press('Control+3')
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const record = (name: string) => page.getByRole('article', { name })
const people = () => page.getByRole('article').getByRole('listitem').filter({ hasText: 'Lê Thị Hoa' })

async function open(name: string) {
  await page.getByRole('row', { name }).click()
  await expect(record(name)).toBeVisible()
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()
}

async function press(button: string) {
  await page.getByRole('button', { name: button }).press('Enter')
}

test('somebody known is found by a few letters and stands at the second firm with what they are there', async () => {
  await open('Công ty Hạ Long')
  await press('Thêm người đã có…')
  const dialog = page.getByRole('dialog', { name: 'Thêm người đã có…' })
  const person = dialog.getByRole('combobox', { name: 'Người liên hệ đã có' })
  await expect(person).toBeFocused()
  await person.pressSequentially('thi hoa')
  const option = page.getByRole('option', { name: /Lê Thị Hoa/ })
  await expect(option).toContainText('Công ty Sao Mai')
  await person.press('ArrowDown')
  await person.press('Enter')
  await expect(person).toHaveValue('Lê Thị Hoa')
  await person.press('Tab')
  const title = dialog.getByRole('textbox', { name: 'Chức vụ ở đây' })
  await expect(title).toBeFocused()
  await title.pressSequentially('Cố vấn')
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Control+s')

  await expect(dialog).toBeHidden()
  await expect(people()).toContainText('Cố vấn')
  await expect(people()).toContainText('0903 111 222')
  await expect(people()).toContainText('Chính ở: Công ty Sao Mai')
})

test('both cards name the other firm, and lead to it', async () => {
  const link = people().getByRole('link', { name: 'Công ty Sao Mai' })
  await link.press('Enter')
  await expect(record('Công ty Sao Mai')).toBeVisible()
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()

  await expect(people()).toContainText('Giám đốc')
  await expect(people()).toContainText('Còn ở: Công ty Hạ Long')
  expect(await whatHinders(page)).toEqual([])
})

test('they are called from the second firm', async () => {
  await open('Công ty Hạ Long')
  await page.getByRole('row', { name: 'Công ty Hạ Long' }).click()
  await page.getByRole('button', { name: 'Hẹn gọi', exact: true }).press('Enter')
  const plan = page.getByRole('dialog', { name: /Hẹn gọi/ })
  const contact = plan.getByRole('combobox', { name: 'Người liên hệ' })
  await contact.focus()
  await contact.press('Enter')
  await page.getByRole('option', { name: 'Chị Lê Thị Hoa' }).click()
  await expect(plan.getByRole('combobox', { name: 'Điện thoại' })).toHaveAttribute('placeholder', /0903\s?111\s?222/)
  await page.keyboard.press('Control+s')
  await expect(plan).toBeHidden()
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('row', { name: 'Công ty Hạ Long' })).toContainText('Lê Thị Hoa')
  await page.keyboard.press('Control+3')
})

test('the form of the person says where else they work, and takes it away', async () => {
  await open('Công ty Sao Mai')
  await press('Sửa Lê Thị Hoa')
  const form = page.getByRole('dialog', { name: 'Sửa người liên hệ' })
  const employment = form.getByRole('group', { name: 'Nơi làm việc 1' })
  await expect(employment.getByRole('combobox', { name: 'Khách hàng' })).toHaveValue('Công ty Hạ Long')
  await expect(employment.getByRole('textbox', { name: 'Chức vụ' })).toHaveValue('Cố vấn')
  expect(await whatHinders(page)).toEqual([])
  await form.getByRole('button', { name: 'Bỏ nơi làm việc 1' }).press('Enter')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await expect(people()).not.toContainText('Còn ở')

  await open('Công ty Hạ Long')
  await expect(page.getByText('Chưa có người liên hệ.')).toBeVisible()
})

test('a line of the form adds a firm; from there they go with one key, and an undo brings them back', async () => {
  await open('Công ty Sao Mai')
  await press('Sửa Lê Thị Hoa')
  const form = page.getByRole('dialog', { name: 'Sửa người liên hệ' })
  await form.getByRole('button', { name: 'Thêm nơi làm việc' }).press('Enter')
  const firm = form.getByRole('group', { name: 'Nơi làm việc 1' }).getByRole('combobox', { name: 'Khách hàng' })
  await firm.pressSequentially('ha long')
  await page.getByRole('option', { name: /Công ty Hạ Long/ }).click()
  await expect(firm).toHaveValue('Công ty Hạ Long')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()

  await open('Công ty Hạ Long')
  await press('Thôi làm ở đây: Lê Thị Hoa')
  await expect(page.getByText('Lê Thị Hoa không còn làm ở đây', { exact: true })).toBeVisible()
  await expect(people()).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(people()).toContainText('Chính ở: Công ty Sao Mai')
})

test('where somebody else said they also work is not lost by a form that was open before', async () => {
  const { ask } = await openLine(page)
  const { result: firm } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Công ty Ba', phones: [] }))
  await expect(page.getByRole('row', { name: /Công ty Ba/ })).toBeVisible()
  await open('Công ty Sao Mai')
  await press('Sửa Lê Thị Hoa')
  const form = page.getByRole('dialog', { name: 'Sửa người liên hệ' })
  const title = form.getByRole('textbox', { name: 'Chức vụ' }).first()
  await title.fill('Tổng giám đốc')
  const { result: found } = await ask<{ id: number; version: number }[]>('contacts.find', {
    text: 'le thi hoa',
    except: firm?.id,
  })
  await ask('contacts.employ', { ...found?.[0], input: { customerId: firm?.id } })
  await page.keyboard.press('Control+s')
  const meeting = page.getByRole('alertdialog', { name: 'Hai người cùng sửa mục này' })
  await expect(meeting.getByRole('row', { name: /Còn làm ở/ })).toContainText('Công ty Hạ Long; Công ty Ba')
  await meeting.getByRole('button', { name: 'Lưu theo lựa chọn' }).click()
  await expect(form).toBeHidden()

  await expect(people()).toContainText('Tổng giám đốc')
  await expect(people()).toContainText('Còn ở: Công ty Hạ Long · Công ty Ba')
})
