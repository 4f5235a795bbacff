import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Hường types and presses Enter in one go: what she gets is what all of her letters find, however long that takes.
test.describe.configure({ mode: 'serial' })

const [SEN, SAO] = ['Nhà hàng Sen Bảo Ngân', 'Khách sạn Sao Bảo Ngân']

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: true })
  await page.getByRole('link', { name: 'Khách hàng' }).first().click()
  for (const name of [SEN, SAO]) {
    await page.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
    await page.getByLabel('Tên khách hàng').fill(name)
    await page.getByRole('button', { name: 'Lưu & đóng' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.evaluate(holdQuestions)
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

/** From now on what the window asks can be held back, until it is let go. */
function holdQuestions() {
  const held = { isOn: false, questions: [] as (() => void)[] }
  MessagePort.prototype.postMessage = new Proxy(Reflect.get(MessagePort.prototype, 'postMessage'), {
    apply(send: () => void, port, message) {
      const ask = () => Reflect.apply(send, port, message)
      if (held.isOn) held.questions.push(ask)
      else ask()
    },
  })
  const hold = (isOn: boolean) => {
    held.isOn = isOn
    if (!isOn) for (const ask of held.questions.splice(0)) ask()
  }
  Object.assign(window, { hold })
}

const hold = (isOn: boolean) => page.evaluate((on) => (window as never as { hold: (isOn: boolean) => void }).hold(on), isOn)
const rows = () => page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row')

test('Enter in the search box goes to the first hit of all that was typed', async () => {
  await page.keyboard.press('Control+e')
  await page.keyboard.type('bao ngan')
  await expect(rows()).toHaveCount(3)
  const shown = await rows().nth(1).innerText()
  const wanted = shown.includes('Sen') ? SAO : SEN

  await hold(true)
  await page.keyboard.type(wanted === SEN ? ' sen' : ' sao')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Tìm' })).toBeFocused()
  await hold(false)

  await expect(page.getByRole('treegrid', { name: 'Khách hàng' })).toBeFocused()
  await expect(page.getByRole('article', { name: wanted })).toBeVisible()
})

test('whoever was chosen before a search is not chosen behind it: Enter shows the hit, and keys are about it', async () => {
  await page.keyboard.press('Control+e')
  await page.keyboard.type('bao ngan sen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: SEN })).toBeVisible()

  await page.keyboard.press('Control+e')
  await page.keyboard.type('bao ngan sao')
  await expect(page.getByRole('article', { name: SEN })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Xoá', exact: true })).toBeDisabled()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('treegrid', { name: 'Khách hàng' })).toBeFocused()
  await expect(page.getByRole('article', { name: SAO })).toBeVisible()
})

test('who types on after Enter stays in the box', async () => {
  await page.keyboard.press('Control+e')
  await hold(true)
  await page.keyboard.type('sen')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' bao')
  await hold(false)
  await expect(rows().nth(1)).toContainText(SEN)

  await expect(page.getByRole('textbox', { name: 'Tìm' })).toBeFocused()
  await page.keyboard.press('Escape')
})

test('Enter in the palette opens the customer that is still being looked for', async () => {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Lệnh' })).toBeFocused()
  await hold(true)
  await page.keyboard.type('sen bao ngan')
  await page.keyboard.press('Enter')
  await hold(false)

  await expect(page.getByRole('heading', { name: SEN })).toBeVisible()
})

test('Enter in a field for a customer takes the one that all of the letters find', async () => {
  await page.getByRole('link', { name: 'Gọi & Việc' }).first().click()
  await page.getByRole('button', { name: 'Hẹn gọi' }).first().click()
  const field = page.getByRole('dialog').getByRole('combobox', { name: 'Khách hàng' })
  await field.focus()
  await page.keyboard.type('bao ngan')
  await expect(page.getByRole('option')).toHaveCount(2)
  const first = (await page.getByRole('option').first().innerText()).includes('Sen')

  await hold(true)
  await page.keyboard.type(first ? ' sao' : ' sen')
  await page.keyboard.press('Enter')
  await hold(false)

  await expect(field).toHaveValue(first ? SAO : SEN)
})
