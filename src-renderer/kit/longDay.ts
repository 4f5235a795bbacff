import { type Day, instantOfDay } from '#shared/kit/day.ts'
import { lunarOf, lunarYearName } from '#shared/kit/lunar.ts'
import { officeTimeZone } from '#shared/kit/zone.ts'
import type { Language } from './preferences.ts'

const locales = { vi: 'vi-VN', en: 'en-GB' } as const

/** A day in words, by the parts asked for: `Chủ Nhật, 22 tháng 11, 2026`. */
export function dayInWords(day: Day, language: Language, parts: Intl.DateTimeFormatOptions) {
  return formatOf(language, parts).format(instantOfDay(day, 12))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** To make one takes as long as to lay out a line, and a month asks for eighty. */
function formatOf(language: Language, parts: Intl.DateTimeFormatOptions) {
  const name = `${language} ${JSON.stringify(parts)}`
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locales[language], { timeZone: officeTimeZone, ...parts })
  formats.set(name, format)
  return format
}

/** `Chủ nhật, 22 tháng 11, 2026` */
export function formatLongDay(day: Day, language: Language) {
  const text = dayInWords(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return text.replace('Chủ Nhật', 'Chủ nhật')
}

/** `14 tháng 10 Bính Ngọ`; in English `lunar 14/10 Bính Ngọ`. */
export function formatLunarDay(day: Day, language: Language) {
  const lunar = lunarOf(day)
  const year = lunarYearName(lunar.year)
  if (language === 'en') return `lunar ${lunar.day}/${lunar.month}${lunar.leap ? ' (leap)' : ''} ${year}`
  return `${lunar.day} tháng ${lunar.month}${lunar.leap ? ' nhuận' : ''} ${year}`
}
