import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'

/** Told by the system when it started the program by itself. */
export const STARTED_BY_SYSTEM = '--started-by-system'

/** Has the system start the program on the same data whenever somebody signs in to the computer, or no longer. */
export function startWithSystem(isWanted: boolean, dataFolder: string) {
  const words = [STARTED_BY_SYSTEM, `--data-dir=${dataFolder}`]
  // Windows keeps one line of text, so what may have a space in it is put into quotes.
  if (process.platform !== 'linux') app.setLoginItemSettings({ openAtLogin: isWanted, args: words.map((word) => `"${word}"`) })
  else if (isWanted) writeAutostart(words)
  else rmSync(autostartFile(), { force: true })
}

/** Electron does nothing there; desktops start what lies in this folder (Desktop Application Autostart Specification). */
function writeAutostart(words: readonly string[]) {
  const file = autostartFile()
  const program = app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()]
  const entry = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Khách Quen',
    `Exec=${execLine([...program, ...words])}`,
    'Terminal=false',
  ]
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${entry.join('\n')}\n`)
}

function autostartFile() {
  return join(app.getPath('appData'), 'autostart', 'khach-quen.desktop')
}

/** As a desktop entry writes a command: each word in quotes, and what means something there behind a backslash, itself written twice. */
function execLine(words: readonly string[]) {
  const quoted = (word: string) =>
    `"${word
      .replace(/["`$\\]/g, '\\$&')
      .replaceAll('\\', '\\\\')
      .replaceAll('%', '%%')}"`
  return words.map(quoted).join(' ')
}
