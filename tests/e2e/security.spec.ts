import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { launchOptionsWithoutRights } from '#tests/helpers/runtime.ts'

// Electron's security checklist, item by item, asked of the running window and not of the source.
let office: RunningApp

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  await foundFirm(office.page, { sample: false })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

/** What happens when the page itself tries something: the answer, or the word of the failure. */
function attempt(script: string) {
  return office.page.evaluate((text) => {
    const run = Object.getPrototypeOf(async () => undefined).constructor
    try {
      return Promise.resolve(run(text)()).then(String, (error: Error) => `refused: ${error.name}`)
    } catch (error) {
      return `refused: ${(error as Error).name}`
    }
  }, script)
}

test('1, 8, 18: the page comes from our own scheme, and nothing is fetched from anywhere else', async () => {
  expect(office.page.url()).toMatch(/^app:\/\/crm\/index\.html/)
  for (const address of [
    'https://example.com/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'app://other/index.html',
    'ws://127.0.0.1:1/',
  ]) {
    const answer = await office.page.evaluate(
      (url) =>
        fetch(url).then(
          (response) => `status ${response.status}`,
          () => 'refused',
        ),
      address,
    )
    expect(answer, address).toBe('refused')
  }
})

test('2, 3, 20: the page has no Node, no Electron and no bridge but its two ports', async () => {
  const globals = await office.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer', 'api'].filter(
      (name) => name in window,
    ),
  )
  expect(globals).toEqual([])
})

test('3: what the page does to the prototypes does not reach the preload script', async () => {
  const preferences = await office.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    const {
      contextIsolation,
      nodeIntegration,
      sandbox,
      webSecurity,
      webviewTag,
      experimentalFeatures,
      allowRunningInsecureContent,
    } = contents.getLastWebPreferences()
    return {
      contextIsolation,
      nodeIntegration,
      sandbox,
      webSecurity,
      webviewTag,
      experimentalFeatures,
      allowRunningInsecureContent,
    }
  })
  expect(preferences).toEqual({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
  })
})

test('4: the operating system holds the window in a sandbox', async () => {
  const home = mkdtempSync(join(tmpdir(), 'khach-quen-nobody-'))
  const app = await _electron.launch({
    ...(await launchOptionsWithoutRights(home, '--data-dir', join(home, 'data'))),
    timeout: 60_000,
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')

  const processId = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  const status = readFileSync(`/proc/${processId}/status`, 'utf8')
  await app.close()
  removeFolder(home)

  expect(status).toMatch(/^Seccomp:\s+2$/m)
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
})

test('5: no permission is ever given', async () => {
  expect(await attempt(`return (await Notification.requestPermission())`)).toBe('denied')
  expect(await attempt(`await navigator.mediaDevices.getUserMedia({ audio: true })`)).toMatch(/^refused/)
  expect(await attempt(`return (await navigator.permissions.query({ name: 'geolocation' })).state`)).toBe('denied')
})

test('6: another origin cannot be read', async () => {
  expect(await attempt(`return (await fetch('data:text/plain,x')).status`)).toMatch(/^refused/)
})

test('7: no script or style from a text runs', async () => {
  // Not in the stack of the test tool, which may evaluate what it likes.
  const evaluated = await attempt(
    `return await new Promise((done) => setTimeout(() => { try { done(eval('1 + 1')) } catch (error) { done(error.name) } }))`,
  )
  expect(evaluated).toBe('EvalError')
  const ran = await office.page.evaluate(async () => {
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="x" onerror="window.hacked = true"><style>body{display:none}</style>'
    const script = document.createElement('script')
    script.textContent = 'window.hacked = true'
    document.body.append(holder, script)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const seen = { hacked: 'hacked' in window, display: getComputedStyle(document.body).display }
    holder.remove()
    script.remove()
    return seen
  })
  expect(ran).toEqual({ hacked: false, display: 'block' })
})

test('9, 10: no experimental feature of the browser is on', async () => {
  const switches = await office.app.evaluate(({ app }) =>
    ['enable-blink-features', 'enable-experimental-web-platform-features'].filter((name) => app.commandLine.hasSwitch(name)),
  )
  expect(switches).toEqual([])
})

test('11, 12: a webview is an unknown element', async () => {
  const contents = await office.page.evaluate(async () => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com')
    document.body.append(view)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const isPlain = Object.prototype.toString.call(view) === '[object HTMLElement]'
    view.remove()
    return isPlain
  })
  expect(contents).toBe(true)
})

test('13: the window cannot be led to another page', async () => {
  await office.page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await office.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    setTimeout(() => frame.remove(), 100)
  })
  await office.page.waitForTimeout(300)
  expect(office.page.url()).toMatch(/^app:\/\/crm\/index\.html/)
  expect(await office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toMatch(
    /^app:\/\/crm\/index\.html/,
  )
})

test('14: no second window can be opened from the page', async () => {
  const opened = await office.page.evaluate(() => window.open('app://crm/index.html') !== null)
  expect(opened).toBe(false)
  expect(office.app.windows()).toHaveLength(1)
})

test('15: only telephone numbers, e-mails and confirmed web addresses leave for other programs', async () => {
  await office.app.evaluate(({ shell, dialog }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (url: string) => Promise.resolve(void opened.push(url))
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'https://example.com/',
    'ms-msdt:/id',
    'tel:+84912345678',
  ]) {
    await askDesktop('openLink', { url })
  }
  expect(await office.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(['tel:+84912345678'])
})

test('16: the Electron it is built for is the current major one', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> }
  expect(devDependencies.electron).toMatch(/^45\.\d+\.\d+$/)
})

test('17: a message from a frame inside the page gets no port', async () => {
  const answered = await office.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    let ports = 0
    frame.contentWindow?.addEventListener('message', (event) => (ports += event.ports.length))
    frame.contentWindow?.postMessage('ports-please', '*')
    await new Promise((resolve) => setTimeout(resolve, 300))
    frame.remove()
    return ports
  })
  expect(answered).toBe(0)
})

test('the page holds no path: an invented token opens nothing', async () => {
  expect(await askDesktop('showFile', crypto.randomUUID())).toMatch(/Internal server error|INTERNAL/i)
  expect(await attempt(`return (await fetch('app://crm/document/${crypto.randomUUID()}')).status`)).toBe('404')
  for (const path of [
    '../../package.json',
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/main.js',
    'document/..%2f..%2fkhach-quen.db',
  ]) {
    expect(await attempt(`return (await fetch('app://crm/${path}')).status`), path).toBe('404')
  }
})

/** Speaks to the desktop port in its own words, as a hostile page would, past our client. */
function askDesktop(procedure: string, input: unknown) {
  return office.page.evaluate(
    async ([name, argument]) => {
      const port = await new Promise<MessagePort>((resolve) => {
        window.addEventListener('message', function receive(event) {
          if (event.data !== 'ports' || !event.ports[1]) return
          window.removeEventListener('message', receive)
          resolve(event.ports[1])
        })
        window.postMessage('ports-please', location.origin)
      })
      port.start()
      const answer = new Promise<string>((resolve) => port.addEventListener('message', (event) => resolve(String(event.data))))
      port.postMessage(JSON.stringify({ i: '1', p: { u: `/${name}`, b: { json: argument } } }))
      return answer
    },
    [procedure, input] as const,
  )
}
