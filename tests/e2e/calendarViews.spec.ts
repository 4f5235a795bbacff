import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// What is ahead as a list, and the day of several people beside one another.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: true })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Chương trình' })).toBeVisible()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

/** A click between two steps of a wheel would meet another hour. */
async function standsStill(tops: () => Promise<number[]>) {
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = String(await tops())
      return last === before
    })
    .toBe(true)
}

const column = (name: string) => page.getByRole('region', { name, exact: true })

test('the agenda lists the days ahead, with everything that is agreed for them, and is read by keyboard', async () => {
  await page.keyboard.press('Control+Alt+5')
  const agenda = column('Lịch').getByRole('list').first()
  await expect(agenda.getByRole('button', { name: /âm lịch|Bính Ngọ|Đinh Mùi/ }).first()).toBeVisible()
  await expect(agenda).toContainText('Khảo sát Khách sạn Đông Đô')
  expect(await whatHinders(page)).toEqual([])

  const entries = column('Lịch').locator('[data-entry]')
  await entries.first().click()
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator(':focus').locator('[data-entry]')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(':focus').locator('[data-entry]')).toHaveAttribute(
    'data-entry',
    (await entries.nth(1).getAttribute('data-entry')) ?? '',
  )
})

test('people stand beside one another, each with their own day, all at the same hours', async () => {
  await page.getByRole('button', { name: 'Mọi người' }).click()
  await page.keyboard.press('Control+Alt+6')
  await expect(column('Lê Anh Tú')).toBeVisible()
  await expect(column('Nguyễn Thị Hường')).toContainText('Khảo sát Khách sạn Đông Đô')
  await expect(column('Lê Anh Tú')).not.toContainText('Khảo sát Khách sạn Đông Đô')
  expect(await whatHinders(page)).toEqual([])

  const tops = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll('section[aria-label] div')].filter(
        (one) => one.scrollHeight > one.clientHeight + 50 && getComputedStyle(one).overflowY !== 'visible',
      )
      return [...new Set(all.map(({ scrollTop }) => Math.round(scrollTop)))]
    })
  const [before = 0] = await tops()
  await column('Lê Anh Tú').hover()
  await page.mouse.wheel(0, 300)
  await expect.poll(tops).not.toContain(before)
  await expect.poll(async () => (await tops()).length).toBe(1)
  await standsStill(tops)
})

test('a new appointment in somebody’s column is theirs', async () => {
  // A Sunday on which nobody has anything; the sample's own days are full, another hour each time.
  await page.keyboard.press('Control+g')
  await page.getByRole('dialog').getByRole('textbox').fill('06/01/2030')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Chủ Nhật, 6 tháng 1, 2030' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const box = await column('Phạm Đức Dũng').boundingBox()
  if (!box) throw new Error('the column is not on screen')
  await page.mouse.dblclick(box.x + box.width - 40, box.y + box.height - 60, { delay: 80 })
  const dialog = page.getByRole('dialog', { name: 'Thêm lịch hẹn' })
  await expect(dialog.getByLabel('Tiêu đề')).toBeFocused()
  await expect(dialog.getByRole('combobox', { name: 'Lịch của' })).toHaveText('Phạm Đức Dũng')
  await page.keyboard.type('Đo kho lạnh')
  await page.keyboard.press('Control+s')

  await expect(column('Phạm Đức Dũng')).toContainText('Đo kho lạnh')
  expect(office.complaints).toEqual([])
})

test('calendars laid over one another bear the colour of their person, one alone those of its kinds', async () => {
  const edges = () =>
    column('Lịch')
      .locator('[data-entry^="appointment-"]')
      .evaluateAll((boxes) => new Set(boxes.map((box) => getComputedStyle(box).backgroundImage)).size)
  await page.getByRole('button', { name: 'Hôm nay', exact: true }).click()
  await page.keyboard.press('Control+Alt+3')
  await page.getByRole('button', { name: 'Mọi người' }).click()
  await expect.poll(edges).toBeGreaterThan(2)
  await page.getByRole('button', { name: 'Lịch của tôi' }).click()
  await expect.poll(edges).toBe(1)
})
