import { open, rename, rm } from 'node:fs/promises'
import { BrowserWindow, type WebContents } from 'electron'
import { conflict, forbidden, ofTarget } from '#main/kit/failures.ts'
import { ORIGIN } from './scheme.ts'
import { webPreferences } from './security.ts'
import { actFor, workspaceOf } from './workspaces.ts'

const LONGEST_WAIT = 30_000
const waiting = new Map<number, (refusal?: Error) => void>()

/** Called when a page has said that it stands as it should be printed. */
export function markPageReady(contents: WebContents) {
  waiting.get(contents.id)?.()
}

/** Called when a page has learnt that whoever wants it may not print it. */
export function markPageRefused(contents: WebContents) {
  waiting.get(contents.id)?.(forbidden())
}

/** Lays a page of the app out on A4 and writes it, whole or not at all. */
export async function savePageAsPdf({ page, path, asker }: { page: string; path: string; asker: WebContents }) {
  const window = await openHidden(page, asker)
  try {
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      // Labels fill their sheet to its edge, and letters are the firm's own.
      displayHeaderFooter: !/^\/print\/(?:labels|letters)\//u.test(page),
      headerTemplate: '<span></span>',
      footerTemplate: footer,
    })
    await writeWhole(path, pdf)
    return { bytes: pdf.length }
  } finally {
    window.destroy()
  }
}

/** Lays a page of the app out on A4 and opens the computer's printer dialog. */
export async function printPage(page: string, asker: WebContents) {
  const window = await openHidden(page, asker)
  const failure = await new Promise<string>((resolve) => {
    window.webContents.print({ pageSize: 'A4', printBackground: true }, (success, reason) => resolve(success ? '' : reason))
  })
  window.destroy()
  if (failure && !/cancel/i.test(failure)) throw conflict('not-printed')
}

const footer = `<div style="width:100%;padding:0 14mm;display:flex;justify-content:space-between;font:7.5pt Inter,'Segoe UI',Arial,sans-serif;color:#5b6670">
<span>Khách Quen</span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`

async function openHidden(page: string, asker: WebContents) {
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    backgroundColor: '#ffffff',
    webPreferences: { ...webPreferences },
  })
  const { id } = window.webContents
  actFor(window, workspaceOf(asker))
  const ready = new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${page} was not ready to print in time`)), LONGEST_WAIT)
    waiting.set(id, (refusal) => {
      clearTimeout(limit)
      if (refusal) reject(refusal)
      else resolve()
    })
  })
  try {
    await window.loadURL(`${ORIGIN}/index.html#${page}`)
    await ready
    return window
  } catch (error) {
    window.destroy()
    throw error
  } finally {
    waiting.delete(id)
  }
}

async function writeWhole(path: string, bytes: Uint8Array) {
  const unfinished = `${path}.unfinished`
  try {
    const file = await open(unfinished, 'w')
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw ofTarget(error)
  }
}
