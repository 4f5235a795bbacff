import styles from './Calendar.module.css'
import { useDrawnWith } from './drawnWith.ts'

/** Under what a day of the month has room for: how many more there are. */
export function MoreLine({ count }: { count: number }) {
  const { t } = useDrawnWith()
  return (
    <span className={styles.moreLine} title={t('calendar.moreHint', { count })}>
      {t('calendar.more', { count })}
    </span>
  )
}
