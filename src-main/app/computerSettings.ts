import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { type ComputerSettings, computerSettings } from '#shared/desktop.ts'
import type { DataFolder } from './dataFolder.ts'

/** What somebody wishes of this computer; main has to know it before any window stands. */
export interface SettingsKeeper {
  now: () => ComputerSettings
  change: (wishes: Partial<ComputerSettings>) => ComputerSettings
  /** Calls back with the new ones after each change. */
  onChange: (listener: (settings: ComputerSettings) => void) => void
}

/** Told by the system when it started the program by itself. */
export const STARTED_BY_SYSTEM = '--started-by-system'

export function keepSettings(dataFolder: DataFolder): SettingsKeeper {
  const file = join(dataFolder.window, 'computer.json')
  const listeners = new Set<(settings: ComputerSettings) => void>()
  let settings = readSettings(file)
  return {
    now: () => settings,
    change(wishes) {
      const before = settings
      settings = { ...settings, ...wishes }
      if (JSON.stringify(settings) === JSON.stringify(before)) return settings
      mkdirSync(dataFolder.window, { recursive: true })
      writeFileSync(file, JSON.stringify(settings))
      if (settings.startWithSystem !== before.startWithSystem) startWithSystem(settings.startWithSystem)
      for (const listen of listeners) listen(settings)
      return settings
    },
    onChange: (listener) => void listeners.add(listener),
  }
}

/** Electron knows no such thing on Linux. */
export function canStartWithSystem() {
  return process.platform !== 'linux'
}

function startWithSystem(isWanted: boolean) {
  if (canStartWithSystem()) app.setLoginItemSettings({ openAtLogin: isWanted, args: [STARTED_BY_SYSTEM] })
}

/** A file that is missing or spoilt says nothing: then all is as it usually is. */
function readSettings(file: string): ComputerSettings {
  try {
    return computerSettings.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return computerSettings.parse({})
  }
}
