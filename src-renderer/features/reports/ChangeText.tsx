import { useTranslation } from 'react-i18next'
import { changeOf } from './change.ts'
import styles from './MonthReport.module.css'

/** `▲ 18,2%`: a value against the one of the month before, in a table. Said in words to those who do not see the arrow. */
export function ChangeText({ now, before }: { now: number; before: number }) {
  const { t } = useTranslation()
  const { direction, arrow, amount, words } = changeOf({ now, before, inPercent: true }, t)
  if (direction === 'same') return '—'
  return (
    <span className={styles.change} data-good={direction === 'up'}>
      <span aria-hidden="true">{[arrow, amount].filter(Boolean).join(' ')}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
