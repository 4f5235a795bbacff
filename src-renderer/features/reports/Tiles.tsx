import { useTranslation } from 'react-i18next'
import { formatCount, formatDong } from '#renderer/kit/format.ts'
import type { MonthReport } from '#shared/features/reports/schema.ts'
import { changeOf } from './change.ts'
import styles from './MonthReport.module.css'
import { tinyMonth } from './months.ts'

type Key = 'contractsSigned' | 'contractValue' | 'newCustomers' | 'callsForgotten'

const keys: Key[] = ['contractsSigned', 'contractValue', 'newCustomers', 'callsForgotten']

/** The four figures that are read first, each against the month before. */
export function Tiles({ report }: { report: MonthReport }) {
  return (
    <dl className={styles.tiles}>
      {keys.map((key) => (
        <Tile key={key} name={key} report={report} />
      ))}
    </dl>
  )
}

function Tile({ name, report: { figures, previous, previousMonth } }: { name: Key; report: MonthReport }) {
  const { t } = useTranslation()
  const format = name === 'contractValue' ? formatDong : formatCount
  const { direction, arrow, words } = changeOf(
    { now: figures[name], before: previous[name], inPercent: name === 'contractValue' },
    t,
  )
  const isGood = direction === 'same' ? undefined : (direction === 'up') === (name !== 'callsForgotten')
  return (
    <div className={styles.tile}>
      <dt>{t(`reports.figures.${name}`)}</dt>
      <dd>
        <strong>{format(figures[name])}</strong>
        <span className={styles.change} data-good={isGood}>
          {[arrow, words].filter(Boolean).join(' ')}
        </span>
        <span className={styles.before}>
          {t('reports.change.before', { month: tinyMonth(previousMonth, t), before: format(previous[name]) })}
        </span>
      </dd>
    </div>
  )
}
