import type { TFunction } from 'i18next'

const HOUR = 60
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** A stretch of minutes in the largest unit that counts it out: `15 phút`, `2 giờ`, `18 giờ`, `1 ngày`, `2 tuần`. */
export function spanText(minutes: number, t: TFunction): string {
  if (minutes >= WEEK && minutes % WEEK === 0) return t('reminders.span.weeks', { count: minutes / WEEK })
  if (minutes >= DAY && minutes % DAY === 0) return t('reminders.span.days', { count: minutes / DAY })
  if (minutes >= HOUR && minutes % HOUR === 0) return t('reminders.span.hours', { count: minutes / HOUR })
  return t('reminders.span.minutes', { count: minutes })
}
