import type { CardProperty } from './vcardLines.ts'

/** The picture of a card. */
export interface CardPhoto {
  /** Undefined where there are none, or they are a picture no more: then only `says` tells of it. */
  bytes: Buffer | undefined
  /** 'JPEG, 24 kB', or where it lies. */
  says: string
}

/** A picture that comes with its card before one that lies elsewhere; undefined of a card without any. */
export function photoIn(card: readonly CardProperty[]): CardPhoto | undefined {
  const photos = card.filter(({ name, value }) => name === 'PHOTO' && value.trim() !== '').map(photoOf)
  return photos.find(({ bytes }) => bytes) ?? photos[0]
}

function photoOf({ types, value }: CardProperty): CardPhoto {
  // Some programs escape the commas of an address as if it were text.
  const told = value.trim().replaceAll('\\', '')
  const [, mediaType = '', base64] = /^data:([^;,]*)[^,]*;base64,([^]*)$/iu.exec(told) ?? []
  if (base64 === undefined && /^[a-z][a-z\d+.-]*:/iu.test(told)) return { bytes: undefined, says: told }
  const bytes = bytesOf(base64 ?? told)
  const kind = kindOf(base64 === undefined ? types : [mediaType])
  return { bytes: bytes && isWhole(bytes) ? bytes : undefined, says: [kind, sizeOf(bytes)].filter(Boolean).join(', ') }
}

function bytesOf(base64: string): Buffer | undefined {
  const letters = base64.replace(/\s+/gu, '')
  return /^[\w+/-]+={0,2}$/u.test(letters) ? Buffer.from(letters, 'base64') : undefined
}

/** Whether a picture of the usual kinds has its end too: half of one would be drawn as if it were all. */
function isWhole(bytes: Buffer): boolean {
  const end = bytes.subarray(-END_BYTES)
  if (bytes.toString('hex', 0, 3) === 'ffd8ff') return end.includes(Buffer.from('ffd9', 'hex'))
  return bytes.toString('latin1', 1, 4) !== 'PNG' || end.includes('IEND')
}

/** Cameras write some bytes of their own behind a picture. */
const END_BYTES = 4_096

function kindOf(types: readonly string[]) {
  const [, kind = ''] =
    types.map((type) => /^(?:image\/)?(jpe?g|png|gif|bmp|webp|heic|heif|tiff?)$/iu.exec(type)).find(Boolean) ?? []
  return kind.toUpperCase().replace('JPG', 'JPEG')
}

function sizeOf(bytes: Buffer | undefined) {
  if (!bytes) return ''
  const kilobytes = Math.ceil(bytes.length / 1_024)
  return kilobytes < 1_024 ? `${kilobytes} kB` : `${Math.round(kilobytes / 1_024)} MB`
}
