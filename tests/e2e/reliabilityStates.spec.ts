import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, type Page, test } from '@playwright/test'
import { type Folder, folderAt } from '#main/kit/folder.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, removeFolder, waitUntilReady } from '#tests/helpers/electron.ts'
import { type Hindrance, hindrancesIn, hindrancesOfThePlace, lock } from '#tests/helpers/hindrances.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { type LaunchOptions, launchOptionsWithoutRights } from '#tests/helpers/runtime.ts'
import { countRows } from '#tests/helpers/soundness.ts'

// Without special rights: root would not notice half of it.
let home: string
let options: LaunchOptions
let folder: Folder
const figures = { injected: 0, handled: 0, made: 0, changed: 0 }

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khach-quen-nobody-'))
  folder = folderAt(join(home, 'data'))
  options = await launchOptionsWithoutRights(home, '--data-dir', folder.path)
  const { app, page } = await start()
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  expect(await ask('customers.create', aCustomer())).toMatchObject({ result: { id: 1 } })
  await app.close()
})

test.afterAll(async () => {
  const { injected, handled, made, changed } = figures
  console.log(`P5 states handled ${handled}/${injected} · files made ${made} · files changed ${changed}`)
  for (const { mend } of hindrancesOfThePlace(() => folder.path)) await mend()
  removeFolder(home)
})

test('P5: whatever keeps the data from being opened, the window names it, changes no byte, and opens once it has gone', async () => {
  test.setTimeout(120_000)
  const [first, ...others] = hindrancesIn(folder)
  await first?.make()
  const { app, page } = await start()
  if (first) await expectHandled(page, first)
  await first?.mend()

  for (const hindrance of others) {
    await hindrance.make()
    await tryAgain(page)
    await expectHandled(page, hindrance)
    await hindrance.mend()
  }

  await expectOpen(page)
  await app.close()
})

for (const hindrance of hindrancesOfThePlace(() => folder.path)) {
  test(`P5: ${hindrance.name}, and the program still has a window to say so`, async () => {
    await hindrance.make()
    const { app, page } = await start()
    await expectHandled(page, hindrance)
    await hindrance.mend()
    await expectOpen(page)
    await app.close()
  })
}

test('P5: a drive that is not plugged in is named, nothing is made in its place, and it opens once it is back', async () => {
  const unplugged = `${folder.path}-unplugged`
  renameSync(folder.path, unplugged)
  figures.injected += 1
  const { app, page } = await start()

  await expect(page.getByText('Không thấy thư mục dữ liệu.')).toBeVisible()
  await tryAgain(page)
  await expect(page.getByText('Không thấy thư mục dữ liệu.')).toBeVisible()
  expect(existsSync(folder.path)).toBe(false)

  renameSync(unplugged, folder.path)
  await expectOpen(page)
  figures.handled += 1
  await app.close()
})

test('P5: when another program holds the file while ours runs, saving says so and works again once it is let go', async () => {
  const { app, page } = await start()
  const { ask } = await openLine(page)
  const held = lock(folder.database)
  figures.injected += 1

  await held.make()
  const refused = await ask('customers.create', aCustomer())
  await held.mend()

  expect(refused).toEqual({ failure: { code: 'CONFLICT', reason: 'locked' } })
  expect(await ask('customers.create', aCustomer())).toMatchObject({ result: { id: 2 } })
  figures.handled += 1
  await app.close()
})

async function start() {
  const app = await _electron.launch({ ...options, timeout: 60_000 })
  const page = await app.firstWindow()
  await waitUntilReady(page)
  return { app, page }
}

/** The window names the cause, another attempt changes nothing about it, and what lies in the folder is what lay there before. */
async function expectHandled(page: Page, { name, cause }: Hindrance) {
  figures.injected += 1
  const before = contentOf(folder.path)
  await expect(page.getByText(cause), name).toBeVisible()
  await tryAgain(page)
  await expect(page.getByText(cause), name).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Chưa mở được dữ liệu' }), name).toBeVisible()
  const after = contentOf(folder.path)
  figures.made += [...after.keys()].filter((file) => !before.has(file)).length
  figures.changed += [...before].filter(([file, sha256]) => after.get(file) !== sha256).length
  expect(after, name).toEqual(before)
  figures.handled += 1
}

async function expectOpen(page: Page) {
  await tryAgain(page)
  await expect(page.getByRole('link', { name: /Khách hàng/ })).toBeVisible()
  expect(countRows(folder.path, 'customers')).toBe(1)
}

async function tryAgain(page: Page) {
  const button = page.getByRole('button', { name: 'Thử lại' })
  await button.click()
  const answered = button.and(page.locator(':enabled')).or(page.getByRole('link', { name: /Khách hàng/ }))
  await expect(answered).toBeVisible()
}

/** The firm's files with the hash of their bytes, as far as one may look; Chromium's own and the log are not the firm's. */
function contentOf(path: string) {
  const files = filesIn(path)
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(path, name)))
      .digest('hex')
  return new Map(files.map(({ name }) => [name, hash(name)]))
}

function filesIn(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile())
  } catch {
    return []
  }
}
