import type { TFunction } from 'i18next'
import { daysFromNow } from '#renderer/kit/format.ts'
import { spanText } from '#renderer/kit/spanText.ts'
import type { Reminder } from '#shared/features/reminders/schema.ts'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR

/** `trong 10 phút`, `quá hạn 2 giờ`, `hôm nay`; of a contract when it ends. */
export function whenText({ startsAt, isAllDay, kind }: Reminder, now: number, t: TFunction): string {
  if (kind === 'contract') return dayText(daysFromNow(startsAt, now), t, endWords)
  if (isAllDay) return dayText(daysFromNow(startsAt, now), t, dayWords)
  const minutes = Math.round((startsAt - now) / MINUTE)
  if (minutes === 0) return t('reminders.when.now')
  const span = spanText(inLargest(Math.abs(minutes)), t)
  return minutes > 0 ? t('reminders.when.in', { span }) : t('reminders.when.late', { span })
}

/** Whether its moment, or the day that counts, has passed. */
export function isLate({ startsAt, isAllDay }: Reminder, now: number) {
  return isAllDay ? daysFromNow(startsAt, now) < 0 : startsAt < now
}

const dayWords = {
  today: 'reminders.when.today',
  tomorrow: 'reminders.when.tomorrow',
  in: 'reminders.when.in',
  late: 'reminders.when.late',
} as const
const endWords = {
  today: 'reminders.when.ends.today',
  tomorrow: 'reminders.when.ends.tomorrow',
  in: 'reminders.when.ends.in',
  late: 'reminders.when.ends.late',
} as const

function dayText(days: number, t: TFunction, words: typeof dayWords | typeof endWords) {
  if (days === 0) return t(words.today)
  if (days === 1) return t(words.tomorrow)
  return t(days > 0 ? words.in : words.late, { span: spanText(Math.abs(days) * DAY, t) })
}

/** Whole hours from an hour on, whole days from a day on. */
function inLargest(minutes: number) {
  const unit = minutes >= DAY ? DAY : minutes >= HOUR ? HOUR : 1
  return Math.floor(minutes / unit) * unit
}
