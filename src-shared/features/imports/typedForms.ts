import { parseDong } from '#shared/kit/money.ts'
import type { Phone } from '#shared/kit/phone.ts'
import type { RawCell } from './cells.ts'

/** 'Nguyễn Bình <binh@congty.vn>'. */
export const namedAddress = /^[^<>]*<\s*([^<>\s]+)\s*>\s*$/u

/** Without the sign by which Excel is told that a number is a text. */
export function withoutMark(typed: string): string {
  return typed.replace(/^['’‘]+(?=[\d+(])/u, '')
}

/** 'Năm sinh: 1985' is no day; it stays in the note. */
export const bareYear = /^(?:19|20)\d\d$/u
/** Outlook writes no birthday as zeros. */
export const noDay = /^0+\/0+\/0+$/u
export const saysLunar = /\b(?:am lich|al|lunar)\b/u

/** A spreadsheet that takes a number for an amount drops its zero: nine or ten digits that begin with none. */
export function lostItsZero({ typed, e164 }: Phone): boolean {
  return /^[1-9][\d .-]*$/u.test(typed) && e164.startsWith('+84') && !typed.startsWith('84')
}

export function wholeDong(cell: RawCell, typed: string): number | undefined {
  return typeof cell === 'number' && Math.abs(cell - Math.round(cell)) < 1e-3 ? Math.round(cell) : parseDong(typed)
}

export function oneLine(text: string): string {
  return text.includes('\n') ? text.replace(/\n+/gu, ' ') : text
}
