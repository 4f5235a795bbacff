import { _electron, expect, type Page, test } from '@playwright/test'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderAt } from '#main/kit/folder.ts'
import { root } from '#scripts/steps.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, removeFolder, waitUntilReady } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { type LaunchOptions, launchOptionsWithoutRights } from '#tests/helpers/runtime.ts'
import { countRows } from '#tests/helpers/soundness.ts'

/** One way in which the data cannot be opened; `mend` makes it as it was. */
interface State {
  name: string
  cause: string
  make: () => void | Promise<void>
  mend: () => void
}

const unreadable = 'Máy không cho đọc hoặc ghi thư mục dữ liệu.'
const corrupt = 'Tệp dữ liệu bị hỏng hoặc không phải của Khách Quen.'

let home: string
let options: LaunchOptions
let folder: ReturnType<typeof folderAt>
let sane: Buffer
const figures = { injected: 0, handled: 0, made: 0, changed: 0 }

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khach-quen-nobody-'))
  folder = folderAt(join(home, 'data'))
  options = await launchOptionsWithoutRights(home, '--data-dir', folder.path)
  const { app, page } = await start()
  await foundFirm(page, { sample: false })
  expect(await (await openLine(page)).ask('customers.create', aCustomer())).toMatchObject({ result: { id: 1 } })
  await app.close()
  sane = readFileSync(folder.database)
})

test.afterAll(() => {
  const { injected, handled, made, changed } = figures
  console.log(`P5 states handled ${handled}/${injected} · files made ${made} · files changed ${changed}`)
  setModes(folder.path, { folders: 0o700, files: 0o600 })
  removeFolder(home)
})

test('P5: whatever keeps the data from being opened, the window names it, changes no byte, and opens once it has gone', async () => {
  test.setTimeout(120_000)
  const states = statesInTheFolder()
  await states[0]?.make()
  const { app, page } = await start()
  for (const [index, state] of states.entries()) {
    if (index > 0) {
      await state.make()
      await tryAgain(page)
    }
    await expectHandled(page, state)
    state.mend()
  }
  await expectOpen(page)
  await app.close()
})

for (const state of statesOfThePlace()) {
  test(`P5: ${state.name}, and the program still has a window to say so`, async () => {
    await state.make()
    const { app, page } = await start()
    await expectHandled(page, state)
    state.mend()
    await expectOpen(page)
    await app.close()
  })
}

function statesInTheFolder(): State[] {
  const aside = join(home, 'aside.db')
  const content = (name: string, cause: string, bytes: () => Buffer | string): State => ({
    name,
    cause,
    make: () => writeFileSync(folder.database, bytes()),
    mend: () => writeFileSync(folder.database, sane),
  })
  const mode = (name: string, path: string, [forbidding, usual]: [number, number]): State => ({
    name,
    cause: unreadable,
    make: () => chmodSync(path, forbidding),
    mend: () => chmodSync(path, usual),
  })
  let other: ChildProcess | undefined
  return [
    mode('read-only folder', folder.path, [0o555, 0o700]),
    mode('read-only file', folder.database, [0o444, 0o644]),
    mode('documents out of reach', folder.documents, [0o000, 0o700]),
    mode('temporary folder out of reach', folder.temporary, [0o000, 0o700]),
    {
      name: 'missing file',
      cause: 'Không thấy tệp dữ liệu khach-quen.db.',
      make: () => renameSync(folder.database, aside),
      mend: () => renameSync(aside, folder.database),
    },
    content('empty file', corrupt, () => ''),
    content('file of something else', corrupt, () => 'Đây là một lá thư, không phải cơ sở dữ liệu. '.repeat(500)),
    content('half a file', corrupt, () => sane.subarray(0, sane.length / 2)),
    content('newer version', 'Dữ liệu do bản Khách Quen mới hơn ghi.', () => ofVersion(99)),
    {
      name: 'locked file',
      cause: 'Một chương trình khác đang giữ tệp dữ liệu.',
      async make() {
        other = await holderOf(folder.database)
      },
      mend: () => void other?.kill('SIGKILL'),
    },
  ]
}

/** Where the program can write nothing at all, not even what Chromium keeps for itself. */
function statesOfThePlace(): State[] {
  return [
    {
      name: 'a drive that is read-only through and through',
      cause: unreadable,
      make: () => setModes(folder.path, { folders: 0o555, files: 0o444 }),
      mend: () => setModes(folder.path, { folders: 0o700, files: 0o600 }),
    },
    {
      name: 'a folder one may not even look into',
      cause: unreadable,
      make: () => chmodSync(folder.path, 0o000),
      mend: () => chmodSync(folder.path, 0o700),
    },
  ]
}

async function start() {
  const app = await _electron.launch({ ...options, timeout: 60_000 })
  const page = await app.firstWindow()
  await waitUntilReady(page)
  return { app, page }
}

/** The window names the cause, offers another attempt, and what lies in the folder is what lay there before. */
async function expectHandled(page: Page, { name, cause }: State) {
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
  await expect(button.and(page.locator(':enabled')).or(page.getByRole('link', { name: /Khách hàng/ }))).toBeVisible()
}

/** Every file that belongs to the firm with the hash of its bytes; Chromium's own and the log are not the firm's. */
function contentOf(path: string) {
  const files = canLookInto(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile()) : []
  return new Map(files.map(({ name }) => [name, createHash('sha256').update(readFileSync(join(path, name))).digest('hex')]))
}

function canLookInto(path: string) {
  try {
    return existsSync(path) && readdirSync(path).length > 0
  } catch {
    return false
  }
}

/** Another program that holds the database: in a process of its own, for a process that reads a file lets go of its own locks on it. */
async function holderOf(database: string) {
  const script = `const sqlite = new (require('better-sqlite3'))(process.argv[1]); sqlite.exec('begin immediate'); process.send('holds'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['-e', script, database], { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(holder, 'message')
  return holder
}

function ofVersion(version: number) {
  const bytes = Buffer.from(sane)
  bytes.writeUInt32BE(version, 60)
  return bytes
}

function setModes(path: string, modes: { folders: number; files: number }) {
  chmodSync(path, 0o700)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) setModes(inside, modes)
    else if (entry.isFile()) chmodSync(inside, modes.files)
  }
  chmodSync(path, modes.folders)
}
