import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import type { DataFolder } from './dataFolder.ts'

/** Where the window stood last time, if that is still on a screen. */
export function lastWindowState(dataFolder: DataFolder): Partial<Rectangle> {
  try {
    const state = JSON.parse(readFileSync(stateFile(dataFolder), 'utf8')) as Rectangle
    const { workArea } = screen.getDisplayMatching(state)
    const isVisible = state.x < workArea.x + workArea.width && state.x + state.width > workArea.x && state.y >= workArea.y
    const { x, y, width, height } = state
    return isVisible ? { x, y, width, height } : { width, height }
  } catch {
    return {}
  }
}

export function keepWindowState(window: BrowserWindow, dataFolder: DataFolder) {
  window.on('close', () => {
    try {
      mkdirSync(dataFolder.window, { recursive: true })
      writeFileSync(stateFile(dataFolder), JSON.stringify(window.getNormalBounds()))
    } catch {
      // On a full disk the window stands at its usual place the next time.
    }
  })
}

function stateFile(dataFolder: DataFolder) {
  return join(dataFolder.window, 'window.json')
}
