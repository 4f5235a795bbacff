import { Button, ProgressBar } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import styles from './Duplicates.module.css'

/** How far the search is, and the way out. */
export function SearchProgress({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.progress}>
      <strong role="status">{t('duplicates.searching')}</strong>
      <ProgressBar aria-label={t('duplicates.searching')} thickness="large" value={total > 0 ? done / total : undefined} />
      <p>{total > 0 && t('duplicates.searchingOf', { done: formatCount(done), total: formatCount(total) })}</p>
      <Button autoFocus onClick={onStop}>
        {t('duplicates.stop')}
      </Button>
    </div>
  )
}
