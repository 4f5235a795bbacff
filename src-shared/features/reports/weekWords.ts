import { type Day, formatDay } from '#shared/kit/day.ts'
import type { ReportLanguage } from './words.ts'

/** What the .xlsx file of a week of calls says beside the outcomes. */
interface WeekWords {
  sheet: string
  title: (from: Day, to: Day) => string
  staff: string
  made: string
  share: string
  minutes: string
  total: string
}

export const weekWords: Record<ReportLanguage, WeekWords> = {
  vi: {
    sheet: 'Cuộc gọi trong tuần',
    title: (from, to) => `Cuộc gọi trong tuần ${formatDay(from)} – ${formatDay(to)}`,
    staff: 'Nhân viên',
    made: 'Tổng',
    share: 'Gặp được (%)',
    minutes: 'Nói chuyện (phút)',
    total: 'Cộng',
  },
  en: {
    sheet: 'Calls of the week',
    title: (from, to) => `Calls of the week ${formatDay(from)} – ${formatDay(to)}`,
    staff: 'Staff',
    made: 'Calls',
    share: 'Talked to (%)',
    minutes: 'Talk (minutes)',
    total: 'Total',
  },
}
