import type { RowReading } from './reading.ts'

/** The number of a row's picture, if it can be kept: it is one of `kept`. What cannot be read, or lies elsewhere, is told. */
export function readPhoto(reading: RowReading, kept: ReadonlySet<number> | undefined): number | undefined {
  for (const { used, typed, cell } of reading.filled('photo')) {
    const number = Array.isArray(cell) && cell[0] === 'photo' ? cell[1] : undefined
    if (number !== undefined && kept?.has(number)) return number
    reading.report(/^[a-z][a-z\d+.-]*:/iu.test(typed) ? 'photo-elsewhere' : 'photo-unreadable', used, typed)
  }
  return undefined
}
