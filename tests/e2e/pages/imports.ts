import { expect, type Page } from '@playwright/test'

/** Leads the import wizard from the chosen file to its end, taking what it proposes at each step. */
export async function importFile(page: Page) {
  const wizard = await runImport(page)
  await wizard.getByRole('button', { name: 'Đóng', exact: true }).click()
  await expect(wizard).toBeHidden()
}

/** The same up to the last page, which stays open. */
export async function runImport(page: Page) {
  await page.getByRole('button', { name: 'Nhập', exact: true }).first().click()
  const wizard = page.getByRole('dialog')
  const step = (name: string | RegExp) => wizard.getByRole('button', { name, exact: typeof name === 'string' }).click()
  await step('Chọn tệp…')
  await step('Tiếp')
  await wizard.getByRole('button', { name: 'Kiểm tra', exact: true }).last().click()
  await expect(wizard.getByText(/dòng đúng/)).toBeVisible({ timeout: 30_000 })
  await step('Tiếp')
  await step(/^Nhập [\d.]+ dòng$/)
  await expect(wizard.getByText('Đã nhập xong')).toBeVisible({ timeout: 60_000 })
  return wizard
}
