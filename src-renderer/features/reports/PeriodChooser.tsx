import { Button } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './MonthChooser.module.css'
import { periodBeside, periodOf, spans } from './periods.ts'
import { useReportView } from './view.ts'

/** Which month, quarter or year is read; never one that has not begun. */
export function PeriodChooser() {
  const { t } = useTranslation()
  const { period, showPeriod } = useReportView()
  const now = dayOfInstant(useNow())
  const step = (steps: 1 | -1) => showPeriod(periodBeside(period, steps))
  return (
    <fieldset className={styles.chooser} aria-label={t('reports.sales.choose')}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={t('reports.sales.previous')}
        title={`${t('reports.sales.previous')} (Alt+←)`}
        onClick={() => step(-1)}
      />
      <strong>{`${formatDay(period.from)} – ${formatDay(period.to)}`}</strong>
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={t('reports.sales.next')}
        title={`${t('reports.sales.next')} (Alt+→)`}
        disabled={period.to >= now}
        onClick={() => step(1)}
      />
      {spans.map((span) => (
        <Button
          key={span}
          appearance="subtle"
          aria-pressed={period.span === span}
          onClick={() => showPeriod(periodOf(period.to < now ? period.to : now, span))}
        >
          {t(`reports.sales.spans.${span}`)}
        </Button>
      ))}
    </fieldset>
  )
}
