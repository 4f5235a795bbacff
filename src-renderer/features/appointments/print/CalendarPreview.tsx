import { Spinner } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { say } from '#renderer/kit/say.ts'
import styles from './CalendarPreview.module.css'
import { CalendarSheets } from './CalendarSheets.tsx'
import { type CalendarWish, sheetsOf } from './calendarWish.ts'
import { usePaperContent } from './usePaperContent.ts'

/** So many sheets are looked at beforehand. */
const MOST_SHEETS = 6

/** What a wish would put onto paper, made small; its sheets one below the other. */
export function CalendarPreview({ wish }: { wish: CalendarWish | undefined }) {
  const { t } = useTranslation()
  const { data: content, error, isPlaceholderData } = usePaperContent(wish)
  const more = wish ? sheetsOf(wish).length - MOST_SHEETS : 0
  return (
    <section className={`${styles.preview} scroll`} aria-label={t('calendar.print.preview')} tabIndex={0}>
      {error && <p role="alert">{say(error)}</p>}
      {!content && !error && wish && <Spinner size="small" />}
      {wish && content && !isPlaceholderData && (
        <div className={styles.sheets} data-wide={wish.isWide}>
          <CalendarSheets wish={wish} content={content} most={MOST_SHEETS} />
        </div>
      )}
      {more > 0 && <p className={styles.more}>{t('calendar.print.moreSheets', { count: more })}</p>}
    </section>
  )
}
