import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { type Language, usePreferences } from '#renderer/kit/preferences.ts'
import type { Day } from '#shared/kit/day.ts'
import { titledIn } from '../entryWords.ts'
import type { CalendarWish, PaperPart } from './calendarWish.ts'
import type { PaperContent, PaperItem } from './paperDays.ts'
import { type Said, sayItem } from './paperWords.ts'

/** What all sheets of one print know. */
export interface PaperLook {
  t: TFunction
  language: Language
  now: number
  /** Whose calendars these are, in words. */
  whose: string
  /** Of several people, so that each entry says whose it is. */
  isShared: boolean
  has: (part: PaperPart) => boolean
  size: { width: number; height: number }
  /** The holiday a day is, '' for other days. */
  holidayOn: (day: Day) => string
  say: (item: PaperItem) => Said
}

/** Height of a line of small print, in millimetres. */
export const LINE = 3.6
/** Height of what stands above every sheet. */
export const HEAD = 31

/** What A4 has between its margins, less a little that no rounding makes a page of its own of. */
const sizes = { wide: { width: 269, height: 178 }, upright: { width: 182, height: 265 } }

export function usePaperLook({ staffIds, parts, isWide }: CalendarWish, { holidays }: PaperContent): PaperLook {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const now = useNow()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const isShared = staffIds.length !== 1 && staff.length > 1
  const names = staff.filter(({ id }) => staffIds.includes(id)).map(({ name }) => name)
  return {
    ...{ t, language, now, isShared },
    whose: t('calendar.print.of', { names: staffIds.length === 0 ? t('calendar.everybody') : names.join(', ') }),
    has: (part) => parts.includes(part),
    size: sizes[isWide ? 'wide' : 'upright'],
    holidayOn(day) {
      const holiday = holidays.get(day)
      return holiday ? titledIn(holiday, t, language).title : ''
    },
    say: (item) => sayItem({ ...item, entry: titledIn(item.entry, t, language) }, { t, now, isShared }),
  }
}
