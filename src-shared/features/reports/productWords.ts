import { type Day, formatDay } from '#shared/kit/day.ts'
import type { ReportLanguage } from './words.ts'

/** What the .xlsx file of what was sold says. */
interface ProductWords {
  title: (from: Day, to: Day) => string
  sold: string
  code: string
  name: string
  unit: string
  quantity: string
  buyers: string
  /** With its unit, đồng. */
  amount: string
  share: string
  previous: string
  change: string
  demand: string
  lastYear: string
  /** A month as `2026-12`. */
  expectedIn: (month: string) => string
  dueIn: (month: string) => string
  total: string
}

export const productWords: Record<ReportLanguage, ProductWords> = {
  vi: {
    title: (from, to) => `Bán theo sản phẩm ${formatDay(from)} – ${formatDay(to)}`,
    sold: 'Bán chạy nhất',
    code: 'Mã',
    name: 'Tên sản phẩm',
    unit: 'ĐVT',
    quantity: 'Số lượng',
    buyers: 'Khách mua',
    amount: 'Doanh số (₫)',
    share: 'Tỷ trọng',
    previous: 'Kỳ trước (₫)',
    change: 'Thay đổi',
    demand: 'Dự báo nhu cầu',
    lastYear: '12 tháng qua',
    expectedIn: (month) => `Dự báo ${shortMonth(month)}`,
    dueIn: (month) => `Khách đến lúc mua ${shortMonth(month)}`,
    total: 'Cộng',
  },
  en: {
    title: (from, to) => `Sales by product ${formatDay(from)} – ${formatDay(to)}`,
    sold: 'Best sellers',
    code: 'Code',
    name: 'Product',
    unit: 'Unit',
    quantity: 'Quantity',
    buyers: 'Buyers',
    amount: 'Sales (₫)',
    share: 'Share',
    previous: 'Before (₫)',
    change: 'Change',
    demand: 'Demand ahead',
    lastYear: 'Last 12 months',
    expectedIn: (month) => `Expected ${shortMonth(month)}`,
    dueIn: (month) => `Customers due ${shortMonth(month)}`,
    total: 'Total',
  },
}

function shortMonth(month: string) {
  const [year, number] = month.split('-')
  return `${number}/${year}`
}
