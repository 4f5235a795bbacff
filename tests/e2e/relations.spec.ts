import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Hường writes down who belongs to whom, and a birthday as the family keeps it.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const top = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Tập đoàn Sao Mai' }))
  const parentId = top.result?.id ?? null
  await ask('customers.create', aCustomer({ name: 'Sao Mai Huế', parentId }))
  await ask('customers.create', aCustomer({ name: 'Bà Tư', kind: 'person' }))
  await page.keyboard.press('Control+3')
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const form = () => page.getByRole('dialog', { name: 'Sửa khách hàng' })

async function edit(name: string) {
  await page.getByRole('row', { name }).click()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await form().getByRole('tab', { name: 'Khác' }).click()
}

test('a parent opens from the record of its branch, and shows the branch', async () => {
  await page.getByRole('row', { name: 'Sao Mai Huế' }).click()
  await openTab(page, 'Quan hệ')
  await page.getByRole('region', { name: 'Công ty mẹ' }).getByRole('link', { name: 'Tập đoàn Sao Mai' }).click()

  await expect(page.getByRole('article', { name: 'Tập đoàn Sao Mai' })).toBeVisible()
  await openTab(page, 'Quan hệ')
  await expect(page.getByRole('region', { name: 'Công ty con' }).getByRole('link', { name: 'Sao Mai Huế' })).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
})

test('a parent that belongs to its own branch is refused at the field; looking into the list changes nothing', async () => {
  await edit('Tập đoàn Sao Mai')
  const parent = form().getByRole('combobox', { name: 'Công ty mẹ' })
  await parent.pressSequentially('sao mai hue')
  await page.getByRole('option', { name: /Sao Mai Huế/ }).click()
  await parent.press('ArrowDown')
  await parent.press('Escape')
  await parent.press('Tab')
  await expect(parent).toHaveValue('Sao Mai Huế')
  await form().getByRole('button', { name: 'Lưu & đóng' }).click()

  await expect(form().getByText('Công ty mẹ không thể là chính khách này hay một công ty con của nó.')).toBeVisible()
  await parent.fill('')
  await parent.press('Tab')
  await form().getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(form()).toBeHidden()
})

test('a birthday by the moon is typed as it is said, and the record says when it comes next', async () => {
  await edit('Bà Tư')
  const born = form().getByRole('textbox', { name: 'Ngày sinh', exact: true })
  await born.fill('31/2')
  await born.press('Tab')
  await expect(form().getByText(/^Không có ngày này/)).toBeVisible()
  await born.fill('15/8/1960 âm lịch')
  await born.press('Tab')
  await expect(form().getByRole('combobox', { name: /Lịch$/ })).toHaveValue('lunar')
  await expect(born).toHaveValue('15/8/1960')
  expect(await whatHinders(page)).toEqual([])
  await form().getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(form()).toBeHidden()

  await openTab(page, 'Thông tin')
  await expect(page.getByText(/^15\/8\/1960 âm lịch, lần tới \d{2}\/\d{2}\/\d{4} dương lịch$/)).toBeVisible()
})
