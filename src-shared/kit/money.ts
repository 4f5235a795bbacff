import { fold } from './fold.ts'

const nonBreakingSpace = '\u00a0'

/** 1234567 → '1.234.567', or with another mark between the thousands; the minus is a plain '-'. A fraction is rounded to the nearest. */
export function formatNumber(value: number, mark = '.'): string {
  const digits = String(Math.abs(Math.round(value)))
  if (digits.length <= 3) return value <= -0.5 ? `-${digits}` : digits
  return (value < 0 ? '-' : '') + digits.replace(/\B(?=(\d{3})+(?!\d))/gu, mark)
}

/** 1234567 → '1.234.567 ₫', a non-breaking space (U+00A0) before the sign so that the amount never breaks over two lines. */
export function formatDong(value: number, mark = '.'): string {
  return `${formatNumber(value, mark)}${nonBreakingSpace}₫`
}

/** Decimals of a number that is no amount of money. */
const DECIMALS = 6

/** 1234.5 → '1.234,5', or with other marks; as many decimals as it has, six at most. */
export function formatDecimal(
  value: number,
  { thousands, decimal }: { thousands: string; decimal: string } = vietnameseMarks,
): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(DECIMALS).split('.')
  const decimals = fraction.replace(/0+$/u, '')
  const text = formatNumber(Number(whole), thousands) + (decimals && decimal + decimals)
  return value < 0 && text !== '0' ? `-${text}` : text
}

const vietnameseMarks = { thousands: '.', decimal: ',' }

/** A number as people type it: '1.234,5', '12.5', '−3'. A lone mark before three digits divides thousands. Undefined if it is none. */
export function parseNumber(text: string): number | undefined {
  const typed = text.trim()
  const sign = /^[-−–+]\s*/u.exec(typed)?.[0] ?? ''
  const number = typed.length > 40 ? undefined : splitNumber(typed.slice(sign.length))
  if (number === undefined) return undefined
  const value = Number(`${number.whole}.${number.fraction || '0'}`)
  return sign !== '' && !sign.startsWith('+') && value !== 0 ? -value : value
}

const unitValues = new Map([
  ['k', 1e3],
  ['n', 1e3],
  ['nghin', 1e3],
  ['ngan', 1e3],
  ['tr', 1e6],
  ['trieu', 1e6],
  ['ty', 1e9],
  ['ti', 1e9],
])

const currencyBehind = / ?(?:₫|d|dong|vnd)\.?$/u
const currencyBefore = /^(?:₫|vnd) ?/u

/**
 * Whole đồng from what people type: '1.234.567', '1,234,567.00', '1 234 567 ₫', '500k', '1tr5' (1,500,000), '1,5 tỷ',
 * '2 tỷ 300 triệu', '−5' (any minus), '(5.000)' as in Excel. Undefined if it is not an amount, has a fraction of a đồng, or
 * is beyond what a number holds exactly.
 */
export function parseDong(text: string): number | undefined {
  const plain = plainInteger(text)
  if (plain !== undefined) return plain
  if (text.length > 60) return undefined
  let rest = fold(text)
  const brackets = /^\((.*)\)$/su.exec(rest)
  if (brackets !== null) rest = (brackets[1] as string).trim()
  const sign = /^[-−–‒﹣－+]\s*/u.exec(rest)
  if (sign !== null) rest = rest.slice(sign[0].length)
  if (brackets !== null && sign !== null) return undefined
  const amount = parseAmount(rest.replace(currencyBehind, '').replace(currencyBefore, ''))
  if (amount === undefined) return undefined
  const negative = brackets !== null || (sign !== null && !sign[0].startsWith('+'))
  return negative && amount !== 0 ? -amount : amount
}

/** The common case in an import: nothing but up to 15 digits. */
function plainInteger(text: string): number | undefined {
  if (text.length === 0 || text.length > 15) return undefined
  let value = 0
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return undefined
    value = value * 10 + digit
  }
  return value
}

function parseAmount(text: string): number | undefined {
  if (/^[\d.,\s']+$/u.test(text)) return scaled(text, 1)
  const part = /^([\d.,]+(?:\s\d{3})*)\s*(\p{L}+)\s*/u
  let rest = text
  if (rest === '') return undefined
  let total = 0
  let smallest = Number.POSITIVE_INFINITY
  while (rest !== '') {
    const match = part.exec(rest)
    if (match === null) return undefined
    const unit = unitValues.get(match[2] as string)
    if (unit === undefined || unit >= smallest) return undefined
    smallest = unit
    const value = scaled(match[1] as string, unit)
    if (value === undefined) return undefined
    total += value
    rest = rest.slice(match[0].length)
    const tail = tailValue(rest, unit)
    if (tail !== undefined) return value % unit === 0 ? safe(total + tail) : undefined
  }
  return safe(total)
}

/** What stands behind the last unit: '1tr5' five hundred thousand, '1tr250' two hundred and fifty, '2 tỷ 3' three hundred million. */
function tailValue(rest: string, unit: number): number | undefined {
  if (!/^\d{1,3}$/u.test(rest)) return undefined
  return Number(rest) * (unit / 10 ** rest.length)
}

function scaled(text: string, unit: number): number | undefined {
  const number = splitNumber(text)
  if (number === undefined) return undefined
  const fraction = number.fraction.replace(/0+$/u, '')
  const zeros = Math.round(Math.log10(unit))
  if (fraction.length > zeros || number.whole.length + zeros > 17) return undefined
  return safe(Number(number.whole + fraction.padEnd(zeros, '0')))
}

const groupedBy: Readonly<Record<string, RegExp>> = {
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/u,
  ',': /^[1-9]\d{0,2}(?:,\d{3})+$/u,
  ' ': /^[1-9]\d{0,2}(?:\s\d{3})+$/u,
  "'": /^[1-9]\d{0,2}(?:'\d{3})+$/u,
}

/** Groups of three make a thousands mark; the other mark, standing once behind them, is the decimal one. */
function splitNumber(text: string): { whole: string; fraction: string } | undefined {
  const trimmed = text.trim().replace(/\s/gu, ' ')
  if (/^\d+$/u.test(trimmed)) return { whole: trimmed.replace(/^0+(?=\d)/u, ''), fraction: '' }
  for (const mark of Object.values(groupedBy)) if (mark.test(trimmed)) return { whole: onlyDigits(trimmed), fraction: '' }
  const decimal = /^(.*)([.,])(\d+)$/u.exec(trimmed)
  if (decimal === null) return undefined
  const whole = decimal[1] as string
  const other = decimal[2] === '.' ? ',' : '.'
  const grouped = /^\d+$/u.test(whole) || [other, ' ', "'"].some((mark) => groupedBy[mark]?.test(whole))
  return grouped ? { whole: onlyDigits(whole), fraction: decimal[3] as string } : undefined
}

function onlyDigits(text: string): string {
  return text.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '')
}

function safe(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined
}
