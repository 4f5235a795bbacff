import type { BrowserWindow, WebContents } from 'electron'

/** The windows people work in, by the number of their page, and the pages that belong to one of them. */
const workspaces = new Map<number, BrowserWindow>()
const actingFor = new Map<number, number>()

export function addWorkspace(window: BrowserWindow) {
  const { id } = window.webContents
  workspaces.set(id, window)
  window.once('closed', () => workspaces.delete(id))
}

/** The workspace with that number; the first one where none is named. */
export function findWorkspace(id?: number) {
  return id === undefined ? workspaces.values().next().value : workspaces.get(id)
}

/** From now on the page of a window acts for whoever is signed in at a workspace. */
export function actFor(window: BrowserWindow, workspace: number) {
  const { id } = window.webContents
  actingFor.set(id, workspace)
  window.once('closed', () => actingFor.delete(id))
}

/** The workspace whose user a page acts for: its own, or the one that opened it. */
export function workspaceOf({ id }: WebContents) {
  return actingFor.get(id) ?? id
}

/** Brings a workspace before everything else and gives it the keyboard. */
export function showWorkspace(window = findWorkspace()) {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}
