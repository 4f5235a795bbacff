import { useTranslation } from 'react-i18next'
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts'
import { formatCount } from '#renderer/kit/format.ts'
import type { OpportunityFigures } from '#shared/features/opportunities/schema.ts'
import styles from './MonthReport.module.css'

/** Fixed, so that screen and paper are the same. */
const WIDTH = 640
const HEIGHT = 170

/** How far those came that began in the time, as a bar for each stage, each with its share of the one before. */
export function Funnel({ figures: { funnel, reachedWon } }: { figures: OpportunityFigures }) {
  const { t } = useTranslation()
  const steps = [...funnel, { stage: 'won' as const, reached: reachedWon }]
  if (steps[0]?.reached === 0) return null
  const bars = steps.map(({ stage, reached }, place) => {
    const before = steps[place - 1]?.reached ?? 0
    const share = before > 0 ? ` · ${Math.round((reached / before) * 100)}%` : ''
    return { name: t(`opportunities.stages.${stage}`), reached, label: `${formatCount(reached)}${share}` }
  })
  return (
    <figure className={styles.chart} role="img" aria-label={bars.map(({ name, label }) => `${name}: ${label}`).join('; ')}>
      <figcaption className={styles.words}>{t('reports.sales.reached')}</figcaption>
      <BarChart
        layout="vertical"
        width={WIDTH}
        height={HEIGHT}
        data={bars}
        margin={{ top: 4, right: 90, bottom: 4, left: 0 }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, (most: number) => Math.max(most, 1)]} />
        <YAxis
          type="category"
          dataKey="name"
          width={130}
          interval={0}
          tickLine={false}
          axisLine={{ className: styles.axis ?? '' }}
          tick={{ className: styles.tick ?? '' }}
        />
        <Bar dataKey="reached" isAnimationActive={false} className={styles.barNow ?? ''}>
          <LabelList dataKey="label" position="right" className={styles.tick ?? ''} />
        </Bar>
      </BarChart>
    </figure>
  )
}
