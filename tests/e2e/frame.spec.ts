import { expect, type Locator, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// What every screen shares: the frame around it, its lists and its notices.
const places = ['Hôm nay', 'Lịch', 'Khách hàng', 'Gọi & Việc', 'Hợp đồng', 'Báo cáo', 'Cài đặt']
const smallest = { width: 1024, height: 700 }
let office: RunningApp

test.beforeAll(async () => {
  office = await startApp(freshFolder(), smallest)
  await foundFirm(office.page, { sample: true })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

test('every screen has one heading of the first order', async () => {
  for (const place of places) {
    await goTo(place)
    await expect(office.page.getByRole('heading', { level: 1 }), place).toHaveCount(1)
  }
})

for (const density of ['Gọn', 'Thoáng']) {
  test(`the chosen row of a list is never under its header or its scroll bar (${density})`, async () => {
    const { page } = office
    await goTo('Cài đặt')
    await page.getByRole('radio', { name: density }).click()
    await goTo('Khách hàng')
    const list = page.getByRole('treegrid', { name: 'Khách hàng' })
    await list.getByRole('row').nth(1).click()

    for (const [key, times] of [
      ['ArrowDown', 60],
      ['ArrowUp', 60],
      ['End', 1],
      ['Home', 1],
      ['PageDown', 3],
      ['ArrowUp', 12],
      ['PageUp', 2],
    ] as const) {
      for (let time = 0; time < times; time += 1) {
        await page.keyboard.press(key)
        if (time % 7 === 0) await expectInSight(list, `${key} ${time + 1}`)
      }
      await expectInSight(list, `${key} ${times}`)
    }
  })
}

for (const percent of [100, 150, 200]) {
  test(`at ${percent} % in the smallest window nothing of the frame is cut off, squeezed or out of reach`, async () => {
    const { app, page } = office
    await app.evaluate(({ BrowserWindow }, factor) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(1024, 700)
      window?.webContents.setZoomFactor(factor)
    }, percent / 100)
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round((smallest.width * 100) / percent))

    for (const place of places) {
      await goTo(place)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      // What does not fit into the command bar goes into its menu a moment after the window has another size.
      await expect.poll(() => page.evaluate(faultsOfFrame), { message: place }).toEqual([])
    }
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
  })
}

test('a day begins with the list of customers: it waits for no code but that of the frame', async () => {
  const { page } = office
  await goTo('Khách hàng')
  await expect(page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row').nth(5)).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.reload()
  await expect(page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row').nth(5)).toBeVisible()
  expect(asked).toContainEqual(expect.stringMatching(/\/start-.*\.js$/))
  expect(asked.filter((path) => /(Screen|Page|Pages|List)-.*\.js$/.test(path))).toEqual([])
})

test('the words of a notice are never half transparent', async () => {
  const { page } = office
  await goTo('Khách hàng')
  await page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row').nth(1).click()
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      for (const notice of document.querySelectorAll('.fui-ToastContainer')) seen.push(getComputedStyle(notice).opacity)
      requestAnimationFrame(look)
    }
    look()
  })
  await page.keyboard.press('Delete')
  const notice = page.getByText('Đã xoá 1 khách hàng', { exact: true })
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: /Hoàn tác/ }).click()
  await expect(notice).toBeHidden()

  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen.length).toBeGreaterThan(3)
  expect([...new Set(seen)]).toEqual(['1'])
})

test('a notice lies on the status bar and hides nothing above it, and the next one takes its place', async () => {
  const { page, app } = office
  const notices = page.locator('.fui-ToastContainer')
  const bar = page.getByRole('contentinfo')
  const row = (index: number) => page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row').nth(index)
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
      width,
      height,
    })
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
    for (const count of [1, 2]) {
      await row(1).click()
      await row(count).click({ modifiers: ['Shift'] })
      await page.keyboard.press('Delete')
      await expect(notices.filter({ hasText: `Đã xoá ${count} khách hàng` })).toBeVisible()
    }
    await expect(notices).toHaveCount(1)
    await expect.poll(async () => (await notices.boundingBox())?.y).toBe((await bar.boundingBox())?.y)
    expect((await notices.boundingBox())?.x).toBeGreaterThan(width / 3)
    await page.keyboard.press('Control+z')
    await expect(notices).toHaveCount(0)
  }
})

function goTo(place: string) {
  return office.page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()
}

/** The row the cursor is on lies wholly between the header and the lower edge of what is scrolled. */
async function expectInSight(list: Locator, after: string) {
  await expect
    .poll(
      () =>
        list.evaluate((grid) => {
          const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.getBoundingClientRect()
          const header = grid.querySelector('[role="rowgroup"]')?.getBoundingClientRect()
          if (!row || !header) return 'not drawn'
          const bottom = grid.getBoundingClientRect().top + grid.clientHeight
          // Half a pixel is what rounding may take.
          if (row.top < header.bottom - 0.5) return `${header.bottom - row.top} under the header`
          return row.bottom > bottom + 0.5 ? `${row.bottom - bottom} under the edge` : 'in sight'
        }),
      { message: after },
    )
    .toBe('in sight')
}

/** Runs in the page. What of the frame lies outside the window, on something else, or is smaller than it should be, in words. */
function faultsOfFrame() {
  const faults: string[] = []
  const boxOf = (element: Element) => element.getBoundingClientRect()
  const name = (element: Element) =>
    element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? element.tagName
  if (document.documentElement.scrollWidth > window.innerWidth) faults.push('the window scrolls sideways')

  const bar = document.querySelector('header')
  const isShown = (element: Element) => boxOf(element).width > 0 && getComputedStyle(element).visibility !== 'hidden'
  for (const element of [...(bar?.querySelectorAll(':scope > *, [role="img"], button') ?? [])].filter(isShown)) {
    const { left, right, top, bottom } = boxOf(element)
    if (left < 0 || right > window.innerWidth + 0.5 || top < 0 || bottom > 60) faults.push(`${name(element)} is cut off`)
  }
  const person = [...(bar?.querySelectorAll('[role="img"]') ?? [])].at(-1)
  if (person && Math.abs(boxOf(person).width - boxOf(person).height) > 0.5) faults.push('the person is squeezed')
  const parts = [...(bar?.children ?? [])].filter(isShown)
  for (const [index, element] of parts.entries()) {
    const next = parts[index + 1]
    if (next && boxOf(element).right > boxOf(next).left + 0.5) faults.push(`${name(element)} lies on ${name(next)}`)
  }

  for (const link of document.querySelectorAll('nav a')) {
    link.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height, bottom } = boxOf(link)
    if (bottom > window.innerHeight || height < 24) faults.push(`${name(link)} is out of reach`)
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!link.contains(hit)) faults.push(`${name(link)} is covered`)
  }
  // The letters beside a list are not of the frame: they lie with their list, to which its pane is scrolled.
  for (const button of document.querySelectorAll('[role="toolbar"]:not([aria-orientation="vertical"]) button')) {
    const { left, right } = boxOf(button)
    if (isShown(button) && (left < 0 || right > window.innerWidth)) faults.push(`${name(button)} is cut off`)
  }
  return faults
}
