import { Button } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { addDays, dayOfInstant, startOfWeek } from '#shared/kit/day.ts'
import styles from './MonthChooser.module.css'
import { useReportView } from './view.ts'

/** Which week is read; never one that has not begun. */
export function WeekChooser() {
  const { t } = useTranslation()
  const { week, showWeek } = useReportView()
  const thisWeek = startOfWeek(dayOfInstant(useNow()))
  return (
    <fieldset className={styles.chooser} aria-label={t('reports.week.choose')}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={t('reports.week.previous')}
        title={`${t('reports.week.previous')} (Alt+←)`}
        onClick={() => showWeek(addDays(week, -7))}
      />
      <strong>{`${formatDay(week)} – ${formatDay(addDays(week, 6))}`}</strong>
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={t('reports.week.next')}
        title={`${t('reports.week.next')} (Alt+→)`}
        disabled={week >= thisWeek}
        onClick={() => showWeek(addDays(week, 7))}
      />
      <Button appearance="subtle" aria-pressed={week === thisWeek} onClick={() => showWeek(thisWeek)}>
        {t('reports.week.this')}
      </Button>
    </fieldset>
  )
}
