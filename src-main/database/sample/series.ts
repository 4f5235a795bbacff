import { dayNumber } from '#shared/kit/civil.ts'
import { partsOfDay } from '#shared/kit/day.ts'
import { startsWithin } from '#shared/kit/recurrence/series.ts'
import { momentOn, textOfDay } from './calendar.ts'
import type { Firm } from './stories.ts'

/** What comes again in the owner's calendar. */
export interface SeriesPlan {
  title: string
  startsAt: number
  endsAt: number
  isAllDay: boolean
  rule: string
  location: string
  note: string
}

interface Habit extends Pick<SeriesPlan, 'title' | 'rule'> {
  /** From this minute of the day to that one; a whole day without. */
  hours?: [from: number, to: number]
  location?: string
  note?: string
}

const MINUTE = 60_000
const DAY = 86_400_000
/** Older than the oldest customer. */
const YEARS = 7

const habits: readonly Habit[] = [
  { title: 'Họp giao ban', rule: 'FREQ=WEEKLY;BYDAY=MO', hours: [480, 510], location: 'Phòng họp' },
  { title: 'Chốt doanh số tháng', rule: 'FREQ=MONTHLY;BYDAY=-1FR', hours: [990, 1050], location: 'Phòng họp' },
  { title: 'Nộp bảo hiểm, trả lương', rule: 'FREQ=MONTHLY;BYMONTHDAY=5' },
  { title: 'Sinh nhật công ty', rule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', note: 'Đặt bánh trước 2 ngày' },
  { title: 'Thắp hương rằm, mùng một', rule: 'RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15' },
  { title: 'Giỗ cụ tổ nghề', rule: 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=12', note: 'Mua lễ từ hôm trước' },
]

/** Series that began before the first customer was written down. */
export function seriesOf({ calendar }: Firm): SeriesPlan[] {
  const newYear = dayNumber(partsOfDay(textOfDay(calendar.today)).year - YEARS, 1, 1)
  return habits.map(({ title, rule, hours, location = '', note = '' }) => {
    const [from, to] = hours ?? [0, 24 * 60]
    const startsAt = firstOf(rule, momentOn(newYear, from))
    return { title, rule, startsAt, endsAt: startsAt + (to - from) * MINUTE, isAllDay: hours === undefined, location, note }
  })
}

/** The first time at which a rule is met after a moment that need not meet it. */
function firstOf(rule: string, moment: number): number {
  const [, first = moment] = startsWithin({ startsAt: moment, rule, excluded: [] }, { from: moment, to: moment + 800 * DAY }, 2)
  return first
}
