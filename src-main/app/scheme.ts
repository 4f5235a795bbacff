import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { app, protocol } from 'electron'
import { keysAmong } from '#main/kit/dataKey.ts'
import { readSealed } from '#main/kit/sealedFile.ts'
import type { ComputerSettings } from '#shared/desktop.ts'
import type { SettingsKeeper } from './computerSettings.ts'
import { DOCUMENT_PATH, type Files } from './files.ts'

export const ORIGIN = 'app://crm'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // The hash of the empty string: Fluent makes one empty <style> element and fills it by script.
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** Must run before the app is ready: makes app:// a standard, secure scheme whose compiled scripts are cached. */
export function claimScheme() {
  // The accents of our own name make a header that protocol.handle cannot read.
  app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]+/g, '')
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true } },
  ])
}

/** Node loads its whole HTTP client with the first answer: while Chromium starts nobody waits for that, later the window would. */
export function prepareAnswers() {
  refused()
}

/** The window's own files and the documents it was given an address for; everything else is not there. */
export function serveApp(files: Files, settings: SettingsKeeper) {
  const root = join(app.getAppPath(), 'out', 'renderer')
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'crm' || request.method !== 'GET') return refused()
    if (url.pathname.startsWith(DOCUMENT_PATH)) return answerDocument(files, url.pathname.slice(DOCUMENT_PATH.length))
    const file = normalize(join(root, decodeURIComponent(url.pathname)))
    if (!file.startsWith(root + sep) || !existsSync(file)) return refused()
    // Whole, not as a stream: several times as quick for files of this size, and the window waits for them.
    const whole = await readFile(file)
    return answer(extname(file) === '.html' ? inLanguage(whole, settings.now()) : whole, mediaTypes[extname(file)])
  })
}

/** A page is told by its first word in which language it speaks: main knows it from the moment it was chosen on. */
function inLanguage(page: Buffer, { language }: ComputerSettings) {
  return page.toString('utf8').replace('<html lang="vi">', `<html lang="${language}">`)
}

function answerDocument(files: Files, id: string) {
  const served = files.served(id)
  if (!served || !existsSync(served.path)) return refused()
  const content = readSealed(served.path, keysAmong(served.key))
  return answer(Readable.toWeb(Readable.from(content)) as ReadableStream, served.mediaType)
}

function answer(body: BodyInit, mediaType = 'application/octet-stream') {
  return new Response(body, {
    headers: { 'content-type': mediaType, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
  })
}

function refused() {
  return new Response(null, { status: 404 })
}
