import { expect, type Page, test } from '@playwright/test'
import type { StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { createWorldIn } from '#tests/helpers/world.ts'

// Hường's morning: ten customers called one after the other, without the mouse.

test.describe.configure({ mode: 'serial' })

const DAY = 86_400_000
const dataFolder = freshFolder()
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  await fillTheBook()
  office = await startApp(dataFolder)
  page = office.page
})

test.afterAll(async () => {
  await office.close()
  removeFolder(dataFolder)
})

/** Three she forgot, four that are due, one she promised, and two nobody called for long. */
async function fillTheBook() {
  const now = Date.now()
  const world = createWorldIn(dataFolder)
  world.clock.set(now)
  const { client } = world
  await client.office.found({ name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', sample: false })
  const me = 1 as StaffId
  const customer = async (name: string, rating?: 'A') =>
    (await client.customers.create(aCustomer({ name, ownerId: me, ...(rating && { rating }) }))).id
  for (const name of ['Quên Một', 'Quên Hai', 'Quên Ba']) {
    const customerId = await customer(name)
    const input = { fullName: 'Trần Bảo', honorific: 'Anh', phones: [{ typed: '0903 111 222', hasZalo: true }] }
    if (name === 'Quên Một') await client.contacts.create({ customerId, input })
    await client.calls.plan({ customerId, plannedAt: now - DAY, reason: 'Báo giá' })
  }
  for (const name of ['Đến Hẹn Một', 'Đến Hẹn Hai', 'Đến Hẹn Ba', 'Đến Hẹn Bốn'])
    await client.calls.plan({ customerId: await customer(name), plannedAt: soon(now), reason: 'Bảo trì' })
  const next = { plannedAt: soon(now), reason: 'Chờ sếp duyệt' }
  await client.calls.log({ customerId: await customer('Hẹn Lại'), outcome: 'call-back', doneAt: now - DAY, next })
  for (const name of ['Lâu Chưa Gọi', 'Lâu Hơn Nữa'])
    await client.calls.log({
      customerId: await customer(name, 'A'),
      outcome: 'reached',
      doneAt: now - (name === 'Lâu Chưa Gọi' ? 20 : 40) * DAY,
    })
  await world.shut()
}

/** Later today, whenever that is. */
function soon(now: number) {
  const midnight = Math.floor((now + 7 * 3_600_000) / DAY + 1) * DAY - 7 * 3_600_000
  return Math.min(now + 3_600_000, midnight - 60_000)
}

test('she calls ten customers in a row by keyboard alone, and whoever did not answer comes back', async () => {
  test.setTimeout(90_000)
  await expect(page.getByRole('button', { name: 'Bắt đầu gọi (10)' })).toBeVisible()
  await page.keyboard.press('Control+Enter')

  await onCall(1, 'Quên Một')
  await page.keyboard.press('2')
  await expect(note()).toBeFocused()
  await page.keyboard.press('Enter')

  await onCall(2, 'Quên Hai')
  await reached('Đã chốt giá,')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('gửi hợp đồng')
  await page.keyboard.press('Enter')

  for (const [index, name] of ['Quên Ba', 'Đến Hẹn Một', 'Đến Hẹn Hai', 'Đến Hẹn Ba'].entries()) {
    await onCall(index + 3, name)
    await reached(`Xong ${name}`)
    await page.keyboard.press('Enter')
  }

  await onCall(7, 'Đến Hẹn Bốn')
  await page.keyboard.press('6')
  await expect(note()).toBeFocused()
  const tomorrow = page.getByRole('dialog').getByRole('button', { name: 'Sáng mai' })
  for (let pressed = 0; pressed < 12 && !(await tomorrow.evaluate((button) => button === document.activeElement)); pressed += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')

  await onCall(8, 'Hẹn Lại')
  await expect(page.getByRole('dialog').getByText('Đã hứa gọi lại')).toBeVisible()
  await reached('Đồng ý mua')
  await page.keyboard.press('Enter')

  await onCall(9, 'Lâu Hơn Nữa')
  await expect(page.getByRole('dialog').getByText('A · 40 ngày chưa liên hệ')).toBeVisible()
  await reached('Vẫn khoẻ')
  await page.keyboard.press('Enter')

  await onCall(10, 'Lâu Chưa Gọi')
  await page.keyboard.press('7')
  await expect(note()).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Quên Hai')).toBeHidden()
  expect(office.complaints).toEqual([])
})

test('everything she said is in the book', async () => {
  await office.close()
  const world = createWorldIn(dataFolder)
  const { calls, office: firm } = world.client
  await firm.folder()
  world.clock.set(Date.now())
  const told = async (view: 'done' | 'to-make') => {
    const rows = await calls.list({ filter: { view } })
    return rows.map(({ customerName, outcome, note: said, attempts, isPromised }) => ({
      customerName,
      ...(view === 'done' ? { outcome, said } : { attempts, isPromised }),
    }))
  }

  expect((await told('done')).slice(0, 10).toReversed()).toEqual([
    { customerName: 'Quên Một', outcome: 'no-answer', said: '' },
    { customerName: 'Quên Hai', outcome: 'reached', said: 'Đã chốt giá,\ngửi hợp đồng' },
    { customerName: 'Quên Ba', outcome: 'reached', said: 'Xong Quên Ba' },
    { customerName: 'Đến Hẹn Một', outcome: 'reached', said: 'Xong Đến Hẹn Một' },
    { customerName: 'Đến Hẹn Hai', outcome: 'reached', said: 'Xong Đến Hẹn Hai' },
    { customerName: 'Đến Hẹn Ba', outcome: 'reached', said: 'Xong Đến Hẹn Ba' },
    { customerName: 'Đến Hẹn Bốn', outcome: 'call-back', said: '' },
    { customerName: 'Hẹn Lại', outcome: 'reached', said: 'Đồng ý mua' },
    { customerName: 'Lâu Hơn Nữa', outcome: 'reached', said: 'Vẫn khoẻ' },
    { customerName: 'Lâu Chưa Gọi', outcome: 'refused', said: '' },
  ])
  expect(await told('to-make')).toEqual(
    expect.arrayContaining([
      { customerName: 'Quên Một', attempts: 1, isPromised: false },
      { customerName: 'Đến Hẹn Bốn', attempts: 0, isPromised: true },
      { customerName: 'Lâu Hơn Nữa', attempts: 0, isPromised: false },
    ]),
  )
  await world.shut()
  office = await startApp(dataFolder)
  page = office.page
})

test('the second time she tries the number of somebody who works there, who then was the one talked to', async () => {
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Gọi & Việc' }).click()
  await page.getByRole('row', { name: /Quên Một/ }).dblclick({ delay: 80 })
  const dialog = page.getByRole('dialog', { name: 'Ghi kết quả' })
  await expect(dialog.getByText('Không nghe máy 1 lần')).toBeVisible()
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  await dialog.getByRole('button', { name: 'Số khác, Zalo' }).click()
  await expect(page.getByRole('menuitem', { name: 'Zalo · 0903 111 222 · Anh Trần Bảo' })).toBeVisible()
  await page.getByRole('menuitem', { name: '0903 111 222 · Anh Trần Bảo', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Gọi 0903 111 222' })).toBeVisible()
  await expect(dialog.getByText('Anh Trần Bảo · Quên Một')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Tạm dừng' })).toBeVisible()
  await dialog.getByRole('radio', { name: /Đã gọi/ }).check({ force: true })
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  const folders = page.getByRole('navigation', { name: 'Chế độ xem' })
  await folders
    .getByRole('button', { name: /^Đã gọi/ })
    .first()
    .click()
  const made = page.getByRole('row', { name: /Quên Một/ }).first()
  await expect(made).toContainText('Trần Bảo')
  await expect(made).toContainText('0903 111 222')
})

function note() {
  return page.getByRole('dialog').getByLabel('Ghi chú')
}

/** The dialog of the next call stands, and waits for an outcome. */
async function onCall(index: number, name: string) {
  const dialog = page.getByRole('dialog', { name: `cuộc ${index}/10` })
  await expect(dialog.getByText(name, { exact: true })).toBeVisible()
  await expect(dialog.getByRole('radio').first()).toBeFocused()
}

async function reached(said: string) {
  await page.keyboard.press('1')
  await expect(note()).toBeFocused()
  await page.keyboard.type(said)
}
