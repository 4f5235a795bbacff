import { honorificOf } from './content.ts'
import type { FilledCell, RowReading } from './reading.ts'
import type { Addressed } from './values.ts'

/** What a row says of how people are addressed, cell by cell. */
export type SaidOfAddress = Record<keyof Addressed, readonly FilledCell[]>

/**
 * How a customer is addressed: by columns of its own, or by those of people of whom the row names none. Of a firm all of it stays in the
 * note, and so does what is said twice.
 */
export function readAddressed(
  reading: RowReading,
  { isPerson, ofNobody }: { isPerson: boolean; ofNobody: SaidOfAddress },
): Addressed {
  const honorifics = together(reading.filled('honorific'), ofNobody.honorific)
  const selfAddresses = together(reading.filled('selfAddress'), ofNobody.selfAddress)
  if (honorifics.length + selfAddresses.length === 0) return nothing
  const taken = isPerson ? 1 : 0
  for (const cells of [honorifics, selfAddresses]) for (const cell of cells.slice(taken)) reading.keep(cell)
  return isPerson ? { honorific: honorificIn(reading, honorifics[0]), selfAddress: lineIn(reading, selfAddresses[0]) } : nothing
}

/** The words by which a cell says how several people are spoken to; one that nobody knows is told, and the cell stays in the note. */
export function honorificsIn(reading: RowReading, cell: FilledCell, words: readonly string[]): (string | undefined)[] {
  const honorifics = words.map(honorificOf)
  if (honorifics.includes(undefined)) {
    reading.report('kept-in-note', cell.used, cell.typed)
    reading.keep(cell)
  }
  return honorifics
}

/** How one person is spoken to. */
export function honorificIn(reading: RowReading, cell: FilledCell | undefined): string | undefined {
  return cell && honorificsIn(reading, cell, [cell.typed])[0]
}

const nothing: Addressed = {}

function together(own: readonly FilledCell[], ofNobody: readonly FilledCell[]): readonly FilledCell[] {
  return ofNobody.length === 0 ? own : [...own, ...ofNobody]
}

function lineIn(reading: RowReading, cell: FilledCell | undefined): string | undefined {
  return (cell && reading.lineOf(cell)) || undefined
}
