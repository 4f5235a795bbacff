import iconv from 'iconv-lite'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { LegacyEncoding } from '#shared/features/imports/jobs.ts'
import { vietnameseShare } from './vietnamese.ts'
import { fromVni } from './vni.ts'

// Spreadsheets of the nineties kept Vietnamese in fonts: the cells hold Western signs that only .VnTime or VNI-Times drew as Vietnamese.
// Whatever program saved them since, the signs are still there.

const readings: Record<LegacyEncoding, (text: string) => string> = {
  vni: fromVni,
  tcvn3: (text) => iconv.decode(Buffer.from(text, 'latin1'), 'tcvn').normalize('NFC'),
}

/** Only text of Western signs can be of such a font, and only if some of them are beyond ASCII. */
function mayBeOld(text: string): boolean {
  return /[\u00a1-\u00ff]/u.test(text) && !/[^\u0000-\u00ff]/u.test(text)
}

/** Reads the cells of a sheet that are in an old encoding; decided column by column, for a font is chosen so. */
export interface LegacyText {
  /** What was found; undefined if the sheet is Unicode throughout. */
  found: LegacyEncoding | undefined
  convert: (cells: readonly RawCell[]) => readonly RawCell[]
}

/** Judges by the first rows of a sheet. */
export function judgeLegacyText(rows: readonly (readonly RawCell[])[]): LegacyText {
  const columns = new Map<number, string[]>()
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || !mayBeOld(cell)) continue
      const texts = columns.get(column)
      if (texts === undefined) columns.set(column, [cell])
      else texts.push(cell)
    }
  }
  const found = encodingOf([...columns.values()].flat().join(' '))
  if (found === undefined) return { found, convert: (cells) => cells }
  const old = new Set([...columns].filter(([, texts]) => encodingOf(texts.join(' ')) === found).map(([column]) => column))
  return {
    found,
    convert(cells) {
      // A header typed anew over old columns: what reads well as it stands is left there.
      const isNew = cells.some((cell, column) => old.has(column) && typeof cell === 'string' && /[\u0100-\u1ef9]/u.test(cell))
      return cells.map((cell, column) => converted(cell, found, old.has(column) && !isNew))
    },
  }
}

/** The encoding under which text becomes Vietnamese that is none as it stands. */
function encodingOf(text: string): LegacyEncoding | undefined {
  const own = vietnameseShare(text)
  const [best] = (['vni', 'tcvn3'] as const)
    .map((encoding) => ({ encoding, share: vietnameseShare(readings[encoding](text)) }))
    .toSorted((one, other) => other.share - one.share)
  return best !== undefined && best.share > 0.7 && best.share > own + 0.2 ? best.encoding : undefined
}

/** In a column of old text everything is; elsewhere a cell is where it only makes sense so. */
function converted(cell: RawCell, encoding: LegacyEncoding, isInOldColumn: boolean): RawCell {
  if (typeof cell !== 'string' || !mayBeOld(cell)) return cell
  const text = readings[encoding](cell)
  const gain = vietnameseShare(text) - vietnameseShare(cell)
  return gain > 0 || (isInOldColumn && gain === 0) ? text : cell
}
