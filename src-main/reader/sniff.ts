import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { ReaderFailure } from './failure.ts'

export type Shape = 'zip' | 'ole' | 'cards' | 'text'

/** A file beyond this is refused before anything of it is read. */
export const mostFileBytes = 50 * 1024 * 1024

/**
 * What a file is by its first bytes, never by its name. Fails with 'no-file', 'empty-file', 'too-big', 'web-page-not-excel'
 * or 'unknown-format'.
 */
export function sniff(file: string): Shape {
  const { size, head } = readHead(file)
  assertSize(size)
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'zip'
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return 'ole'
  const text = headText(head)
  if (/^\s*BEGIN:VCARD\b/iu.test(text)) return 'cards'
  if (isWebPage(text)) throw new ReaderFailure('web-page-not-excel')
  if (isSomethingElse(head, text)) throw new ReaderFailure('unknown-format')
  return 'text'
}

/** Fails with 'empty-file' or 'too-big'. */
export function assertSize(size: number) {
  if (size === 0) throw new ReaderFailure('empty-file')
  if (size > mostFileBytes)
    throw new ReaderFailure('too-big', { megabytes: Math.ceil(size / 1024 / 1024), limit: mostFileBytes / 1024 / 1024 })
}

function readHead(file: string): { size: number; head: Buffer } {
  try {
    const size = statSync(file).size
    const descriptor = openSync(file, 'r')
    try {
      const head = Buffer.alloc(4096)
      return { size, head: head.subarray(0, readSync(descriptor, head, 0, head.length, 0)) }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw new ReaderFailure('no-file', {}, { cause: error })
  }
}

function headText(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le')
  return head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/u, '')
}

function isWebPage(text: string): boolean {
  return (
    /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b/iu.test(text) ||
    /^MIME-Version:/iu.test(text)
  )
}

/** Known beginnings of files that are no table, an XML document, or zero bytes where text has none. */
function isSomethingElse(head: Buffer, text: string): boolean {
  if (
    /^(?:%PDF|\{\\rtf|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|Rar!|7z\u00bc\u00af|\u001f\u008b|SQLite format 3|\u007fELF|MZ[^]{58}|BEGIN:VCALENDAR)/u.test(
      text,
    )
  )
    return true
  if (/^\s*<\?xml/iu.test(text)) return true
  return head.includes(0) && !looksLikeUtf16(head)
}

/** UTF-16 by its mark, or by zero bytes on every second place of Western text. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf16le' | 'utf16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be'
  const length = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  const enough = length / 2 / 3
  if (odd > enough && even === 0) return 'utf16le'
  return even > enough && odd === 0 ? 'utf16be' : undefined
}
