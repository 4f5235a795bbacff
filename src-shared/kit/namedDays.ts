import { type Birth, formatBirth, parseBirth } from './birth.ts'
import { fold, normalizeText } from './fold.ts'

// Days that come every year as one cell of a list holds them: `Giỗ ông Tư: 12/3 âm; Khai trương: 05/06/2015`.

export interface NamedDay {
  name: string
  fallsOn: Birth
}

/** Whose day it is stands in brackets behind its name; what would divide the cell becomes a comma. */
export function namedDayText({ name, whose, fallsOn }: NamedDay & { whose: string | null }) {
  return `${namedDayLabel({ name, whose })}: ${formatBirth(fallsOn, 'âm')}`
}

function namedDayLabel({ name, whose }: { name: string; whose: string | null }) {
  return (whose === null ? name : `${name} (${whose})`).replace(/\s*;\s*/gu, ', ')
}

/** What two days are compared by: one that was exported and comes back is the same. */
export function namedDayKey({ name, whose = null, fallsOn }: NamedDay & { whose?: string | null }) {
  return `${namedDayLabelKey({ name, whose })}: ${fallsOn}`
}

/** What the occasions of two days are compared by. */
export function namedDayLabelKey({ name, whose = null }: Pick<NamedDay, 'name'> & { whose?: string | null }) {
  return fold(namedDayLabel({ name, whose }))
}

/** The days of a cell; a part without a name or without a day as it was typed, with `day` where there is something in its place. */
export function readNamedDays(cell: string): (NamedDay | { typed: string; day: string | undefined })[] {
  const parts = cell.split(/[;\n]/u).map(normalizeText).filter(Boolean)
  return parts.map((typed) => {
    const at = typed.lastIndexOf(':')
    const [name, day] = at < 0 ? ['', undefined] : [typed.slice(0, at).trim(), typed.slice(at + 1).trim()]
    const fallsOn = day && name !== '' ? parseBirth(day) : undefined
    return fallsOn ? { name, fallsOn } : { typed, day: name === '' ? undefined : day || undefined }
  })
}

/** `Giỗ bố (Trần Văn Nam)` as the day's name and whose it may be; undefined where nobody is named. */
export function whoseDay(name: string) {
  const [, bare, whose] = /^(.+?)\s*\(([^()]+)\)$/u.exec(name) ?? []
  return bare !== undefined && whose !== undefined ? { name: bare, whose } : undefined
}
