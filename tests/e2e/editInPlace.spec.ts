import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Tú corrects a list where she sees it: cell by cell, with the keyboard, without opening a form.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: false })
  await page
    .getByRole('link', { name: /Khách hàng/ })
    .first()
    .click()
  for (const [name, phone] of [
    ['Điện lạnh An Phát', '0912 345 678'],
    ['Điện lạnh Bình Minh', ''],
    ['Điện lạnh Cát Tường', '0903 111 222'],
  ] as const) {
    await page.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
    await page.getByLabel('Tên khách hàng').fill(name)
    await page.getByLabel('Điện thoại', { exact: true }).fill(phone)
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

function row(name: string | RegExp) {
  return page.getByRole('row', { name })
}

/** The first cell of a customer's row. */
function nameOf(name: RegExp) {
  return row(name).getByRole('gridcell').first()
}

test('F2 edits the name, Enter saves it and goes down, Esc gives up', async () => {
  await nameOf(/An Phát/).click()
  await page.keyboard.press('F2')
  const editor = page.getByRole('treegrid').getByRole('textbox', { name: 'Tên khách hàng' })
  await expect(editor).toBeFocused()
  await expect(editor).toHaveValue('Điện lạnh An Phát')
  await editor.fill('Điện lạnh An Phát Lộc')
  await page.keyboard.press('Enter')

  await expect(row(/An Phát Lộc/)).toBeVisible()
  await expect(row(/Bình Minh/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F2')
  await editor.fill('không giữ')
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
  await expect(row(/Bình Minh/)).toBeVisible()
})

test('after an arrow one simply types; Tab saves and goes to the next cell', async () => {
  await nameOf(/Bình Minh/).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('0988 777 666')
  await expect(page.getByRole('textbox', { name: 'Điện thoại' })).toHaveValue('0988 777 666')
  await page.keyboard.press('Tab')

  await expect(row(/Bình Minh.*0988 777 666/)).toBeVisible()
  await page.getByRole('option', { name: 'Thân thiết' }).click()
  await expect(row(/Bình Minh.*0988 777 666.*Thân thiết/)).toBeVisible()
  await expect(page.getByRole('treegrid')).toBeFocused()
})

test('what is refused stays in the cell with the sentence', async () => {
  await nameOf(/Cát Tường/).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  const editor = page.getByRole('textbox', { name: 'Tên khách hàng' })
  await editor.fill('')
  await page.keyboard.press('Enter')

  await expect(page.getByText('Hãy điền ô này.', { exact: true }).last()).toBeVisible()
  await expect(editor).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row(/Cát Tường/)).toBeVisible()
})

test('a second click edits the cell, a double click opens the customer as ever', async () => {
  const cell = row(/Cát Tường/).getByRole('gridcell', { name: '0903 111 222' })
  await cell.click()
  await page.waitForTimeout(600)
  await cell.click()
  await expect(page.getByRole('textbox', { name: 'Điện thoại' })).toBeFocused()
  await page.keyboard.press('Escape')

  await cell.dblclick()
  await expect(page.getByRole('dialog', { name: 'Sửa khách hàng' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Điện thoại' })).toHaveCount(0)
})

test('what somebody else saved meanwhile is shown beside what was typed, and one chooses', async () => {
  const { ask } = await openLine(page)
  const { result: rows = [] } = await ask<{ id: number; name: string }[]>('customers.list', { filter: {} })
  const id = rows.find(({ name }) => name.includes('Cát Tường'))?.id
  const { result: customer } = await ask<{ version: number }>('customers.get', id)
  await row(/Cát Tường/)
    .getByRole('gridcell', { name: '0903 111 222' })
    .click()
  await page.keyboard.press('F2')
  const editor = page.getByRole('textbox', { name: 'Điện thoại' })
  await expect(editor).toBeFocused()
  const input = { kind: 'organisation', name: 'Điện lạnh Cát Tường', note: 'Khách quen', phones: [{ typed: '0903 999 999' }] }
  expect((await ask('customers.update', { id, version: customer?.version, input })).failure).toBeUndefined()
  await editor.fill('0903 555 555')
  await page.keyboard.press('Enter')

  const meeting = page.getByRole('alertdialog', { name: 'Hai người cùng sửa mục này' })
  await expect(meeting.getByRole('radio', { name: /Của bạn: 0903 555 555/ })).toBeChecked()
  await expect(meeting.getByRole('radio', { name: /Hiện tại: 0903 999 999/ })).toBeVisible()
  await meeting.getByRole('button', { name: 'Lưu theo lựa chọn' }).click()

  await expect(row(/Cát Tường.*0903 555 555/)).toBeVisible()
  expect((await ask<{ note: string }>('customers.get', id)).result).toMatchObject({ note: 'Khách quen' })
})
