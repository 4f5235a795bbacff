import { useTranslation } from 'react-i18next'
import { Bar, BarChart, LabelList, type RectangleProps, XAxis, YAxis } from 'recharts'
import { formatCount, formatDong, formatTenths } from '#renderer/kit/format.ts'
import type { MonthReport } from '#shared/features/reports/schema.ts'
import styles from './MonthReport.module.css'
import { partsOfMonth, tinyMonth } from './months.ts'

const MILLION = 1_000_000
/** Fixed, so that screen and paper are the same. */
const WIDTH = 384
const HEIGHT = 196

/** The value of the contracts signed in each of the twelve months up to this one, in million đồng; the month itself stands out. */
export function Trend({ report }: { report: MonthReport }) {
  const { t } = useTranslation()
  const bars = report.contractValueByMonth.map(({ month, value, count }) => ({
    month,
    name: tinyMonth(month, t),
    millions: value / MILLION,
    said: t('reports.trend.bar', { month: t('reports.shortMonth', partsOfMonth(month)), value: formatDong(value), count }),
  }))
  return (
    <figure className={styles.chart} role="img" aria-label={bars.map((bar) => bar.said).join('; ')}>
      <BarChart
        width={WIDTH}
        height={HEIGHT}
        data={bars}
        margin={{ top: 18, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="name"
          interval={0}
          tickLine={false}
          axisLine={{ className: styles.axis ?? '' }}
          tick={{ className: styles.tick ?? '' }}
          height={20}
        />
        <YAxis hide domain={[0, (most: number) => Math.max(most, 1)]} />
        <Bar
          dataKey="millions"
          isAnimationActive={false}
          shape={(bar: RectangleProps & { month?: string }) => <Column {...bar} isNow={bar.month === report.month} />}
        >
          <LabelList
            dataKey="millions"
            position="top"
            offset={4}
            className={styles.tick ?? ''}
            formatter={(millions) => inMillions(Number(millions))}
          />
        </Bar>
      </BarChart>
    </figure>
  )
}

function Column({ x = 0, y = 0, width = 0, height = 0, isNow }: RectangleProps & { isNow: boolean }) {
  return <rect x={x} y={y} width={width} height={Math.max(0, height)} rx={2} className={isNow ? styles.barNow : styles.bar} />
}

/** Whole millions; below ten with one decimal, so that a small month is not shown as nothing. */
function inMillions(millions: number) {
  if (millions === 0) return ''
  return millions >= 10 ? formatCount(millions) : formatTenths(millions)
}
