import type { TFunction } from 'i18next'
import { type Day, formatDay, partsOfDay, weekdayOf } from '#shared/kit/day.ts'
import { lunarOf } from '#shared/kit/lunar.ts'
import { choiceOf, type Pattern } from '#shared/kit/recurrence/choice.ts'
import { untilDay } from '#shared/kit/recurrence/rule.ts'

/** How something that begins on a day comes again, in a line: `Hằng tuần: thứ Hai, thứ Năm, 10 lần`. */
export function recurrenceText(rule: string, day: Day, t: TFunction): string {
  const choice = choiceOf(rule, day)
  if (!choice) return t('recurrence.other')
  const { pattern, interval, weekdays, count } = choice
  let text = patternText(pattern, day, t)
  if (interval > 1) text = t('recurrence.said.every', { pattern: text, count: interval, unit: unitOf(pattern, t) })
  if (pattern === 'weekly')
    text = t('recurrence.said.weekdays', { text, weekdays: weekdays.map((weekday) => weekdayText(weekday, t)).join(', ') })
  const last = untilDay(choice)
  if (count !== undefined) return t('recurrence.said.count', { text, count })
  return last ? t('recurrence.said.until', { text, day: formatDay(last) }) : text
}

/** `Hằng tháng, ngày 23`: a pattern for something that begins on a day. */
export function patternText(pattern: Pattern, day: Day, t: TFunction): string {
  const { month, dayOfMonth } = partsOfDay(day)
  const lunar = lunarOf(day)
  switch (pattern) {
    case 'monthly':
      return t('recurrence.patterns.monthly', { day: dayOfMonth })
    case 'monthlyByWeekday': {
      const week = Math.ceil(dayOfMonth / 7)
      const nth = t(`recurrence.nth.${(week === 5 ? '-1' : String(week)) as '1' | '2' | '3' | '4' | '-1'}`)
      return t('recurrence.patterns.monthlyByWeekday', { weekday: weekdayText(weekdayOf(day), t), nth })
    }
    case 'yearly':
      return t('recurrence.patterns.yearly', { date: `${dayOfMonth}/${month}` })
    case 'lunarMonthly':
      return t('recurrence.patterns.lunarMonthly', { day: lunar.day })
    case 'lunarYearly':
      return t('recurrence.patterns.lunarYearly', { date: `${lunar.day}/${lunar.month}` })
    default:
      return t(`recurrence.patterns.${pattern}`)
  }
}

/** What is counted between two times. */
export function unitOf(pattern: Pattern, t: TFunction) {
  if (pattern === 'daily') return t('recurrence.units.days')
  if (pattern === 'weekly' || pattern === 'workdays') return t('recurrence.units.weeks')
  return t(pattern === 'yearly' || pattern === 'lunarYearly' ? 'recurrence.units.years' : 'recurrence.units.months')
}

type Weekday = '1' | '2' | '3' | '4' | '5' | '6' | '7'

function weekdayText(weekday: number, t: TFunction) {
  return t(`recurrence.weekdays.${String(weekday) as Weekday}`)
}

export function shortWeekday(weekday: number, t: TFunction) {
  return t(`recurrence.shortWeekdays.${String(weekday) as Weekday}`)
}
