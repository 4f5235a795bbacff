import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Hường goes to a letter at the edge of a long list of names.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: true })
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Khách hàng' }).click()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const list = () => page.getByRole('treegrid', { name: 'Khách hàng' })
const bar = () => page.getByRole('toolbar', { name: 'Đến chữ cái' })
const letter = (name: string) => bar().getByRole('button', { name: new RegExp(`^${name} `) })

test('a letter leads to the first name under it and is marked, and the arrows of the list go on from there', async () => {
  await expect(letter('#')).toHaveAttribute('aria-current', 'false')
  await letter('H').click()

  await expect(letter('H')).toHaveAttribute('aria-current', 'true')
  await expect(list()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const chosen = list().getByRole('row', { selected: true })
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toContainText(/H/)
})

test('Đ is a letter of its own behind D, also where the list is turned round', async () => {
  await letter('Đ').click()
  await expect(letter('Đ')).toHaveAttribute('aria-current', 'true')

  const name = list().getByRole('columnheader', { name: 'Tên' })
  await name.getByRole('button').click()
  await expect(name).toHaveAttribute('aria-sort', 'descending')
  await letter('Đ').click()
  await expect(letter('Đ')).toHaveAttribute('aria-current', 'true')
  await name.getByRole('button').click()
  await expect(name).toHaveAttribute('aria-sort', 'ascending')
})

test('one stop of the Tab key before the rows, and arrows between the letters', async () => {
  await list().focus()
  await page.keyboard.press('Shift+Tab')
  await expect(bar().locator(':focus')).toHaveCount(1)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await expect(letter('Y')).toBeFocused()
  await page.keyboard.press('Enter')

  await page.keyboard.press('Tab')
  await expect(list()).toBeFocused()
})

test('while a text is searched the letters keep their room and lead nowhere; by another column or in groups there are none', async () => {
  const width = async () => (await list().boundingBox())?.width
  const before = await width()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('search').locator('input')).toBeFocused()
  await page.keyboard.type('lanh')
  const idle = page.locator('[inert] > [role="toolbar"]')
  await expect(idle).toHaveCount(1)
  expect(await width()).toBe(before)
  await page.keyboard.press('Escape')
  await expect(idle).toHaveCount(0)

  await list().getByRole('columnheader', { name: 'Giai đoạn' }).getByRole('button').click()
  await expect(bar()).toHaveCount(0)
})
