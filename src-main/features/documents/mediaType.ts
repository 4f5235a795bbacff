/** So many bytes from the beginning of a file tell what it is. */
export const HEAD_BYTES = 1_024

const signatures: readonly (readonly [mediaType: string, offset: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/tiff', 0, 'II*\0'],
  ['image/tiff', 0, 'MM\0*'],
  ['application/zip', 0, 'PK\x03\x04'],
  ['application/x-cfb', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
]

/** What a file is by its first bytes, never by its name; what is not known is only bytes, so that no window takes it for a page. */
export function mediaTypeOf(head: Buffer) {
  const text = head.toString('latin1', 0, HEAD_BYTES)
  // Scanners write their own lines before the header, and every reader takes it within the first kilobyte.
  if (text.includes('%PDF-')) return 'application/pdf'
  return signatures.find(([, offset, bytes]) => text.startsWith(bytes, offset))?.[0] ?? 'application/octet-stream'
}
