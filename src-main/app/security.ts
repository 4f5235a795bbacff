import { fileURLToPath } from 'node:url'
import { app, session, type WebContents, type WebFrameMain } from 'electron'
import { ORIGIN } from './scheme.ts'

/** What every page of ours is shown with: no Node, no Electron, a sandbox around it. */
export const webPreferences = {
  preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
} as const

/** Rules for every web contents this program will ever have; see Electron's security checklist. */
export function secureApp() {
  // Chromium looks for dictionaries and updates of its own before any session can be told not to: no name leads anywhere from here.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // Chromium refuses its sandbox to root and would not start; everybody else always has it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  if (app.isPackaged && app.commandLine.hasSwitch('remote-debugging-port')) app.exit(1)
  app.on('web-contents-created', (_event, contents) => lockIn(contents))
}

/** No permission, no device, and no address but our own. */
export function secureSession() {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }))
  defaultSession.setSpellCheckerEnabled(false)
  // Without this it asks Google for an English dictionary first, wherever nothing stops it.
  defaultSession.setSpellCheckerLanguages([])
}

/** True for a message that comes from the top frame of our own page and from nowhere else. */
export function isOurFrame(frame: WebFrameMain | null) {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN
}

function isOurs(url: string) {
  return ['app:', 'blob:', 'data:', 'devtools:'].includes(new URL(url).protocol)
}

function lockIn(contents: WebContents) {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // An empty page asks nobody before it is shown; the window comes back from it.
  contents.on('did-navigate', (_event, url) => {
    if (/^(about|blob|data):/.test(url)) void contents.loadURL(`${ORIGIN}/index.html`)
  })
}
