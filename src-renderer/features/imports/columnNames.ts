import i18next from 'i18next'
import type { OfferedColumn } from '#shared/features/imports/schema.ts'

/** The letter a spreadsheet has for a column, from 0: A … Z, AA … */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** What a column is called: its header, told apart from others of the same name, or its letter. */
export function columnName({ index, header, occurrence }: OfferedColumn) {
  if (header === '') return i18next.t('imports.columns.noHeaderOf', { letter: columnLetter(index) })
  return occurrence > 1 ? i18next.t('imports.columns.second', { header, number: occurrence }) : header
}
