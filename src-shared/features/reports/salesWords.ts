import { type Day, formatDay } from '#shared/kit/day.ts'
import type { ReportLanguage } from './words.ts'

/** What the .xlsx file of the funnel and the success says beside the stages and reasons. */
interface SalesWords {
  title: (from: Day, to: Day) => string
  funnel: string
  stage: string
  standing: string
  /** With its unit, đồng. */
  amount: string
  expected: string
  reached: string
  byPerson: string
  owner: string
  bySource: string
  source: string
  noSource: string
  won: string
  lost: string
  rate: string
  wonAmount: string
  days: string
  reasons: string
  reason: string
  count: string
  ofLost: string
  total: string
}

export const salesWords: Record<ReportLanguage, SalesWords> = {
  vi: {
    title: (from, to) => `Phễu bán hàng và tỷ lệ thắng ${formatDay(from)} – ${formatDay(to)}`,
    funnel: 'Phễu bán hàng',
    stage: 'Giai đoạn',
    standing: 'Đang có',
    amount: 'Giá trị (₫)',
    expected: 'Kỳ vọng (₫)',
    reached: 'Mở trong kỳ đã tới',
    byPerson: 'Theo người phụ trách',
    owner: 'Phụ trách',
    bySource: 'Theo nguồn',
    source: 'Nguồn',
    noSource: 'Không rõ nguồn',
    won: 'Thắng',
    lost: 'Thua',
    rate: 'Tỷ lệ thắng',
    wonAmount: 'Giá trị thắng (₫)',
    days: 'Số ngày',
    reasons: 'Vì sao thua',
    reason: 'Lý do',
    count: 'Số cơ hội',
    ofLost: '% số thua',
    total: 'Cộng',
  },
  en: {
    title: (from, to) => `Sales funnel and success rate ${formatDay(from)} – ${formatDay(to)}`,
    funnel: 'Sales funnel',
    stage: 'Stage',
    standing: 'Open',
    amount: 'Amount (₫)',
    expected: 'Expected (₫)',
    reached: 'Opened in this time and got here',
    byPerson: 'By owner',
    owner: 'Owner',
    bySource: 'By source',
    source: 'Source',
    noSource: 'Unknown source',
    won: 'Won',
    lost: 'Lost',
    rate: 'Success rate',
    wonAmount: 'Amount won (₫)',
    days: 'Days',
    reasons: 'Why they were lost',
    reason: 'Reason',
    count: 'Opportunities',
    ofLost: '% of lost',
    total: 'Total',
  },
}
