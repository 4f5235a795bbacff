import type { TFunction } from 'i18next'
import { formatTime } from '#renderer/kit/format.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { clockText, minuteOfInstant } from '#shared/kit/day.ts'
import { detailOf, headlineOf, lookOf } from '../entryWords.ts'
import { type PaperItem, WHOLE_DAY } from './paperDays.ts'

export interface Said {
  /** `09:00 – 10:30`, of a call `09:00`; empty for all of a day. */
  times: string
  /** Only when it begins, where there is little room. */
  starts: string
  title: string
  /** With whom, where, and whose it is where several calendars share the paper. */
  detail: string
}

/** What paper says of an entry: its kind in a word, for there are no colours. */
export function sayItem(item: PaperItem, { t, now, isShared }: { t: TFunction; now: number; isShared: boolean }): Said {
  const { entry, startsAt, endsAt, part } = item
  const isWhole = entry.isAllDay || endsAt - startsAt >= WHOLE_DAY
  const starts = isWhole ? '' : formatTime(startsAt)
  const times = isWhole || entry.kind === 'call' ? starts : `${starts} – ${formatEnd(endsAt)}`
  const words = entry.kind === 'appointment' ? headlineOf(entry) : `${lookOf(entry, now, t).word}: ${headlineOf(entry)}`
  return {
    times,
    starts: part ? times : starts,
    title: part ? `${words} (${part.of}/${part.days})` : words,
    detail: [detailOf(entry), isShared ? entry.staffName : ''].filter(Boolean).join(' · '),
  }
}

/** A day that ends at midnight ends at 24:00. */
function formatEnd(endsAt: number) {
  return minuteOfInstant(endsAt) === 0 ? '24:00' : formatTime(endsAt)
}

/** `14:00 Gửi báo giá · Điện lạnh ATQ`. */
export function sayTask({ title, dueMinute, customerName, staffName }: Task, isShared: boolean) {
  const words = [title, customerName, isShared ? staffName : ''].filter(Boolean).join(' · ')
  return dueMinute === null ? words : `${clockText(dueMinute)} ${words}`
}
