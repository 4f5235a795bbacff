import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { countRings, timesRung } from '#tests/helpers/rings.ts'
import { type TurnedClock, turnedClock } from '#tests/helpers/turnedClock.ts'
import { createWorldIn, momentOf } from '#tests/helpers/world.ts'

// The real program by a clock that somebody turns, on a computer that sleeps and thinks it is in New York on the night clocks change there.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const dataFolder = freshFolder()
let clock: TurnedClock
let office: RunningApp

test.beforeAll(async () => {
  const world = createWorldIn(dataFolder, { at: '2027-03-14 08:00' })
  await world.client.office.found({ name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', sample: false })
  const remind = (title: string, at: string) => world.client.tasks.create({ title, remindAt: momentOf(at) })
  await remind('Gọi lại chị Lan', '2027-03-14 10:00')
  await remind('Đón khách', '2027-03-14 12:00')
  // 14:00 in Vietnam is 02:00 in New York, which becomes 03:00 at that moment.
  await remind('Gửi hồ sơ thầu', '2027-03-14 14:30')
  await remind('Nộp tờ khai', '2027-03-14 15:00')
  await world.shut()
  clock = turnedClock('2027-03-14 09:00')
})

test.afterAll(async () => {
  await office.close()
  clock[Symbol.dispose]()
  removeFolder(dataFolder)
})

/** The window comes and the bell rings, and how often it rang is counted. */
async function start(zone: string) {
  office = await startApp(dataFolder, undefined, { reminders: true, environment: { ...clock.environment, TZ: zone } })
  await countRings(office.app)
  await expect(bell(0)).toBeVisible()
  await office.page.keyboard.press('Control+,')
  await office.page.getByRole('switch', { name: 'Có tiếng chuông' }).click()
  await expect(office.page.getByRole('switch', { name: 'Có tiếng chuông' })).toBeChecked()
}

function bell(count: number) {
  return office.page.getByRole('button', { name: `Nhắc nhở: ${count}`, exact: true })
}

async function reminderWindow() {
  const isIt = (one: Page) => one.url().endsWith('#/reminders')
  return office.app.windows().find(isIt) ?? office.app.waitForEvent('window', isIt)
}

async function due() {
  return (await reminderWindow()).getByRole('listbox', { name: 'Những việc đến giờ nhắc' }).getByRole('option')
}

async function dismissAll() {
  await (await reminderWindow()).getByRole('button', { name: 'Bỏ qua tất cả' }).click()
  await expect(bell(0)).toBeVisible()
}

/** Sets the clock, and lets the program have looked at it twice. */
async function setAndLook(at: string) {
  clock.set(at)
  const isSeen = () => inMain(office.app, (_electron, moment) => Math.abs(Date.now() - moment) < 60_000, momentOf(at))
  await expect.poll(isSeen).toBe(true)
  for (let look = 0; look < 2; look += 1) {
    await inMain(office.app, ({ powerMonitor }) => powerMonitor.emit('resume'), undefined)
    await sleep(1_200)
  }
}

test('the clock is set forwards over a reminder: it comes by itself, and once, however the clock is turned afterwards', async () => {
  await start('Asia/Ho_Chi_Minh')
  clock.set('2027-03-14 10:05')

  await expect(bell(1)).toBeVisible({ timeout: 45_000 })
  await expect(await due()).toHaveText([/Gọi lại chị Lan.*quá hạn/])
  await setAndLook('2027-03-14 09:00')
  await setAndLook('2026-03-14 09:00')
  await setAndLook('2027-03-14 10:30')
  await expect(await due()).toHaveText([/Gọi lại chị Lan.*quá hạn/])
  await dismissAll()
  await setAndLook('2027-03-14 09:00')
  await setAndLook('2027-03-14 10:30')

  await expect(bell(0)).toBeVisible()
  expect(await timesRung(office.app)).toBe(1)
})

test('asleep while its time goes by and the clock is set, it comes when the computer wakes, and once', async () => {
  const { pid = 0 } = office.app.process()
  process.kill(pid, 'SIGSTOP')
  clock.set('2027-03-14 12:40')
  await sleep(2_000)
  process.kill(pid, 'SIGCONT')
  await setAndLook('2027-03-14 12:40')

  await expect(bell(1)).toBeVisible()
  await expect(await due()).toHaveText([/Đón khách.*quá hạn 40 phút/])
  await dismissAll()
  await setAndLook('2027-03-14 11:30')
  await setAndLook('2027-03-14 12:41')
  expect(await timesRung(office.app)).toBe(2)
})

test('where the computer thinks it is, and that clocks change there that night, moves no reminder of the office', async () => {
  await office.close()
  clock.set('2027-03-14 13:50')
  await start('America/New_York')
  await setAndLook('2027-03-14 14:20')
  expect(await timesRung(office.app)).toBe(0)
  await setAndLook('2027-03-14 14:31')

  await expect(bell(1)).toBeVisible()
  await expect((await reminderWindow()).getByRole('banner')).toContainText('14:30')
  await dismissAll()

  await inMain(office.app, () => void (process.env.TZ = 'Pacific/Apia'), undefined)
  await setAndLook('2027-03-14 14:58')
  expect(await timesRung(office.app)).toBe(1)
  await setAndLook('2027-03-14 15:01')
  await expect(bell(1)).toBeVisible()
  await expect(await due()).toHaveText([/Nộp tờ khai/])
  expect(await timesRung(office.app)).toBe(2)
})
