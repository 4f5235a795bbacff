import { dayOfInstant, daysBetween, formatDay, minuteOfInstant } from '#shared/kit/day.ts'
import { formatDong, formatNumber } from '#shared/kit/money.ts'

export { formatDay, formatDong }

/** `14/11/2026` of an instant, in the office's time zone. */
export function formatInstantDay(instant: number) {
  return formatDay(dayOfInstant(instant))
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

/** Whole days from today to an instant; negative in the past. */
export function daysFromNow(instant: number, now: number) {
  return daysBetween(dayOfInstant(now), dayOfInstant(instant))
}

/** `100.000`. Not by Intl: its first number costs a start 20 ms, and each further one a formatter of its own. */
export function formatCount(count: number) {
  return formatNumber(count)
}

function twoDigits(number: number) {
  return String(number).padStart(2, '0')
}
