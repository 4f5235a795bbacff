import type { Merge, RawCell } from '#shared/features/imports/cells.ts'
import { dayFromExcelSerial, isDay } from '#shared/kit/day.ts'
import { ReaderFailure } from './failure.ts'
import { createRowOfCells, type OnRow, type SheetEnd } from './spreadsheet.ts'
import { attribute, createXmlScanner, decodeOfficeEscapes } from './xml.ts'

export interface SheetSurroundings {
  sharedStrings: readonly string[]
  dateStyles: readonly boolean[]
  date1904: boolean
}

const lastRow = 1_048_576
const lastColumn = 16_383
const mostMerges = 100_000

/** Reads the XML of one sheet as it streams past; `end` tells what stood behind the rows. */
export function createSheetReader(surroundings: SheetSurroundings, onRow: OnRow) {
  const rowOfCells = createRowOfCells()
  const merges: Merge[] = []
  const cell = { column: 0, type: '', style: 0, hasFormula: false, value: '' }
  let row = 0
  let nextColumn = 0
  let inCell = false
  /** Furigana stands in `t` too, but is no part of the text. */
  let inPhonetic = false

  const handler = {
    wantsText: false,
    open(name: string, attributes: string) {
      if (name === 'c') openCell(attributes)
      else if (name === 'v' || name === 't') handler.wantsText = inCell && !inPhonetic
      else if (name === 'row') openRow(attributes)
      else if (name === 'f') cell.hasFormula = true
      else if (name === 'rPh') inPhonetic = true
      else if (name === 'mergeCell') addMerge(attribute(attributes, 'ref') ?? '')
    },
    text(text: string) {
      cell.value = cell.value === '' ? text : cell.value + text
    },
    close(name: string) {
      if (name === 'v' || name === 't') handler.wantsText = false
      else if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
      else if (name === 'rPh') inPhonetic = false
    },
  }

  function openRow(attributes: string) {
    const number = attribute(attributes, 'r')
    row = number === undefined ? row + 1 : Number(number)
    if (!(row >= 1 && row <= lastRow)) throw new ReaderFailure('damaged')
    nextColumn = 0
  }

  function openCell(attributes: string) {
    const reference = attribute(attributes, 'r')
    cell.column = reference === undefined ? nextColumn : columnOf(reference)
    if (!(cell.column <= lastColumn)) throw new ReaderFailure('damaged')
    nextColumn = cell.column + 1
    cell.type = attribute(attributes, 't') ?? 'n'
    cell.style = Number(attribute(attributes, 's') ?? 0)
    cell.hasFormula = false
    cell.value = ''
    inCell = true
  }

  function closeCell() {
    inCell = false
    rowOfCells.set(cell.column, cellValue(cell, surroundings))
  }

  function closeRow() {
    const cells = rowOfCells.take()
    if (cells.length > 0) onRow(row, cells)
  }

  function addMerge(reference: string) {
    const corners = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(reference)
    if (!corners || merges.length >= mostMerges) return
    const [, left, top, right, bottom] = corners as unknown as [string, string, string, string, string]
    merges.push({ firstRow: Number(top), lastRow: Number(bottom), firstColumn: columnOf(left), lastColumn: columnOf(right) })
  }

  const scanner = createXmlScanner(handler)
  return {
    write: scanner.write,
    end(): SheetEnd {
      scanner.end()
      return { merges, columns: rowOfCells.columns() }
    },
  }
}

function cellValue(
  cell: { type: string; style: number; hasFormula: boolean; value: string },
  around: SheetSurroundings,
): RawCell {
  const { type, value } = cell
  if (type === 's') return textOrNull(around.sharedStrings[Number(value)] ?? '')
  if (type === 'str' || type === 'inlineStr') return textOrNull(decodeOfficeEscapes(value))
  if (value === '') return cell.hasFormula ? ['formula'] : null
  if (type === 'e') return ['error', value]
  if (type === 'b') return value === '1' || value === 'true'
  if (type === 'd') return dayOrText(value)
  const number = Number(value)
  if (Number.isNaN(number)) return value
  const day = around.dateStyles[cell.style] ? dayFromExcelSerial(number, around.date1904) : undefined
  return day === undefined ? number : ['day', day]
}

/** An ISO date as the strict form of .xlsx writes it. */
function dayOrText(value: string): RawCell {
  const day = value.slice(0, 10)
  return isDay(day) ? ['day', day] : value
}

function textOrNull(text: string): RawCell {
  return text === '' ? null : text.normalize('NFC')
}

/** 'AB12' → 27. */
function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

const mostStrings = 4_000_000

/** Reads the table of texts that the cells of all sheets point into. */
export function createStringsReader() {
  const strings: string[] = []
  let text = ''
  let inPhonetic = false
  const handler = {
    wantsText: false,
    open(name: string) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') handler.wantsText = !inPhonetic
    },
    text(piece: string) {
      text = text === '' ? piece : text + piece
    },
    close(name: string) {
      if (name === 't') handler.wantsText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') addString()
    },
  }

  function addString() {
    if (strings.length >= mostStrings) throw new ReaderFailure('inflates-too-much')
    strings.push(ownCopy(decodeOfficeEscapes(text).normalize('NFC')))
  }

  const scanner = createXmlScanner(handler)
  return { write: scanner.write, end: scanner.end, strings }
}

/** A slice keeps the whole piece of the file alive that it was cut from; a copy keeps only itself. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}
