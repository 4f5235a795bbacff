import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Encoding } from '#shared/features/imports/jobs.ts'
import { looksLikeUtf16 } from './sniff.ts'
import { vietnameseShare } from './vietnamese.ts'
import { fromVni } from './vni.ts'

/** How much of a file of the eight-bit age is looked at to tell its encoding. */
const judgedBytes = 256 * 1024

/**
 * By its mark, by being valid UTF-8 from end to end, by the zero bytes of UTF-16; otherwise the eight-bit encoding under which
 * more of the accented words are Vietnamese syllables.
 */
export function detectEncoding(bytes: Buffer): Encoding {
  const wide = looksLikeUtf16(bytes)
  if (wide) return wide === 'utf16le' ? 'utf-16le' : 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  const sample = bytes.subarray(0, judgedBytes)
  const [best] = (['windows-1258', 'tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, share: vietnameseShare(decode(sample, encoding)) }))
    .toSorted((one, other) => other.share - one.share)
  return best?.encoding ?? 'windows-1258'
}

const iconvNames: Record<Encoding, string> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'windows-1258': 'windows1258',
  tcvn3: 'tcvn',
  vni: 'latin1',
}

/** Bytes as text in NFC. */
export function decode(bytes: Buffer, encoding: Encoding): string {
  return asUnicode(iconv.decode(bytes, iconvNames[encoding]), encoding)
}

function asUnicode(text: string, encoding: Encoding): string {
  return encoding === 'vni' ? fromVni(text) : text.normalize('NFC')
}

/** The text of a file in pieces that end with a line, in NFC, without its mark (BOM). */
export function* decodeInPieces(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = iconv.getDecoder(iconvNames[encoding], { stripBOM: true })
  const step = 1 << 20
  let held = ''
  for (let at = 0; at < bytes.length; at += step) {
    const text = held + decoder.write(bytes.subarray(at, at + step))
    // A letter and the marks that follow it must be composed together: what stands behind the last line break waits.
    const cut = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
    held = text.slice(cut)
    yield asUnicode(text.slice(0, cut), encoding)
  }
  yield asUnicode(held + (decoder.end() ?? ''), encoding)
}
