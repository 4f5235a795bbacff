import type { TFunction } from 'i18next'
import * as birth from '#shared/kit/birth.ts'
import { dayOfInstant, daysBetween, formatDay, minuteOfInstant } from '#shared/kit/day.ts'
import * as money from '#shared/kit/money.ts'
import { type Language, usePreferences } from './preferences.ts'

export { formatDay }

/** What stands between the thousands, and before the decimals, in the language of the window. Days are day/month/year in both. */
const marks = { vi: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const satisfies Record<
  Language,
  object
>

function marksNow() {
  return marks[usePreferences.getState().language]
}

/** `14/11/2026` of an instant, in the office's time zone. */
export function formatInstantDay(instant: number) {
  return formatDay(dayOfInstant(instant))
}

const lunarWords = { vi: 'âm lịch', en: '(lunar)' } as const satisfies Record<Language, string>

/** `15/09/1960`, without its year `15/09`, `15/8/1960 âm lịch`; in English `15/8/1960 (lunar)`. */
export function formatBirth(bornOn: birth.Birth) {
  return birth.formatBirth(bornOn, lunarWords[usePreferences.getState().language])
}

/** `09:05`. */
export function formatTime(instant: number) {
  const minute = minuteOfInstant(instant)
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

/** `14/11 09:05`, with the year only when it is not the current one. */
export function formatMoment(instant: number, now: number) {
  const day = dayOfInstant(instant)
  const [year, month, date] = day.split('-')
  const sameYear = dayOfInstant(now).startsWith(year ?? '')
  return `${date}/${month}${sameYear ? '' : `/${year}`} ${formatTime(instant)}`
}

/** `10:05` of today, `21/11 16:40` of another day. */
export function formatShortMoment(instant: number, now: number) {
  return dayOfInstant(instant) === dayOfInstant(now) ? formatTime(instant) : formatMoment(instant, now)
}

/** Whole days from today to an instant; negative in the past. */
export function daysFromNow(instant: number, now: number) {
  return daysBetween(dayOfInstant(now), dayOfInstant(instant))
}

/** `1.234`; in English `1,234`. Not by Intl: its first number costs a start 20 ms, and each further one a formatter of its own. */
export function formatCount(count: number) {
  return money.formatNumber(count, marksNow().thousands)
}

/** `1.234,5`; in English `1,234.5`. */
export function formatDecimal(number: number) {
  return money.formatDecimal(number, marksNow())
}

/** `1.234.567 ₫`; in English `1,234,567 ₫`. */
export function formatDong(amount: number) {
  return money.formatDong(amount, marksNow().thousands)
}

/** At most one decimal, and none that says nothing: `12,5`, `12`. */
export function formatTenths(number: number) {
  const tenths = Math.round(Math.abs(number) * 10)
  const whole = formatCount(Math.floor(tenths / 10))
  const decimal = tenths % 10 === 0 ? '' : `${marksNow().decimal}${tenths % 10}`
  return `${number < 0 && tenths > 0 ? '-' : ''}${whole}${decimal}`
}

function twoDigits(number: number) {
  return String(number).padStart(2, '0')
}

/** '45 phút', '1 giờ 30 phút'. */
export function sayMinutes(minutes: number, t: TFunction) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t('tasks.minutes', { count: rest })
  return rest === 0 ? t('tasks.hours', { count: hours }) : t('tasks.hoursAndMinutes', { hours, count: rest })
}
