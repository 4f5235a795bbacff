import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ComputerSettings, computerSettings } from '#shared/desktop.ts'
import type { DataFolder } from './dataFolder.ts'
import { startWithSystem } from './loginItem.ts'

/** What somebody wishes of this computer; main has to know it before any window stands. */
export interface SettingsKeeper {
  now: () => ComputerSettings
  change: (wishes: Partial<ComputerSettings>) => ComputerSettings
  /** Calls back with the new ones after each change. */
  onChange: (listener: (settings: ComputerSettings) => void) => void
}

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
      if (settings.startWithSystem !== before.startWithSystem) startWithSystem(settings.startWithSystem, dataFolder.path)
      for (const listen of listeners) listen(settings)
      return settings
    },
    onChange: (listener) => void listeners.add(listener),
  }
}

/** A file that is missing or spoilt says nothing: then all is as it usually is. */
function readSettings(file: string): ComputerSettings {
  try {
    return computerSettings.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return computerSettings.parse({})
  }
}
